package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
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
                    .order(IntStream.range(0, bands()).mapToObj(bands(s)::energy).toList()))
        .get(band);
  }

  // ---- gauges

  @Override
  public Frame.Gauge<WithError> gauge(Thing gauge) {
    Frame.Gauge<WithError> drawn = super.gauge(new BandThing.OnGrid(gauge, number));
    return change == ZoneSample.Gauge.AS_DRAWN ? drawn : times(drawn, smooth(gauge));
  }

  private static Frame.Gauge<WithError> times(Frame.Gauge<WithError> a, Frame.Gauge<WithError> b) {
    return new Frame.Gauge<>(
        ScalarSeries.product(a.factor(), b.factor(), WithError.SYSTEM),
        ScalarSeries.product(a.inverse(), b.inverse(), WithError.SYSTEM));
  }

  /** e^{θ(k)} with a polynomial θ of second order, imaginary if lengths are kept. */
  private Frame.Gauge<WithError> smooth(Thing gauge) {
    NumberSystem<WithError> numbers = WithError.SYSTEM;
    Series<WithError> angle = polynomial(gauge);
    Series<WithError> exponent =
        premises().eigenvectors().normalised() ? angle.map(x -> numbers.of(0, x.re())) : angle;
    return new Frame.Gauge<>(exponential(exponent), exponential(exponent.map(numbers::negate)));
  }

  private static Series<WithError> exponential(Series<WithError> exponent) {
    WithError at = exponent.at(0);
    WithError start = at == null ? WithError.SYSTEM.one() : WithError.SYSTEM.exp(at);
    return ScalarSeries.exponential(exponent.keeping(index -> index != 0), WithError.SYSTEM)
        .map(x -> WithError.SYSTEM.multiply(start, x));
  }

  private Series<WithError> polynomial(Thing gauge) {
    Series<WithError> sum = Series.constant(null);
    for (int a = 0; a < 3; a++) {
      Series<WithError> k = component(a);
      sum = added(sum, scaled(coefficient(gauge, a), k));
      for (int b = a; b < 3; b++) {
        Series<WithError> square = ScalarSeries.product(k, component(b), WithError.SYSTEM);
        sum = added(sum, scaled(coefficient(gauge, 3 + 3 * a + b), square));
      }
    }
    return sum;
  }

  private Series<WithError> component(int a) {
    WithError at = WithError.exact(momentum.get(a), 0);
    return Series.linear(at, WithError.SYSTEM.one(), Coordinate.MOMENTUM.place(a));
  }

  private WithError coefficient(Thing gauge, int n) {
    long index = MultiIndex.unit(Coordinate.MOMENTUM.place(0)) * (n + 1);
    return arbitrary().complex(new Name(gauge, new Part.Coefficient(index)));
  }

  private static Series<WithError> added(Series<WithError> a, Series<WithError> b) {
    return Series.sum(a, b, WithError.SYSTEM::add);
  }

  private static Series<WithError> scaled(WithError factor, Series<WithError> a) {
    return a.map(x -> WithError.SYSTEM.multiply(factor, x));
  }

  // ---- what is no function of all momenta

  @Override
  public Series<WithError> function(String key, Site.Spot spot) {
    throw new UnsupportedFormulaException("a gauge factor is known near single momenta only");
  }

  @Override
  public Series<Vector<WithError>> state(Thing state, int point) {
    throw new UnsupportedFormulaException("an arbitrary state is known near single momenta only");
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
