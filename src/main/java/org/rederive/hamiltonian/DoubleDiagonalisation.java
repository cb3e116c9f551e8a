package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.EigensystemException;
import org.rederive.number.Matrix;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/** Eigenpairs in doubles, with the condition of each. */
public final class DoubleDiagonalisation implements Diagonalisation<WithError> {

  @Override
  public List<Eigenpair<WithError>> of(Matrix<WithError> hamiltonian) {
    ComplexEigensystem system = decompose(hamiltonian);
    double scale = norm(hamiltonian);
    List<Eigenpair<WithError>> pairs = new ArrayList<>();
    for (int n = 0; n < system.size(); n++) {
      pairs.add(pair(system, n, scale));
    }
    return pairs;
  }

  static ComplexEigensystem decompose(Matrix<WithError> hamiltonian) {
    int n = hamiltonian.size();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i * n + j] = hamiltonian.at(i, j).re();
        im[i * n + j] = hamiltonian.at(i, j).im();
      }
    }
    try {
      return ComplexEigensystem.of(re, im, n);
    } catch (EigensystemException failure) {
      throw new DegenerateSpectrumException("the eigenvalue iteration did not converge");
    }
  }

  private static double norm(Matrix<WithError> hamiltonian) {
    double sum = 0;
    for (int i = 0; i < hamiltonian.size(); i++) {
      for (int j = 0; j < hamiltonian.size(); j++) {
        double x = hamiltonian.at(i, j).modulus();
        sum += x * x;
      }
    }
    return Math.sqrt(sum);
  }

  private static Eigenpair<WithError> pair(ComplexEigensystem system, int n, double scale) {
    int size = system.size();
    double resolvent = resolvent(system, n);
    Vector<WithError> right =
        Vector.of(size, i -> WithError.exact(system.rightRe(i, n), system.rightIm(i, n)));
    Vector<WithError> left =
        Vector.of(size, i -> WithError.exact(system.leftRe(n, i), system.leftIm(n, i)));
    WithError energy = WithError.exact(system.valueRe(n), system.valueIm(n));
    return new Eigenpair<>(energy, right, left, 1 + scale * resolvent, resolvent);
  }

  /** Σ_{m≠n} ‖u_m‖ ‖L_m‖ / |ε_n − ε_m|, a bound of the norm of the reduced resolvent. */
  static double resolvent(ComplexEigensystem system, int n) {
    double sum = 0;
    for (int m = 0; m < system.size(); m++) {
      if (m != n) {
        sum += system.condition(m) / system.gap(n, m);
      }
    }
    return sum;
  }
}
