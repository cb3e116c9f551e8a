package org.rederive.report.html;

import java.util.Locale;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Repair;

/** Numbers as they are written on pages. */
public final class Figures {
  private Figures() {}

  /** A small number, such as 3.2e-13. */
  public static String small(double x) {
    return x == 0 ? "0" : String.format(Locale.ROOT, "%.1e", x);
  }

  /** A power of ten, such as 10⁻⁸. */
  static String ten(int power) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(power).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return power == 0 ? "1" : text.toString();
  }

  /** A number of things, with the word for one or for several. */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** A share in percent. */
  public static String percent(double x) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * x);
  }

  /** Seconds. */
  public static String seconds(double x) {
    return String.format(Locale.ROOT, "%.2f s", x);
  }

  /** The coefficient that fits best, or by what the printed one would have to be multiplied. */
  public static String best(Repair repair) {
    if (!repair.fits()) {
      return "no fit";
    }
    return repair.best().isEmpty() ? "times " + factor(repair) : repair.best();
  }

  private static String factor(Repair repair) {
    boolean real = Math.abs(repair.im()) < 1e-9 * (1 + Math.abs(repair.re()));
    return real
        ? String.format(Locale.ROOT, "%.6g", repair.re())
        : String.format(Locale.ROOT, "%.4g%+.4g i", repair.re(), repair.im());
  }

  /** How many samples say what. */
  public static String counts(NumericEvidence n) {
    StringBuilder text = new StringBuilder();
    text.append(n.holding()).append(" of ").append(n.samples()).append(" samples agree");
    add(text, n.refuting() + n.refutingInDoubles(), "refute");
    add(text, n.zero(), "tests of zero");
    add(text, n.empty(), "zero from the start");
    add(text, n.undecided(), "undecided");
    add(text, n.discarded(), "discarded");
    add(text, n.escalated(), "recomputed with more digits");
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(' ').append(what);
    }
  }
}
