package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;

/** Numbers with many digits, beside those of the class library and of Hipparchus. */
class DigitsTest {
  private static final int DIGITS = 68;
  private static final MathContext EXACTLY = new MathContext(4 * DIGITS);
  private static final BigDecimal SMALL = BigDecimal.ONE.movePointLeft(DIGITS);

  private final Digits numbers = new Digits(DIGITS);
  private final int bits = 240;

  @Test
  void sumsProductsAndQuotientsAreThoseOfDecimalNumbers() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 500; n++) {
      BigFloat a = draw(random);
      BigFloat b = draw(random);
      assertClose(exact(a).add(exact(b)), a.plus(b, bits).to(bits), exact(a).abs());
      assertClose(exact(a).multiply(exact(b)), a.times(b).to(bits), BigDecimal.ZERO);
      if (!b.isZero()) {
        assertClose(exact(a).divide(exact(b), EXACTLY), a.over(b, bits), BigDecimal.ZERO);
      }
    }
  }

  /** Few bits or many, large and small. */
  private BigFloat draw(SplittableRandom random) {
    BigFloat few = new BigFloat(BigInteger.valueOf(random.nextInt(-9, 10)), random.nextInt(9));
    BigFloat many = few.over(BigFloat.of(random.nextInt(1, 99)), bits);
    return (random.nextBoolean() ? few : many).scaled(random.nextInt(-300, 300));
  }

  private static void assertClose(BigDecimal expected, BigFloat actual, BigDecimal beside) {
    BigDecimal size = expected.abs().max(beside);
    BigDecimal off = expected.subtract(exact(actual)).abs();
    assertTrue(off.compareTo(size.multiply(SMALL)) <= 0, () -> expected + " and " + actual);
  }

  private static BigDecimal exact(BigFloat x) {
    int n = Math.abs(x.exponent());
    return x.exponent() >= 0
        ? new BigDecimal(x.significand().shiftLeft(n))
        : new BigDecimal(x.significand().multiply(BigInteger.valueOf(5).pow(n)), n);
  }

  @Test
  void whatIsOppositeCancels() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 0; n < 500; n++) {
      BigComplex a = new BigComplex(draw(random), draw(random));
      BigComplex b = new BigComplex(draw(random), draw(random));
      BigComplex product = numbers.multiply(a, b);
      BigComplex opposite = numbers.multiply(numbers.negate(a), b);
      assertTrue(numbers.isZero(numbers.add(product, opposite)));
      assertTrue(numbers.isZero(numbers.addProduct(product, numbers.negate(b), a)));
      BigComplex square = numbers.multiply(a, numbers.conjugate(a));
      assertTrue(square.im().isZero(), "|a|² is real");
    }
  }

  @Test
  void doublesAreExact() {
    List<Double> all =
        List.of(0.0, 1.0, -0.1, 1e300, -1e-300, Double.MIN_VALUE, Double.MIN_NORMAL, Math.PI);
    for (double x : all) {
      assertEquals(x, numbers.rounded(numbers.of(x, -x)).re());
      assertEquals(-x + 0.0, numbers.rounded(numbers.of(x, -x)).im());
      assertEquals(0, new BigDecimal(x).compareTo(exact(BigFloat.of(x))));
      assertEquals(Math.abs(x), numbers.magnitude(numbers.of(x, 0)));
    }
    assertEquals(Double.MAX_VALUE, BigFloat.of(Double.MAX_VALUE).doubleValue());
  }

  @Test
  void whatIsTooLargeIsNoNumberAndWhatIsTooSmallIsZero() {
    assertThrows(ArithmeticException.class, () -> numbers.of(Double.NaN, 0));
    assertThrows(ArithmeticException.class, () -> numbers.of(0, Double.POSITIVE_INFINITY));
    BigComplex large = numbers.of(1_000_000_000L);
    assertThrows(ArithmeticException.class, () -> numbers.exp(large));
    assertThrows(ArithmeticException.class, () -> numbers.exp(numbers.negate(large)));
    assertThrows(ArithmeticException.class, () -> numbers.inverse(numbers.zero()));
    assertTrue(BigFloat.of(1).scaled(-(1 << 25)).to(bits).isZero());
  }

  @Test
  void exponentialsLogarithmsAndPiAreThoseOfHipparchus() {
    DfpField field = new DfpField(DIGITS + 8);
    assertSame(field.getPi(), numbers.pi());
    for (String x : List.of("0.001", "1", "-2.5", "17.25", "0.3333333333333333333")) {
      Dfp exact = field.newDfp(x);
      assertSame(exact.exp(), numbers.exp(numbers.of(x, "0")));
      Dfp size = exact.abs();
      assertSame(size.log(), numbers.log(numbers.of(x.replace("-", ""), "0")));
      assertSame(exact.cos(), new BigComplex(numbers.exp(numbers.of("0", x)).re(), BigFloat.ZERO));
    }
  }

  private static void assertSame(Dfp expected, BigComplex actual) {
    BigDecimal there = new BigDecimal(expected.toString());
    assertClose(there, actual.re(), BigDecimal.valueOf(1000).max(there.abs().movePointRight(3)));
    assertTrue(actual.im().isZero());
  }
}
