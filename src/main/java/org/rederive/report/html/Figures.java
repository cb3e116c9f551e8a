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

  /** A number with its uncertainty. */
  public static String estimate(double value, double error) {
    return String.format(Locale.ROOT, "%.4f ± %.1g", value + 0.0, error);
  }

  /** Seconds. */
  public static String seconds(double x) {
    return String.format(Locale.ROOT, "%.2f s", x);
  }

  /** The coefficient that fits best, or by what the printed one would have to be multiplied. */
  public static String best(Repair repair) {
    if (!repair.determined()) {
      return "no fit";
    }
    return repair.fit().best().orElseGet(() -> "times " + factor(repair));
  }

  private static String factor(Repair repair) {
    boolean real = Math.abs(repair.fit().im()) < 1e-9 * (1 + Math.abs(repair.fit().re()));
    return real
        ? String.format(Locale.ROOT, "%.6g", repair.fit().re())
        : complex(repair.fit().re(), repair.fit().im());
  }

  private static String complex(double re, double im) {
    return String.format(Locale.ROOT, "(%.4g %s %.4g i)", re, im < 0 ? "−" : "+", Math.abs(im));
  }

  /** How many samples say what. */
  static String counts(NumericEvidence n) {
    StringBuilder text = new StringBuilder();
    text.append(n.counts().holding()).append(" of ").append(n.samples()).append(" samples agree");
    add(text, n.counts().differing(), "refute");
    add(text, n.counts().zero(), "tests of zero");
    add(text, n.counts().agreeing().empty(), "zero from the start");
    add(text, n.counts().unsettled().undecided(), "undecided");
    add(text, n.counts().unsettled().discarded(), "discarded");
    add(text, n.counts().escalated(), "recomputed with more digits");
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(' ').append(what);
    }
  }
}
