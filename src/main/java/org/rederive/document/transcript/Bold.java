package org.rederive.document.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that are vectors by their print. */
final class Bold {
  private static final Pattern BOLD =
      Pattern.compile("\\\\(?:mathbf|vec|boldsymbol|bm)\\s*\\{\\s*(.*?)\\s*\\}('*)");

  private Bold() {}

  static boolean isBold(String base) {
    return BOLD.matcher(base).matches();
  }

  /** A letter without what makes it a vector. */
  static String bare(String base) {
    Matcher bold = BOLD.matcher(base);
    return bold.matches() ? bold.group(1) + bold.group(2) : base;
  }
}
