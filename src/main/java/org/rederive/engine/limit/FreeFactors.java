package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.rederive.evaluate.Sides;
import org.rederive.formula.Latex;
import org.rederive.number.WithError;
import org.rederive.result.Convergence.Estimate;
import org.rederive.result.Convergence.Factor;
import org.rederive.result.Convergence.Freed;
import org.rederive.setting.Approach;

/**
 * What the factors of all terms of the right side that vanish in a limit would have to be: real
 * numbers, by least squares over all Hamiltonians together, and extrapolated to zero.
 *
 * @param equation with the terms of its right side
 * @param values the last of what goes to zero, each half of the one before
 * @param approaches Hamiltonians for which the limit is reached
 */
record FreeFactors(Compared equation, List<Double> values, List<Approach> approaches) {
  /** Values that an extrapolation and its uncertainty need. */
  private static final int LAST = 4;

  /** A term whose size falls by less as the parameter is halved does not vanish. */
  private static final double STAYS = 0.7;

  /** Singular values below this part of the largest cannot be told from zero. */
  private static final double DEPENDENT = 1e-3;

  /** The factors, if some terms vanish and there is enough to fit. */
  Optional<Freed> fit() {
    int count = values.size();
    List<List<Row>> rows = values.subList(count - LAST, count).stream().map(this::rows).toList();
    List<Integer> terms = vanishing(rows.get(LAST - 2), rows.get(LAST - 1));
    if (terms.isEmpty() || rows.get(LAST - 1).size() <= terms.size()) {
      return Optional.empty();
    }
    int rank = rank(rows.get(LAST - 1), terms);
    if (rank < terms.size()) {
      List<Factor> unknown = terms.stream().map(t -> factor(t, new Estimate(1, 1))).toList();
      return Optional.of(new Freed(unknown, rank, 1));
    }
    try {
      return Optional.of(freed(terms, rows.stream().map(r -> fitted(r, terms)).toList(), rank));
    } catch (MathRuntimeException singular) {
      return Optional.empty();
    }
  }

  private Freed freed(List<Integer> terms, List<Fitted> fits, int rank) {
    Fitted last = fits.get(LAST - 1);
    List<Factor> factors =
        IntStream.range(0, terms.size())
            .mapToObj(n -> factor(terms.get(n), estimate(fits, n)))
            .toList();
    return new Freed(factors, rank, Trends.rounded(last.left));
  }

  /**
   * Along a parabola to zero. Its uncertainty is how far this is from the same one value before, or
   * the standard error, whichever is larger; as long as that vanishes with the parameter it is of
   * the next order and no scatter, and what counts is where it goes.
   */
  private static Estimate estimate(List<Fitted> fits, int n) {
    double[] at = fits.stream().mapToDouble(fit -> fit.factors[n]).toArray();
    double[] errors = fits.stream().mapToDouble(fit -> fit.errors[n]).toArray();
    double value = parabola(at, LAST - 1);
    double before = Math.abs(value - parabola(at, LAST - 2));
    double error = Math.max(before, Math.abs(2 * errors[LAST - 1] - errors[LAST - 2]));
    return new Estimate(Trends.rounded(value), Trends.rounded(error));
  }

  /** At zero, through values at 4, 2 and 1. */
  private static double parabola(double[] at, int last) {
    return (8 * at[last] - 6 * at[last - 1] + at[last - 2]) / 3;
  }

  private Factor factor(int term, Estimate factor) {
    return new Factor(Latex.of(equation.equation().right().get(term)), factor);
  }

  // ---- one value of the parameter

  /**
   * A real or imaginary part of a component, divided by the sizes of the terms that vanish.
   *
   * @param left of the left side
   * @param right of each term of the right side
   */
  private record Row(double left, double[] right) {
    Row times(double factor) {
      double[] scaled = right.clone();
      for (int n = 0; n < scaled.length; n++) {
        scaled[n] *= factor;
      }
      return new Row(factor * left, scaled);
    }
  }

  private List<Row> rows(double value) {
    List<Row> rows = new ArrayList<>();
    for (Approach approach : approaches) {
      Sides<WithError> sides = equation.termByTerm(approach::at, value);
      for (int c = 0; c < sides.components(); c++) {
        rows.add(row(sides, c, true));
        rows.add(row(sides, c, false));
      }
    }
    return rows;
  }

  private static Row row(Sides<WithError> sides, int component, boolean real) {
    double left = sides.left().stream().mapToDouble(t -> part(t, component, real)).sum();
    return new Row(
        left, sides.right().stream().mapToDouble(t -> part(t, component, real)).toArray());
  }

  private static double part(List<WithError> term, int component, boolean real) {
    if (component >= term.size()) {
      return 0;
    }
    return real ? term.get(component).re() : term.get(component).im();
  }

  private static List<Integer> vanishing(List<Row> before, List<Row> last) {
    return IntStream.range(0, last.get(0).right.length)
        .filter(n -> size(last, n) < STAYS * size(before, n))
        .boxed()
        .toList();
  }

  private static double size(List<Row> rows, int term) {
    return Math.sqrt(rows.stream().mapToDouble(r -> r.right[term] * r.right[term]).sum());
  }

  /** What is left of the left side without the terms that stay, and the others. */
  private static Row free(Row row, List<Integer> terms) {
    double rest = row.left;
    for (int n = 0; n < row.right.length; n++) {
      rest -= terms.contains(n) ? 0 : row.right[n];
    }
    double[] kept = terms.stream().mapToDouble(n -> row.right[n]).toArray();
    double size = 0;
    for (double x : kept) {
      size += Math.abs(x);
    }
    return new Row(rest, kept).times(size == 0 ? 0 : 1 / size);
  }

  private static int rank(List<Row> rows, List<Integer> terms) {
    double[][] x = rows.stream().map(r -> free(r, terms).right).toArray(double[][]::new);
    double[] singular =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(x)).getSingularValues();
    int rank = 0;
    for (double s : singular) {
      rank += s > DEPENDENT * singular[0] ? 1 : 0;
    }
    return rank;
  }

  /**
   * A fit at one value.
   *
   * @param left size of what it leaves beside what the printed factors leave
   */
  private record Fitted(double[] factors, double[] errors, double left) {}

  private static Fitted fitted(List<Row> rows, List<Integer> terms) {
    List<Row> free = rows.stream().map(r -> free(r, terms)).toList();
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(
        free.stream().mapToDouble(Row::left).toArray(),
        free.stream().map(Row::right).toArray(double[][]::new));
    double printed =
        free.stream()
            .mapToDouble(
                r ->
                    Math.pow(
                        r.left
                            - IntStream.range(0, r.right.length).mapToDouble(n -> r.right[n]).sum(),
                        2))
            .sum();
    double rest = regression.calculateResidualSumOfSquares();
    return new Fitted(
        regression.estimateRegressionParameters(),
        regression.estimateRegressionParametersStandardErrors(),
        printed == 0 ? 1 : Math.sqrt(rest / printed));
  }
}
