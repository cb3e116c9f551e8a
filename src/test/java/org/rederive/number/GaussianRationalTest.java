package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Small numbers are computed with in another way than large ones, and nobody sees where. */
class GaussianRationalTest {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** About where small ones end, and the longest ones. */
  private static final long[] SIZES = {1, 3, 1L << 30, 1L << 31, 1L << 32, Long.MAX_VALUE};

  private final SplittableRandom random = new SplittableRandom(1);

  private BigInteger whole() {
    long size = SIZES[random.nextInt(SIZES.length)];
    long near = size == Long.MAX_VALUE ? size - random.nextInt(3) : size + random.nextInt(-2, 3);
    return BigInteger.valueOf(random.nextBoolean() ? near : -near);
  }

  private GaussianRational draw() {
    BigInteger below = whole();
    return GaussianRational.of(
        random.nextInt(4) == 0 ? BigInteger.ZERO : whole(),
        random.nextInt(4) == 0 ? BigInteger.ZERO : whole(),
        below.signum() == 0 || random.nextInt(3) == 0 ? BigInteger.ONE : below);
  }

  private static void assertSame(BigFraction re, BigFraction im, GaussianRational found) {
    assertEquals(re, found.re());
    assertEquals(im, found.im());
    BigInteger p = found.above();
    assertEquals(BigInteger.ONE, found.below().gcd(p).gcd(found.imaginary()), "lowest terms");
    assertEquals(1, found.below().signum());
    GaussianRational again = GaussianRational.of(p, found.imaginary(), found.below());
    assertEquals(again, found);
    assertEquals(again.hashCode(), found.hashCode());
    assertNotEquals(FIELD.add(found, FIELD.one()), found);
  }

  @Test
  void operationsAreThoseOfFractionsOfAnySize() {
    for (int n = 0; n < 20_000; n++) {
      GaussianRational a = draw();
      GaussianRational b = draw();
      BigFraction x = a.re();
      BigFraction y = a.im();
      BigFraction u = b.re();
      BigFraction v = b.im();
      assertSame(x.add(u), y.add(v), FIELD.add(a, b));
      assertSame(x.subtract(u), y.subtract(v), FIELD.subtract(a, b));
      assertSame(x.negate(), y.negate(), FIELD.negate(a));
      assertSame(x, y.negate(), FIELD.conjugate(a));
      assertSame(
          x.multiply(u).subtract(y.multiply(v)),
          x.multiply(v).add(y.multiply(u)),
          FIELD.multiply(a, b));
      if (!FIELD.isZero(a)) {
        BigFraction square = x.multiply(x).add(y.multiply(y));
        assertSame(x.divide(square), y.negate().divide(square), FIELD.inverse(a));
      }
      double size = Math.hypot(x.doubleValue(), y.doubleValue());
      assertEquals(size, FIELD.magnitude(a));
    }
  }

  @Test
  void longsAreWholeNumbersOfAnySize() {
    for (long value : new long[] {0, 1, -1, 1L << 31, -(1L << 31), Long.MIN_VALUE}) {
      assertEquals(BigInteger.valueOf(value), FIELD.of(value).above());
      assertEquals(FIELD.of(BigInteger.valueOf(value)), FIELD.of(value));
    }
  }
}
