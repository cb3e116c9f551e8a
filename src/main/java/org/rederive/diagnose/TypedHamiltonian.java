package org.rederive.diagnose;

import static org.rederive.diagnose.GivenNumbers.row;
import static org.rederive.formula.print.Code.call;
import static org.rederive.formula.print.Code.whole;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.formula.print.Code;
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
 * A Hamiltonian of a counterexample as it is typed in a program: what it is built from at each of
 * its points. It is solved there.
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
   * The Hamiltonian.
   *
   * @param operator which Hamiltonian; empty for the only one
   * @param places the coordinates that it depends on
   * @param points numbers of the momenta that are looked at
   * @throws UntranslatedException if it is not built as others are
   */
  Code code(String operator, List<Integer> places, List<Integer> points) {
    if (premises.eigenvectors().coinciding()) {
      throw new UntranslatedException("bands of equal energies");
    }
    Set<Place> sites = new LinkedHashSet<>();
    points.forEach(point -> sites.add(new Place(operator, point, 0, Set.of())));
    things()
        .map(SpectralThing::place)
        .filter(p -> p.operator().equals(operator))
        .forEach(sites::add);
    return call(
        "hamiltonian",
        GivenNumbers.coordinates(places),
        new Code.Listed(sites.stream().map(this::site).toList()),
        new Code.Named("linear", new Code.Truth(premises.linearInStrength())),
        new Code.Named("normalised", new Code.Truth(premises.eigenvectors().normalised())));
  }

  private Stream<SpectralThing> things() {
    return given
        .names()
        .filter(name -> name.thing() instanceof SpectralThing)
        .map(name -> (SpectralThing) name.thing());
  }

  private Code site(Place place) {
    if (place.argument() != 0) {
      throw new UntranslatedException("a Hamiltonian at coordinates that are functions of others");
    }
    if (things().anyMatch(t -> t instanceof SpectralThing.Basis && t.place().equals(place))) {
      throw new UntranslatedException("two normal Hamiltonians without a common basis");
    }
    boolean unitary = premises.hamiltonians().orthogonal();
    return call(
        "site",
        whole(place.point()),
        GivenNumbers.coordinates(place.zeros().stream().sorted().toList()),
        new Code.Named("start", start(place)),
        new Code.Named("unitary", new Code.Truth(unitary)),
        new Code.Named("change", ofCoordinates(change(place, unitary))),
        new Code.Named("energies", ofCoordinates(row(bands, n -> energy(place, n)))),
        new Code.Named("lengths", ofCoordinates(row(bands, n -> length(place, n)))));
  }

  private static Code ofCoordinates(Code value) {
    return new Code.Function("q", value);
  }

  // ---- what it is built from

  private Code start(Place place) {
    Code upper = GivenNumbers.rows(bands, (i, j) -> triangular(new Upper(place), i, j));
    boolean any = things().anyMatch(new Lower(place)::equals);
    return any
        ? call(
            "multiplied",
            GivenNumbers.rows(bands, (i, j) -> triangular(new Lower(place), j, i)),
            upper)
        : upper;
  }

  private Code triangular(SpectralThing thing, int i, int j) {
    return i < j ? given.typed(new Name(thing, new Part.BandEntry(i, j))) : whole(i == j ? 1 : 0);
  }

  private Code change(Place place, boolean unitary) {
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

  private Code energy(Place place, int band) {
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

  private Code length(Place place, int band) {
    Length length = new Length(place, band);
    GaussianInteger factor = given.factor(length.whole());
    if (premises.eigenvectors().normalised()) {
      return call("phase", GivenNumbers.typed(factor));
    }
    Map<Long, GaussianInteger> stretch = new HashMap<>();
    given
        .names()
        .filter(name -> name.thing().equals(length) && name.part() instanceof Part.Coefficient)
        .forEach(name -> stretch.put(name.part().index(), given.at(name)));
    stretch.merge(0L, factor, (a, b) -> new GaussianInteger(a.re() + b.re(), a.im() + b.im()));
    return GivenNumbers.polynomial(stretch);
  }
}
