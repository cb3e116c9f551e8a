package org.rederive.evolution;

import org.rederive.evaluate.Thing;
import org.rederive.hamiltonian.BandSample;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/** Levels of H(ηt) at t = 0 and a state that has evolved up to there. */
final class SlowBands extends OnePointBands {
  private final State state;

  SlowBands(BandSample sample, State state, double rate) {
    super(sample, rate, "where a rate goes to zero there is one Hamiltonian, at one time");
    this.state = state;
  }

  /** Any solution has become this one, up to a factor. */
  @Override
  public Vector<WithError> solution(Thing of) {
    return Vector.of(bands(), i -> WithError.exact(state.re()[i], state.im()[i]));
  }
}
