package org.rederive.symbolic;

/** How a difference that is not zero is shown. */
final class Remainder {
  private static final int LONGEST = 300;

  private Remainder() {}

  /** The numerator, cut where it is long, and how many terms it has. */
  static String shown(LocalizedPolynomials numbers, Fraction difference) {
    String text = numbers.numerator(difference);
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + difference.terms() + " terms)";
  }
}
