package org.rederive.document.transcript;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds formulas in which the letter i is an index and stands as a factor, too: in Σ_i i E_i it is
 * meant to count, and a factor i is read as the imaginary unit. In exponents, before ħ and before a
 * derivative nobody counts.
 */
final class UnitOrIndex {
  private static final Pattern INDEX =
      Pattern.compile(
          "\\\\sum\\s*(?:\\\\limits\\s*)?_\\s*(?:i(?![A-Za-z'])|\\{[^{}]*(?<![A-Za-z\\\\])i(?![A-Za-z'])[^{}]*\\})"
              + "|\\|\\s*i\\s*\\\\rangle|\\\\langle\\s*i\\s*\\|");

  /** Below a letter, where nothing tells components from numbers that count. */
  private static final Pattern BELOW =
      Pattern.compile("_\\s*(?:i(?![A-Za-z'])|\\{[^{}]*(?<![A-Za-z\\\\])i(?![A-Za-z'])[^{}]*\\})");

  private static final Pattern OF_COMPONENTS =
      Pattern.compile(
          "\\\\(?:partial|nabla|epsilon|varepsilon|hbar|langle|rangle|cdot|times|int|dot)(?![A-Za-z])"
              + "|\\\\mathrm\\s*\\{\\s*(?:Tr|Im|Re)\\s*}|\\[|\\\\math(?:bf|cal)|[_{,\\s]j(?![A-Za-z])");

  private static final Pattern STATE = Pattern.compile("\\|[^|]*?\\\\rangle|\\\\langle[^|]*\\|");
  private static final Pattern EXPONENTIAL =
      Pattern.compile("\\\\exp\\s*[({\\[][^()\\[\\]]*[)}\\]]");

  /**
   * Sites have no numbers: the i before c_i^† c_j in a sum over pairs of neighbours is the unit.
   */
  private static final Pattern PAIRS =
      Pattern.compile(
          "\\\\sum\\s*(?:\\\\limits\\s*)?_\\s*\\{\\s*(?:\\\\langle\\s*)+[a-z]\\s*,?\\s*[a-z]\\s*(?:\\\\rangle\\s*)+\\}");

  private static final Pattern WORD =
      Pattern.compile("\\\\(?:operatorname|mathrm|text)\\s*\\*?\\s*\\{[A-Za-z ]{2,}\\}");

  private static final Set<String> BEHIND_UNIT = Set.of("\\hbar", "\\partial", "\\nabla");

  private UnitOrIndex() {}

  /** Whether i stands below a letter, as in ∂_{k_i}. */
  static boolean isBelow(String plain) {
    return BELOW.matcher(plain).find();
  }

  /** Whether i may be either in a formula that has no macros and no synonyms. */
  static boolean isIn(String plain) {
    String words = WORD.matcher(Kets.withoutSizes(plain)).replaceAll(" ");
    String sized = PAIRS.matcher(words).replaceAll(" \\\\sum ");
    boolean counts = BELOW.matcher(sized).find() && !OF_COMPONENTS.matcher(sized).find();
    if (!INDEX.matcher(sized).find() && !counts) {
      return false;
    }
    String outside = STATE.matcher(sized).replaceAll(" ");
    String[] pieces = Pieces.of(EXPONENTIAL.matcher(outside).replaceAll(" "));
    int at = 0;
    while (at < pieces.length) {
      boolean script = pieces[at].equals("_") || pieces[at].equals("^");
      if (script) {
        at = Pieces.afterScript(pieces, at);
        continue;
      }
      if (pieces[at].equals("i") && !isUpright(pieces, at) && !isBeforeUnit(pieces, at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** An upright i is the unit to whoever writes one. */
  private static boolean isUpright(String[] pieces, int at) {
    return at > 1 && pieces[at - 1].equals("{") && pieces[at - 2].equals("\\mathrm");
  }

  /** Whether ħ follows, or stands below it, or a derivative follows. */
  private static boolean isBeforeUnit(String[] pieces, int at) {
    boolean sign = at + 1 < pieces.length && BEHIND_UNIT.contains(pieces[at + 1]);
    String next =
        String.join("", Arrays.asList(pieces).subList(at + 1, Math.min(at + 4, pieces.length)));
    boolean quantum = next.startsWith("/\\hbar") || next.startsWith("}{\\hbar");
    boolean ratio =
        at + 3 < pieces.length
            && pieces[at + 1].equals("\\frac")
            && (pieces[at + 3].equals("d") || pieces[at + 3].equals("\\partial"));
    return sign || quantum || ratio;
  }
}
