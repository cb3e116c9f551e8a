package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/**
 * All that a sample has at one momentum of a grid. Bands have the same numbers at all momenta;
 * gauges have nothing to do with those at others.
 */
final class ZoneBands extends SolvedBands<WithError> {
  private final ZoneSample sample;
  private final List<Double> momentum;
  private final int number;
  private final ZoneSample.Gauge change;
  private final Map<Site, List<Integer>> orders = new HashMap<>();

  /**
   * @param number of the momentum
   * @param change of gauge, the same function at all momenta
   */
  ZoneBands(ZoneSample sample, List<Double> momentum, int number, ZoneSample.Gauge change) {
    super(
        sample.structure(),
        WithError.SYSTEM,
        sample.space().arbitrary(),
        new DoubleDiagonalisation());
    this.sample = sample;
    this.momentum = List.copyOf(momentum);
    this.number = number;
    this.change = change;
  }

  @Override
  public int packetBand() {
    return arbitrary().choose(Label.PacketBand.ONE, bands());
  }

  // ---- operators and bands

  @Override
  BlochHamiltonian function(Site site) {
    return sample.function(site);
  }

  @Override
  List<Double> at(int point) {
    return sample.at(momentum);
  }

  @Override
  public Eigenpair<WithError> eigenpair(Site site, int band) {
    return super.eigenpair(site, ordered(site, band));
  }

  @Override
  public Resolvent<WithError> resolvent(Site site, int band) {
    return super.resolvent(site, ordered(site, band));
  }

  private int ordered(Site site, int band) {
    return orders
        .computeIfAbsent(
            site,
            s ->
                sample
                    .separate(s)
                    .order(
                        IntStream.range(0, bands()).mapToObj(bands(s)::energy).toList(), momentum))
        .get(band);
  }

  // ---- gauges

  @Override
  public Frame.Gauge<WithError> gauge(Thing gauge) {
    return change.of(gauge, super.gauge(new BandThing.OnGrid(gauge, number)), this);
  }

  // ---- what is no function of all momenta

  @Override
  public Series<WithError> function(String key, Site.Spot spot) {
    throw gaugeFactor();
  }

  @Override
  public Series<Vector<WithError>> state(Thing state, int point) {
    throw arbitraryState();
  }

  static UnsupportedFormulaException gaugeFactor() {
    return new UnsupportedFormulaException("a gauge factor is known near single momenta only");
  }

  static UnsupportedFormulaException arbitraryState() {
    return new UnsupportedFormulaException("an arbitrary state is known near single momenta only");
  }

  // ---- vectors

  @Override
  public List<WithError> momentum(int point) {
    return numbers(momentum);
  }

  @Override
  public List<WithError> centre() {
    return numbers(sample.centre());
  }

  @Override
  public List<WithError> symmetric(Thing matrix) {
    return NamedDraws.symmetric(arbitrary(), matrix);
  }
}
