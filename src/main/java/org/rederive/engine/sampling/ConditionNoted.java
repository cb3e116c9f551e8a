package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.number.Matrix;
import org.rederive.number.Sized;

/** Eigenpairs in doubles for one sample; notes how badly conditioned the worst of them was. */
final class ConditionNoted implements Diagonalisation<Sized> {
  private final Diagonalisation<Sized> eigenpairs = new DoubleDiagonalisation();
  private double worst = 1;

  @Override
  public List<Eigenpair<Sized>> of(Matrix<Sized> hamiltonian) {
    List<Eigenpair<Sized>> pairs = eigenpairs.of(hamiltonian);
    for (Eigenpair<Sized> pair : pairs) {
      worst = pair.condition() > worst ? pair.condition() : worst;
    }
    return pairs;
  }

  /** The largest condition so far; 1 if nothing was diagonalised. */
  double worst() {
    return worst;
  }
}
