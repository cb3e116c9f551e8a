package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Alphabet;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.NumberSystems;
import org.rederive.evaluate.NumberSystems.Judged;
import org.rederive.evaluate.Point;
import org.rederive.evaluate.Thing;
import org.rederive.hamiltonian.BandIdentities.Near;
import org.rederive.hamiltonian.Hamiltonians.Drawn;
import org.rederive.number.BigComplex;
import org.rederive.number.Coordinate;
import org.rederive.number.Digits;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.WithError;

/** Functions near a point are what they are at other points, in other gauges and more digits. */
@Domain(Hamiltonians.class)
class ContinuationLaws {
  private static final int TRIES = 4;
  private static final Site SITE = Site.main(0);
  private static final int K = Coordinate.MOMENTUM.place(0);
  private static final Digits DIGITS = new Digits(36);
  private static final LinearAlgebra<BigComplex> LINEAR = new LinearAlgebra<>(DIGITS);
  private static final int MOST = 3;
  private static final double STEP = 0x1p-30;

  // ---- a finite step instead of derivatives, at more digits

  @Property(tries = TRIES)
  void eachOrderOfPerturbationTheoryBringsEnergiesNearerToThoseOfANeighbour(
      @ForAll("tame") Drawn drawn) {
    List<Series<BigComplex>> energies = new ArrayList<>();
    List<BigComplex> there = new ArrayList<>();
    BandSource<BigComplex> here = refined(drawn.sample());
    BandSource<BigComplex> neighbour = refined(moved(drawn.sample(), STEP));
    for (int n = 0; n < drawn.bands(); n++) {
      energies.add(here.frame(SITE, n).energy());
      there.add(neighbour.frame(SITE, n).energy().at(0));
    }
    for (Series<BigComplex> energy : energies) {
      assertTrue(isGaining(errors(energy, there)), () -> errors(energy, there).toString());
    }
  }

  /** After each order, how far the polynomial is from the nearest of some values. */
  private static List<Double> errors(Series<BigComplex> series, List<BigComplex> there) {
    List<Double> errors = new ArrayList<>();
    BigComplex sum = DIGITS.zero();
    BigComplex power = DIGITS.one();
    for (int order = 0; order <= MOST; order++) {
      BigComplex coefficient = series.at(order * MultiIndex.unit(K));
      sum = coefficient == null ? sum : DIGITS.addProduct(sum, coefficient, power);
      power = DIGITS.multiply(power, DIGITS.of(STEP, 0));
      BigComplex reached = sum;
      errors.add(
          there.stream()
              .mapToDouble(x -> DIGITS.magnitude(DIGITS.subtract(x, reached)))
              .min()
              .orElseThrow());
    }
    return errors;
  }

  private static boolean isGaining(List<Double> errors) {
    boolean gaining = true;
    for (int order = 1; order <= MOST; order++) {
      gaining &= errors.get(order) <= 1e-4 * errors.get(order - 1) + 1e-31;
    }
    return gaining;
  }

  /** The same for every entry of all projectors, which know of no gauge. */
  @Property(tries = TRIES)
  void aProjectorContinuedToANeighbourIsTheProjectorThere(@ForAll("tame") Drawn drawn) {
    var here = Near.of(refined(drawn.sample()), SITE);
    var there = Near.of(refined(moved(drawn.sample(), STEP)), SITE);
    for (Frame<BigComplex> frame : here.frames()) {
      Matrix<BigComplex> sum = LINEAR.identity(drawn.bands()).map(x -> DIGITS.zero());
      for (int order = 0; order <= MOST; order++) {
        var term = BandIdentities.projector(here, frame).at(order * MultiIndex.unit(K));
        var power = DIGITS.of(Math.pow(STEP, order), 0);
        sum = term == null ? sum : LINEAR.add(sum, LINEAR.scale(power, term));
      }
      assertTrue(nearest(sum, there) < 1e-22, "the projector is not that of the neighbour");
    }
  }

  private static double nearest(Matrix<BigComplex> projector, Near<BigComplex> there) {
    return there.frames().stream()
        .map(frame -> BandIdentities.projector(there, frame).at(0))
        .mapToDouble(
            p -> p == null ? Double.NaN : LINEAR.norm(LINEAR.add(projector, p.map(DIGITS::negate))))
        .min()
        .orElseThrow();
  }

  /** The sample at k + h. */
  private static BandSample moved(BandSample sample, double step) {
    List<List<Double>> momenta = new ArrayList<>(sample.momenta());
    List<Double> k = new ArrayList<>(momenta.get(0));
    k.set(0, k.get(0) + step);
    momenta.set(0, k);
    return new BandSample(
        sample.kind(),
        sample.structure(),
        sample.hamiltonian(),
        new BandSample.Coordinates(momenta, sample.centre()),
        sample.draws(),
        sample.given());
  }

  @Test
  void coefficientsThatAreDerivativesWithoutTheirFactorialsAreCaught() {
    var energy = refined(new Drawn(HamiltonianClass.GENERIC, 2, 1).sample()).frame(SITE, 0);
    var there = refined(moved(new Drawn(HamiltonianClass.GENERIC, 2, 1).sample(), STEP));
    List<BigComplex> values = new ArrayList<>();
    values.add(there.frame(SITE, 0).energy().at(0));
    values.add(there.frame(SITE, 1).energy().at(0));
    long second = 2 * MultiIndex.unit(K);
    Series<BigComplex> doubled =
        Series.of(
            index -> {
              var value = energy.energy().at(index);
              return index == second && value != null ? DIGITS.add(value, value) : value;
            });
    assertTrue(isGaining(errors(energy.energy(), values)));
    assertFalse(isGaining(errors(doubled, values)));
  }

  // ---- the zone

  @Property(tries = 5 * TRIES)
  void hamiltoniansArePeriodicInTheZone(@ForAll Drawn drawn) {
    BlochHamiltonian h = drawn.sample().hamiltonian();
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.25));
    LinearAlgebra<WithError> linear = new LinearAlgebra<>(WithError.SYSTEM);
    Series<Matrix<WithError>> here = h.at(point, linear);
    point.set(K, point.get(K) + 2 * Math.PI);
    Series<Matrix<WithError>> there = h.at(point, linear);
    assertEquals(0, distance(here, there), 1e-13 * size(here));
  }

  @Test
  void anotherPeriodIsCaught() {
    BlochHamiltonian h = new Drawn(HamiltonianClass.GENERIC, 2, 1).sample().hamiltonian();
    LinearAlgebra<WithError> linear = new LinearAlgebra<>(WithError.SYSTEM);
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.25));
    Series<Matrix<WithError>> here = h.at(point, linear);
    point.set(K, point.get(K) + 1.999 * Math.PI);
    assertTrue(distance(here, h.at(point, linear)) > 1e-6 * size(here));
  }

  private static double distance(Series<Matrix<WithError>> a, Series<Matrix<WithError>> b) {
    LinearAlgebra<WithError> linear = new LinearAlgebra<>(WithError.SYSTEM);
    Series<Matrix<WithError>> minus = b.map(m -> m.map(WithError.SYSTEM::negate));
    return size(Series.sum(a, minus, linear::add));
  }

  private static double size(Series<Matrix<WithError>> a) {
    LinearAlgebra<WithError> linear = new LinearAlgebra<>(WithError.SYSTEM);
    double size = 0;
    for (long index : BandIdentities.ORDERS) {
      Matrix<WithError> coefficient = a.at(index);
      size += coefficient == null ? 0 : linear.norm(coefficient);
    }
    return size;
  }

  // ---- more digits

  @Property(tries = TRIES)
  void energiesInDoublesAreThoseInMoreDigitsUpToTheirEstimatedErrors(@ForAll("tame") Drawn drawn) {
    var doubles = new SampledBands<>(drawn.sample(), WithError.SYSTEM, new DoubleDiagonalisation());
    var digits = refined(drawn.sample());
    for (int n = 0; n < drawn.bands(); n++) {
      for (long index : BandIdentities.ORDERS) {
        WithError value = doubles.frame(SITE, n).energy().at(index);
        var exact = digits.frame(SITE, n).energy().at(index);
        if (value != null && exact != null) {
          var rounded = DIGITS.of(value.re(), value.im());
          double error = DIGITS.magnitude(DIGITS.subtract(exact, rounded));
          assertTrue(error <= 64 * value.error(), error + " beside " + value.error());
        }
      }
    }
  }

  private static SampledBands<BigComplex> refined(BandSample sample) {
    return new SampledBands<>(sample, DIGITS, new RefinedDiagonalisation<>(DIGITS));
  }

  // ---- gauges

  @Property(tries = TRIES)
  void anotherGaugeLeavesEnergiesAndProjectors(@ForAll Drawn drawn) {
    assertGaugeFree(NumberSystems.RESIDUES, drawn);
  }

  private static <T> void assertGaugeFree(Judged<T> system, Drawn drawn) {
    NumberSystem<T> n = system.numbers();
    var bands = new SpectralBands<>(drawn.sample().structure(), n, Point.of(n, drawn.seed()));
    var other = ChangedBands.inOtherGauge(bands);
    for (int band = 0; band < drawn.bands(); band++) {
      var plain = bands.frame(SITE, band);
      var turned = other.frame(SITE, band);
      var before = BandIdentities.projector(Near.of(bands, SITE), plain);
      var after = BandIdentities.projector(Near.of(other, SITE), turned);
      for (long index : BandIdentities.ORDERS) {
        assertEquals(plain.energy().at(index), turned.energy().at(index));
        assertEquals(entry(before, index), entry(after, index));
        assertNotEquals(component(plain, index), component(turned, index));
      }
    }
  }

  private static <T> Object entry(Series<Matrix<T>> matrix, long index) {
    Matrix<T> value = matrix.at(index);
    return value == null ? "none" : String.valueOf(value.at(0, 1)) + value.at(1, 0);
  }

  private static <T> Object component(Frame<T> frame, long index) {
    var value = frame.right().at(index);
    return value == null ? "none" : String.valueOf(value.at(0));
  }

  @Property(tries = TRIES)
  void aGaugeTimesItsInverseIsOneAndAPhaseHasModulusOne(@ForAll Drawn drawn) {
    NumberSystems.ALL.forEach(system -> assertGauges(system, drawn.seed()));
  }

  private static <T> void assertGauges(Judged<T> system, long seed) {
    NumberSystem<T> n = system.numbers();
    Thing name = new Thing.Symbol("gauge");
    Frame.Gauge<T> any = RandomGauge.of(Point.of(n, seed), name, n);
    Frame.Gauge<T> phase = RandomGauge.phase(Point.of(n, seed), name, n);
    assertOne(system, ScalarSeries.product(any.factor(), any.inverse(), n));
    assertOne(system, ScalarSeries.product(phase.factor(), phase.inverse(), n));
    Series<T> conjugate = phase.factor().map(n::conjugate);
    assertOne(system, ScalarSeries.product(phase.factor(), conjugate, n));
  }

  private static <T> void assertOne(Judged<T> system, Series<T> series) {
    NumberSystem<T> n = system.numbers();
    for (long index : BandIdentities.ORDERS) {
      T value = series.at(index);
      T difference = n.subtract(value == null ? n.zero() : value, n.of(index == 0 ? 1 : 0));
      assertTrue(system.vanishes(difference, 10), system + " at order " + index);
    }
  }

  // ---- packets

  @Property(tries = TRIES)
  void theMeanPositionOfAPacketIsItsCentre(@ForAll Drawn drawn) {
    Comparison comparison = Alphabet.comparison("\\langle \\hat{r} \\rangle_W", "r_c");
    NumberSystems.ALL.forEach(system -> assertCentred(system, comparison, drawn));
  }

  private static <T> void assertCentred(Judged<T> system, Comparison comparison, Drawn drawn) {
    NumberSystem<T> n = system.numbers();
    var bands = new SpectralBands<>(drawn.sample().structure(), n, Point.of(n, drawn.seed()));
    var sides = comparison.in(new BandInterpretation<>(bands, Alphabet.axes(), true));
    for (int a = 0; a < 3; a++) {
      T mean = sides.left().get(0).get(a);
      assertTrue(
          system.vanishes(n.subtract(mean, sides.right().get(0).get(a)), 1e3), system.name());
    }
  }

  @Provide
  Arbitrary<Drawn> tame() {
    return Hamiltonians.tame();
  }
}
