package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;

/**
 * How both sides of a statement approach each other as something becomes small: the difference over
 * it, both logarithmic, a line for each Hamiltonian.
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
        convergence.values().stream()
            .map(value -> new PlotFrame.Tick(StrictMath.log10(value), "1/" + Math.round(1 / value)))
            .toList();
    double from = last().at() - 0.1;
    double to = ticks.get(0).at() + 0.1;
    PlotFrame frame = new PlotFrame(title(), from, to, ticks, LEAST);
    for (Line line : convergence.lines()) {
      String title = String.join(", ", line.named()) + ", N = " + line.bands();
      frame.curve(style(line), title, places(line));
    }
    claimed(frame, from, to);
    return frame.svg();
  }

  private String title() {
    return convergence.parameter().letter() + ", " + convergence.parameter().meaning();
  }

  private PlotFrame.Tick last() {
    double least = convergence.values().get(convergence.values().size() - 1);
    return new PlotFrame.Tick(StrictMath.log10(least), "");
  }

  private String style(Line line) {
    Shape shape = convergence.shape(line);
    return shape.confirms() ? "double" : shape.contradicts() ? "above" : "more";
  }

  private List<double[]> places(Line line) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < line.differences().size(); i++) {
      places.add(
          new double[] {
            StrictMath.log10(convergence.values().get(i)), log(line.differences().get(i))
          });
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
    return difference <= 0 ? LEAST : StrictMath.log10(difference);
  }

  /** What the drawing shows, for those who do not see it. */
  static String words(Convergence convergence) {
    long claimed =
        convergence.lines().stream().filter(line -> convergence.shape(line).confirms()).count();
    return String.format(
        Locale.ROOT,
        "Differences for %d Hamiltonians, %d of which vanish like %s%s.",
        convergence.lines().size(),
        claimed,
        convergence.parameter().letter(),
        Figures.ten(convergence.order()).substring(2));
  }
}
