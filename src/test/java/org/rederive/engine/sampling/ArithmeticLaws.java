package org.rederive.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Alphabet;
import org.rederive.evaluate.Calculation;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Point;
import org.rederive.evaluate.Sides;
import org.rederive.number.NumberSystem;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Lane;
import org.rederive.program.Machine;
import org.rederive.program.Program;

/** Laws of what samples compute with: lanes, residuals, dependence of terms, fits of factors. */
class ArithmeticLaws {
  private static final int TRIES = 60;
  private static final NumberSystem<WithError> DOUBLES = WithError.SYSTEM;

  // ---- samples side by side

  @Property(tries = TRIES)
  void aMachineComputesWhatTheProgramSaysForEachOfItsSamples(
      @ForAll("rational") Calculation a,
      @ForAll("rational") Calculation b,
      @ForAll @IntRange(min = 1, max = 5) int lanes,
      @ForAll int seed) {
    Program<Input> program = program(List.of(a, b));
    List<Inputs<Input, WithError>> samples =
        LongStream.range(seed, (long) seed + lanes)
            .mapToObj(each -> Calculation.inputs(Point.of(DOUBLES, each)))
            .toList();
    Machine<Input>.Results results =
        new Machine<>(program).run(samples.stream().map(Lane::of).toList());
    for (int lane = 0; lane < lanes; lane++) {
      List<WithError> alone = alone(program, samples.get(lane));
      for (int n = 0; n < alone.size(); n++) {
        assertNear(alone.get(n), results.output(n, lane));
      }
    }
  }

  private static Program<Input> program(List<Calculation> calculations) {
    try {
      return Calculation.program(calculations);
    } catch (ArithmeticException divisionByZero) {
      Assume.that(false);
      throw divisionByZero;
    }
  }

  /** Nothing where something is divided by zero. */
  private static List<WithError> alone(Program<Input> program, Inputs<Input, WithError> sample) {
    try {
      return program.run(DOUBLES, sample);
    } catch (ArithmeticException divisionByZero) {
      return List.of();
    }
  }

  private static void assertNear(WithError a, WithError b) {
    double size = 1e-15 * a.modulus() + 1e-300;
    assertEquals(a.re(), b.re(), size);
    assertEquals(a.im(), b.im(), size);
    assertEquals(a.units(), b.units(), 1e-9 * a.units());
  }

  // ---- residuals

  @Property(tries = TRIES)
  void aResidualDoesNotChangeIfBothSidesAreMultiplied(
      @ForAll("sides") Sides<WithError> sides, @ForAll("numbers") WithError factor) {
    Residual before = Residual.of(sides, DOUBLES);
    Sides<WithError> scaled =
        new Sides<>(times(sides.left(), factor), times(sides.right(), factor));
    Residual after = Residual.of(scaled, DOUBLES);
    assertEquals(before.relative(), after.relative(), 1e-13);
    assertEquals(before.scale() * factor.modulus(), after.scale(), 1e-13 * after.scale());
  }

  private static List<List<WithError>> times(List<List<WithError>> terms, WithError factor) {
    return terms.stream()
        .map(term -> term.stream().map(x -> DOUBLES.multiply(factor, x)).toList())
        .toList();
  }

  @Property(tries = TRIES)
  void aResidualDoesNotChangeWithTheOrderOfSidesAndTerms(@ForAll("sides") Sides<WithError> sides) {
    List<List<WithError>> reversed = new ArrayList<>(sides.left());
    Collections.reverse(reversed);
    Residual before = Residual.of(sides, DOUBLES);
    assertEquals(
        before.relative(),
        Residual.of(new Sides<>(sides.right(), sides.left()), DOUBLES).relative());
    assertEquals(
        before.relative(),
        Residual.of(new Sides<>(reversed, sides.right()), DOUBLES).relative(),
        1e-13);
  }

  @Property(tries = TRIES)
  void aResidualIsBetweenZeroForEqualSidesAndOneForOppositeOnes(
      @ForAll("sides") Sides<WithError> sides) {
    double relative = Residual.of(sides, DOUBLES).relative();
    assertTrue(relative >= 0 && relative <= 1 + 1e-12, "residual " + relative);
    List<List<WithError>> left = sides.left().subList(0, 1);
    assertEquals(0, Residual.of(new Sides<>(left, left), DOUBLES).relative());
    Sides<WithError> opposite = new Sides<>(left, times(left, WithError.exact(-1, 0)));
    assertEquals(1, Residual.of(opposite, DOUBLES).relative(), 1e-14);
  }

  @Provide
  Arbitrary<Sides<WithError>> sides() {
    Arbitrary<List<List<WithError>>> terms =
        numbers().list().ofSize(3).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(terms, terms).as(Sides::new);
  }

  @Provide
  Arbitrary<WithError> numbers() {
    Arbitrary<Integer> parts = Arbitraries.integers().between(-999, 999);
    return Combinators.combine(parts, parts)
        .as((re, im) -> WithError.exact(re / 64.0, im / 64.0))
        .filter(x -> x.modulus() > 0);
  }

  // ---- which terms depend on each other

  @Property(tries = TRIES)
  void dependenceDoesNotChangeIfTermsAreMultiplied(
      @ForAll("terms") List<List<WithError>> terms, @ForAll("numbers") WithError factor) {
    List<List<WithError>> scaled = new ArrayList<>(terms);
    scaled.set(0, times(terms, factor).get(0));
    assertEquals(Dependence.of(terms), Dependence.of(scaled));
  }

  @Property(tries = TRIES)
  void aCombinationOfTermsIsNamedWithAllOfThemWhereverItStands(
      @ForAll("terms") List<List<WithError>> terms,
      @ForAll("numbers") WithError c,
      @ForAll @IntRange(max = 3) int place) {
    List<WithError> sum = new ArrayList<>();
    for (int i = 0; i < terms.get(0).size(); i++) {
      sum.add(DOUBLES.addProduct(terms.get(0).get(i), c, terms.get(1).get(i)));
    }
    List<List<WithError>> all = new ArrayList<>(terms);
    all.add(Math.min(place, terms.size()), sum);
    List<List<Integer>> alike = Dependence.of(all);
    Set<List<WithError>> partners =
        alike.get(Math.min(place, terms.size())).stream().map(all::get).collect(Collectors.toSet());
    assertEquals(new HashSet<>(terms.subList(0, 2)), partners);
    assertEquals(2, alike.stream().filter(List::isEmpty).count() + 2 - (terms.size() - 2));
  }

  /** Three or four independent terms. */
  @Provide
  Arbitrary<List<List<WithError>>> terms() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(3, 4))
        .as((seed, count) -> random(new SplittableRandom(seed), count));
  }

  private static List<List<WithError>> random(SplittableRandom random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            t ->
                IntStream.range(0, 8)
                    .mapToObj(i -> WithError.exact(random.nextGaussian(), random.nextGaussian()))
                    .toList())
        .toList();
  }

  // ---- which factor would mend it

  @Property(tries = 6)
  void aWrongFactorOfOneTermIsFoundAndNoOtherMends(
      @ForAll @IntRange(max = 2) int term, @ForAll @IntRange(min = 2, max = 9) int factor) {
    List<TermFit> fits = TermFit.of(wrong(term, factor), Samples.generic(factor), 12);
    for (int t = 0; t < fits.size(); t++) {
      assertEquals(t == term, fits.get(t).mends(), fits.toString());
    }
    assertEquals(1.0 / factor, fits.get(term).re(), 1e-9);
    assertEquals(0, fits.get(term).im(), 1e-9);
  }

  @Property(tries = 4)
  void whereNothingIsWrongEveryTermMendsAsItIsPrinted(@ForAll @IntRange(max = 2) int term) {
    List<TermFit> fits = TermFit.of(wrong(term, 1), Samples.generic(7), 12);
    assertTrue(fits.stream().allMatch(TermFit::mendsAsPrinted), fits.toString());
  }

  /** ∂(E_n E_m E_n*) by the product rule, with a factor before one of its terms. */
  private static Comparison wrong(int term, int factor) {
    List<String> terms =
        new ArrayList<>(
            List.of(
                "(\\partial_t E_{nk}) E_{mk} E_{nk}^*",
                "E_{nk} (\\partial_t E_{mk}) E_{nk}^*",
                "E_{nk} E_{mk} (\\partial_t E_{nk})^*"));
    terms.set(term, factor + " " + terms.get(term));
    return Alphabet.comparison("\\partial_t (E_{nk} E_{mk} E_{nk}^*)", String.join(" + ", terms));
  }

  // ---- planted errors

  @Test
  void aResidualThatForgetsItsScaleWouldChange() {
    List<List<WithError>> one = List.of(List.of(WithError.exact(1, 0)));
    List<List<WithError>> two = List.of(List.of(WithError.exact(2, 0)));
    WithError factor = WithError.exact(8, 0);
    Residual before = Residual.of(new Sides<>(one, two), DOUBLES);
    Residual after = Residual.of(new Sides<>(times(one, factor), times(two, factor)), DOUBLES);
    assertEquals(before.relative(), after.relative());
    assertFalse(before.difference() == after.difference());
  }

  @Provide
  Arbitrary<Calculation> rational() {
    return Calculation.rational();
  }
}
