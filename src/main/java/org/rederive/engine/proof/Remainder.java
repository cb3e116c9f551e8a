package org.rederive.engine.proof;

import java.util.List;

/** How a difference that is not zero is shown. */
public final class Remainder {
  private static final int LONGEST = 300;

  private Remainder() {}

  /** The first of some differences that is not zero; empty if all are. */
  public static String first(
      LocalizedPolynomials numbers, List<Fraction> differences, ZeroTest zero) {
    return differences.stream()
        .filter(d -> !zero.isZero(numbers, d))
        .findFirst()
        .map(d -> shown(numbers, d))
        .orElse("");
  }

  /** The numerator, cut where it is long, and how many terms it has. */
  static String shown(LocalizedPolynomials numbers, Fraction difference) {
    String text = numbers.numerator(difference);
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + difference.terms() + " terms)";
  }

  /**
   * What decides whether a normal form is zero; exchangeable so that tests can plant a wrong one.
   */
  @FunctionalInterface
  public interface ZeroTest {
    /** Asks the ring. */
    ZeroTest OF_THE_RING = LocalizedPolynomials::isZero;

    boolean isZero(LocalizedPolynomials numbers, Fraction value);
  }
}
