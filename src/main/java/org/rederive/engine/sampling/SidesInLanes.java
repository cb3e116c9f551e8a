package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.evaluate.Recording;
import org.rederive.number.Estimates;
import org.rederive.program.Lanes;
import org.rederive.program.Machine;

/**
 * Both sides of an equation as a machine leaves them: for each term the registers of its
 * components.
 */
final class SidesInLanes {
  private final Lanes lanes;
  private final int[][] left;
  private final int[][] right;

  SidesInLanes(Recording recording, Machine<?>.Results results) {
    this.lanes = results.lanes();
    this.left = registers(recording.left(), results);
    this.right = registers(recording.right(), results);
  }

  private static int[][] registers(List<List<Integer>> terms, Machine<?>.Results results) {
    return terms.stream()
        .map(term -> term.stream().mapToInt(results::register).toArray())
        .toArray(int[][]::new);
  }

  /** How far the sides differ in a sample: {@link Residual#of} over doubles. */
  Residual residual(int lane) {
    int size = left[0].length;
    double[] differences = new double[size];
    double[] units = new double[size];
    Estimates sums = new Estimates(2);
    for (int i = 0; i < size; i++) {
      total(left, i, lane, sums, 0);
      total(right, i, lane, sums, 1);
      double x = sums.re()[0] - sums.re()[1];
      double y = sums.im()[0] - sums.im()[1];
      differences[i] = Estimates.modulus(x, y);
      units[i] = sums.units()[0] + sums.units()[1] + (Math.abs(x) + Math.abs(y));
    }
    return Residual.of(differences, units, sizes(left, lane), sizes(right, lane));
  }

  /** A term that is zero may have no components. */
  private void total(int[][] terms, int component, int lane, Estimates sums, int place) {
    double x = 0;
    double y = 0;
    double units = 0;
    for (int[] term : terms) {
      if (component < term.length) {
        int register = term[component];
        x += lanes.re(register, lane);
        y += lanes.im(register, lane);
        units = units + lanes.units(register, lane) + (Math.abs(x) + Math.abs(y));
      }
    }
    sums.set(place, x, y, units);
  }

  private double[] sizes(int[][] terms, int lane) {
    double[] sizes = new double[terms.length];
    for (int t = 0; t < terms.length; t++) {
      sizes[t] = size(terms[t], lane);
    }
    return sizes;
  }

  private double size(int[] term, int lane) {
    double[] components = new double[term.length];
    boolean isZero = true;
    for (int i = 0; i < term.length; i++) {
      double x = lanes.re(term[i], lane);
      double y = lanes.im(term[i], lane);
      components[i] = Estimates.modulus(x, y);
      isZero &= x == 0 && y == 0;
    }
    return Residual.size(components, isZero);
  }
}
