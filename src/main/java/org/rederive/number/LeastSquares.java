package org.rederive.number;

import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Real linear equations, more of them than unknowns.
 *
 * @param rows their left sides, one factor for each unknown
 * @param right their right sides
 */
public record LeastSquares(List<double[]> rows, List<Double> right) {
  /** Equations that leave an unknown open to this part do not say what it is. */
  private static final double OPEN = 1e-6;

  public LeastSquares {
    rows = List.copyOf(rows);
    right = List.copyOf(right);
  }

  /**
   * The only solution.
   *
   * @param rounding by how much equations of size one may fail
   * @return empty if there is none, or more than one
   */
  public Optional<double[]> solution(double rounding) {
    RealMatrix matrix = new Array2DRowRealMatrix(rows.toArray(double[][]::new), false);
    RealVector target =
        new ArrayRealVector(right.stream().mapToDouble(Double::doubleValue).toArray());
    SingularValueDecomposition system = new SingularValueDecomposition(matrix);
    double[] singular = system.getSingularValues();
    int unknowns = matrix.getColumnDimension();
    if (rows.size() < unknowns || !(singular[unknowns - 1] > OPEN * singular[0])) {
      return Optional.empty();
    }
    RealVector found = system.getSolver().solve(target);
    RealVector rest = matrix.operate(found).subtract(target);
    return rest.getLInfNorm() <= rounding * (1 + target.getLInfNorm())
        ? Optional.of(found.toArray())
        : Optional.empty();
  }
}
