package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.EigensystemException;
import org.rederive.number.Estimates;

/** All bands of a matrix in doubles: {@link Bands} in arrays. */
final class EstimatedLevels {
  private final Estimates matrix;
  private final ComplexEigensystem system;
  private final double scale;
  private final double[] resolvents;
  private final @Nullable EstimatedBand[] bands;

  private EstimatedLevels(Estimates matrix, ComplexEigensystem system) {
    this.matrix = matrix;
    this.system = system;
    this.scale = matrix.norm(0, matrix.size());
    this.resolvents = new double[system.size()];
    this.bands = new EstimatedBand[system.size()];
    for (int n = 0; n < resolvents.length; n++) {
      resolvents[n] = DoubleDiagonalisation.resolvent(system, n);
    }
  }

  /**
   * @throws DegenerateSpectrumException if the eigenvalue iteration does not converge
   */
  static EstimatedLevels of(Estimates matrix, int size) {
    try {
      return new EstimatedLevels(matrix, ComplexEigensystem.of(matrix.re(), matrix.im(), size));
    } catch (EigensystemException failure) {
      throw new DegenerateSpectrumException("the eigenvalue iteration did not converge");
    }
  }

  /** The largest condition of an eigenvector. */
  double worst() {
    double worst = 1;
    for (int n = 0; n < resolvents.length; n++) {
      double condition = condition(n);
      worst = condition > worst ? condition : worst;
    }
    return worst;
  }

  private double condition(int band) {
    return 1 + scale * resolvents[band];
  }

  /**
   * A band.
   *
   * @throws ArithmeticException if its eigenvalue is not simple
   */
  EstimatedBand band(int number) {
    EstimatedBand known = bands[number];
    if (known == null) {
      known = EstimatedBand.of(matrix, system, number, condition(number), resolvents[number]);
      bands[number] = known;
    }
    return known;
  }
}
