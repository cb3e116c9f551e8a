package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.number.NumberSystem;
import org.rederive.program.Constant;
import org.rederive.program.Program;

/**
 * A sample all of whose numbers are written down: the matrices of its Hamiltonians as their class
 * asks, their waves, where they are looked at, gauges, packets, fields, transformations.
 *
 * @param kind class of the Hamiltonians about which the document makes its assumptions
 * @param structure its shape
 * @param numbers by name
 */
public record WrittenSample(HamiltonianClass kind, Structure structure, WrittenNumbers numbers)
    implements BandOrigin {

  @Override
  public <T> DiagonalisedBands<T> bands(
      NumberSystem<T> system, Diagonalisation<T> diagonalisation) {
    return new WrittenBands<>(this, system, diagonalisation);
  }

  // ---- Hamiltonians and other operators

  /**
   * An operator as a function of all coordinates, with the phase origin of its waves at the point.
   */
  public BlochHamiltonian operator(Site site) {
    BlochHamiltonian written = written(site);
    return site.operator().law() == Site.Law.HAMILTONIAN
        ? written.under(structure.premises())
        : written;
  }

  /** The same before anything is assumed of how it depends on the strength. */
  BlochHamiltonian written(Site site) {
    return operator(site, numbers::at);
  }

  private BlochHamiltonian operator(Site site, Function<Input.Draw, Constant> from) {
    WrittenIngredients ingredients =
        new WrittenIngredients(
            structure.bands(), structure.places(site.operator()), Place.of(site), from);
    HamiltonianForm form =
        new HamiltonianForm(kind(site.operator().law()), structure.bands(), ingredients);
    return new BlochHamiltonian(structure.bands(), form.terms(), at(0));
  }

  private HamiltonianClass kind(Site.Law law) {
    return switch (law) {
      case HAMILTONIAN -> kind;
      case HERMITIAN -> HamiltonianClass.HERMITIAN;
      case NONE -> HamiltonianClass.GENERIC;
    };
  }

  /** The operators that a program takes its numbers from, each once for all momenta. */
  public static Set<Site> operators(Program<Input> program) {
    Set<Site> sites = new LinkedHashSet<>();
    program.inputs().forEach(input -> BandInput.site(input).ifPresent(s -> sites.add(s.at(0))));
    program.solves().forEach(s -> BandInput.site(s.key()).ifPresent(site -> sites.add(site.at(0))));
    matrices(program).forEach(matrix -> sites.addAll(operators(matrix.entries())));
    return sites;
  }

  /** Whether a program takes anything from the Hamiltonians that are of a class. */
  public static boolean isOfHamiltonians(Program<Input> program) {
    return operators(program).stream().anyMatch(s -> s.operator().law() == Site.Law.HAMILTONIAN);
  }

  /** The matrices of a document of which a program takes eigenvectors. */
  private static Set<RecordedMatrix> matrices(Program<Input> program) {
    return program.inputs().stream()
        .flatMap(input -> BandInput.matrix(input).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same Hamiltonians without a class, as far as whole numbers can say it. */
  public WrittenSample withoutClass(Set<Site> operators) {
    return new WithoutClass(this, operators).sample();
  }

  // ---- names

  /** All numbers that a program takes from a sample of this shape and class. */
  public Set<Input.Draw> asked(Program<Input> program) {
    Set<Site> operators = operators(program);
    Set<Input.Draw> asked = asked(operators);
    asked.addAll(drawn(program));
    if (!operators.isEmpty() || hasPlace(program)) {
      IntStream.range(0, structure.points()).forEach(j -> asked.addAll(vector(momentumOf(j))));
      asked.addAll(vector(BandThing.Centre.OF_PACKET));
    }
    return asked;
  }

  /** Whether a program asks where it is looked at, itself or in a matrix of the document. */
  private static boolean hasPlace(Program<Input> program) {
    return program.inputs().stream().anyMatch(BandInput.RealComponent.class::isInstance)
        || matrices(program).stream().anyMatch(matrix -> hasPlace(matrix.entries()));
  }

  private static Set<Input.Draw> drawn(Program<Input> program) {
    Set<Input.Draw> drawn = new LinkedHashSet<>();
    for (Input input : program.inputs()) {
      if (input instanceof Input.Draw draw) {
        drawn.add(draw);
      }
    }
    matrices(program).forEach(matrix -> drawn.addAll(drawn(matrix.entries())));
    return drawn;
  }

  /** All numbers that some operators are made of. */
  public Set<Input.Draw> asked(Set<Site> operators) {
    Set<Input.Draw> asked = new LinkedHashSet<>();
    operators.forEach(site -> operator(site, draw -> collected(draw, asked)));
    return asked;
  }

  private static Constant collected(Input.Draw draw, Set<Input.Draw> asked) {
    asked.add(draw);
    return WrittenNumbers.simplest(draw.kind());
  }

  private static Thing momentumOf(int point) {
    return new BandThing.Momentum(point);
  }

  private static List<Input.Draw> vector(Thing thing) {
    return IntStream.range(0, 3)
        .mapToObj(a -> new Input.Draw(Input.Kind.REAL, new Name(thing, new Part.Axis(a))))
        .toList();
  }

  // ---- where it is looked at

  /** k at a peak. */
  List<Double> momentum(int point) {
    return real(momentumOf(point));
  }

  /** r_c. */
  List<Double> centre() {
    return real(BandThing.Centre.OF_PACKET);
  }

  private List<Double> real(Thing thing) {
    List<Double> components = new ArrayList<>();
    vector(thing).forEach(draw -> components.add(numbers.at(draw).re()));
    return components;
  }

  /** All coordinates at a peak. */
  List<Double> at(int point) {
    return BandSample.point(momentum(point), centre());
  }
}
