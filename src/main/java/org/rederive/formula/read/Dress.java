package org.rederive.formula.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An accent or an alphabet on a letter, in one order: primes outside, then accents, then alphabets;
 * bold Greek letters are written as LaTeX can print them.
 */
final class Dress {
  private static final Set<String> ALPHABETS =
      Set.of(
          "\\mathbf",
          "\\boldsymbol",
          "\\mathrm",
          "\\mathcal",
          "\\mathbb",
          "\\mathscr",
          "\\mathsf",
          "\\mathfrak");

  private static final Pattern PRIMED = Pattern.compile("(.*?)('+)");
  private static final Pattern ACCENTED =
      Pattern.compile("(\\\\(?:hat|tilde|bar|check|breve|dot|ddot|vec|overline))\\{(.*)\\}");

  private Dress() {}

  /** The name of a letter with one more accent or alphabet. */
  static String on(String letter, String dress) {
    Matcher primed = PRIMED.matcher(letter);
    if (primed.matches()) {
      return on(primed.group(1), dress) + primed.group(2);
    }
    Matcher accented = ACCENTED.matcher(letter);
    if (ALPHABETS.contains(dress) && accented.matches()) {
      return on(on(accented.group(2), dress), accented.group(1));
    }
    boolean greek = dress.equals("\\mathbf") && Names.GREEK.contains(letter);
    return (greek ? "\\boldsymbol" : dress) + "{" + letter + "}";
  }
}
