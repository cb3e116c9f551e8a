package org.rederive.hamiltonian;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * What formulas about bands and packets can ask about one sample.
 *
 * <p>Where it comes from is not the formulas' business: an eigensolver on random Hamiltonians, a
 * spectrum H = R Λ R⁻¹, or inputs of a program that is still to be run.
 *
 * @param <T> the numbers
 */
public interface BandSource<T> {
  /** The space of states. */
  StateSpace<T> space();

  /** Vectors and matrices over the numbers. */
  default LinearAlgebra<T> linear() {
    return space().linear();
  }

  /** Numbers that stand for anything. */
  default Arbitrary<T> arbitrary() {
    return space().arbitrary();
  }

  /** What is assumed. */
  default Premises premises() {
    return space().premises();
  }

  /** Number of bands N. */
  default int bands() {
    return space().bands();
  }

  /** Number of peaks of the packet. */
  default int points() {
    return space().momenta();
  }

  /** The band of the packet. */
  int packetBand();

  /** An operator near a point, as an N×N matrix. */
  Series<Matrix<T>> operator(Site site);

  /** Energy and eigenvectors of a band of a Hamiltonian near a point, in an arbitrary gauge. */
  Frame<T> frame(Site site, int band);

  /**
   * The same of a Hamiltonian that the document writes as a formula.
   *
   * @throws UnsupportedFormulaException where nothing is diagonalised
   */
  default Frame<T> frame(ExplicitHamiltonian<T> hamiltonian, int band) {
    throw new UnsupportedFormulaException(
        "energies and eigenvectors of what a document writes are known in samples only");
  }

  /** k at a peak, three components. */
  List<T> momentum(int point);

  /** r_c. */
  List<T> centre();

  /** Nine entries of a real symmetric matrix, row by row. */
  List<T> symmetric(Thing matrix);

  /** A state that solves the equation of motion, at the time that is looked at: any state. */
  default Vector<T> solution(Thing state) {
    return Vector.of(bands(), i -> arbitrary().complex(new Name(state, new Part.Component(i))));
  }

  /**
   * What is measured in a state that has evolved, one number or three components.
   *
   * @param state none for what is not of a state
   * @throws UnsupportedFormulaException if nothing evolves here
   */
  default List<T> measured(Quantity.Observable observable, Optional<Quantity.ExactState> state) {
    throw new UnsupportedFormulaException("nothing is measured in a state but in a limit");
  }

  /** The number that goes to zero in limits; where there is none, any number. */
  default T vanishing(Thing number) {
    return arbitrary().real(number.whole());
  }

  /** An arbitrary function without zeros near a point. */
  default Series<T> function(String key, Site.Spot spot) {
    return RandomGauge.factor(
        arbitrary(), new BandThing.Function(Place.of(key, spot)), linear().numbers());
  }

  /** An arbitrary state near the momentum of a peak. */
  default Series<Vector<T>> state(Thing state, int point) {
    return Packet.testState(
        arbitrary(), new BandThing.State(state, point), linear().numbers(), bands());
  }

  /**
   * The shape of a packet.
   *
   * @param packet which of a document; empty for its only one
   * @param frames its band at each of its momenta
   */
  default PacketShape<T> shape(String packet, List<Frame<T>> frames) {
    return new Peaks<>(packet, frames, this);
  }

  /** A gauge in which eigenvectors keep what is assumed of their length. */
  default Frame.Gauge<T> gauge(Thing gauge) {
    return premises().eigenvectors().normalised()
        ? RandomGauge.phase(arbitrary(), gauge, linear().numbers())
        : RandomGauge.of(arbitrary(), gauge, linear().numbers());
  }
}
