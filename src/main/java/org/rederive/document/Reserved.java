package org.rederive.document;

import java.util.Optional;
import org.rederive.formula.NamedFunction;

/** Letters and words to which the formula language itself gives a meaning. */
final class Reserved {
  private Reserved() {}

  /** Whether the base is the letter i, which as a factor is always the imaginary unit. */
  static boolean isUnit(String base) {
    return base.equals("i");
  }

  /** Whether it is the letter π with nothing attached, which is a number unless declared. */
  static boolean isCircleNumber(String latex) {
    return latex.equals("\\pi");
  }

  /** Whether it is a sign and no letter. */
  static boolean isSign(String base) {
    return base.equals("+") || base.equals("-");
  }

  /** What the formula language takes this base for. */
  static Optional<String> meaning(String base) {
    return base.equals("\\mathrm{i}")
        ? Optional.of("the imaginary unit")
        : NamedFunction.spelled(base).map(NamedFunction::meaning);
  }
}
