package org.rederive.document.tex;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.read.Language;

/** Lengths behind the commands that leave room: they are no part of a formula. */
final class TexLengths {
  private static final Set<String> IN_BRACES = Set.of("\\hspace", "\\vspace", "\\mspace");

  private static final Set<String> BARE =
      Set.of("\\hskip", "\\vskip", "\\mskip", "\\kern", "\\mkern");

  private static final String UNIT = "(?:" + String.join("|", Language.LENGTH_UNITS) + ")";

  private static final Pattern BREAK =
      Pattern.compile("\\*?\\[\\s*-?[\\d.]+\\s*(?:" + UNIT + "|\\\\[A-Za-z]+)\\s*\\]");

  private static final Pattern BRACED = Pattern.compile("\\*?\\s*\\{[^{}]*\\}");

  private static final Pattern WRITTEN = Pattern.compile("\\s*-?[\\d.]*\\s*" + UNIT);

  private TexLengths() {}

  /** Where the length ends that belongs to a sign; where the sign ends if there is none. */
  static int end(String sign, String text, int at, int to) {
    if (sign.equals("\\\\")) {
      return after(BREAK, text, at, to);
    }
    if (IN_BRACES.contains(sign)) {
      return after(BRACED, text, at, to);
    }
    return BARE.contains(sign) ? after(WRITTEN, text, at, to) : at;
  }

  private static int after(Pattern length, String text, int at, int to) {
    Matcher found = length.matcher(text).region(at, to);
    return found.lookingAt() ? found.end() : at;
  }
}
