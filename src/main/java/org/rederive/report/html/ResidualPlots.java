package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.result.NumericEvidence;
import org.rederive.result.NumericEvidence.Point;

/**
 * Residuals of samples over the condition of their eigenvectors, over the number of bands, and over
 * the estimated rounding error, each with the line above which doubles are not trusted.
 */
final class ResidualPlots {
  /** Larger residuals are never accepted in doubles. */
  private static final int ACCEPTED = -9;

  private static final int LEAST_ERROR = -16;
  private static final int MOST_CONDITION = 16;

  /** Share of the distance of two numbers of bands over which their points are spread. */
  private static final double SPREAD = 0.7;

  private static final double GOLDEN = 0.6180339887498949;

  private final List<Point> points;

  private ResidualPlots(List<Point> points) {
    this.points = points;
  }

  /** The drawings, each an SVG; none if there are no points. */
  static List<String> of(NumericEvidence evidence) {
    return evidence.points().isEmpty()
        ? List.of()
        : new ResidualPlots(evidence.points()).drawings();
  }

  private List<String> drawings() {
    List<String> drawings = new ArrayList<>();
    if (points.stream().anyMatch(p -> p.condition() > 1)) {
      drawings.add(overCondition());
    }
    if (points.stream().map(Point::bands).distinct().count() > 1) {
      drawings.add(overBands());
    }
    drawings.add(overError());
    return drawings;
  }

  private String overCondition() {
    List<PlotFrame.Tick> ticks =
        IntStream.of(0, 4, 8, 12, MOST_CONDITION)
            .mapToObj(power -> new PlotFrame.Tick(power, Figures.ten(power)))
            .toList();
    PlotFrame frame =
        new PlotFrame("condition of the eigenvectors, ‖H‖ / gap", 0, MOST_CONDITION, ticks);
    frame.line(0, ACCEPTED, MOST_CONDITION, ACCEPTED);
    draw(frame, p -> StrictMath.log10(p.condition()));
    return frame.svg();
  }

  private String overBands() {
    int fewest = points.stream().mapToInt(Point::bands).min().orElse(0);
    int most = points.stream().mapToInt(Point::bands).max().orElse(0);
    int step = 1 + (most - fewest) / 8;
    List<PlotFrame.Tick> ticks = new ArrayList<>();
    for (int n = fewest; n <= most; n += step) {
      ticks.add(new PlotFrame.Tick(n, Integer.toString(n)));
    }
    PlotFrame frame = new PlotFrame("number of bands or sites N", fewest - 0.6, most + 0.6, ticks);
    frame.line(fewest - 0.6, ACCEPTED, most + 0.6, ACCEPTED);
    int[] count = {0};
    draw(frame, p -> p.bands() + SPREAD * (count[0]++ * GOLDEN % 1 - 0.5));
    return frame.svg();
  }

  /** Accepted in doubles: below the estimated error, and below 1e-9 in any case. */
  private String overError() {
    List<PlotFrame.Tick> ticks =
        IntStream.of(LEAST_ERROR, -12, -8, -4, 0)
            .mapToObj(power -> new PlotFrame.Tick(power, Figures.ten(power)))
            .toList();
    PlotFrame frame = new PlotFrame("estimated rounding error in doubles", LEAST_ERROR, 0, ticks);
    frame.line(LEAST_ERROR, LEAST_ERROR, ACCEPTED, ACCEPTED);
    frame.line(ACCEPTED, ACCEPTED, 0, ACCEPTED);
    draw(frame, p -> p.bound() <= 0 ? LEAST_ERROR : StrictMath.log10(p.bound()));
    return frame.svg();
  }

  /** One path for each class of Hamiltonians and kind of point: a circle each would be large. */
  private void draw(PlotFrame frame, ToDoubleFunction<Point> x) {
    List<String> kinds = points.stream().map(Point::kind).distinct().sorted().toList();
    for (String kind : kinds) {
      for (String style : List.of("double", "more", "above")) {
        List<double[]> places =
            points.stream()
                .filter(p -> p.kind().equals(kind) && style(p).equals(style))
                .map(p -> new double[] {x.applyAsDouble(p), log(p.residual())})
                .collect(Collectors.toList());
        frame.points(style, kind, places);
      }
    }
  }

  private static String style(Point point) {
    if (point.residual() > StrictMath.pow(10, ACCEPTED)) {
      return "above";
    }
    return point.digits() > 16 ? "more" : "double";
  }

  private static double log(double residual) {
    return residual <= 0 ? PlotFrame.LEAST : StrictMath.log10(residual);
  }

  /** What the drawings show, for those who do not see them. */
  static String words(NumericEvidence evidence) {
    long above = evidence.points().stream().filter(p -> style(p).equals("above")).count();
    long more = evidence.points().stream().filter(p -> p.digits() > 16).count();
    return String.format(
        Locale.ROOT,
        "Residuals of the first %d samples: %d above the line, %d recomputed with more digits.",
        evidence.points().size(),
        above,
        more);
  }
}
