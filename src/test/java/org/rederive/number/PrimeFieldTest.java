package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arithmetic modulo p is what big integers say it is, in every field. */
class PrimeFieldTest {
  static Stream<PrimeField> fields() {
    SplittableRandom random = new SplittableRandom(11);
    return Stream.generate(() -> PrimeField.drawn(random)).limit(20);
  }

  private static BigInteger modulus(PrimeField field) {
    return BigInteger.valueOf(field.modulus());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theModulusIsAPrimeOfTheRightSize(PrimeField field) {
    assertTrue(modulus(field).isProbablePrime(60));
    assertTrue(field.modulus() > PrimeField.LEAST);
    assertEquals(62, modulus(field).bitLength());
  }

  @Test
  void aSeedGivesItsFieldAndAnotherSeedAnother() {
    long first = PrimeField.drawn(new SplittableRandom(1)).modulus();
    assertEquals(first, PrimeField.drawn(new SplittableRandom(1)).modulus());
    assertNotEquals(first, PrimeField.drawn(new SplittableRandom(2)).modulus());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void minusOneHasASquareRoot(PrimeField field) {
    long i = field.imaginaryUnit();
    assertEquals(field.of(-1), field.multiply(i, i));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void sumsAndProductsAreThoseOfBigIntegers(PrimeField field) {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 2000; n++) {
      assertRing(field, random.nextLong(), random.nextLong());
    }
    long p = field.modulus();
    long[] edges = {0, 1, -1, 2, p, p - 1, p + 1, -p, p / 2, Long.MIN_VALUE, Long.MAX_VALUE};
    for (long a : edges) {
      for (long b : edges) {
        assertRing(field, a, b);
      }
    }
  }

  private static void assertRing(PrimeField field, long a, long b) {
    BigInteger x = BigInteger.valueOf(a);
    BigInteger y = BigInteger.valueOf(b);
    long left = field.of(a);
    long right = field.of(b);
    assertValue(field, x.multiply(y), field.multiply(left, right));
    assertValue(field, x.add(y), field.add(left, right));
    assertValue(field, x.subtract(y), field.subtract(left, right));
    assertValue(field, x.negate(), field.negate(left));
    if (left != 0) {
      assertEquals(field.one(), field.multiply(left, field.inverse(left)));
    }
  }

  private static void assertValue(PrimeField field, BigInteger expected, long actual) {
    assertEquals(expected.mod(modulus(field)).longValueExact(), field.value(actual));
    assertEquals(field.of(field.value(actual)), actual, "equal numbers have one representative");
  }

  /** Elements that are made by no {@code of}: the longs themselves. */
  @ParameterizedTest
  @MethodSource("fields")
  void everyLongBelowTheModulusIsAnElement(PrimeField field) {
    long last = field.modulus() - 1;
    for (long a : new long[] {0, 1, 2, last / 2, last - 1, last}) {
      for (long b : new long[] {0, 1, 2, last / 2, last - 1, last}) {
        BigInteger product =
            BigInteger.valueOf(field.value(a)).multiply(BigInteger.valueOf(field.value(b)));
        assertValue(field, product, field.multiply(a, b));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void doublesAreRepresentedExactly(PrimeField field) {
    assertEquals(field.of(3), field.multiply(field.of(0.375), field.of(8)));
    assertEquals(field.of(-5), field.of(-5.0));
    assertEquals(0, field.of(0.0));
    long tiny = field.multiply(field.of(0x1p-1074), field.of(0x1p1000));
    assertEquals(field.one(), field.multiply(tiny, field.of(0x1p74)));
    assertThrows(ArithmeticException.class, () -> field.of(Double.NaN));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void zeroHasNoInverse(PrimeField field) {
    assertThrows(ArithmeticException.class, () -> field.inverse(0));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void halfOfAllNumbersHaveASquareRoot(PrimeField field) {
    SplittableRandom random = new SplittableRandom(4);
    int roots = 0;
    for (int n = 0; n < 1000; n++) {
      long a = random.nextLong(field.modulus());
      var root = field.squareRoot(a);
      roots += root.isPresent() ? 1 : 0;
      root.ifPresent(r -> assertEquals(a, field.multiply(r, r)));
      assertTrue(field.squareRoot(field.multiply(a, a)).isPresent());
    }
    assertEquals(500, roots, 100);
  }

  /** Models have such roots. */
  @ParameterizedTest
  @MethodSource("fields")
  void smallPrimesHaveSquareRoots(PrimeField field) {
    for (long a : new long[] {0, 1, 2, 3, 5, 7, 11, 13, -1}) {
      long root = field.squareRoot(field.of(a)).orElseThrow();
      assertEquals(field.of(a), field.multiply(root, root));
    }
  }
}
