package org.rederive.band;

import java.util.List;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.derivation.Premises;
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

  /** What is assumed. */
  Premises premises();

  /** Number of bands N. */
  int bands();

  /** Number of peaks of the packet. */
  int points();

  /** The band of the packet. */
  int packetBand();

  /** An operator near a point, as an N×N matrix. */
  Series<Matrix<T>> operator(Site site);

  /** Energy and eigenvectors of a band of a Hamiltonian near a point, in an arbitrary gauge. */
  Frame<T> frame(Site site, int band);

  /** k at a peak, three components. */
  List<T> momentum(int point);

  /** r_c. */
  List<T> centre();

  /** Nine entries of a real symmetric matrix, row by row. */
  List<T> symmetric(String name);

  /** An arbitrary function without zeros near a point. */
  default Series<T> function(String name, Site.Spot spot) {
    return RandomGauge.factor(arbitrary(), name + spot, linear().numbers());
  }

  /** An arbitrary state near the momentum of a peak. */
  default Series<Vector<T>> state(String name, int point) {
    return Packet.probe(arbitrary(), name + " at " + point, linear().numbers(), bands());
  }

  /**
   * The shape of a packet.
   *
   * @param name distinguishes the numbers of several packets
   * @param frames its band at each of its momenta
   */
  default PacketShape<T> shape(String name, List<Frame<T>> frames) {
    return new Peaks<>(name, frames, this);
  }

  /** A gauge in which eigenvectors keep what is assumed of their length. */
  default Frame.Gauge<T> gauge(String name) {
    return premises().eigenvectors().normalised()
        ? RandomGauge.phase(arbitrary(), name, linear().numbers())
        : RandomGauge.of(arbitrary(), name, linear().numbers());
  }
}
