package org.rederive.hamiltonian;

import java.util.Arrays;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.EstimatedSystem;
import org.rederive.number.Estimates;
import org.rederive.program.Lanes;

/** A band in doubles, with its reduced resolvent: {@link BorderedResolvent} in arrays. */
final class EstimatedBand {
  private final int size;
  private final Estimates energy = new Estimates(1);
  private final Estimates right;
  private final Estimates left;
  private final double condition;
  private final double resolvent;
  private final EstimatedSystem bordered;

  private EstimatedBand(
      Estimates matrix, ComplexEigensystem system, int band, double condition, double resolvent) {
    this.size = system.size();
    this.condition = condition;
    this.resolvent = resolvent;
    this.right = new Estimates(size);
    this.left = new Estimates(size);
    for (int i = 0; i < size; i++) {
      right.set(i, system.rightRe(i, band), system.rightIm(i, band), 0);
      left.set(i, system.leftRe(band, i), system.leftIm(band, i), 0);
    }
    double rightNorm = right.norm(0, size);
    double leftNorm = left.norm(0, size);
    Arrays.fill(right.units(), rightNorm * condition);
    Arrays.fill(left.units(), leftNorm * condition);
    double scale = matrix.norm(0, matrix.size());
    energy.set(0, system.valueRe(band), system.valueIm(band), scale * rightNorm * leftNorm);
    this.bordered = new EstimatedSystem(bordered(matrix), size + 1);
  }

  /**
   * A band of a matrix.
   *
   * @throws ArithmeticException if the eigenvalue is not simple
   */
  static EstimatedBand of(
      Estimates matrix, ComplexEigensystem system, int band, double condition, double resolvent) {
    return new EstimatedBand(matrix, system, band, condition, resolvent);
  }

  Estimates energy() {
    return energy;
  }

  Estimates right() {
    return right;
  }

  Estimates left() {
    return left;
  }

  private Estimates bordered(Estimates matrix) {
    int wide = size + 1;
    Estimates bordered = new Estimates(wide * wide);
    for (int i = 0; i < size; i++) {
      copy(matrix, i * size, bordered, i * wide, size);
      subtractEnergy(bordered, i * wide + i);
      copy(right, i, bordered, i * wide + size, 1);
    }
    copy(left, 0, bordered, size * wide, size);
    return bordered;
  }

  private static void copy(Estimates from, int first, Estimates to, int place, int count) {
    System.arraycopy(from.re(), first, to.re(), place, count);
    System.arraycopy(from.im(), first, to.im(), place, count);
    System.arraycopy(from.units(), first, to.units(), place, count);
  }

  private void subtractEnergy(Estimates matrix, int place) {
    double x = matrix.re()[place] - energy.re()[0];
    double y = matrix.im()[place] - energy.im()[0];
    double units = matrix.units()[place] + energy.units()[0] + (Math.abs(x) + Math.abs(y));
    matrix.set(place, x, y, units);
  }

  /** S x of a column, or y S of a row. */
  void resolvent(boolean row, Lanes source, Lanes solution, int lane) {
    Estimates extended = new Estimates(size + 1);
    double square = 0;
    for (int i = 0; i < size; i++) {
      double units = source.units(i, lane);
      extended.set(i, -source.re(i, lane), -source.im(i, lane), units);
      square += units * units;
    }
    Estimates solved = row ? bordered.solveLeft(extended) : bordered.solve(extended);
    double units = condition * solved.norm(0, size + 1) + resolvent * Math.sqrt(square);
    for (int i = 0; i < size; i++) {
      solution.set(i, lane, solved.re()[i], solved.im()[i], units);
    }
  }
}
