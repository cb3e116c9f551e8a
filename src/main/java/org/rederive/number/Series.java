package org.rederive.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A Taylor series f = Σ_α f_α x^α in the coordinates, expanded lazily: a coefficient is computed
 * when it is first asked for, so no order of truncation has to be chosen and nothing unneeded is
 * computed.
 *
 * <p>Coefficients are numbers, vectors or matrices; {@code null} is a coefficient that is known to
 * vanish. Not safe for use by several threads at once.
 *
 * @param <E> the coefficients
 */
public final class Series<E> {
  /** The degree of what may be no polynomial. */
  private static final int ENDLESS = Integer.MAX_VALUE;

  private static final int FIRST_SIZE = 8;
  private static final long[] NONE = {0};
  private static final @Nullable Object[] NOTHING = {null};

  private final LongFunction<@Nullable E> rule;

  /** Above which order all coefficients vanish. */
  private final int degree;

  /** All bits of the places of which it is known that nothing depends on them. */
  private final long without;

  /** The coefficient that most series are asked for only. */
  private @Nullable E constant;

  private boolean hasConstant;
  private long[] indices = NONE;
  private @Nullable Object[] coefficients = NOTHING;
  private int known;

  private Series(LongFunction<@Nullable E> rule, int degree, long places) {
    this.rule = rule;
    this.degree = degree;
    this.without = degree == 0 ? MultiIndex.EVERYWHERE : ~places;
  }

  /** The series whose coefficients are given by a rule, called at most once for each index. */
  public static <E> Series<E> of(LongFunction<@Nullable E> rule) {
    return on(MultiIndex.EVERYWHERE, rule);
  }

  /**
   * A series that depends on some coordinates only: where others count it vanishes, and the rule is
   * not asked.
   *
   * @param places all bits of the places of these coordinates
   */
  public static <E> Series<E> on(long places, LongFunction<@Nullable E> rule) {
    return new Series<>(rule, ENDLESS, places);
  }

  /** A series without dependence on any coordinate. */
  public static <E> Series<E> constant(@Nullable E value) {
    return new Series<>(index -> index == 0 ? value : null, 0, 0);
  }

  /** value + slope x, for the coordinate x at a place. */
  public static <E> Series<E> linear(@Nullable E value, E slope, int place) {
    long unit = MultiIndex.unit(place);
    return new Series<>(
        index -> index == unit ? slope : index == 0 ? value : null, 1, MultiIndex.LARGEST * unit);
  }

  /** Coefficient of x^index, the derivative divided by the factorials; null if it vanishes. */
  @SuppressWarnings("unchecked")
  public @Nullable E at(long index) {
    if (index == 0) {
      return constant();
    }
    if ((index & without) != 0) {
      return null;
    }
    int slot = slot(index);
    if (indices[slot] == index) {
      return (E) coefficients[slot];
    }
    E value = rule.apply(index);
    remember(index, value);
    return value;
  }

  private @Nullable E constant() {
    if (!hasConstant) {
      constant = rule.apply(0);
      hasConstant = true;
    }
    return constant;
  }

  // ---- the other coefficients known so far: open addressing, where none of them is zero

  /** Where an index is kept or would be; locals, since it is asked for more than anything else. */
  private int slot(long index) {
    long[] kept = indices;
    int last = kept.length - 1;
    long mixed = index * 0x9e3779b97f4a7c15L;
    // the exponents of the last places reach the highest bits only
    int slot = (int) (mixed >>> 32 ^ mixed >>> 48) & last;
    for (long there = kept[slot]; there != index && there != 0; there = kept[slot]) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private void remember(long index, @Nullable E value) {
    if (4 * ++known > 3 * indices.length) {
      grow();
    }
    int slot = slot(index);
    indices[slot] = index;
    coefficients[slot] = value;
  }

  private void grow() {
    long[] oldIndices = indices;
    @Nullable Object[] old = coefficients;
    indices = new long[Math.max(FIRST_SIZE, 2 * oldIndices.length)];
    coefficients = new Object[indices.length];
    for (int i = 0; i < oldIndices.length; i++) {
      if (oldIndices[i] != 0) {
        int slot = slot(oldIndices[i]);
        indices[slot] = oldIndices[i];
        coefficients[slot] = old[i];
      }
    }
  }

  /** The series with every coefficient mapped linearly. */
  public <F> Series<F> map(Function<E, F> linear) {
    return new Series<>(
        index -> {
          E value = at(index);
          return value == null ? null : linear.apply(value);
        },
        degree,
        places());
  }

  /** The series of what some series make together, linear in all of them at once. */
  public static <A, E> Series<E> joined(
      List<Series<A>> parts, A zero, Function<List<A>, E> together) {
    return new Series<>(
        index -> {
          List<@Nullable A> values = new ArrayList<>();
          parts.forEach(part -> values.add(part.at(index)));
          return values.stream().allMatch(Objects::isNull)
              ? null
              : together.apply(values.stream().map(v -> v == null ? zero : v).toList());
        },
        parts.stream().mapToInt(part -> part.degree).max().orElse(0),
        parts.stream().mapToLong(Series::places).reduce(0, (a, b) -> a | b));
  }

  /** a + b. */
  public static <E> Series<E> sum(Series<E> a, Series<E> b, BinaryOperator<E> add) {
    return new Series<>(
        index -> plus(a.at(index), b.at(index), add),
        Math.max(a.degree, b.degree),
        a.places() | b.places());
  }

  /** Cauchy product Σ_{β ≤ α} a_β b_{α−β} for a bilinear {@code multiply}. */
  public static <A, B, C> Series<C> product(
      Series<A> a, Series<B> b, BiFunction<A, B, C> multiply, BinaryOperator<C> add) {
    boolean ends = a.degree != ENDLESS && b.degree != ENDLESS;
    return new Series<>(
        index -> productAt(a, b, index, multiply, add),
        ends ? a.degree + b.degree : ENDLESS,
        a.places() | b.places());
  }

  /** A coefficient of a Cauchy product of which no other is needed. */
  static <A, B, C> @Nullable C productAt(
      Series<A> a, Series<B> b, long index, BiFunction<A, B, C> multiply, BinaryOperator<C> add) {
    if (a.degree == 0) {
      return product(a.at(0), b, index, multiply);
    }
    return b.degree == 0
        ? product(b.at(0), a, index, (y, x) -> multiply.apply(x, y))
        : sum(a, b, index, multiply, add);
  }

  /** All bits of the places of the coordinates that it may depend on. */
  public long places() {
    return ~without;
  }

  /** Whether all coefficients are known to vanish. */
  boolean vanishes() {
    return degree == 0 && at(0) == null;
  }

  /** A constant times a coefficient. */
  private static <A, B, C> @Nullable C product(
      @Nullable A constant, Series<B> b, long index, BiFunction<A, B, C> multiply) {
    B coefficient = constant == null ? null : b.at(index);
    return coefficient == null ? null : multiply.apply(constant, coefficient);
  }

  /** Of a polynomial no coefficient is asked for that is known to vanish. */
  private static <A, B, C> @Nullable C sum(
      Series<A> a, Series<B> b, long index, BiFunction<A, B, C> multiply, BinaryOperator<C> add) {
    C sum = null;
    int order = MultiIndex.order(index);
    long inA = index & a.places();
    for (long part = 0; part >= 0; part = MultiIndex.next(part, inA)) {
      int here = a.degree == ENDLESS && b.degree == ENDLESS ? 0 : MultiIndex.order(part);
      A left = here > a.degree || order - here > b.degree ? null : a.at(part);
      B right = left == null ? null : b.at(index - part);
      if (left != null && right != null) {
        sum = plus(sum, multiply.apply(left, right), add);
      }
    }
    return sum;
  }

  /**
   * ∂f along the coordinate at a place: (∂f)_α = (α + 1) f_{α + e}. A coefficient whose exponent
   * would be too large fails with an {@link OrderLimitException} when it is asked for.
   */
  public Series<E> derivative(int place, BiFunction<E, Long, E> times) {
    return new Series<>(
        index -> {
          E raised = at(MultiIndex.raised(index, place));
          long factor = MultiIndex.exponent(index, place) + 1L;
          return raised == null || factor == 1 ? raised : times.apply(raised, factor);
        },
        degree == ENDLESS ? ENDLESS : Math.max(0, degree - 1),
        places());
  }

  /** The series with only the coefficients that pass. */
  public Series<E> keeping(LongPredicate kept) {
    return new Series<>(index -> kept.test(index) ? at(index) : null, degree, places());
  }

  /** The sum of two coefficients either of which may vanish. */
  public static <E> @Nullable E plus(@Nullable E a, @Nullable E b, BinaryOperator<E> add) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return add.apply(a, b);
  }
}
