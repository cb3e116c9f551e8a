package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A wave packet on a set of momenta, |W⟩ = Σ_j w_j |u_j⟩, Eq. (5).
 *
 * <p>Each amplitude has besides its shape a formal slope s, w → w e^{s·q/2} with q = k − k_j, by
 * which integrals over the zone are defined.
 *
 * @param <T> the numbers
 */
final class Packet<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final List<Frame<T>> frames;
  private final PacketShape<T> shape;
  private final List<Series<T>> amplitudes = new ArrayList<>();

  Packet(LinearAlgebra<T> linear, List<Frame<T>> frames, PacketShape<T> shape) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.frames = frames;
    this.shape = shape;
    for (int j = 0; j < frames.size(); j++) {
      amplitudes.add(newAmplitude(j));
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

  // ---- amplitudes

  private Series<T> newAmplitude(int point) {
    List<T> slopes = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      slopes.add(shape.slope(point, a));
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
              return MultiIndex.order(index) >= 2 && formalFree(index)
                  ? shape.curvature(point, index)
                  : null;
            });
    Series<T> amplitude = ScalarSeries.exponential(exponent, numbers);
    T leading = shape.leading(point);
    return amplitude.map(x -> numbers.multiply(leading, x));
  }

  private static long formal(int a) {
    return MultiIndex.unit(Coordinate.MOMENTUM.place(a))
        + MultiIndex.unit(Coordinate.SLOPE.place(a));
  }

  private static boolean formalFree(long index) {
    return MultiIndex.restrict(index, Coordinate.SLOPE) == 0;
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
  static <T> Series<Vector<T>> testState(
      Arbitrary<T> arbitrary, Thing state, NumberSystem<T> numbers, int bands) {
    Series<Vector<T>> smooth =
        Series.on(
            MultiIndex.places(Coordinate.MOMENTUM),
            index ->
                Vector.of(
                    bands,
                    i ->
                        arbitrary.complex(
                            new Name(state, new Part.ComponentCoefficient(i, index)))));
    Series<T> exponent =
        Series.on(
            MultiIndex.places(Coordinate.MOMENTUM) | MultiIndex.places(Coordinate.SLOPE),
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
