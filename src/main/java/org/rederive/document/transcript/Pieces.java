package org.rederive.document.transcript;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The signs of a formula that has no macros, one by one; what only arranges it is left out. */
final class Pieces {
  private static final Pattern PIECE = Pattern.compile("\\\\[A-Za-z]+|\\\\.|\\d+|\\S");

  private static final Pattern ARRANGING =
      Pattern.compile("\\\\(?:left|right|bigg?[lrm]?|Bigg?[lrm]?)(?![A-Za-z])|\\\\[,;:! ]");

  private static final Pattern LETTER =
      Pattern.compile(
          "[A-Za-z]|\\\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|vartheta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|ell|hbar)");

  private Pieces() {}

  static String[] of(String plain) {
    return PIECE
        .matcher(ARRANGING.matcher(plain).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }

  /** Whether it is a letter without an accent. */
  static boolean isLetter(String piece) {
    return LETTER.matcher(piece).matches();
  }

  /** Where the braces begin that end here; -1 if they do not. */
  static int opening(String[] pieces, int end) {
    int depth = 0;
    for (int at = end; at >= 0; at--) {
      depth += pieces[at].equals("}") ? 1 : pieces[at].equals("{") ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /** Behind a script that begins here. */
  static int afterScript(String[] pieces, int sign) {
    int at = sign + 1;
    if (pieces[sign].equals("'") || at >= pieces.length || !pieces[at].equals("{")) {
      return pieces[sign].equals("'") ? at : at + 1;
    }
    int depth = 0;
    while (at < pieces.length) {
      depth += pieces[at].equals("{") ? 1 : pieces[at].equals("}") ? -1 : 0;
      at++;
      if (depth == 0) {
        break;
      }
    }
    return at;
  }
}
