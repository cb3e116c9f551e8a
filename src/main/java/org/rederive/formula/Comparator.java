package org.rederive.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sign between the two sides of a statement. */
public enum Comparator {
  EQUAL("=", "=", List.of()),
  AT_LEAST("\\geq", "≥", List.of("\\ge")),
  MORE(">", ">", List.of("\\gt")),
  AT_MOST("\\leq", "≤", List.of("\\le")),
  LESS("<", "<", List.of("\\lt"));

  private final String latex;
  private final String plain;
  private final List<String> otherSpellings;

  Comparator(String latex, String plain, List<String> otherSpellings) {
    this.latex = latex;
    this.plain = plain;
    this.otherSpellings = otherSpellings;
  }

  /** How it is written. */
  public String latex() {
    return latex;
  }

  /** Its sign in one line of Unicode. */
  public String plain() {
    return plain;
  }

  /** Whether it says which side is larger. */
  public boolean isOrder() {
    return this != EQUAL;
  }

  /** Whether both sides may be equal. */
  public boolean allowsEqual() {
    return this != MORE && this != LESS;
  }

  /** Whether the left side is claimed to be the larger one. */
  public boolean isDownwards() {
    return this == AT_LEAST || this == MORE;
  }

  /**
   * Whether left − right may have a sign.
   *
   * @param difference −1, 0 or 1
   */
  public boolean allows(int difference) {
    return difference == 0 ? allowsEqual() : isOrder() && isDownwards() == difference > 0;
  }

  /** The sign with this spelling. */
  public static Optional<Comparator> spelled(String latex) {
    return Arrays.stream(values())
        .filter(c -> c.latex.equals(latex) || c.otherSpellings.contains(latex))
        .findFirst();
  }
}
