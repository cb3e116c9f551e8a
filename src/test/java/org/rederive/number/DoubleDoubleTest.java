package org.rederive.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
  @Test
  void aShortNumberHasDigitsThatAreNotThoseOfAWholeOne() {
    assertThat(error(DoubleDouble.SYSTEM)).isLessThan(1e-31);
    assertThat(error(DoubleDouble.SHORT)).isBetween(1e-28, 1e-23);
  }

  @Test
  void whatIsLeftOfACancellationIsAnotherWithFewerDigits() {
    double whole = rest(DoubleDouble.SYSTEM);
    assertThat(rest(DoubleDouble.SHORT)).isNotZero().isNotCloseTo(whole, withPercentage(10));
  }

  /** How far 1/7 is from what all digits make of it. */
  private static double error(ManyDigits<DoubleDouble> numbers) {
    DoubleDouble seventh = numbers.inverse(numbers.of(7));
    return numbers.magnitude(
        numbers.subtract(seventh, DoubleDouble.SYSTEM.inverse(DoubleDouble.SYSTEM.of(7))));
  }

  /** 1/7 · 1/11 · 1/13 − 1/1001, which is nothing but rounding. */
  private static double rest(ManyDigits<DoubleDouble> numbers) {
    DoubleDouble a = numbers.inverse(numbers.of(7));
    DoubleDouble b = numbers.inverse(numbers.of(11));
    DoubleDouble c = numbers.inverse(numbers.of(13));
    DoubleDouble one = numbers.multiply(numbers.multiply(a, b), c);
    DoubleDouble other = numbers.inverse(numbers.of(1001));
    return numbers.magnitude(numbers.subtract(one, other));
  }
}
