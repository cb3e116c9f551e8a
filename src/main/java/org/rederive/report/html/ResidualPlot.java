package org.rederive.report.html;

import java.util.Locale;
import org.rederive.verification.NumericEvidence;
import org.rederive.verification.NumericEvidence.Point;

/**
 * Residuals of samples over their estimated rounding error, both as powers of ten, with the line
 * below which a residual counts as rounding.
 */
final class ResidualPlot {
  private static final int LEFT = 46;
  private static final int TOP = 12;
  private static final int WIDTH = 420;
  private static final int HEIGHT = 220;
  private static final int FROM = -20;
  private static final int LEAST_ERROR = -16;
  private static final int ACCEPTED = -9;

  private final StringBuilder svg = new StringBuilder();

  private ResidualPlot() {}

  /** The drawing; empty if there are no points. */
  static String of(NumericEvidence evidence) {
    return evidence.points().isEmpty() ? "" : new ResidualPlot().drawn(evidence);
  }

  private String drawn(NumericEvidence evidence) {
    add(
        "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"residuals of %d"
            + " samples over their estimated rounding error\">",
        LEFT + WIDTH + 12, TOP + HEIGHT + 40, evidence.points().size());
    axes();
    tolerance();
    evidence.points().forEach(this::point);
    return svg.append("</svg>").toString();
  }

  private void axes() {
    add(
        "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        LEFT, TOP, WIDTH, HEIGHT);
    for (int power = FROM; power <= 0; power += 4) {
      add("<text x=\"%d\" y=\"%.1f\" class=\"y\">%s</text>", LEFT - 6, y(power) + 4, ten(power));
      grid(LEFT, y(power), LEFT + WIDTH, y(power));
    }
    for (int power = LEAST_ERROR; power <= 0; power += 4) {
      add(
          "<text x=\"%.1f\" y=\"%d\" class=\"x\">%s</text>",
          x(power), TOP + HEIGHT + 16, ten(power));
      grid(x(power), TOP, x(power), TOP + HEIGHT);
    }
    add(
        "<text x=\"%d\" y=\"%d\" class=\"x\">estimated relative rounding error in doubles</text>",
        LEFT + WIDTH / 2, TOP + HEIGHT + 34);
    add(
        "<text transform=\"translate(12 %d) rotate(-90)\" class=\"x\">relative residual</text>",
        TOP + HEIGHT / 2);
  }

  private void grid(double x1, double y1, double x2, double y2) {
    add("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
  }

  /** Accepted in doubles: below the estimated error, and below 1e-9 in any case. */
  private void tolerance() {
    add(
        "<path class=\"tolerance\" d=\"M%.1f %.1f L%.1f %.1f L%.1f %.1f\"><title>accepted in"
            + " doubles below this line</title></path>",
        x(LEAST_ERROR), y(LEAST_ERROR), x(ACCEPTED), y(ACCEPTED), x(0), y(ACCEPTED));
  }

  private void point(Point point) {
    add(
        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\"><title>%s, N = %d: residual %s, %d"
            + " digits</title></circle>",
        point.digits() > 16 ? "more" : "double",
        x(log(point.bound())),
        y(log(point.residual())),
        Escaped.of(point.kind()),
        point.bands(),
        Figures.small(point.residual()),
        point.digits());
  }

  private static double log(double value) {
    return value <= 0 ? FROM : Math.log10(value);
  }

  private static double x(double power) {
    double inside = Math.min(0, Math.max(LEAST_ERROR, power));
    return LEFT + WIDTH * (inside - LEAST_ERROR) / -LEAST_ERROR;
  }

  private static double y(double power) {
    double inside = Math.min(0, Math.max(FROM, power));
    return TOP + HEIGHT * inside / FROM;
  }

  private static String ten(int power) {
    return power == 0 ? "1" : "1e" + power;
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
