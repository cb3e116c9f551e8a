package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.NumberSystem;

/**
 * Sharp peaks: at each of them i∂_k ln w = (i/2) e + ξ − A^RR with a random slope e. The positions
 * ξ_j are random with mean r_c = Σ_j g_j ξ_j / Σ_j g_j.
 *
 * @param <T> the numbers
 */
final class Peaks<T> implements PacketShape<T> {
  private final String packet;
  private final NumberSystem<T> numbers;
  private final LocalConnection<T> connection;
  private final int count;
  private final Arbitrary<T> arbitrary;
  private final List<T> centre;
  private final List<List<T>> offsets;

  /**
   * @param packet which of a document; empty for its only one
   */
  Peaks(String packet, List<Frame<T>> frames, BandSource<T> source) {
    this.packet = packet;
    this.numbers = source.linear().numbers();
    this.connection = new LocalConnection<>(source.linear(), frames);
    this.count = frames.size();
    this.arbitrary = source.arbitrary();
    this.centre = source.centre();
    this.offsets = offsets();
  }

  @Override
  public T leading(int point) {
    return arbitrary.factor(new PacketThing.Amplitude(packet, point).whole());
  }

  /** ∂_a ln w = e/2 − i(ξ − A^RR). */
  @Override
  public T slope(int point, int a) {
    Name name = new Name(new PacketThing.Slope(packet, point), new Part.Axis(a));
    T half = numbers.multiply(numbers.of(0.5, 0), arbitrary.real(name));
    T position = numbers.add(centre.get(a), offsets.get(point).get(a));
    T shifted = numbers.subtract(position, connection.at(point, a));
    return numbers.subtract(half, numbers.multiply(numbers.imaginaryUnit(), shifted));
  }

  @Override
  public T curvature(int point, long index) {
    Thing chirp = new PacketThing.Chirp(packet, point);
    T rate = arbitrary.real(new Name(chirp, new Part.Coefficient(index)));
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
        T x = arbitrary.real(new Name(new PacketThing.Offset(packet, j), new Part.Axis(a)));
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
