package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exponents are counted as big integers count them, or not at all. */
class MultiIndexTest {
  private static long index(int[] exponents) {
    return IntStream.range(0, exponents.length)
        .mapToLong(place -> exponents[place] * MultiIndex.unit(place))
        .sum();
  }

  private static int[] random(SplittableRandom random) {
    return random.ints(MultiIndex.PLACES, 0, MultiIndex.LARGEST + 1).toArray();
  }

  private static BigInteger factorial(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @Test
  void exponentsOrderAndFactorialAreThoseOfTheList() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 1000; n++) {
      int[] exponents = random(random);
      long index = index(exponents);
      assertTrue(index >= 0);
      assertEquals(IntStream.of(exponents).sum(), MultiIndex.order(index));
      BigInteger product = BigInteger.ONE;
      for (int place = 0; place < exponents.length; place++) {
        assertEquals(exponents[place], MultiIndex.exponent(index, place));
        product = product.multiply(factorial(exponents[place]));
      }
      assertEquals(product, MultiIndex.factorial(index));
    }
  }

  @Test
  void raisingOneExponentChangesNoOtherAndStopsAtTheLargest() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 0; n < 1000; n++) {
      int[] exponents = random(random);
      long index = index(exponents);
      for (int place = 0; place < MultiIndex.PLACES; place++) {
        int there = place;
        if (exponents[place] == MultiIndex.LARGEST) {
          assertThrows(OrderLimitException.class, () -> MultiIndex.raised(index, there));
        } else {
          int[] more = exponents.clone();
          more[place]++;
          assertEquals(index(more), MultiIndex.raised(index, place));
        }
      }
    }
  }

  /** 21! is the first that a long cannot hold. */
  @Test
  void factorialsAreExactBeyondLongs() {
    for (int n = 0; n <= 60; n++) {
      assertEquals(factorial(n), MultiIndex.factorialOf(n));
    }
    long all = index(IntStream.generate(() -> 15).limit(MultiIndex.PLACES).toArray());
    assertEquals(factorial(15).pow(MultiIndex.PLACES), MultiIndex.factorial(all));
  }

  @Test
  void thereIsNoUnitOutsideOfThePlaces() {
    assertThrows(IndexOutOfBoundsException.class, () -> MultiIndex.unit(MultiIndex.PLACES));
    assertThrows(IndexOutOfBoundsException.class, () -> MultiIndex.unit(-1));
  }

  /** The divisors of a monomial, each once. */
  @Test
  void theOdometerMeetsEveryDivisorOnce() {
    long whole = 15 * MultiIndex.unit(0) + 3 * MultiIndex.unit(1) + 15 * MultiIndex.unit(13);
    int met = 0;
    for (long part = 0; part >= 0; part = MultiIndex.next(part, whole)) {
      assertTrue(MultiIndex.divides(part, whole));
      met++;
    }
    assertEquals(16 * 4 * 16, met);
  }
}
