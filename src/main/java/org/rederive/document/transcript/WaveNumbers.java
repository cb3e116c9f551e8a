package org.rederive.document.transcript;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds wave numbers that are no vectors: k of cos k or e^{ik}, in a source that writes no
 * component of it, no gradient along it and no product with another vector.
 */
final class WaveNumbers {
  private static final List<String> LETTERS = List.of("k", "q", "p");

  /** A letter by itself, with no sign of a vector beside it. */
  private static final String ALONE = "(?<![A-Za-z\\\\])%s(?!\\s*_|[A-Za-z'])";

  private static final String INSIDE =
      "\\\\(?:cos|sin|tan|cot|sec|csc)(?:h|\\s*\\^\\s*\\{?\\d\\}?)?\\s*(?:\\\\left)?[({]?\\s*[-+\\d\\s]*"
          + ALONE
          + "|(?<![A-Za-z\\\\])e\\s*\\^\\s*\\{(?:(?!\\\\cdot)[^{}])*"
          + ALONE;

  private static final String VECTOR =
      "%1$s\\s*_|\\\\(?:nabla|cdot|times)\\s*_?\\s*\\{?\\s*%1$s(?![A-Za-z])|"
          + "(?<![A-Za-z\\\\])%1$s\\s*\\\\(?:cdot|times)|\\\\(?:mathbf|boldsymbol|bm|vec)\\s*\\{?\\s*%1$s\\}?"
          + "|d\\s*\\^\\s*\\{?\\d\\}?\\s*%1$s";

  private WaveNumbers() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain) {
    return LETTERS.stream()
        .filter(letter -> any(plain, INSIDE.formatted(letter, letter)))
        .filter(letter -> !any(plain, VECTOR.formatted(letter)))
        .collect(Collectors.toSet());
  }

  private static boolean any(List<String> plain, String expression) {
    Pattern pattern = Pattern.compile(expression);
    Stream<String> formulas = plain.stream();
    return formulas.anyMatch(formula -> pattern.matcher(formula).find());
  }
}
