package org.rederive.report.html;

import java.util.List;
import java.util.Locale;

/**
 * Axes of a plot of residuals, as powers of ten, over something else. Colours are those of the
 * style sheet, light or dark, and points are links; XChart draws neither, and is 16 jars of 5 MB.
 */
final class PlotFrame {
  /** Power of ten of the lowest residual; smaller ones are drawn there. */
  static final int LEAST = -20;

  private static final int LEFT = 42;
  private static final int TOP = 8;
  private static final int WIDTH = 266;
  private static final int HEIGHT = 190;

  private final int least;
  private final double from;
  private final double to;
  private final StringBuilder svg = new StringBuilder();

  /** A value on the horizontal axis and what is written there. */
  record Tick(double at, String label) {}

  PlotFrame(String title, double from, double to, List<Tick> ticks) {
    this(title, from, to, ticks, LEAST);
  }

  /**
   * @param least power of ten of the lowest residual, a multiple of five; smaller ones are drawn
   *     there
   */
  PlotFrame(String title, double from, double to, List<Tick> ticks, int least) {
    this.least = least;
    this.from = from;
    this.to = to;
    add(
        "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"residuals over %s\">",
        LEFT + WIDTH + 14, TOP + HEIGHT + 36, Escaped.of(title));
    for (int power = least; power <= 0; power -= least / 5) {
      String label = (power == least ? "≤" : "") + Figures.ten(power);
      add("<text class=\"y\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 5, y(power) + 4, label);
      add("<path class=\"grid\" d=\"M%d %.1fh%d\"/>", LEFT, y(power), WIDTH);
    }
    for (Tick tick : ticks) {
      add(
          "<text class=\"x\" x=\"%.1f\" y=\"%d\">%s</text>",
          x(tick.at()), TOP + HEIGHT + 15, tick.label());
    }
    add(
        "<text class=\"x\" x=\"%d\" y=\"%d\">%s</text>",
        LEFT + WIDTH / 2, TOP + HEIGHT + 31, Escaped.of(title));
    add(
        "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        LEFT, TOP, WIDTH, HEIGHT);
  }

  /** A piece of the line that residuals should be below. */
  void line(double x1, double y1, double x2, double y2) {
    add("<path class=\"tolerance\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x(x1), y(y1), x(x2), y(y2));
  }

  /** Points in the order of their values, with a line through them. */
  void curve(String style, String title, List<double[]> places) {
    StringBuilder path = new StringBuilder();
    for (double[] place : places) {
      path.append(path.isEmpty() ? 'M' : 'L');
      path.append(String.format(Locale.ROOT, "%.1f %.1f", x(place[0]), y(place[1])));
    }
    add("<path class=\"curve %s\" d=\"%s\"/>", style, path);
    points(style, title, places);
  }

  /**
   * Points of one kind.
   *
   * @param places pairs of a value and a power of ten
   */
  void points(String style, String title, List<double[]> places) {
    if (places.isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (double[] place : places) {
      path.append('M').append(Math.round(x(place[0]))).append(' ');
      path.append(Math.round(y(place[1]))).append("h0");
    }
    add("<g class=\"%s\"><title>%s</title><path d=\"%s\"/>", style, Escaped.of(title), path);
    if (style.equals("more")) {
      add("<path class=\"hole\" d=\"%s\"/>", path);
    }
    svg.append("</g>");
  }

  String svg() {
    return svg + "</svg>";
  }

  private double x(double value) {
    double inside = Math.min(to, Math.max(from, value));
    return LEFT + WIDTH * (inside - from) / (to - from);
  }

  private double y(double power) {
    double inside = Math.min(0, Math.max(least, power));
    return TOP + HEIGHT * inside / least;
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
