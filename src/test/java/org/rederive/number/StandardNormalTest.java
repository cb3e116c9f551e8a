package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers that are the same on every JDK, and standard normal. */
class StandardNormalTest {
  @Test
  void theNumbersOfASeedAreWrittenDown() {
    StandardNormal normal = new StandardNormal(new SplittableRandom(5));
    long hash = 0;
    for (int n = 0; n < 1_000_000; n++) {
      hash = 31 * hash + Double.doubleToLongBits(normal.next());
    }
    assertEquals(HASH, hash);
  }

  private static final long HASH = -693913864445168583L;

  @Test
  void momentsAreThoseOfANormalDistribution() {
    StandardNormal normal = new StandardNormal(new SplittableRandom(6));
    int count = 400_000;
    double[] moments = new double[7];
    for (int n = 0; n < count; n++) {
      double x = normal.next();
      for (int k = 1; k < moments.length; k++) {
        moments[k] += Math.pow(x, k) / count;
      }
    }
    assertEquals(0, moments[1], 0.01);
    assertEquals(1, moments[2], 0.01);
    assertEquals(0, moments[3], 0.05);
    assertEquals(3, moments[4], 0.1);
    assertEquals(15, moments[6], 1);
  }
}
