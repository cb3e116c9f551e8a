package org.rederive.engine.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.regression.SimpleRegression;
import org.rederive.result.Convergence.Estimate;
import org.rederive.result.Convergence.Trend;

/** Where differences go as a parameter is halved again and again. */
final class Trends {
  /** Differences count if they are so many times the error that was measured. */
  private static final double ABOVE = 10;

  /** Over how many values an order is observed. */
  private static final int LAST = 3;

  private Trends() {}

  /**
   * The trend of differences.
   *
   * @param values of the parameter, each half of the one before
   * @param error of the last difference, as it was measured
   * @param accuracy with which differences are known at best
   */
  static Trend of(List<Double> values, List<Double> differences, double error, double accuracy) {
    return of(values, differences, List.of(), error, accuracy);
  }

  /**
   * The trend of differences whose components are known, too: of c + i a x, whose length is a x at
   * first, they tell c.
   */
  static Trend of(
      List<Double> values,
      List<Double> differences,
      List<double[]> components,
      double error,
      double accuracy) {
    double known = Math.max(accuracy, error);
    Estimate plateau =
        Constant.of(components)
            .filter(constant -> constant.isThere(known))
            .map(constant -> constant.estimate(known))
            .orElseGet(() -> plateau(differences, error));
    return new Trend(order(values, differences), plateau, ABOVE * known);
  }

  private static Optional<Estimate> order(List<Double> values, List<Double> differences) {
    SimpleRegression regression = new SimpleRegression();
    for (int i = values.size() - LAST; i < values.size(); i++) {
      if (!(differences.get(i) > 0)) {
        return Optional.empty();
      }
      regression.addData(StrictMath.log(values.get(i)), StrictMath.log(differences.get(i)));
    }
    return Optional.of(
        new Estimate(rounded(regression.getSlope()), rounded(regression.getSlopeStdErr())));
  }

  /**
   * What is left at zero if differences are c + a x; how far this is from the same one value
   * before, and how well differences are known, is its uncertainty.
   */
  private static Estimate plateau(List<Double> differences, double error) {
    double left = extrapolated(differences, 0);
    double before = extrapolated(differences, 1);
    return new Estimate(rounded(left), rounded(Math.abs(left - before) + error));
  }

  private static double extrapolated(List<Double> differences, int before) {
    int last = differences.size() - 1 - before;
    return 2 * differences.get(last) - differences.get(last - 1);
  }

  /** To four digits, so that equal runs are equal to the byte and files are short. */
  static double rounded(double x) {
    return new BigDecimal(x).round(new MathContext(4)).doubleValue();
  }
}
