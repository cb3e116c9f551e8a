package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * X = A = B of an X that is said for the first time: X = A says what it is, and X = B is claimed of
 * it.
 *
 * @param definition X = A
 * @param claim X = B, and what else follows
 */
record Chain(String definition, String claim) {
  /** A formula with two signs of equality at least, outside of all brackets and environments. */
  static Optional<Chain> of(String latex) {
    List<Integer> signs = signs(latex);
    if (signs.size() < 2) {
      return Optional.empty();
    }
    String left = withoutArrangement(latex.substring(0, start(latex, signs.get(0))));
    String definition = withoutArrangement(latex.substring(0, start(latex, signs.get(1))));
    return Optional.of(new Chain(definition, left + " " + latex.substring(signs.get(1))));
  }

  private static List<Integer> signs(String latex) {
    List<Integer> signs = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += latex.startsWith("\\begin", i) ? 1 : latex.startsWith("\\end{", i) ? -1 : 0;
      depth += "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && (c == '=' || latex.startsWith("\\equiv", i))) {
        signs.add(i);
      }
    }
    return signs;
  }

  /** Where a sign begins that may have a colon before it. */
  private static int start(String latex, int sign) {
    return sign > 0 && latex.charAt(sign - 1) == ':' ? sign - 1 : sign;
  }

  /** A part without the signs behind it that only arrange it. */
  private static String withoutArrangement(String part) {
    return part.replaceAll("(?:&|\\\\\\\\|\\s)+$", "");
  }
}
