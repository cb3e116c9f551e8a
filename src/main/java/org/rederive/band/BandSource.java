package org.rederive.band;

import java.util.List;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.meaning.Arbitrary;

/**
 * What formulas about bands and packets can ask about one sample.
 *
 * <p>Where it comes from is not the formulas' business: an eigensolver on random Hamiltonians, a
 * spectrum H = R Λ R⁻¹, or inputs of a program that is still to be run.
 *
 * @param <T> the numbers
 */
public interface BandSource<T> {
  LinearAlgebra<T> linear();

  /** Numbers that stand for anything. */
  Arbitrary<T> arbitrary();

  /** Number of bands N. */
  int bands();

  /** Number of peaks of the packet. */
  int points();

  /** The band of the packet. */
  int packetBand();

  /**
   * H near the momentum of a peak, as an N×N matrix.
   *
   * @throws org.rederive.meaning.UnsupportedFormulaException if H is not a function of p
   */
  Series<Matrix<T>> hamiltonian(Chart chart, int point);

  /** What is added to H near the momentum of a peak. */
  Series<Matrix<T>> perturbation(int point);

  /** An arbitrary operator, local in k. */
  Series<Matrix<T>> operator(String name, boolean hermitian, int point);

  /** Energy and eigenvectors of a band near the momentum of a peak. */
  Frame<T> frame(Chart chart, int point, int band);

  /** k at a peak, three components. */
  List<T> momentum(int point);

  /** p at a peak. */
  List<T> kineticMomentum(int point);

  /** r_c. */
  List<T> centre();

  /** ṙ_c. */
  List<T> velocity();

  /** B. */
  List<T> field();

  /** Nine entries of a real symmetric matrix, row by row. */
  List<T> symmetric(String name);

  /** An arbitrary function of k near the momentum of a peak. */
  default Series<T> function(String name, int point) {
    return RandomGauge.factor(arbitrary(), name + point, linear().numbers());
  }

  /** An arbitrary state near the momentum of a peak. */
  default Series<Vector<T>> state(String name, int point) {
    return Packet.probe(arbitrary(), name + " at " + point, linear().numbers(), bands());
  }

  /**
   * The shape of the packet.
   *
   * @param frames its band at each of its momenta
   */
  default PacketShape<T> shape(List<Frame<T>> frames) {
    return new Peaks<>(frames, this);
  }
}
