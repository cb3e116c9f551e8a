package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;

/**
 * A Gaussian of width σ along the first component of k, sharp along the others: ln w = −q_x²/4σ² +
 * i(Σ_{a≤b} c_ab q_a q_b − ξ₀·q) with q = k − k_c and random c. The mean of the local position ξ =
 * −∂ arg w + Re A^RR over g is r_c, which gives ξ₀.
 *
 * @param <T> the numbers
 */
final class Gaussian<T> implements PacketShape<T> {
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;
  private final List<T> offsets;
  private final T curvature;
  private final List<T> start;

  /**
   * @param frames the band at each momentum, in a gauge that is a smooth function of k
   * @param offsets q_x at each momentum
   * @param width σ
   */
  Gaussian(List<Frame<T>> frames, BandSource<T> source, List<T> offsets, double width) {
    this.numbers = source.linear().numbers();
    this.arbitrary = source.arbitrary();
    this.offsets = offsets;
    this.curvature = numbers.of(-1 / (4 * width * width), 0);
    this.start = start(new LocalConnection<>(source.linear(), frames), source.centre());
  }

  @Override
  public T leading(int point) {
    T phase = numbers.subtract(numbers.multiply(chirp(0, 0), offsets.get(point)), start.get(0));
    return numbers.multiply(numbers.exp(turned(along(phase, point))), envelope(point));
  }

  @Override
  public T slope(int point, int a) {
    T phase = turned(numbers.subtract(turning(point, a), start.get(a)));
    T steepness = numbers.multiply(numbers.of(2), along(curvature, point));
    return a == 0 ? numbers.add(steepness, phase) : phase;
  }

  @Override
  public @Nullable T curvature(int point, long index) {
    for (int a = 0; a < 3; a++) {
      for (int b = a; b < 3; b++) {
        if (index == unit(a) + unit(b)) {
          T phase = turned(chirp(a, b));
          return a + b == 0 ? numbers.add(curvature, phase) : phase;
        }
      }
    }
    return null;
  }

  /** ξ₀ = r_c + mean of ∂_q Σ c q q − Re A^RR. */
  private List<T> start(LocalConnection<T> connection, List<T> centre) {
    List<T> start = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      T sum = numbers.zero();
      T total = numbers.zero();
      for (int point = 0; point < offsets.size(); point++) {
        T g = connection.weight(point, envelope(point));
        T excess = numbers.subtract(turning(point, a), real(connection.at(point, a)));
        sum = numbers.addProduct(sum, g, excess);
        total = numbers.add(total, g);
      }
      start.add(numbers.add(centre.get(a), numbers.divide(sum, total)));
    }
    return start;
  }

  /** |w|. */
  private T envelope(int point) {
    return numbers.exp(along(along(curvature, point), point));
  }

  /** ∂_a Σ c q q. */
  private T turning(int point, int a) {
    T slope = along(chirp(0, a), point);
    return a == 0 ? numbers.multiply(numbers.of(2), slope) : slope;
  }

  private T chirp(int a, int b) {
    return arbitrary.real(new PacketThing.Bend(a, b).whole());
  }

  private T along(T x, int point) {
    return numbers.multiply(x, offsets.get(point));
  }

  private T turned(T x) {
    return numbers.multiply(numbers.imaginaryUnit(), x);
  }

  private T real(T x) {
    return numbers.multiply(numbers.of(0.5, 0), numbers.add(x, numbers.conjugate(x)));
  }

  private static long unit(int a) {
    return MultiIndex.unit(Coordinate.MOMENTUM.place(a));
  }
}
