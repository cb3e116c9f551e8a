package org.rederive.band;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;

/**
 * Sharp peaks: at each of them i∂_k ln w = (i/2) e + ξ − A^RR with a random slope e. The positions
 * ξ_j are random with mean r_c = Σ_j g_j ξ_j / Σ_j g_j.
 *
 * @param <T> the numbers
 */
final class Peaks<T> implements PacketShape<T> {
  private final String name;
  private final NumberSystem<T> numbers;
  private final LocalConnection<T> connection;
  private final int count;
  private final Arbitrary<T> arbitrary;
  private final List<T> centre;
  private final List<List<T>> offsets;

  /**
   * @param name distinguishes the numbers of several packets
   */
  Peaks(String name, List<Frame<T>> frames, BandSource<T> source) {
    this.name = name;
    this.numbers = source.linear().numbers();
    this.connection = new LocalConnection<>(source.linear(), frames);
    this.count = frames.size();
    this.arbitrary = source.arbitrary();
    this.centre = source.centre();
    this.offsets = offsets();
  }

  @Override
  public T leading(int point) {
    return arbitrary.factor(name + "amplitude" + point);
  }

  /** ∂_a ln w = e/2 − i(ξ − A^RR). */
  @Override
  public T slope(int point, int a) {
    T half = numbers.multiply(numbers.of(0.5, 0), arbitrary.real(name + "slope" + point + "." + a));
    T position = numbers.add(centre.get(a), offsets.get(point).get(a));
    T shifted = numbers.subtract(position, connection.at(point, a));
    return numbers.subtract(half, numbers.multiply(numbers.imaginaryUnit(), shifted));
  }

  @Override
  public T curvature(int point, long index) {
    T rate = arbitrary.real(name + "chirp" + point + " " + Long.toHexString(index));
    return numbers.multiply(numbers.imaginaryUnit(), rate);
  }

  // ---- ξ_j − r_c with mean zero

  private List<List<T>> offsets() {
    int last = count - 1;
    List<List<T>> offsets = new ArrayList<>();
    List<T> sum = List.of(numbers.zero(), numbers.zero(), numbers.zero());
    for (int j = 0; j < last; j++) {
      List<T> offset = new ArrayList<>();
      List<T> next = new ArrayList<>();
      for (int a = 0; a < 3; a++) {
        T x = arbitrary.real(name + "offset" + j + "." + a);
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

  /** g at a peak. */
  private T weight(int point) {
    return connection.weight(point, leading(point));
  }
}
