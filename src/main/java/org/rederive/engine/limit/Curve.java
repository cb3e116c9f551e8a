package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the two sides of a statement differ for one Hamiltonian as the width is halved again and
 * again.
 *
 * @param kind class of the Hamiltonian
 * @param bands number of bands
 * @param differences |left − right| / Σ|terms| for each width, to four digits
 */
public record Curve(String kind, int bands, List<Double> differences) {
  /** Smaller differences are not told from rounding. */
  private static final double ROUNDING = 1e-10;

  /** By how much an observed order may be off. */
  private static final double TOLERANCE = 0.1;

  public Curve {
    differences = List.copyOf(differences);
  }

  /** What a curve shows. */
  public enum Shape {
    /** The two sides part with the power that is claimed. */
    AS_CLAIMED,
    /** They part with another power, or do not approach each other at all. */
    OTHERWISE,
    /** They are equal up to rounding at all widths. */
    EQUAL,
    /** No power can be told. */
    UNSETTLED
  }

  /** What it shows about a claimed order. */
  public Shape shape(int claimed) {
    if (differences.stream().allMatch(d -> d <= ROUNDING)) {
      return Shape.EQUAL;
    }
    if (!(last(0) > ROUNDING)) {
      return Shape.UNSETTLED;
    }
    double order = order();
    double before = StrictMath.log(last(2) / last(1)) / StrictMath.log(2);
    boolean settled = Math.abs(order - before) < TOLERANCE;
    if (settled && Math.abs(order - claimed) < TOLERANCE) {
      return Shape.AS_CLAIMED;
    }
    return settled && Math.abs(order - claimed) > 0.5 ? Shape.OTHERWISE : Shape.UNSETTLED;
  }

  /** log₂ of the ratio of the last two differences. */
  public double order() {
    return StrictMath.log(last(1) / last(0)) / StrictMath.log(2);
  }

  private double last(int before) {
    return differences.get(differences.size() - 1 - before);
  }

  /** The larger of two at each width. */
  Curve worse(Curve other) {
    List<Double> worse = new ArrayList<>();
    for (int i = 0; i < differences.size(); i++) {
      worse.add(Math.max(differences.get(i), other.differences.get(i)));
    }
    return new Curve(kind, bands, worse);
  }
}
