package org.rederive.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;
import org.rederive.number.Digits;
import org.rederive.number.DoubleDouble;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residues;
import org.rederive.number.WithError;

/** The laws of a field with conjugation, written once and run on every number system. */
class FieldLaws {
  private static final int DRAWS = 60;

  /**
   * A number system and how small a violated law's residual may be.
   *
   * @param tolerance relative to the numbers, which are of order one; 0 in exact systems
   * @param draw a random number without zeros in its way
   */
  private record Implementation<T>(
      String name, NumberSystem<T> numbers, double tolerance, Function<SplittableRandom, T> draw) {

    /** Draws by their parts. */
    Implementation(String name, NumberSystem<T> numbers, double tolerance) {
      this(name, numbers, tolerance, random -> FieldLaws.draw(numbers, random));
    }
  }

  /** A law as a difference that must vanish for all a, b, c. */
  @FunctionalInterface
  private interface Law {
    <T> T difference(NumberSystem<T> n, T a, T b, T c);
  }

  private record NamedLaw(String name, Law law) {}

  /** Those that have logarithms. */
  private static final List<String> LOGARITHMS =
      List.of("doubles", "36 digits", "68 digits", "272 digits");

  private static List<Implementation<?>> implementations() {
    return List.of(
        new Implementation<>("doubles", WithError.SYSTEM, 1e-12),
        new Implementation<>("two doubles", DoubleDouble.SYSTEM, 1e-27),
        new Implementation<>("36 digits", new Digits(36), 1e-30),
        new Implementation<>("68 digits", new Digits(68), 1e-60),
        new Implementation<>("272 digits", new Digits(272), 1e-255),
        new Implementation<>("Gaussian rationals", GaussianRational.FIELD, 0),
        new Implementation<>(
            "residues", new Residues(PrimeField.drawn(new SplittableRandom(1))), 0),
        polynomials("fractions of polynomials", POLYNOMIALS),
        polynomials("fractions of polynomials with a root", withRoot()));
  }

  private static final Variables VARIABLES =
      Variables.builder()
          .complex(named("s"))
          .complex(named("a"))
          .real(named("b"))
          .real(named("c"))
          .build();

  private static final LocalizedPolynomials POLYNOMIALS = new LocalizedPolynomials(VARIABLES);

  private static Name named(String letter) {
    return new Thing.Symbol(letter).whole();
  }

  /** s² = a² + (1 + i) b. */
  private static LocalizedPolynomials withRoot() {
    LocalizedPolynomials n = POLYNOMIALS;
    Fraction a = n.symbol(named("a"));
    return n.modulo(named("s"), n.addProduct(n.multiply(a, a), n.of(1, 1), n.symbol(named("b"))));
  }

  private static Implementation<Fraction> polynomials(String name, LocalizedPolynomials numbers) {
    return new Implementation<>(name, numbers, 0, random -> fraction(numbers, random));
  }

  /** A number times a symbol plus a number, and at times over another symbol plus a number. */
  private static Fraction fraction(LocalizedPolynomials n, SplittableRandom random) {
    List<Name> names = VARIABLES.names();
    Fraction symbol = n.symbol(names.get(random.nextInt(names.size())));
    Fraction sum = n.addProduct(draw(n, random), symbol, draw(n, random));
    Fraction other = n.symbol(names.get(random.nextInt(names.size())));
    return random.nextInt(4) > 0 ? sum : n.divide(sum, n.add(other, n.of(random.nextInt(1, 3))));
  }

  private static final class Laws {
    static <T> T addCommutes(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.add(a, b), n.add(b, a));
    }

    static <T> T addAssociates(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.add(n.add(a, b), c), n.add(a, n.add(b, c)));
    }

    static <T> T multiplyCommutes(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.multiply(a, b), n.multiply(b, a));
    }

    static <T> T multiplyAssociates(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.multiply(n.multiply(a, b), c), n.multiply(a, n.multiply(b, c)));
    }

    static <T> T distributes(NumberSystem<T> n, T a, T b, T c) {
      T right = n.add(n.multiply(a, b), n.multiply(a, c));
      return n.subtract(n.multiply(a, n.add(b, c)), right);
    }

    static <T> T hasUnits(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.add(n.multiply(a, n.one()), n.zero()), a);
    }

    static <T> T hasNegatives(NumberSystem<T> n, T a, T b, T c) {
      return n.add(a, n.negate(a));
    }

    static <T> T hasInverses(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.multiply(a, n.inverse(a)), n.one());
    }

    static <T> T unitSquaresToMinusOne(NumberSystem<T> n, T a, T b, T c) {
      return n.add(n.multiply(n.imaginaryUnit(), n.imaginaryUnit()), n.one());
    }

    static <T> T conjugationIsInvolutive(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.conjugate(n.conjugate(a)), a);
    }

    static <T> T conjugationAdds(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.conjugate(n.add(a, b)), n.add(n.conjugate(a), n.conjugate(b)));
    }

    static <T> T conjugationMultiplies(NumberSystem<T> n, T a, T b, T c) {
      T right = n.multiply(n.conjugate(a), n.conjugate(b));
      return n.subtract(n.conjugate(n.multiply(a, b)), right);
    }

    static <T> T conjugationTurnsTheUnit(NumberSystem<T> n, T a, T b, T c) {
      return n.add(n.conjugate(n.imaginaryUnit()), n.imaginaryUnit());
    }

    static <T> T addProductIsFused(NumberSystem<T> n, T a, T b, T c) {
      return n.subtract(n.addProduct(a, b, c), n.add(a, n.multiply(b, c)));
    }

    static <T> T combinationIsASum(NumberSystem<T> n, T a, T b, T c) {
      List<double[]> re = matrices(0.5, -2, 0.25);
      List<double[]> im = matrices(1, 0, -3);
      T right = n.multiply(a, n.of(0.5, 1));
      right = n.addProduct(right, b, n.of(-2, 0));
      right = n.addProduct(right, c, n.of(0.25, -3));
      return n.subtract(n.combination(List.of(a, b, c), re, im, 2).at(1, 0), right);
    }

    private static List<double[]> matrices(double... entries) {
      return DoubleStream.of(entries).mapToObj(x -> new double[] {7, 7, x, 7}).toList();
    }
  }

  private static List<NamedLaw> laws() {
    List<NamedLaw> laws = new ArrayList<>();
    laws.add(new NamedLaw("a + b = b + a", Laws::addCommutes));
    laws.add(new NamedLaw("(a + b) + c = a + (b + c)", Laws::addAssociates));
    laws.add(new NamedLaw("ab = ba", Laws::multiplyCommutes));
    laws.add(new NamedLaw("(ab)c = a(bc)", Laws::multiplyAssociates));
    laws.add(new NamedLaw("a(b + c) = ab + ac", Laws::distributes));
    laws.add(new NamedLaw("1a + 0 = a", Laws::hasUnits));
    laws.add(new NamedLaw("a + (-a) = 0", Laws::hasNegatives));
    laws.add(new NamedLaw("a / a = 1", Laws::hasInverses));
    laws.add(new NamedLaw("ii = -1", Laws::unitSquaresToMinusOne));
    laws.add(new NamedLaw("a** = a", Laws::conjugationIsInvolutive));
    laws.add(new NamedLaw("(a + b)* = a* + b*", Laws::conjugationAdds));
    laws.add(new NamedLaw("(ab)* = a*b*", Laws::conjugationMultiplies));
    laws.add(new NamedLaw("i* = -i", Laws::conjugationTurnsTheUnit));
    laws.add(new NamedLaw("addProduct(a, b, c) = a + bc", Laws::addProductIsFused));
    laws.add(new NamedLaw("combination(a, b, c) = ax + by + cz", Laws::combinationIsASum));
    return laws;
  }

  @TestFactory
  Stream<DynamicTest> holdInEveryNumberSystem() {
    return implementations().stream()
        .flatMap(
            system ->
                laws().stream()
                    .map(
                        law ->
                            DynamicTest.dynamicTest(
                                system.name() + ": " + law.name(),
                                () -> assertTrue(worst(system, law.law()) <= system.tolerance()))));
  }

  private static Stream<DynamicTest> each(
      Predicate<Implementation<?>> some, Consumer<Implementation<?>> test) {
    return implementations().stream()
        .filter(some)
        .map(system -> DynamicTest.dynamicTest(system.name(), () -> test.accept(system)));
  }

  private static <T> double worst(Implementation<T> system, Law law) {
    NumberSystem<T> n = system.numbers();
    SplittableRandom random = new SplittableRandom(3);
    double worst = 0;
    for (int i = 0; i < DRAWS; i++) {
      Function<SplittableRandom, T> draw = system.draw();
      T difference = law.difference(n, draw.apply(random), draw.apply(random), draw.apply(random));
      worst = Math.max(worst, n.magnitude(difference));
    }
    return worst;
  }

  /** Of order one, away from zero, in multiples of 1/64. */
  private static <T> T draw(NumberSystem<T> n, SplittableRandom random) {
    double re = random.nextInt(-100, 101) / 64.0;
    double im = (random.nextBoolean() ? 1 : -1) * random.nextInt(32, 101) / 64.0;
    return n.of(re, im);
  }

  // ---- concrete examples

  @TestFactory
  Stream<DynamicTest> knowConcreteProductsAndQuotients() {
    return each(system -> true, FieldLaws::example);
  }

  /** (1 + 2i)(3 − i) = 5 + 5i and 25/(3 + 4i) = 3 − 4i. */
  private static <T> void example(Implementation<T> system) {
    NumberSystem<T> n = system.numbers();
    T product = n.multiply(n.of(1, 2), n.of(3, -1));
    assertTrue(n.magnitude(n.subtract(product, n.of(5, 5))) <= system.tolerance());
    T quotient = n.divide(n.of(25), n.of(3, 4));
    assertTrue(n.magnitude(n.subtract(quotient, n.of(3, -4))) <= system.tolerance());
  }

  // ---- what the laws above are judged by

  /** A magnitude that is zero for all numbers would make every law hold. */
  @TestFactory
  Stream<DynamicTest> onlyZeroHasNoMagnitude() {
    return each(system -> true, FieldLaws::assertMagnitudes);
  }

  private static <T> void assertMagnitudes(Implementation<T> system) {
    NumberSystem<T> n = system.numbers();
    assertEquals(0, n.magnitude(n.zero()));
    for (T number : List.of(n.one(), n.imaginaryUnit(), n.of(3, 4), n.of(-3, 4), n.of(0.25, 0))) {
      assertTrue(n.magnitude(number) > 0);
      assertFalse(n.isZero(number));
    }
    if (system.tolerance() > 0) {
      assertEquals(5, n.magnitude(n.of(3, -4)), 1e-3);
      assertEquals(0.25, n.magnitude(n.of(0, 0.25)), 1e-4);
    }
  }

  @TestFactory
  Stream<DynamicTest> onlyWhatIsLostInRoundingIsNegligible() {
    return each(system -> true, FieldLaws::assertNegligible);
  }

  /** 1 − 3 (1/3) beside 1 is, 2⁻²⁰ and 1 are not. */
  private static <T> void assertNegligible(Implementation<T> system) {
    NumberSystem<T> n = system.numbers();
    T third = n.inverse(n.of(3));
    assertTrue(n.negligible(n.subtract(n.one(), n.multiply(n.of(3), third)), n.one()));
    assertTrue(n.negligible(n.zero(), n.one()));
    assertFalse(n.negligible(n.one(), n.one()));
    assertFalse(n.negligible(n.of(0x1p-20, 0), n.one()));
  }

  /** exp(a + b) = exp a exp b and exp(−a) exp a = 1; exp(1 + iπ) = −e. */
  @TestFactory
  Stream<DynamicTest> exponentialsOfSumsAreProducts() {
    return each(system -> system.tolerance() > 0, FieldLaws::assertExponential);
  }

  private static <T> void assertExponential(Implementation<T> system) {
    NumberSystem<T> n = system.numbers();
    T a = n.of(0.75, -1.5);
    T b = n.of(-0.25, 2);
    T product = n.multiply(n.exp(a), n.exp(b));
    double tolerance = 10 * system.tolerance();
    assertTrue(n.magnitude(n.subtract(n.exp(n.add(a, b)), product)) <= tolerance);
    T one = n.multiply(n.exp(n.negate(a)), n.exp(a));
    assertTrue(n.magnitude(n.subtract(one, n.one())) <= tolerance);
    T minusE = n.exp(n.of(1, Math.PI));
    assertTrue(n.magnitude(n.add(minusE, n.of(Math.E, 0))) <= 1e-14);
  }

  /** e^{iπ} = −1, log(−1) = iπ and e^{log a} = a, with all digits. */
  @TestFactory
  Stream<DynamicTest> logarithmsUndoExponentials() {
    return each(system -> LOGARITHMS.contains(system.name()), FieldLaws::assertLogarithm);
  }

  private static <T> void assertLogarithm(Implementation<T> system) {
    NumberSystem<T> n = system.numbers();
    T half = n.multiply(n.imaginaryUnit(), n.pi());
    assertVanishes(system, n.add(n.exp(half), n.one()));
    assertVanishes(system, n.subtract(n.log(n.of(-1)), half));
    T a = n.of(-0.25, 2);
    assertVanishes(system, n.subtract(n.exp(n.log(a)), a));
  }

  private static <T> void assertVanishes(Implementation<T> system, T difference) {
    double left = system.numbers().magnitude(difference);
    assertTrue(left <= 10 * system.tolerance(), () -> system.name() + ": " + left);
  }

  @Test
  void theErrorOfADoubleIsNeverUnderestimated() {
    SplittableRandom random = new SplittableRandom(5);
    Digits exact = new Digits(36);
    for (int i = 0; i < 500; i++) {
      long seed = random.nextLong();
      WithError value = expression(WithError.SYSTEM, new SplittableRandom(seed), 6);
      var truth = expression(exact, new SplittableRandom(seed), 6);
      double error = exact.magnitude(exact.subtract(truth, exact.of(value.re(), value.im())));
      assertTrue(error <= 4 * value.error() + 1e-300, () -> "seed " + seed);
    }
  }

  private static <T> T expression(NumberSystem<T> n, SplittableRandom random, int depth) {
    if (depth == 0) {
      return draw(n, random);
    }
    T a = expression(n, random, depth - 1);
    T b = expression(n, random, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> n.add(a, b);
      case 1 -> n.subtract(a, n.conjugate(b));
      case 2 -> n.isZero(b) ? a : n.divide(a, n.add(b, n.of(7)));
      default -> n.multiply(a, n.of(0.5, 0.25));
    };
  }

  // ---- a planted error

  /** Gaussian rationals whose product forgets that ii = −1. */
  private static final class Broken implements NumberSystem<GaussianRational> {
    private final NumberSystem<GaussianRational> right = GaussianRational.FIELD;

    @Override
    public GaussianRational multiply(GaussianRational a, GaussianRational b) {
      return GaussianRational.of(
          a.above().multiply(b.above()).add(a.imaginary().multiply(b.imaginary())),
          a.above().multiply(b.imaginary()).add(a.imaginary().multiply(b.above())),
          a.below().multiply(b.below()));
    }

    @Override
    public GaussianRational zero() {
      return right.zero();
    }

    @Override
    public GaussianRational one() {
      return right.one();
    }

    @Override
    public GaussianRational imaginaryUnit() {
      return right.imaginaryUnit();
    }

    @Override
    public GaussianRational of(long value) {
      return right.of(value);
    }

    @Override
    public GaussianRational of(double re, double im) {
      return right.of(re, im);
    }

    @Override
    public GaussianRational add(GaussianRational a, GaussianRational b) {
      return right.add(a, b);
    }

    @Override
    public GaussianRational negate(GaussianRational a) {
      return right.negate(a);
    }

    @Override
    public GaussianRational inverse(GaussianRational a) {
      return right.inverse(a);
    }

    @Override
    public GaussianRational conjugate(GaussianRational a) {
      return right.conjugate(a);
    }

    @Override
    public boolean isZero(GaussianRational a) {
      return right.isZero(a);
    }

    @Override
    public boolean negligible(GaussianRational a, GaussianRational beside) {
      return right.negligible(a, beside);
    }

    @Override
    public GaussianRational exp(GaussianRational a) {
      return right.exp(a);
    }

    @Override
    public double magnitude(GaussianRational a) {
      return right.magnitude(a);
    }
  }

  @Test
  void aBrokenProductIsCaughtByTheLawsItBreaksAndOnlyByThem() {
    Implementation<GaussianRational> broken = new Implementation<>("broken", new Broken(), 0);
    List<String> caught =
        laws().stream().filter(law -> worst(broken, law.law()) > 0).map(NamedLaw::name).toList();
    assertEquals(List.of("a / a = 1", "ii = -1"), caught);
    assertFalse(caught.isEmpty());
  }
}
