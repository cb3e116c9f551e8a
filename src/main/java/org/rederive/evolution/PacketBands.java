package org.rederive.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
import org.rederive.hamiltonian.BandSample;
import org.rederive.number.WithError;

/** The bands at the centre of a packet on a lattice, and what is measured in the packet. */
final class PacketBands extends OnePointBands {
  private final Function<Optional<Quantity.ExactState>, Measured> states;
  private final double[] gauge;

  /**
   * @param sample with a single momentum, that of the packet
   * @param states what is measured in a state; few ask for other ones than the packet
   * @param gauge the symmetric part of the vector potential's derivatives, row by row
   * @param small what goes to zero
   */
  PacketBands(
      BandSample sample,
      Function<Optional<Quantity.ExactState>, Measured> states,
      double[] gauge,
      double small) {
    super(
        sample,
        small,
        "on a lattice there is one Hamiltonian, and its bands are known at the centre of the packet");
    this.states = states;
    this.gauge = gauge;
  }

  @Override
  public List<WithError> measured(
      Quantity.Observable observable, Optional<Quantity.ExactState> of) {
    Measured state = states.apply(of);
    return switch (observable) {
      case ENERGY -> List.of(WithError.exact(state.energy()[0], state.energy()[1]));
      case BAND_ENERGY -> List.of(WithError.exact(state.bandEnergy()[0], state.bandEnergy()[1]));
      case POSITION -> real(state.centre());
      case MOMENTUM -> real(state.momentum());
      case CANONICAL_MOMENTUM -> real(state.canonical());
      case GAUGE -> real(gauge);
      case VELOCITY -> real(state.velocity());
      case RIGHT_LOOP, LEFT_LOOP, TURN ->
          throw new UnsupportedFormulaException("a packet follows no closed path");
    };
  }

  private static List<WithError> real(double[] vector) {
    return Arrays.stream(vector).mapToObj(x -> WithError.exact(x, 0)).toList();
  }
}
