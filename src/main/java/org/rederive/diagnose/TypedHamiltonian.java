package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.Place;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.SpectralThing;
import org.rederive.hamiltonian.SpectralThing.Change;
import org.rederive.hamiltonian.SpectralThing.Energies;
import org.rederive.hamiltonian.SpectralThing.Generator;
import org.rederive.hamiltonian.SpectralThing.Length;
import org.rederive.hamiltonian.SpectralThing.Lower;
import org.rederive.hamiltonian.SpectralThing.Upper;

/**
 * A Hamiltonian of a counterexample as it is typed in Python: what it is built from at each of its
 * points. It is solved there by numpy.
 */
final class TypedHamiltonian {
  /** Energies that no sample has: given to bands that a statement does not ask for. */
  private static final int UNASKED = 5;

  private final int bands;
  private final Premises premises;
  private final GivenNumbers given;

  TypedHamiltonian(int bands, Premises premises, GivenNumbers given) {
    this.bands = bands;
    this.premises = premises;
    this.given = given;
  }

  /**
   * The text of the object.
   *
   * @param operator which Hamiltonian; empty for the only one
   * @param places the coordinates that it depends on
   * @param points numbers of the momenta that are looked at
   * @throws UntranslatedException if it is not built as others are
   */
  String text(String operator, List<Integer> places, List<Integer> points) {
    if (premises.eigenvectors().coinciding()) {
      throw new UntranslatedException("bands of equal energies");
    }
    Set<Place> sites = new LinkedHashSet<>();
    points.forEach(point -> sites.add(new Place(operator, point, 0, Set.of())));
    things()
        .map(SpectralThing::place)
        .filter(p -> p.operator().equals(operator))
        .forEach(sites::add);
    StringBuilder text = new StringBuilder("Hamiltonian(\n");
    text.append("    {").append(GivenNumbers.coordinates(places)).append("},\n    {\n");
    sites.forEach(place -> text.append(site(place)));
    return text.append("    },\n    linear=")
        .append(bool(premises.linearInStrength()))
        .append(",\n    normalised=")
        .append(bool(premises.eigenvectors().normalised()))
        .append(",\n)")
        .toString();
  }

  private static String bool(boolean value) {
    return value ? "True" : "False";
  }

  private Stream<SpectralThing> things() {
    return given
        .names()
        .filter(name -> name.thing() instanceof SpectralThing)
        .map(name -> (SpectralThing) name.thing());
  }

  private String site(Place place) {
    if (place.argument() != 0) {
      throw new UntranslatedException("a Hamiltonian at coordinates that are functions of others");
    }
    if (things().anyMatch(t -> t instanceof SpectralThing.Basis && t.place().equals(place))) {
      throw new UntranslatedException("two normal Hamiltonians without a common basis");
    }
    boolean unitary = premises.hamiltonians().orthogonal();
    String zeros = GivenNumbers.coordinates(place.zeros().stream().sorted().toList());
    return "        ("
        + place.point()
        + ", frozenset(["
        + zeros
        + "])): Site(\n            R0="
        + start(place)
        + ",\n            "
        + (unitary ? "G=" : "S=")
        + "lambda q: "
        + change(place, unitary)
        + ",\n            energies=lambda q: "
        + energies(place)
        + ",\n            lengths=lambda q: "
        + GivenNumbers.row(bands, n -> length(place, n))
        + ",\n        ),\n";
  }

  // ---- what it is built from

  private String start(Place place) {
    String upper = GivenNumbers.rows(bands, (i, j) -> triangular(new Upper(place), i, j));
    boolean any = things().anyMatch(new Lower(place)::equals);
    return any
        ? "np.array("
            + GivenNumbers.rows(bands, (i, j) -> triangular(new Lower(place), j, i))
            + ") @ np.array("
            + upper
            + ")"
        : upper;
  }

  private String triangular(SpectralThing thing, int i, int j) {
    return i == j ? "1" : i > j ? "0" : given.typed(new Name(thing, new Part.BandEntry(i, j)));
  }

  private String change(Place place, boolean unitary) {
    return GivenNumbers.rows(
        bands,
        (i, j) -> {
          Map<Long, GaussianInteger> terms = new HashMap<>();
          if (i.equals(j) && !unitary) {
            terms.put(0L, new GaussianInteger(1, 0));
          }
          indices(place, unitary ? Generator.class : Change.class)
              .forEach(
                  index -> {
                    SpectralThing thing =
                        unitary ? new Generator(place, index) : new Change(place, index);
                    terms.put(index, given.at(new Name(thing, new Part.BandEntry(i, j))));
                  });
          return GivenNumbers.polynomial(terms);
        });
  }

  private Set<Long> indices(Place place, Class<? extends SpectralThing> kind) {
    Set<Long> indices = new LinkedHashSet<>();
    things()
        .filter(kind::isInstance)
        .filter(thing -> thing.place().equals(place))
        .forEach(thing -> indices.add(thing.index()));
    return indices;
  }

  private String energies(Place place) {
    List<String> all = new ArrayList<>();
    for (int n = 0; n < bands; n++) {
      all.add(energy(place, n));
    }
    return "[" + String.join(", ", all) + "]";
  }

  private String energy(Place place, int band) {
    Map<Long, GaussianInteger> terms = new HashMap<>();
    for (long index : indices(place, Energies.class)) {
      terms.put(index, given.at(new Name(new Energies(place, index), new Part.OfBand(band))));
    }
    boolean asked = given.has(new Name(new Energies(place, 0), new Part.OfBand(band)));
    if (!asked) {
      terms.put(0L, new GaussianInteger(UNASKED + band, 0));
    }
    return GivenNumbers.polynomial(terms);
  }

  private String length(Place place, int band) {
    Length length = new Length(place, band);
    String factor = GivenNumbers.typed(given.factor(length.whole()));
    if (premises.eigenvectors().normalised()) {
      return factor + " / np.conj(" + factor + ")";
    }
    Map<Long, GaussianInteger> stretch = new HashMap<>();
    given
        .names()
        .filter(name -> name.thing().equals(length) && name.part() instanceof Part.Coefficient)
        .forEach(name -> stretch.put(name.part().index(), given.at(name)));
    return stretch.isEmpty() ? factor : factor + " + " + GivenNumbers.polynomial(stretch);
  }
}
