package org.rederive.hamiltonian;

import java.util.Comparator;
import java.util.List;
import org.rederive.number.NumberSystem;

/**
 * Levels in the order of the real parts of their energies, from the lowest on.
 *
 * @param size no energy is larger
 */
record LevelOrder<T>(NumberSystem<T> numbers, double size) {
  /** Real parts that differ by less, beside the largest energy, are equal; not derived. */
  private static final double EQUAL = 1e-9;

  List<Eigenpair<T>> of(List<Eigenpair<T>> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparingDouble((Eigenpair<T> pair) -> height(pair.energy())))
        .toList();
  }

  /**
   * Passes where it is known which level is the lowest and which the highest.
   *
   * @throws DegenerateSpectrumException where it is not
   */
  void requireKnown(List<Eigenpair<T>> ordered) {
    for (int n = 1; n < ordered.size(); n++) {
      double step = height(ordered.get(n).energy()) - height(ordered.get(n - 1).energy());
      if (step <= EQUAL * size) {
        throw new DegenerateSpectrumException(
            "real parts of two energies are equal, so that neither is the lower one");
      }
    }
  }

  /** Re ε seen from far below all energies: numbers of any system have a magnitude and no sign. */
  private double height(T energy) {
    T twice = numbers.add(energy, numbers.conjugate(energy));
    return numbers.magnitude(numbers.add(numbers.of(4 * size, 0), twice)) / 2;
  }
}
