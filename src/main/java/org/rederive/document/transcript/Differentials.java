package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what formulas integrate over and differentiate by: the letters behind a d or a ∂. */
final class Differentials {
  private static final String LETTER =
      "((?:\\\\(?:mathbf|vec|boldsymbol|bar|tilde)\\{\\\\?[A-Za-z]+\\}|\\\\[A-Za-z]+|[A-Za-z])'*(?:_(?:\\w|\\{[^{}]*\\}))?)";

  private static final String SIGN = "(?:d|\\\\partial|\\\\mathrm\\{d\\})\\s*";
  private static final Pattern TIGHT = Pattern.compile("\\s*([_^{}'])\\s*");
  private static final Pattern DENOMINATOR =
      Pattern.compile("(?<=\\})\\{((?:" + SIGN + LETTER + "\\s*(?:\\^\\{?\\d\\}?)?\\s*)+)\\}");
  private static final Pattern VARIABLE = Pattern.compile(SIGN + LETTER);

  /** The d of a measure stands before no bracket, where it would be one of a derivative. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<![A-Za-z_^\\\\{])(?:d|\\\\mathrm\\{d\\})(\\^\\{?[23]\\}?)?\\s*\\{?\\s*" + LETTER);

  /** What a letter begins with behind a d, besides itself. */
  private static final Set<String> BEFORE_LETTER =
      Set.of("\\vec", "\\mathbf", "\\boldsymbol", "\\hat", "\\bar", "\\tilde", "{");

  private Differentials() {}

  /**
   * What an integral is over.
   *
   * @param letter with its subscript
   * @param several whether it has several components, as in d³r
   */
  record Measure(String letter, boolean several) {}

  /** Whether a d stands before a letter somewhere, as in dx, or in dt below a derivative. */
  static boolean isIn(String plain) {
    String[] pieces = Pieces.of(plain);
    for (int at = 0; at + 1 < pieces.length; at++) {
      if (pieces[at].equals("d") && isBefore(pieces, exponent(pieces, at + 1))) {
        return true;
      }
    }
    return plain.contains("\\int");
  }

  private static boolean isBefore(String[] pieces, int at) {
    return at < pieces.length
        && (Pieces.isLetter(pieces[at]) || BEFORE_LETTER.contains(pieces[at]));
  }

  /** The place behind an exponent of one digit, as the 2 of d²x; d² alone is a square. */
  private static int exponent(String[] pieces, int at) {
    boolean braced = at + 1 < pieces.length && pieces[at + 1].equals("{");
    return !pieces[at].equals("^") ? at : braced ? at + 4 : at + 2;
  }

  /** What stands below derivatives that are written as fractions. */
  static List<String> below(String plain) {
    List<String> letters = new ArrayList<>();
    Matcher denominator = DENOMINATOR.matcher(tight(plain));
    while (denominator.find()) {
      VARIABLE.matcher(denominator.group(1)).results().forEach(v -> letters.add(v.group(1)));
    }
    return letters;
  }

  /** What stands behind the d of integrals. */
  static List<Measure> measures(String plain) {
    String tight = tight(plain);
    int sign = Math.max(tight.indexOf("\\int"), tight.indexOf("\\oint"));
    List<Measure> measures = new ArrayList<>();
    Matcher measure = MEASURE.matcher(tight);
    while (sign >= 0 && measure.find()) {
      if (measure.start() > sign) {
        measures.add(new Measure(measure.group(2), measure.group(1) != null));
      }
    }
    return measures;
  }

  private static String tight(String plain) {
    return TIGHT.matcher(plain).replaceAll("$1");
  }
}
