package org.rederive.evolution;

import java.util.List;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Frame;
import org.rederive.hamiltonian.SampledBands;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.StateSpace;
import org.rederive.number.Matrix;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/** Levels of H(ηt) at t = 0 and a state that has evolved up to there. */
final class SlowBands implements BandSource<WithError> {
  private final SampledBands<WithError> sampled;
  private final State state;
  private final double rate;

  SlowBands(BandSample sample, State state, double rate) {
    this.sampled = new SampledBands<>(sample, WithError.SYSTEM, new DoubleDiagonalisation());
    this.state = state;
    this.rate = rate;
  }

  /** Any solution has become this one, up to a factor. */
  @Override
  public Vector<WithError> solution(Thing of) {
    return Vector.of(bands(), i -> WithError.exact(state.re()[i], state.im()[i]));
  }

  @Override
  public WithError vanishing(Thing number) {
    return WithError.exact(rate, 0);
  }

  /** The most amplified level. */
  @Override
  public int packetBand() {
    int top = 0;
    for (int m = 1; m < bands(); m++) {
      top = gain(m) > gain(top) ? m : top;
    }
    return top;
  }

  private double gain(int level) {
    return sampled.eigenpair(Site.main(0), level).energy().im();
  }

  @Override
  public Series<Matrix<WithError>> operator(Site site) {
    return sampled.operator(required(site));
  }

  @Override
  public Frame<WithError> frame(Site site, int band) {
    return sampled.frame(required(site), band);
  }

  /** Other Hamiltonians, and this one at other times, are not what moves the state. */
  private static Site required(Site site) {
    boolean main = site.operator().key().isEmpty() && site.operator().law() == Site.Law.HAMILTONIAN;
    if (!main || !site.spot().equals(Site.main(0).spot())) {
      throw new UnsupportedFormulaException(
          "where a rate goes to zero there is one Hamiltonian, at one time");
    }
    return site;
  }

  // ---- the rest is as sampled

  @Override
  public StateSpace<WithError> space() {
    return sampled.space();
  }

  @Override
  public List<WithError> momentum(int point) {
    return sampled.momentum(point);
  }

  @Override
  public List<WithError> centre() {
    return sampled.centre();
  }

  @Override
  public List<WithError> symmetric(Thing matrix) {
    return sampled.symmetric(matrix);
  }
}
