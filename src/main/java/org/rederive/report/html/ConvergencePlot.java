package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.limit.Curve;
import org.rederive.limit.Curve.Shape;
import org.rederive.verification.Convergence;

/**
 * How both sides of a statement approach each other as the packet becomes narrow: the difference
 * over the width, both logarithmic, a line for each Hamiltonian.
 */
final class ConvergencePlot {
  private static final int LEAST = -10;

  private final Convergence convergence;

  private ConvergencePlot(Convergence convergence) {
    this.convergence = convergence;
  }

  /** The drawing, an SVG. */
  static String of(Convergence convergence) {
    return new ConvergencePlot(convergence).drawn();
  }

  private String drawn() {
    List<PlotFrame.Tick> ticks =
        convergence.widths().stream()
            .map(width -> new PlotFrame.Tick(Math.log10(width), "1/" + Math.round(1 / width)))
            .toList();
    double from = last().at() - 0.1;
    double to = ticks.get(0).at() + 0.1;
    PlotFrame frame = new PlotFrame("width σ of the packet", from, to, ticks, LEAST);
    for (Curve curve : convergence.curves()) {
      String title = curve.kind() + ", N = " + curve.bands();
      frame.curve(style(curve), title, places(curve));
    }
    claimed(frame, from, to);
    return frame.svg();
  }

  private PlotFrame.Tick last() {
    double narrowest = convergence.widths().get(convergence.widths().size() - 1);
    return new PlotFrame.Tick(Math.log10(narrowest), "");
  }

  private String style(Curve curve) {
    return switch (curve.shape(convergence.order())) {
      case AS_CLAIMED -> "double";
      case OTHERWISE -> "above";
      case EQUAL, UNSETTLED -> "more";
    };
  }

  private List<double[]> places(Curve curve) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < curve.differences().size(); i++) {
      places.add(
          new double[] {Math.log10(convergence.widths().get(i)), log(curve.differences().get(i))});
    }
    return places;
  }

  /** (σ/σ₀)^order, through the right end at one tenth. */
  private void claimed(PlotFrame frame, double from, double to) {
    double start = Math.max(LEAST, -1 - convergence.order() * (to - from));
    double reach = (-1 - start) / convergence.order();
    frame.line(to - reach, start, to, -1);
  }

  private static double log(double difference) {
    return difference <= 0 ? LEAST : Math.log10(difference);
  }

  /** What the drawing shows, for those who do not see it. */
  static String words(Convergence convergence) {
    long claimed =
        convergence.curves().stream()
            .filter(c -> c.shape(convergence.order()) == Shape.AS_CLAIMED)
            .count();
    return String.format(
        Locale.ROOT,
        "Differences for %d Hamiltonians, %d of which vanish like σ%s.",
        convergence.curves().size(),
        claimed,
        Figures.ten(convergence.order()).substring(2));
  }
}
