package org.rederive.result;

import java.util.List;
import org.rederive.engine.limit.Curve;
import org.rederive.engine.limit.Curve.Shape;

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

  /**
   * One Hamiltonian.
   *
   * @param kind its class
   * @param bands its number of bands
   * @param differences |left − right| / Σ|terms| for each width, to four digits
   */
  public record Line(String kind, int bands, List<Double> differences) {
    public Line {
      differences = List.copyOf(differences);
    }

    public static Line of(Curve curve) {
      return new Line(curve.kind(), curve.bands(), curve.differences());
    }

    private Shape shape(int order) {
      return new Curve(kind, bands, differences).shape(order);
    }
  }

  /** Whether the two sides part with the power that is claimed. */
  public boolean isAsClaimed(Line line) {
    return line.shape(order) == Shape.AS_CLAIMED;
  }

  /** Whether they part with another power, or do not approach each other. */
  public boolean isOtherwise(Line line) {
    return line.shape(order) == Shape.OTHERWISE;
  }
}
