package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Arithmetic modulo p is what big integers say it is. */
class PrimeFieldTest {
  private static final BigInteger P = BigInteger.valueOf(PrimeField.P);

  @Test
  void theModulusIsAPrimeThatIsOneModuloFour() {
    assertTrue(P.isProbablePrime(60));
    assertEquals(1, PrimeField.P % 4);
  }

  @Test
  void minusOneHasASquareRoot() {
    assertEquals(PrimeField.P - 1, PrimeField.multiply(PrimeField.I, PrimeField.I));
  }

  @Test
  void productsAreThoseOfBigIntegers() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 20_000; n++) {
      assertProduct(random.nextLong(PrimeField.P), random.nextLong(PrimeField.P));
    }
    long[] edges = {0, 1, 2, PrimeField.P - 1, PrimeField.P - 2, PrimeField.P / 2, 127, 1L << 54};
    for (long a : edges) {
      for (long b : edges) {
        assertProduct(a, b);
      }
    }
  }

  private static void assertProduct(long a, long b) {
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).mod(P);
    assertEquals(product.longValueExact(), PrimeField.multiply(a, b), a + " times " + b);
  }

  @Test
  void doublesAreRepresentedExactly() {
    assertEquals(
        1,
        PrimeField.multiply(
            PrimeField.of(0.375),
            PrimeField.inverse(PrimeField.multiply(3, PrimeField.inverse(8)))));
    assertEquals(PrimeField.of(-5), PrimeField.of(-5.0));
    assertEquals(0, PrimeField.of(0.0));
    assertThrows(ArithmeticException.class, () -> PrimeField.of(Double.NaN));
  }

  @Test
  void zeroHasNoInverse() {
    assertThrows(ArithmeticException.class, () -> PrimeField.inverse(0));
  }

  @Test
  void halfOfAllNumbersHaveASquareRoot() {
    SplittableRandom random = new SplittableRandom(4);
    int roots = 0;
    for (int n = 0; n < 2000; n++) {
      long a = random.nextLong(PrimeField.P);
      var root = PrimeField.squareRoot(a);
      roots += root.isPresent() ? 1 : 0;
      root.ifPresent(r -> assertEquals(a, PrimeField.multiply(r, r)));
      assertTrue(PrimeField.squareRoot(PrimeField.multiply(a, a)).isPresent());
    }
    assertEquals(1000, roots, 150);
  }

  /** Models have such roots. */
  @Test
  void smallPrimesHaveSquareRoots() {
    for (long a : new long[] {0, 1, 2, 3, 5, 7, 11, 13, PrimeField.P - 1}) {
      long root = PrimeField.squareRoot(a).orElseThrow();
      assertEquals(a, PrimeField.multiply(root, root));
    }
  }
}
