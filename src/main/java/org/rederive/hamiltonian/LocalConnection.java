package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Norm and Berry connection of the right eigenvectors of a packet.
 *
 * @param frames the band of the packet at each of its momenta
 */
record LocalConnection<T>(LinearAlgebra<T> linear, List<Frame<T>> frames) {

  /** g = |w|² ⟨u|u⟩. */
  T weight(int point, T w) {
    NumberSystem<T> numbers = linear.numbers();
    return numbers.multiply(numbers.multiply(numbers.conjugate(w), w), norm(point));
  }

  /** A^RR_a = i⟨u|∂_a u⟩ / ⟨u|u⟩, Eq. (4). */
  T at(int point, int a) {
    NumberSystem<T> numbers = linear.numbers();
    Series<Vector<T>> u = frames.get(point).right();
    Vector<T> derivative = u.at(MultiIndex.unit(Coordinate.MOMENTUM.place(a)));
    if (derivative == null) {
      return numbers.zero();
    }
    T overlap = linear.inner(leading(u), derivative);
    return numbers.divide(numbers.multiply(numbers.imaginaryUnit(), overlap), norm(point));
  }

  private T norm(int point) {
    Vector<T> u = leading(frames.get(point).right());
    return linear.inner(u, u);
  }

  private static <E> E leading(Series<E> series) {
    E value = series.at(0);
    if (value == null) {
      throw new IllegalStateException("an eigenvector vanishes");
    }
    return value;
  }
}
