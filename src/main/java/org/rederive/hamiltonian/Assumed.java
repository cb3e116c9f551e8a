package org.rederive.hamiltonian;

import java.util.stream.IntStream;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;

/**
 * What a document assumes of every Hamiltonian, of one that it writes itself: that one is as it is,
 * and where the assumption is not true of it, there is nothing to check.
 *
 * @param <T> the numbers
 */
record Assumed<T>(Premises premises, LinearAlgebra<T> linear) {
  /** Larger is no rounding, in any number system; not derived. */
  private static final double ROUNDING = 1e-9;

  /**
   * Passes where all is true.
   *
   * @throws DegenerateSpectrumException where it is not
   * @throws UnsupportedFormulaException if energies are assumed to be equal
   */
  void requireOf(Matrix<T> hamiltonian, Bands<T> bands) {
    if (premises.eigenvectors().coinciding()) {
      throw new UnsupportedFormulaException("a written Hamiltonian has the energies it has");
    }
    double size = linear.norm(hamiltonian);
    if (premises.hamiltonians().real() && !areReal(bands, hamiltonian.size(), size)) {
      throw new DegenerateSpectrumException("not all energies of the written Hamiltonian are real");
    }
    if (premises.hamiltonians().orthogonal() && !isNormal(hamiltonian, size)) {
      throw new DegenerateSpectrumException(
          "the written Hamiltonian is not what is assumed of every Hamiltonian");
    }
  }

  private boolean areReal(Bands<T> bands, int count, double size) {
    NumberSystem<T> numbers = linear.numbers();
    return IntStream.range(0, count)
        .mapToObj(bands::energy)
        .allMatch(e -> isSmall(numbers.subtract(e, numbers.conjugate(e)), size));
  }

  /** A normal matrix with real eigenvalues is Hermitian. */
  private boolean isNormal(Matrix<T> h, double size) {
    Matrix<T> adjoint = linear.adjoint(h);
    Matrix<T> before = linear.multiply(h, adjoint);
    Matrix<T> behind = linear.multiply(adjoint, h);
    Matrix<T> difference =
        Matrix.of(h.size(), (i, j) -> linear.numbers().subtract(before.at(i, j), behind.at(i, j)));
    return linear.norm(difference) <= ROUNDING * size * size;
  }

  private boolean isSmall(T number, double beside) {
    return linear.numbers().magnitude(number) <= ROUNDING * beside;
  }
}
