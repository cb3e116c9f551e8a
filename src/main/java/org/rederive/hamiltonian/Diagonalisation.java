package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.number.Matrix;

/**
 * Finds all eigenpairs of a matrix with simple eigenvalues.
 *
 * @param <T> the numbers
 */
@FunctionalInterface
public interface Diagonalisation<T> {
  /**
   * Eigenpairs in an order that does not depend on the number system.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   */
  List<Eigenpair<T>> of(Matrix<T> hamiltonian);
}
