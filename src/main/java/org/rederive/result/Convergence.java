package org.rederive.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences of the two sides of a statement over the width of the packet.
 *
 * @param order the power that is claimed
 * @param widths σ
 * @param lines one for each Hamiltonian
 */
public record Convergence(int order, List<Double> widths, List<Line> lines) {
  public Convergence {
    widths = List.copyOf(widths);
    lines = List.copyOf(lines);
  }

  /** What a line shows. */
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

  /**
   * One Hamiltonian: how far both sides differ as the width is halved again and again.
   *
   * @param kind its class
   * @param bands its number of bands
   * @param differences |left − right| / Σ|terms| for each width, to four digits
   */
  public record Line(String kind, int bands, List<Double> differences) {
    /** Smaller differences are not told from rounding; 10⁶ units of it, not derived. */
    private static final double ROUNDING = 1e-10;

    /** By how much an observed order may be off; not derived. */
    private static final double TOLERANCE = 0.1;

    public Line {
      differences = List.copyOf(differences);
    }

    /** What it shows about a claimed order. */
    public Shape shape(int claimed) {
      if (differences.stream().allMatch(d -> d <= ROUNDING)) {
        return Shape.EQUAL;
      }
      if (!(last(0) > ROUNDING)) {
        return Shape.UNSETTLED;
      }
      double before = StrictMath.log(last(2) / last(1)) / StrictMath.log(2);
      boolean settled = Math.abs(slope() - before) < TOLERANCE;
      if (settled && Math.abs(slope() - claimed) < TOLERANCE) {
        return Shape.AS_CLAIMED;
      }
      return settled && Math.abs(slope() - claimed) > 0.5 ? Shape.OTHERWISE : Shape.UNSETTLED;
    }

    /** The order that is observed: log₂ of the ratio of the last two differences. */
    public double slope() {
      return StrictMath.log(last(1) / last(0)) / StrictMath.log(2);
    }

    private double last(int before) {
      return differences.get(differences.size() - 1 - before);
    }

    /** The larger of two at each width. */
    public Line worse(Line other) {
      List<Double> worse = new ArrayList<>();
      for (int i = 0; i < differences.size(); i++) {
        worse.add(Math.max(differences.get(i), other.differences.get(i)));
      }
      return new Line(kind, bands, worse);
    }
  }

  /** Whether the two sides part with the power that is claimed. */
  public boolean matches(Line line) {
    return line.shape(order) == Shape.AS_CLAIMED;
  }

  /** Whether they part with another power, or do not approach each other. */
  public boolean contradicts(Line line) {
    return line.shape(order) == Shape.OTHERWISE;
  }
}
