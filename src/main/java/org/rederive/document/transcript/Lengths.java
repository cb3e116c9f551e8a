package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds letters that are no vectors, as r of 1/r, e^{-r/a} and d/dr: nobody divides by a vector.
 * Wave numbers are left out, by which one differentiates in bands.
 */
final class Lengths {
  /** What stands below the line of a fraction. */
  static final Pattern BELOW =
      Pattern.compile(
          "\\\\[td]?frac\\s*\\{(?:[^{}]++|\\{[^{}]*\\})*+\\}\\s*\\{((?:[^{}]++|\\{[^{}]*\\})*+)\\}");

  private static final Pattern SLASH = Pattern.compile("/\\s*([rRx])(?![A-Za-z_'])");
  private static final Pattern ABOVE = Pattern.compile("([rRx])\\s*/");
  private static final Pattern BARS = Pattern.compile("\\|[^|]*\\|");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:\\\\partial|(?<![A-Za-z\\\\])d)\\s*\\\\?[A-Za-z]+(?:_\\w|_\\{[^{}]*\\})?");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:(?<![A-Za-z\\\\])d|\\\\mathrm\\s*\\{\\s*d\\s*\\})\\s*([rRx])(?![A-Za-z_'])");
  private static final Pattern LETTER =
      Pattern.compile("(?<![A-Za-z\\\\_^]|[_^] |[_^]\\{ |[_^]\\{)([rRx])(?![A-Za-z_'])");
  private static final Pattern DRESSED = Pattern.compile("\\\\[A-Za-z]+\\s*\\{[^{}]*\\}");

  private Lengths() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain) {
    Set<String> letters = new HashSet<>();
    for (String formula : plain) {
      Matcher below = BELOW.matcher(formula);
      while (below.find()) {
        String denominator = below.group(1);
        TOTAL.matcher(denominator).results().forEach(m -> letters.add(m.group(1)));
        String factors =
            DRESSED
                .matcher(
                    VARIABLE.matcher(BARS.matcher(denominator).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ");
        LETTER.matcher(factors).results().forEach(m -> letters.add(m.group(1)));
      }
      SLASH.matcher(formula).results().forEach(m -> letters.add(m.group(1)));
      ABOVE.matcher(formula).results().forEach(m -> letters.add(m.group(1)));
    }
    return letters;
  }
}
