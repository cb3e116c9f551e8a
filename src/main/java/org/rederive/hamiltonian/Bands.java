package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * All bands of a Hamiltonian at one point.
 *
 * @param <T> the numbers
 */
final class Bands<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Series<Matrix<T>> hamiltonian;
  private final Matrix<T> leading;
  private final List<Eigenpair<T>> pairs;
  private final Map<Integer, BorderedResolvent<T>> resolvents = new HashMap<>();

  /**
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   */
  Bands(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Diagonalisation<T> diagonalisation) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    Matrix<T> known = hamiltonian.at(0);
    if (known == null) {
      throw new DegenerateSpectrumException("the Hamiltonian vanishes");
    }
    this.leading = known;
    this.pairs = diagonalisation.of(leading);
  }

  Series<Matrix<T>> hamiltonian() {
    return hamiltonian;
  }

  /** H at the point. */
  Matrix<T> leading() {
    return leading;
  }

  T energy(int band) {
    return pairs.get(band).energy();
  }

  /** The band whose energy is nearest. */
  int nearest(T energy) {
    int best = 0;
    for (int m = 1; m < pairs.size(); m++) {
      if (distance(m, energy) < distance(best, energy)) {
        best = m;
      }
    }
    return best;
  }

  private double distance(int band, T energy) {
    return numbers.magnitude(numbers.subtract(energy(band), energy));
  }

  BorderedResolvent<T> resolvent(int band) {
    return resolvents.computeIfAbsent(
        band, m -> BorderedResolvent.of(linear, hamiltonian, pairs.get(m)));
  }
}
