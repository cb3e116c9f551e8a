package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
  private static final ManyDigits<DoubleDouble> WHOLE = DoubleDouble.SYSTEM;
  private static final ManyDigits<DoubleDouble> SHORT = DoubleDouble.SHORT;

  @Test
  void aShortNumberHasTwentyFourDigits() {
    double error = WHOLE.magnitude(WHOLE.subtract(seventh(SHORT), seventh(WHOLE)));

    assertEquals(24, SHORT.digits());
    assertTrue(error > 1e-28 && error < 1e-24, () -> "1/7 is short by " + error);
  }

  @Test
  void whatIsLeftOfACancellationIsAnotherWithFewerDigits() {
    double ratio = rest(SHORT) / rest(WHOLE);

    assertTrue(ratio > 10 || ratio < 0.1, () -> "short beside whole: " + ratio);
  }

  private static DoubleDouble seventh(ManyDigits<DoubleDouble> numbers) {
    return numbers.inverse(numbers.of(7));
  }

  /** 1/7 · 1/11 · 1/13 − 1/1001, which is nothing but rounding. */
  private static double rest(ManyDigits<DoubleDouble> numbers) {
    DoubleDouble product = seventh(numbers);
    for (int n : new int[] {11, 13}) {
      product = numbers.multiply(product, numbers.inverse(numbers.of(n)));
    }
    return numbers.magnitude(numbers.subtract(product, numbers.inverse(numbers.of(1001))));
  }
}
