package org.rederive.number;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * f(x) = g(y(x)): functions of coordinates y that are themselves functions of coordinates x, to any
 * order, by the chain rule ∂f/∂x_b = Σ_a (∂y_a/∂x_b) (∂g/∂y_a)(y(x)).
 *
 * @param <T> the numbers
 */
public final class Composition<T> {
  private final NumberSystem<T> numbers;

  /** In the order of places: sums of doubles must not depend on the run, as that of Map.of does. */
  private final Map<Integer, Series<T>> inner;

  private final Map<Integer, List<Slope<T>>> slopes = new HashMap<>();

  /** ∂y_a/∂x_b as a function of x, for one x_b. */
  private record Slope<T>(int a, Series<T> series) {}

  /**
   * @param inner for each place of g that is replaced, y as a function of x; only its derivatives
   *     count. All other places stand for themselves
   */
  public Composition(NumberSystem<T> numbers, Map<Integer, Series<T>> inner) {
    this.numbers = numbers;
    this.inner = Collections.unmodifiableMap(new TreeMap<>(inner));
  }

  /** The places of g that are replaced. */
  public Set<Integer> places() {
    return new HashSet<>(inner.keySet());
  }

  /** f for a given g. */
  public <E> Series<E> of(Series<E> g, BiFunction<T, E, E> scale, BinaryOperator<E> add) {
    return new Derivatives<>(g, scale, add).of(0);
  }

  /** What a function of y that depends on some places depends on as a function of x. */
  private long places(long outer) {
    long places = outer;
    for (int place : inner.keySet()) {
      places &= ~(MultiIndex.LARGEST * MultiIndex.unit(place));
    }
    for (Map.Entry<Integer, Series<T>> y : inner.entrySet()) {
      boolean asked = (outer & MultiIndex.unit(y.getKey())) != 0;
      places |= asked ? y.getValue().places() : 0;
    }
    return places;
  }

  /** All ∂y_a/∂x_b that do not vanish. */
  private List<Slope<T>> slopes(int b) {
    List<Slope<T>> before = slopes.get(b);
    if (before == null) {
      before =
          inner.entrySet().stream()
              .map(y -> new Slope<>(y.getKey(), slope(y.getValue(), b)))
              .filter(slope -> !slope.series().vanishes())
              .toList();
      slopes.put(b, before);
    }
    return before;
  }

  private Series<T> slope(Series<T> y, int b) {
    return y.derivative(b, (x, n) -> numbers.multiply(numbers.of(n), x));
  }

  /** All derivatives of g along y as functions of x. */
  private final class Derivatives<E> {
    private final Series<E> g;
    private final BiFunction<T, E, E> scale;
    private final BinaryOperator<E> add;
    private final long places;
    private final Map<Long, Series<E>> known = new HashMap<>();

    Derivatives(Series<E> g, BiFunction<T, E, E> scale, BinaryOperator<E> add) {
      this.g = g;
      this.scale = scale;
      this.add = add;
      this.places = Composition.this.places(g.places());
    }

    /** (∂^derivative g)(y(x)). */
    Series<E> of(long derivative) {
      if ((derivative & ~g.places()) != 0) {
        return Series.constant(null);
      }
      Series<E> series = known.get(derivative);
      if (series == null) {
        series = Series.on(places, index -> coefficient(derivative, index));
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
      int b = Long.numberOfTrailingZeros(index) / 4;
      E sum = along(derivative, b, index - MultiIndex.unit(b));
      int exponent = MultiIndex.exponent(index, b);
      return sum == null || exponent == 1
          ? sum
          : scale.apply(numbers.inverse(numbers.of(exponent)), sum);
    }

    /** A coefficient of ∂f/∂x_b. */
    private @Nullable E along(long derivative, int b, long index) {
      E sum = null;
      if (!inner.containsKey(b)) {
        sum = of(MultiIndex.raised(derivative, b)).at(index);
      }
      for (Slope<T> slope : slopes(b)) {
        Series<E> outer = of(MultiIndex.raised(derivative, slope.a()));
        E term = Series.productAt(slope.series(), outer, index, scale, add);
        sum = Series.plus(sum, term, add);
      }
      return sum;
    }
  }
}
