package org.rederive.band;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.ScalarSeries;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.UnsupportedFormulaException;

/**
 * A wave packet with sharp peaks, |W⟩ = Σ_j w_j |u_j⟩, Eq. (5).
 *
 * <p>At each peak i∂_k ln w = (i/2) ∂_k ln g + ξ − A^RR with ∂_k ln g = e + s: a random slope e and
 * the formal one s by which integrals over the zone are defined. The positions ξ_j are random with
 * mean r_c = Σ_j g_j ξ_j / Σ_j g_j.
 *
 * @param <T> the numbers
 */
final class Packet<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final List<Frame<T>> frames;
  private final Arbitrary<T> arbitrary;
  private final List<T> centre;
  private final List<Series<T>> amplitudes = new ArrayList<>();

  Packet(List<Frame<T>> frames, BandSource<T> source) {
    this.frames = frames;
    this.linear = source.linear();
    this.numbers = linear.numbers();
    this.arbitrary = source.arbitrary();
    this.centre = source.centre();
    List<List<T>> offsets = offsets();
    for (int j = 0; j < frames.size(); j++) {
      amplitudes.add(newAmplitude(j, offsets.get(j)));
    }
  }

  /** w at a peak, as a function of k. */
  Series<T> amplitude(int point) {
    return amplitudes.get(point);
  }

  /** w u at each peak. */
  List<Series<Vector<T>>> spinors() {
    List<Series<Vector<T>>> spinors = new ArrayList<>();
    for (int j = 0; j < frames.size(); j++) {
      Series<Vector<T>> u = frames.get(j).right();
      spinors.add(Series.product(amplitudes.get(j), u, linear::scale, linear::add));
    }
    return spinors;
  }

  // ---- ξ_j − r_c with mean zero

  private List<List<T>> offsets() {
    int last = frames.size() - 1;
    List<List<T>> offsets = new ArrayList<>();
    List<T> sum = List.of(numbers.zero(), numbers.zero(), numbers.zero());
    for (int j = 0; j < last; j++) {
      List<T> offset = new ArrayList<>();
      List<T> next = new ArrayList<>();
      for (int a = 0; a < 3; a++) {
        T x = arbitrary.real("offset" + j + "." + a);
        offset.add(x);
        next.add(numbers.addProduct(sum.get(a), weight(j), x));
      }
      offsets.add(offset);
      sum = next;
    }
    T scale = numbers.negate(numbers.inverse(weight(last)));
    offsets.add(sum.stream().map(x -> numbers.multiply(scale, x)).toList());
    return offsets;
  }

  /** g = |w|² ⟨u|u⟩ at a peak. */
  private T weight(int point) {
    T w = leading(point);
    return numbers.multiply(numbers.multiply(numbers.conjugate(w), w), norm(point));
  }

  private T leading(int point) {
    return arbitrary.factor("amplitude" + point);
  }

  private T norm(int point) {
    Vector<T> u = at(frames.get(point).right(), 0);
    return linear.inner(u, u);
  }

  private static <E> E at(Series<E> series, long index) {
    E value = series.at(index);
    if (value == null) {
      throw new IllegalStateException("an eigenvector vanishes");
    }
    return value;
  }

  // ---- amplitudes

  private Series<T> newAmplitude(int point, List<T> offset) {
    List<T> slopes = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      slopes.add(logarithmicSlope(point, a, offset.get(a)));
    }
    Series<T> exponent =
        Series.of(
            index -> {
              requireMomentum(index);
              for (int a = 0; a < 3; a++) {
                if (index == MultiIndex.unit(Coordinate.MOMENTUM.place(a))) {
                  return slopes.get(a);
                }
                if (index == formal(a)) {
                  return numbers.of(0.5, 0);
                }
              }
              return MultiIndex.order(index) == 2 && formalFree(index) ? chirp(point, index) : null;
            });
    Series<T> shape = ScalarSeries.exponential(exponent, numbers);
    T leading = leading(point);
    return shape.map(x -> numbers.multiply(leading, x));
  }

  private T chirp(int point, long index) {
    T rate = arbitrary.real("chirp" + point + " " + Long.toHexString(index));
    return numbers.multiply(numbers.imaginaryUnit(), rate);
  }

  private static long formal(int a) {
    return MultiIndex.unit(Coordinate.MOMENTUM.place(a))
        + MultiIndex.unit(Coordinate.SLOPE.place(a));
  }

  private static boolean formalFree(long index) {
    return MultiIndex.restrict(index, Coordinate.SLOPE) == 0;
  }

  /** ∂_a ln w = e/2 − i(ξ − A^RR). */
  private T logarithmicSlope(int point, int a, T offset) {
    T half = numbers.multiply(numbers.of(0.5, 0), arbitrary.real("slope" + point + "." + a));
    T position = numbers.add(centre.get(a), offset);
    T shifted = numbers.subtract(position, connection(point, a));
    return numbers.subtract(half, numbers.multiply(numbers.imaginaryUnit(), shifted));
  }

  /** A^RR_a = i⟨u|∂_a u⟩ / ⟨u|u⟩, Eq. (4). */
  private T connection(int point, int a) {
    Series<Vector<T>> u = frames.get(point).right();
    Vector<T> derivative = u.at(MultiIndex.unit(Coordinate.MOMENTUM.place(a)));
    if (derivative == null) {
      return numbers.zero();
    }
    T overlap = linear.inner(at(u, 0), derivative);
    return numbers.divide(numbers.multiply(numbers.imaginaryUnit(), overlap), norm(point));
  }

  private static void requireMomentum(long index) {
    long other =
        index
            & ~MultiIndex.restrict(index, Coordinate.MOMENTUM)
            & ~MultiIndex.restrict(index, Coordinate.SLOPE);
    long timeOrCentre =
        MultiIndex.restrict(other, Coordinate.TIME) | MultiIndex.restrict(other, Coordinate.CENTRE);
    if (timeOrCentre != 0 && other == index) {
      throw new UnsupportedFormulaException(
          "how the packet depends on time and centre is not explicit; use the projected evolution"
              + " (8) for its time derivative");
    }
  }

  // ---- arbitrary states

  /** A random smooth spinor times the formal envelope. */
  static <T> Series<Vector<T>> probe(
      Arbitrary<T> arbitrary, String key, NumberSystem<T> numbers, int bands) {
    Series<Vector<T>> smooth =
        Series.of(
            index ->
                index != MultiIndex.restrict(index, Coordinate.MOMENTUM)
                        || MultiIndex.order(index) > 3
                    ? null
                    : Vector.of(
                        bands,
                        i -> arbitrary.complex(key + "." + i + "." + Long.toHexString(index))));
    Series<T> exponent =
        Series.of(
            index -> {
              for (int a = 0; a < 3; a++) {
                if (index == formal(a)) {
                  return numbers.of(0.5, 0);
                }
              }
              return null;
            });
    LinearAlgebra<T> linear = new LinearAlgebra<>(numbers);
    Series<T> envelope = ScalarSeries.exponential(exponent, numbers);
    return Series.product(envelope, smooth, linear::scale, linear::add);
  }
}
