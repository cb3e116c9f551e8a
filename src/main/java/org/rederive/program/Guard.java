package org.rederive.program;

import org.rederive.number.NumberSystem;

/**
 * What a calculation takes to be so, and every run checks.
 *
 * @param value a step
 * @param beside a number of ordinary size, or a bound
 * @param bounded whether the number is not larger than that; otherwise it is zero up to rounding
 */
public record Guard(int value, int beside, boolean bounded) {
  /** Whether it is so. */
  <T> boolean isMet(NumberSystem<T> numbers, T number, T other) {
    return bounded ? numbers.isWithin(number, other) : numbers.negligible(number, other);
  }
}
