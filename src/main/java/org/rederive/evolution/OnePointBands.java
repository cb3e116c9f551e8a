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
import org.rederive.number.WithError;

/**
 * Bands of the one Hamiltonian under which a state has evolved, at the one point where it is looked
 * at; the band is the one that is amplified most.
 */
abstract class OnePointBands implements BandSource<WithError> {
  private final SampledBands<WithError> sampled;
  private final double small;
  private final String refusal;

  /**
   * @param sample with that point only
   * @param small what goes to zero
   * @param refusal what is said where another Hamiltonian or point is asked for
   */
  OnePointBands(BandSample sample, double small, String refusal) {
    this.sampled = new SampledBands<>(sample, WithError.SYSTEM, new DoubleDiagonalisation());
    this.small = small;
    this.refusal = refusal;
  }

  @Override
  public final WithError vanishing(Thing number) {
    return WithError.exact(small, 0);
  }

  @Override
  public final int packetBand() {
    int top = 0;
    for (int m = 1; m < bands(); m++) {
      top = gain(m) > gain(top) ? m : top;
    }
    return top;
  }

  private double gain(int band) {
    return sampled.eigenpair(Site.main(0), band).energy().im();
  }

  @Override
  public final Series<Matrix<WithError>> operator(Site site) {
    return sampled.operator(required(site));
  }

  @Override
  public final Frame<WithError> frame(Site site, int band) {
    return sampled.frame(required(site), band);
  }

  private Site required(Site site) {
    if (!site.isMain() || !site.spot().equals(Site.main(0).spot())) {
      throw new UnsupportedFormulaException(refusal);
    }
    return site;
  }

  // ---- the rest is as sampled

  @Override
  public final StateSpace<WithError> space() {
    return sampled.space();
  }

  @Override
  public final List<WithError> momentum(int point) {
    return sampled.momentum(point);
  }

  @Override
  public final List<WithError> centre() {
    return sampled.centre();
  }

  @Override
  public final List<WithError> symmetric(Thing matrix) {
    return sampled.symmetric(matrix);
  }
}
