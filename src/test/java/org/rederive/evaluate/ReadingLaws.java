package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Grammar.Along;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Op;
import org.rederive.evaluate.Grammar.Seed;
import org.rederive.evaluate.NumberSystems.Judged;
import org.rederive.formula.Equation;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.WithError;

/** One formula has one value, by whatever road and in whatever number system it is computed. */
@Domain(Grammar.class)
@Domain(DomainContext.Global.class)
class ReadingLaws {
  private static final int TRIES = 8;
  private static final NumberSystem<GaussianRational> RATIONALS = GaussianRational.FIELD;

  // ---- programs

  @Property(tries = TRIES)
  void aRecordedRunGivesWhatTheInterpretationGives(
      @ForAll Along a, @ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    String left = "\\partial_%s (%s %s)".formatted(a, c, x);
    Comparison comparison = Alphabet.comparison(left, "\\partial_%s H".formatted(a));
    for (Judged<?> system : NumberSystems.ALL) {
      assertRecordedAlike(system, comparison, seed.value());
    }
  }

  private static <T> void assertRecordedAlike(Judged<T> system, Comparison comparison, long seed) {
    NumberSystem<T> n = system.numbers();
    Recording recording = EveryInterpretation.recorded(comparison, seed);
    Inputs<T> inputs = new Inputs<>(Point.of(n, seed));
    Sides<T> recorded = recording.sides(recording.program().run(n, inputs.values()));
    Sides<T> interpreted = EveryInterpretation.sides(n, comparison, seed);
    assertTrue(
        EveryInterpretation.holds(system, both(recorded.left(), interpreted.left())),
        system.name());
    assertTrue(
        EveryInterpretation.holds(system, both(recorded.right(), interpreted.right())),
        system.name());
  }

  private record Inputs<T>(Point<T> point) {
    DrawnInputs<T> values() {
      return new DrawnInputs<>(point);
    }
  }

  private static <T> Sides<T> both(List<List<T>> left, List<List<T>> right) {
    assertEquals(left.size(), right.size());
    return new Sides<>(left, right);
  }

  // ---- number systems

  @Property(tries = TRIES)
  void aResidueIsTheRationalNumberReduced(@ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(c, x), "H");
    PrimeField field = PrimeField.drawn(new SplittableRandom(seed.value()));
    List<List<GaussianRational>> exact =
        EveryInterpretation.sides(RATIONALS, comparison, seed.value()).left();
    List<List<Residue>> residues =
        EveryInterpretation.sides(new Residues(field), comparison, seed.value()).left();
    assertEquals(exact.stream().map(term -> reduced(term, field)).toList(), residues);
  }

  private static List<Residue> reduced(List<GaussianRational> term, PrimeField field) {
    return term.stream().map(x -> reduced(x, field)).toList();
  }

  private static Residue reduced(GaussianRational x, PrimeField field) {
    Residues n = new Residues(field);
    Residue above = n.addProduct(of(x.above(), n), n.imaginaryUnit(), of(x.imaginary(), n));
    return n.divide(above, of(x.below(), n));
  }

  private static Residue of(BigInteger whole, Residues n) {
    return n.of(whole.mod(BigInteger.valueOf(n.field().modulus())).longValueExact());
  }

  @Property(tries = TRIES)
  void aDoubleIsTheRationalNumberUpToItsEstimatedError(
      @ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(c, x), "H");
    List<GaussianRational> exact =
        EveryInterpretation.totals(
            RATIONALS, EveryInterpretation.sides(RATIONALS, comparison, seed.value()).left());
    List<WithError> doubles =
        EveryInterpretation.totals(
            WithError.SYSTEM,
            EveryInterpretation.sides(WithError.SYSTEM, comparison, seed.value()).left());
    for (int i = 0; i < exact.size(); i++) {
      WithError value = doubles.get(i);
      GaussianRational near = RATIONALS.of(value.re(), value.im());
      double error = RATIONALS.magnitude(RATIONALS.subtract(exact.get(i), near));
      assertTrue(error <= 4 * value.error() + 1e-300, error + " beside " + value.error());
    }
  }

  // ---- brackets

  @Property(tries = TRIES)
  void openedBracketsMultipliedTermsAndTheFormulaAsItIsWrittenAreEqual(
      @ForAll Op x, @ForAll Op y, @ForAll Num c, @ForAll Seed seed) {
    String latex = "[%s, %s] + %s (%s + %s) %s".formatted(x, y, c, x, y, x);
    Equation equation = new Equation(Alphabet.formula("H"), Alphabet.formula(latex), List.of());
    List<Comparison> readings =
        List.of(
            Comparison.of(equation, Map.of()),
            Comparison.asWritten(equation, Map.of()),
            Comparison.withOpenBrackets(equation, Map.of()));
    List<List<GaussianRational>> values =
        readings.stream()
            .map(reading -> EveryInterpretation.sides(RATIONALS, reading, seed.value()).right())
            .map(terms -> EveryInterpretation.totals(RATIONALS, terms))
            .toList();
    assertEquals(List.of(values.get(0), values.get(0), values.get(0)), values);
  }

  @Property(tries = TRIES)
  void indexByIndexAndTermByTermHaveOneSum(@ForAll Num x, @ForAll Num y, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison("\\sum_m (%s + %s) E_{mk}".formatted(x, y), "E_{nk}");
    Point<GaussianRational> point = Point.of(RATIONALS, seed.value());
    var interpretation = Alphabet.world(RATIONALS, point, 3, point.choices());
    assertEquals(
        EveryInterpretation.totals(RATIONALS, comparison.in(interpretation).left()),
        EveryInterpretation.totals(RATIONALS, comparison.termByTerm(interpretation).left()));
  }

  // ---- what labels stand for

  /** Momenta have all values; band numbers mean nothing but equal or different. */
  @Property(tries = 50)
  void assignmentsVisitEachChoiceOnce(
      @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 4) Integer> momenta,
      @ForAll @IntRange(max = 3) int bands,
      @ForAll @IntRange(min = 1, max = 4) int bound) {
    Set<List<Integer>> visited = new HashSet<>();
    int count = 0;
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      List<Integer> chosen = new ArrayList<>();
      for (int i = 0; i < momenta.size(); i++) {
        chosen.add(assignment.choose(new Label.Momentum("k" + i), momenta.get(i)));
      }
      for (int i = 0; i < bands; i++) {
        chosen.add(assignment.choose(new Label.Band("n" + i), bound));
      }
      visited.add(chosen);
      count++;
      next = assignment.next();
    }
    int expected = momenta.stream().reduce(1, (a, b) -> a * b);
    for (int i = 0; i < bands; i++) {
      expected *= Math.min(bound, i + 2);
    }
    assertEquals(expected, count);
    assertEquals(expected, visited.size());
  }

  @Property(tries = 50)
  void aDrawDoesNotDependOnWhatWasDrawnBefore(
      @ForAll Seed seed, @ForAll @Size(5) List<String> keys) {
    Draws forwards = new Draws(seed.value());
    Draws backwards = new Draws(seed.value());
    List<Double> first = keys.stream().map(key -> forwards.stream(key).nextDouble()).toList();
    List<Double> second = new ArrayList<>(first);
    IntStream.iterate(keys.size() - 1, i -> i >= 0, i -> i - 1)
        .forEach(i -> second.set(i, backwards.stream(keys.get(i)).nextDouble()));
    assertEquals(first, second);
    assertEquals(
        new HashSet<>(keys).size(), new HashSet<>(first).size(), "equal names, equal numbers");
  }

  // ---- planted errors

  @Test
  void aPlantedChangeOfTheFormulaIsSeenInEveryReading() {
    Comparison right = Alphabet.comparison("c A H", "H");
    Comparison wrong = Alphabet.comparison("c H A", "H");
    for (Judged<?> system : NumberSystems.ALL) {
      assertDiffer(system, right, wrong);
    }
  }

  private static <T> void assertDiffer(Judged<T> system, Comparison right, Comparison wrong) {
    List<List<T>> a = EveryInterpretation.sides(system.numbers(), right, 6).left();
    List<List<T>> b = EveryInterpretation.sides(system.numbers(), wrong, 6).left();
    assertTrue(!EveryInterpretation.holds(system, both(a, b)), system.name());
  }

  @Test
  void anotherSeedIsAnotherPoint() {
    Comparison comparison = Alphabet.comparison("A", "H");
    assertNotEquals(
        EveryInterpretation.sides(RATIONALS, comparison, 1),
        EveryInterpretation.sides(RATIONALS, comparison, 2));
  }
}
