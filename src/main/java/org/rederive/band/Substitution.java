package org.rederive.band;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;

/**
 * f(x) = g(y) with coordinates y that are linear in x, by the chain rule ∂f/∂x_b = Σ_a (∂y_a/∂x_b)
 * ∂g/∂y_a.
 *
 * @param <T> the numbers
 */
final class Substitution<T> {
  private final NumberSystem<T> numbers;
  private final Map<Integer, List<Slope<T>>> slopes;

  /** ∂y_a/∂x_b for the place a of y. */
  record Slope<T>(int place, T value) {}

  /**
   * @param slopes for each place of x what depends on it; f does not depend on other places
   */
  Substitution(NumberSystem<T> numbers, Map<Integer, List<Slope<T>>> slopes) {
    this.numbers = numbers;
    this.slopes = Map.copyOf(slopes);
  }

  /** f for a given g. */
  <E> Series<E> of(Series<E> g, BiFunction<T, E, E> scale, BinaryOperator<E> add) {
    return new Derivatives<>(g, scale, add).of(0);
  }

  /** All derivatives of g along y as functions of x. */
  private final class Derivatives<E> {
    private final Series<E> g;
    private final BiFunction<T, E, E> scale;
    private final BinaryOperator<E> add;
    private final Map<Long, Series<E>> known = new HashMap<>();

    Derivatives(Series<E> g, BiFunction<T, E, E> scale, BinaryOperator<E> add) {
      this.g = g;
      this.scale = scale;
      this.add = add;
    }

    Series<E> of(long derivative) {
      Series<E> series = known.get(derivative);
      if (series == null) {
        series = Series.of(index -> coefficient(derivative, index));
        known.put(derivative, series);
      }
      return series;
    }

    private @Nullable E coefficient(long derivative, long index) {
      if (index == 0) {
        E value = g.at(derivative);
        BigInteger factorial = MultiIndex.factorial(derivative);
        return value == null || factorial.equals(BigInteger.ONE)
            ? value
            : scale.apply(numbers.of(factorial), value);
      }
      int place = Long.numberOfTrailingZeros(index) / 4;
      E sum = null;
      for (Slope<T> slope : slopes.getOrDefault(place, List.of())) {
        E inner =
            of(MultiIndex.raised(derivative, slope.place())).at(index - MultiIndex.unit(place));
        sum = Series.plus(sum, inner == null ? null : scale.apply(slope.value(), inner), add);
      }
      int exponent = MultiIndex.exponent(index, place);
      return sum == null || exponent == 1
          ? sum
          : scale.apply(numbers.inverse(numbers.of(exponent)), sum);
    }
  }
}
