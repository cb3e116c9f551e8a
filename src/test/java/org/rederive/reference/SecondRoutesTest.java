package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.RandomHamiltonian;
import org.rederive.number.BigComplex;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.WithError;

/** D and K from derivatives of frames against formulas without any derivative of a frame. */
@Tag("slow")
class SecondRoutesTest {
  private static final int X = MomentCase.X;
  private static final int Y = MomentCase.Y;
  private static final int SAMPLES = 8;

  /** More where conditions are larger. */
  private static int digits(HamiltonianClass kind) {
    return switch (kind) {
      case BADLY_SCALED -> 120;
      case NEAR_EXCEPTIONAL -> 90;
      default -> 60;
    };
  }

  private static BlochHamiltonian drawn(HamiltonianClass kind, int sample) {
    SplittableRandom stream = new SplittableRandom(1000 + sample);
    List<Double> origin = Collections.nCopies(MultiIndex.PLACES, 0.0);
    return RandomHamiltonian.draw(kind, 2 + sample % 4, List.of(X, Y), origin, stream);
  }

  /** What compares the value of a frame with that of another route. */
  @FunctionalInterface
  private interface Comparer<T> {
    void compare(String what, T frame, T other, double condition);
  }

  private static <T> void compare(
      BlochHamiltonian h, Precision<T> precision, Comparer<T> comparer) {
    LinearAlgebra<T> linear = precision.linear();
    Series<Matrix<T>> series = h.at(h.origin(), linear);
    List<Eigenpair<T>> pairs = precision.diagonalisation().of(series.at(0));
    Matrix<T> slopeX = series.at(MultiIndex.unit(X));
    Matrix<T> slopeY = series.at(MultiIndex.unit(Y));
    for (int n = 0; n < pairs.size(); n++) {
      LocalBand<T> band = LocalBand.of(linear, series, pairs.get(n));
      SecondRoutes<T> routes = new SecondRoutes<>(linear, series.at(0), pairs, n);
      double c = routes.condition();
      comparer.compare("D_x", band.difference(X), routes.differenceByBands(slopeX), c);
      comparer.compare("D_x", band.difference(X), routes.differenceByProjector(slopeX), c);
      comparer.compare("D_y", band.difference(Y), routes.differenceByProjector(slopeY), c);
      comparer.compare("K_xy", band.rotation(X, Y), routes.rotationByBands(slopeX, slopeY), c);
      comparer.compare("K_xy", band.rotation(X, Y), routes.rotationByProjector(slopeX, slopeY), c);
      comparer.compare("K_yx", band.rotation(Y, X), routes.rotationByProjector(slopeY, slopeX), c);
    }
  }

  private static boolean dependsOnBoth(BlochHamiltonian h) {
    Series<Matrix<WithError>> series = h.at(h.origin(), Precision.DOUBLES.linear());
    return series.at(MultiIndex.unit(X)) != null && series.at(MultiIndex.unit(Y)) != null;
  }

  @ParameterizedTest
  @EnumSource
  void routesAgreeUpToTheConditionOfTheBand(HamiltonianClass kind, TestReporter report) {
    Worst worst = new Worst();
    Precision<BigComplex> precision = Precision.digits(digits(kind));
    NumberSystem<BigComplex> numbers = precision.numbers();
    double rounding = Math.pow(10, 4 - digits(kind));
    for (int sample = 0; sample < SAMPLES; sample++) {
      BlochHamiltonian h = drawn(kind, sample);
      if (dependsOnBoth(h)) {
        compare(
            h,
            precision,
            (what, frame, other, condition) -> {
              double off = numbers.magnitude(numbers.subtract(frame, other));
              double bound = rounding * Math.pow(condition, 3);
              worst.count(what, off, bound, numbers.magnitude(other));
            });
      }
    }
    report.publishEntry(kind + " " + worst);
    assertTrue(worst.count > 60, worst::toString);
  }

  /** Residuals are compared with a bound, which itself must be small beside the value. */
  private static final class Worst {
    private int count;
    private double ratio;

    void count(String what, double off, double bound, double size) {
      count++;
      ratio = Math.max(ratio, off / bound);
      assertTrue(off <= bound, () -> what + " off by " + off + " > " + bound);
      assertTrue(
          bound < 1e-12 * Math.max(1, size),
          () -> what + " is not tested: " + bound + " beside " + size);
    }

    @Override
    public String toString() {
      return count + " values, worst deviation over bound " + ratio;
    }
  }

  @ParameterizedTest
  @EnumSource
  void doublesAgreeUpToTheirErrorEstimatesWhereTheyGiveAnAnswer(HamiltonianClass kind) {
    int answered = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      BlochHamiltonian h = drawn(kind, sample);
      if (dependsOnBoth(h)) {
        answered += inDoubles(h) ? 1 : 0;
      }
    }
    assertTrue(answered > 0, "nothing compared");
  }

  /** Pivots within their error leave no answer in doubles: more digits are asked there. */
  private static boolean inDoubles(BlochHamiltonian h) {
    try {
      compare(h, Precision.DOUBLES, SecondRoutesTest::withinEstimate);
      return true;
    } catch (ArithmeticException noAnswer) {
      return false;
    }
  }

  /** The other route starts from eigenvectors that are taken to be exact: their part is added. */
  private static void withinEstimate(
      String what, WithError frame, WithError other, double condition) {
    double off = WithError.SYSTEM.subtract(frame, other).modulus();
    double estimate = frame.error() + other.error();
    double start = WithError.ROUNDING * condition * (frame.modulus() + condition);
    assertTrue(off <= 64 * (estimate + start), () -> what + " off by " + off);
  }

  // ---- two bands

  @Test
  void closedFormsOfTwoBandsAgree(TestReporter report) {
    Agreement agreement = new Agreement(1e-30);
    for (MomentCase model : MomentCase.all()) {
      if (model.json().get("hamiltonian").has("d")) {
        twoBands(model, Precision.digits(44), agreement);
      }
    }
    report.publishEntry(agreement.toString());
    assertEquals(36 * 3, agreement.count());
  }

  private static <T> void twoBands(MomentCase model, Precision<T> precision, Agreement agreement) {
    NumberSystem<T> numbers = precision.numbers();
    LocalBand<T> band = model.band(precision);
    TwoBands<T> closed = new TwoBands<>(model.components(precision), band.energy(), numbers);
    agreement.same(model + " D_x", numbers, band.difference(X), closed.difference(X), 1);
    agreement.same(model + " D_y", numbers, band.difference(Y), closed.difference(Y), 1);
    T rotation = numbers.subtract(band.rotation(X, Y), band.rotation(Y, X));
    T moment = numbers.multiply(numbers.of(0, 0.5), rotation);
    agreement.same(model + " moment", numbers, moment, closed.moment(X, Y), 1);
  }

  // ---- planted errors

  @Test
  void wrongSignsAndExchangeOfLeftAndRightAreCaught() {
    BlochHamiltonian h = drawn(HamiltonianClass.GENERIC, 1);
    assertThrows(
        AssertionFailedError.class,
        () ->
            compare(
                h,
                Precision.DOUBLES,
                (what, frame, other, c) ->
                    withinEstimate(what, WithError.SYSTEM.negate(frame), other, c)));
    assertThrows(AssertionFailedError.class, () -> compareWithTransposed(h));
  }

  /** The frame of Hᵀ, whose right eigenvectors are the left ones of H, against routes of H. */
  private static void compareWithTransposed(BlochHamiltonian h) {
    Precision<WithError> precision = Precision.DOUBLES;
    LinearAlgebra<WithError> linear = precision.linear();
    Series<Matrix<WithError>> series = h.at(h.origin(), linear);
    Series<Matrix<WithError>> transposed =
        series.map(m -> Matrix.of(m.size(), (i, j) -> m.at(j, i)));
    List<Eigenpair<WithError>> pairs = precision.diagonalisation().of(series.at(0));
    LocalBand<WithError> band = LocalBand.nearest(precision, transposed, pairs.get(0).energy());
    SecondRoutes<WithError> routes = new SecondRoutes<>(linear, series.at(0), pairs, 0);
    WithError other = routes.differenceByBands(series.at(MultiIndex.unit(X)));
    withinEstimate("D_x", band.difference(X), other, routes.condition());
  }
}
