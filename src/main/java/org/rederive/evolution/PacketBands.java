package org.rederive.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
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

/** The bands at the centre of a packet on a lattice, and what is measured in the packet. */
final class PacketBands implements BandSource<WithError> {
  private final SampledBands<WithError> sampled;
  private final PacketEvolution.Seen seen;
  private final double small;

  /**
   * @param sample with a single momentum, that of the packet
   * @param small what goes to zero
   */
  PacketBands(BandSample sample, PacketEvolution.Seen seen, double small) {
    this.sampled = new SampledBands<>(sample, WithError.SYSTEM, new DoubleDiagonalisation());
    this.seen = seen;
    this.small = small;
  }

  @Override
  public List<WithError> measured(Quantity.Observable observable, boolean projected) {
    PacketEvolution.Measured state = projected ? seen.part() : seen.whole();
    return switch (observable) {
      case ENERGY -> List.of(WithError.exact(state.energy()[0], state.energy()[1]));
      case BAND_ENERGY -> List.of(WithError.exact(state.bandEnergy()[0], state.bandEnergy()[1]));
      case POSITION -> real(state.centre());
      case MOMENTUM -> real(state.momentum());
      case VELOCITY -> real(state.velocity());
      case RIGHT_LOOP, LEFT_LOOP, TURN ->
          throw new UnsupportedFormulaException("a packet follows no closed path");
    };
  }

  private static List<WithError> real(double[] vector) {
    return Arrays.stream(vector).mapToObj(x -> WithError.exact(x, 0)).toList();
  }

  @Override
  public WithError vanishing(Thing number) {
    return WithError.exact(small, 0);
  }

  /** The most amplified band. */
  @Override
  public int packetBand() {
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
  public Series<Matrix<WithError>> operator(Site site) {
    return sampled.operator(required(site));
  }

  @Override
  public Frame<WithError> frame(Site site, int band) {
    return sampled.frame(required(site), band);
  }

  private static Site required(Site site) {
    boolean main = site.operator().key().isEmpty() && site.operator().law() == Site.Law.HAMILTONIAN;
    if (!main || !site.spot().equals(new Site.Spot(0, Set.of()))) {
      throw new UnsupportedFormulaException(
          "on a lattice there is one Hamiltonian, and its bands are known at the centre of the packet");
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
