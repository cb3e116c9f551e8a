package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * Levels in the order of the real parts of their energies, from the lowest on; of two with one real
 * part the one with the larger imaginary part is the higher, as a square root has its argument in
 * (−π/2, π/2]: ±√x are in this order for all x.
 *
 * @param size no energy is larger
 */
record LevelOrder<T>(LinearAlgebra<T> linear, double size) {
  /** Parts that differ by less, beside the largest energy, are equal; not derived. */
  private static final double EQUAL = 1e-9;

  List<Eigenpair<T>> of(List<Eigenpair<T>> pairs) {
    List<Eigenpair<T>> byHeight = new ArrayList<>(pairs);
    byHeight.sort(Comparator.comparingDouble(pair -> height(pair.energy())));
    for (int from = 0, to; from < byHeight.size(); from = to) {
      to = endOfOneHeight(byHeight, from);
      byHeight.subList(from, to).sort(Comparator.comparingDouble(p -> aside(p.energy())));
    }
    return List.copyOf(byHeight);
  }

  private int endOfOneHeight(List<Eigenpair<T>> sorted, int from) {
    int to = from + 1;
    while (to < sorted.size() && areLevel(sorted.get(to - 1), sorted.get(to))) {
      to++;
    }
    return to;
  }

  /**
   * Passes where it is known which level is the lowest and which the highest, there and nearby.
   *
   * @param slopes of the Hamiltonian
   * @throws DegenerateSpectrumException where it is not
   */
  void requireKnown(List<Eigenpair<T>> ordered, Supplier<List<Matrix<T>>> slopes) {
    for (int n = 1; n < ordered.size(); n++) {
      Eigenpair<T> below = ordered.get(n - 1);
      Eigenpair<T> above = ordered.get(n);
      if (areLevel(below, above)) {
        requireApart(below, above);
        slopes.get().forEach(slope -> requireNoCrossing(below, above, slope));
      }
    }
  }

  private void requireApart(Eigenpair<T> below, Eigenpair<T> above) {
    if (aside(above.energy()) - aside(below.energy()) <= EQUAL * size) {
      throw new DegenerateSpectrumException(
          "two energies are equal, so that neither is the lower one");
    }
  }

  /** Real parts that are equal at the point alone cross there, and the order changes. */
  private void requireNoCrossing(Eigenpair<T> below, Eigenpair<T> above, Matrix<T> slope) {
    double apart = Math.abs(rise(above, slope) - rise(below, slope));
    if (apart > EQUAL * (size + linear.norm(slope)) * below.condition() * above.condition()) {
      throw new DegenerateSpectrumException(
          "real parts of two energies cross, so that neither is the lower one");
    }
  }

  private boolean areLevel(Eigenpair<T> below, Eigenpair<T> above) {
    return height(above.energy()) - height(below.energy()) <= EQUAL * size;
  }

  /** Re ε seen from far below all energies: numbers of any system have a magnitude and no sign. */
  private double height(T energy) {
    return real(energy, 4 * size);
  }

  /** Im ε seen from there. */
  private double aside(T energy) {
    return real(numbers().multiply(numbers().of(0, -1), energy), 4 * size);
  }

  /** Re of the slope of an energy, likewise. */
  private double rise(Eigenpair<T> pair, Matrix<T> slope) {
    Vector<T> moved = linear.apply(slope, pair.right());
    T rise = linear.pair(pair.left(), moved);
    return real(rise, 4 * (size + numbers().magnitude(rise)));
  }

  private double real(T number, double far) {
    T twice = numbers().add(number, numbers().conjugate(number));
    return numbers().magnitude(numbers().add(numbers().of(2 * far, 0), twice)) / 2 - far;
  }

  private NumberSystem<T> numbers() {
    return linear.numbers();
  }
}
