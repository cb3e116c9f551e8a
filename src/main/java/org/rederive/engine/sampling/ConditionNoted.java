package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.number.Matrix;
import org.rederive.number.WithError;

/** Eigenpairs in doubles for one sample; notes how badly conditioned the worst of them was. */
final class ConditionNoted implements Diagonalisation<WithError> {
  private final Diagonalisation<WithError> eigenpairs = new DoubleDiagonalisation();
  private double worst = 1;

  @Override
  public List<Eigenpair<WithError>> of(Matrix<WithError> hamiltonian) {
    List<Eigenpair<WithError>> pairs = eigenpairs.of(hamiltonian);
    for (Eigenpair<WithError> pair : pairs) {
      worst = pair.condition() > worst ? pair.condition() : worst;
    }
    return pairs;
  }

  /** The largest condition so far; 1 if nothing was diagonalised. */
  double worst() {
    return worst;
  }
}
