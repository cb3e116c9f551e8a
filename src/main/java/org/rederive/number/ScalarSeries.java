package org.rederive.number;

import org.jspecify.annotations.Nullable;

/** Functions of series of numbers, each by the recursion that defines it. */
public final class ScalarSeries {
  private ScalarSeries() {}

  /** a · b. */
  public static <T> Series<T> product(Series<T> a, Series<T> b, NumberSystem<T> numbers) {
    return Series.product(a, b, numbers::multiply, numbers::add);
  }

  /**
   * 1/a from a · a⁻¹ = 1.
   *
   * @throws ArithmeticException if a vanishes at the point of expansion
   */
  public static <T> Series<T> inverse(Series<T> a, NumberSystem<T> numbers) {
    return from(numbers.inverse(leading(a, numbers)), a, numbers);
  }

  /** 1/a where a is known not to vanish, such as ⟨L|u⟩: what its error says does not matter. */
  public static <T> Series<T> reciprocal(Series<T> a, NumberSystem<T> numbers) {
    return from(numbers.reciprocal(leading(a, numbers)), a, numbers);
  }

  private static <T> T leading(Series<T> a, NumberSystem<T> numbers) {
    T leading = a.at(0);
    if (leading == null || numbers.isZero(leading)) {
      throw new ArithmeticException("division by zero");
    }
    return leading;
  }

  private static <T> Series<T> from(T first, Series<T> a, NumberSystem<T> numbers) {
    return new Object() {
      final Series<T> series = Series.on(a.places(), this::coefficient);

      @Nullable T coefficient(long index) {
        T sum = index == 0 ? null : weighted(a, series, index, -1, numbers);
        if (index == 0) {
          return first;
        }
        return sum == null ? null : numbers.negate(numbers.multiply(first, sum));
      }
    }.series;
  }

  /** exp a from ∂(exp a) = ∂a exp a along one of the coordinates of each coefficient. */
  public static <T> Series<T> exponential(Series<T> a, NumberSystem<T> numbers) {
    return new Object() {
      final Series<T> series = Series.on(a.places(), this::coefficient);

      @Nullable T coefficient(long index) {
        if (index == 0) {
          T leading = a.at(0);
          return leading == null ? numbers.one() : numbers.exp(leading);
        }
        int place = Long.numberOfTrailingZeros(index) / 4;
        T sum = weighted(a, series, index, place, numbers);
        long exponent = MultiIndex.exponent(index, place);
        return sum == null ? null : numbers.divide(sum, numbers.of(exponent));
      }
    }.series;
  }

  /**
   * ln a up to a constant, from a ∂(ln a) = ∂a along one of the coordinates of each coefficient.
   *
   * @throws ArithmeticException if a vanishes at the point of expansion
   */
  public static <T> Series<T> logarithm(Series<T> a, NumberSystem<T> numbers) {
    Series<T> inverse = inverse(a, numbers);
    return Series.on(
        a.places(),
        index -> {
          if (index == 0) {
            return null;
          }
          int place = Long.numberOfTrailingZeros(index) / 4;
          T sum = weighted(a, inverse, index, place, numbers);
          long exponent = MultiIndex.exponent(index, place);
          return sum == null ? null : numbers.divide(sum, numbers.of(exponent));
        });
  }

  /**
   * Σ_{β≠0} weight(β) a_β b_{α−β}; the weight is the exponent of β at {@code place}, or 1 if {@code
   * place} is negative.
   */
  private static <T> @Nullable T weighted(
      Series<T> a, Series<T> b, long index, int place, NumberSystem<T> numbers) {
    T sum = null;
    long inA = index & a.places();
    for (long part = MultiIndex.next(0, inA); part >= 0; part = MultiIndex.next(part, inA)) {
      int weight = place < 0 ? 1 : MultiIndex.exponent(part, place);
      T left = weight == 0 ? null : a.at(part);
      T right = left == null ? null : b.at(index - part);
      if (left != null && right != null) {
        T term = numbers.multiply(left, right);
        T scaled = weight == 1 ? term : numbers.multiply(numbers.of(weight), term);
        sum = Series.plus(sum, scaled, numbers::add);
      }
    }
    return sum;
  }
}
