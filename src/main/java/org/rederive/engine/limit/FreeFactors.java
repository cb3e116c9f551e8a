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
 * numbers, by least squares over all Hamiltonians together. For each of them the terms are
 * extrapolated to zero first, so that what is of higher order is gone before anything is fitted.
 *
 * @param equation with the terms of its right side
 * @param values of what goes to zero, each half of the one before
 * @param approaches Hamiltonians for which the limit is reached
 */
record FreeFactors(Compared equation, List<Double> values, List<Approach> approaches) {
  /** A term whose size falls by less as the parameter is halved does not vanish. */
  private static final double STAYS = 0.7;

  /** Singular values below this part of the largest cannot be told from zero. */
  private static final double DEPENDENT = 1e-3;

  /** The part of a typical error that any row has at least: an error may be small by chance. */
  private static final double TYPICAL = 0.1;

  /** Rows are known no better than to rounding, nor is it seen how they scatter below it. */
  private static final double EXACT = 1e-15;

  /** The factors, if some terms vanish and there is enough to fit. */
  Optional<Freed> fit() {
    List<List<LimitRow>> rows = values.stream().map(this::rows).toList();
    List<LimitRow> last = rows.get(rows.size() - 1);
    List<Integer> terms = last.isEmpty() ? List.of() : vanishing(rows.get(rows.size() - 2), last);
    if (terms.isEmpty() || last.size() <= terms.size()) {
      return Optional.empty();
    }
    List<LimitRow> zero = atZero(rows.stream().map(r -> free(r, terms)).toList());
    int rank = rank(zero);
    if (rank < terms.size()) {
      List<Factor> unknown = terms.stream().map(t -> factor(t, new Estimate(1, 1))).toList();
      return Optional.of(new Freed(unknown, rank, 1));
    }
    try {
      return Optional.of(freed(terms, zero));
    } catch (MathRuntimeException singular) {
      return Optional.empty();
    }
  }

  private Factor factor(int term, Estimate factor) {
    return new Factor(Latex.of(equation.equation().right().get(term)), factor);
  }

  // ---- least squares

  /** Rows weigh as much as they are known; if they scatter more than that, by how they scatter. */
  private Freed freed(List<Integer> terms, List<LimitRow> zero) {
    List<LimitRow> weighed = weighed(zero);
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(
        weighed.stream().mapToDouble(LimitRow::left).toArray(),
        weighed.stream().map(LimitRow::right).toArray(double[][]::new));
    double[] factors = regression.estimateRegressionParameters();
    double[] errors = regression.estimateRegressionParametersStandardErrors();
    double scatter = regression.estimateRegressionStandardError();
    double more = 1 / Math.min(1, Math.max(scatter, EXACT));
    List<Factor> found =
        IntStream.range(0, terms.size())
            .mapToObj(n -> factor(terms.get(n), estimate(factors[n], more * errors[n])))
            .toList();
    double printed = size(weighed, IntStream.range(0, terms.size()).mapToDouble(n -> 1).toArray());
    double left = printed == 0 ? 1 : size(weighed, factors) / printed;
    return new Freed(found, terms.size(), Trends.rounded(left));
  }

  private static Estimate estimate(double value, double error) {
    return new Estimate(Trends.rounded(value), Trends.rounded(error));
  }

  private static List<LimitRow> weighed(List<LimitRow> rows) {
    double[] sorted = rows.stream().mapToDouble(LimitRow::error).sorted().toArray();
    double least = TYPICAL * sorted[sorted.length / 2];
    return rows.stream()
        .map(row -> row.times(1 / Math.max(Math.max(row.error(), least), EXACT)))
        .toList();
  }

  private static double size(List<LimitRow> rows, double[] factors) {
    return Math.sqrt(rows.stream().mapToDouble(row -> Math.pow(row.rest(factors), 2)).sum());
  }

  private static int rank(List<LimitRow> rows) {
    double[][] x = rows.stream().map(LimitRow::right).toArray(double[][]::new);
    double[] singular =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(x)).getSingularValues();
    int rank = 0;
    for (double s : singular) {
      rank += s > DEPENDENT * singular[0] ? 1 : 0;
    }
    return rank;
  }

  // ---- rows

  private static List<LimitRow> atZero(List<List<LimitRow>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(n -> LimitRow.atZero(rows.stream().map(r -> r.get(n)).toList()))
        .toList();
  }

  /** Without the terms that stay, and divided by the size of the others over all rows. */
  private static List<LimitRow> free(List<LimitRow> rows, List<Integer> terms) {
    List<LimitRow> free = rows.stream().map(row -> row.free(terms)).toList();
    double size =
        Math.sqrt(IntStream.range(0, terms.size()).mapToDouble(n -> square(free, n)).sum());
    return free.stream().map(row -> row.times(size == 0 ? 0 : 1 / size)).toList();
  }

  private static List<Integer> vanishing(List<LimitRow> before, List<LimitRow> last) {
    return IntStream.range(0, last.get(0).right().length)
        .filter(n -> square(last, n) < STAYS * STAYS * square(before, n))
        .boxed()
        .toList();
  }

  private static double square(List<LimitRow> rows, int term) {
    return rows.stream().mapToDouble(row -> row.right()[term] * row.right()[term]).sum();
  }

  private List<LimitRow> rows(double value) {
    List<LimitRow> rows = new ArrayList<>();
    for (Approach approach : approaches) {
      Sides<WithError> sides = equation.termByTerm(approach::at, value);
      for (int c = 0; c < sides.components(); c++) {
        rows.add(row(sides, c, true, approach.accuracy()));
        rows.add(row(sides, c, false, approach.accuracy()));
      }
    }
    return rows;
  }

  private static LimitRow row(
      Sides<WithError> sides, int component, boolean real, double accuracy) {
    double[] left = sides.left().stream().mapToDouble(t -> part(t, component, real)).toArray();
    double[] right = sides.right().stream().mapToDouble(t -> part(t, component, real)).toArray();
    double size = IntStream.range(0, left.length).mapToDouble(n -> Math.abs(left[n])).sum();
    double sum = IntStream.range(0, left.length).mapToDouble(n -> left[n]).sum();
    return new LimitRow(sum, right, accuracy * size);
  }

  private static double part(List<WithError> term, int component, boolean real) {
    if (component >= term.size()) {
      return 0;
    }
    return real ? term.get(component).re() : term.get(component).im();
  }
}
