package org.rederive.number;

/**
 * Floating-point numbers with a fixed number of decimal digits, more than a double has.
 *
 * @param <T> the numbers
 */
public interface ManyDigits<T> extends NumberSystem<T> {
  @Override
  default boolean hasRounding() {
    return true;
  }

  /** Decimal digits that are carried. */
  int digits();

  /** The nearest double. */
  WithError rounded(T a);

  /** log₁₀ |a| to a third, also of what is too large or too small for a double; −∞ of zero. */
  double orders(T a);
}
