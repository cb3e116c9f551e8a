package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code \hat{H_0}} as {@code \hat{H}_0}: what stands below a letter has no accent of its
 * own.
 */
final class ScriptsOutside {
  private static final Set<String> ACCENTS =
      Set.of(
          "\\hat",
          "\\tilde",
          "\\bar",
          "\\vec",
          "\\dot",
          "\\ddot",
          "\\check",
          "\\breve",
          "\\overline",
          "\\mathbf",
          "\\mathcal");

  private ScriptsOutside() {}

  static List<Token> of(List<Token> tokens) {
    List<Token> plain = tokens;
    int[] partners = Braces.partners(plain);
    for (int at = plain.size() - 1; at >= 0; at--) {
      int script = ACCENTS.contains(plain.get(at).text()) ? script(plain, partners, at) : -1;
      if (script > 0) {
        plain = moved(plain, script, partners[at + 1]);
        partners = Braces.partners(plain);
      }
    }
    return plain;
  }

  /** Where the script in the braces of an accent begins, if a name and that are all of them. */
  private static int script(List<Token> tokens, int[] partners, int accent) {
    int open = accent + 1;
    int close = open < tokens.size() && tokens.get(open).is("{") ? partners[open] : -1;
    if (close < 0) {
      return -1;
    }
    int name = open + 1;
    boolean group = tokens.get(name + 1).is("{") && partners[name + 1] > 0;
    int script =
        group && ACCENTS.contains(tokens.get(name).text()) ? partners[name + 1] + 1 : name + 1;
    boolean below = Names.startsName(tokens.get(name)) && tokens.get(script).is("_");
    int last = below && tokens.get(script + 1).is("{") ? partners[script + 1] : script + 1;
    boolean more = close + 1 < tokens.size() && tokens.get(close + 1).is("_");
    return below && last == close - 1 && !more ? script : -1;
  }

  /** The same with what stands from a script to its closing brace behind that. */
  private static List<Token> moved(List<Token> tokens, int script, int close) {
    List<Token> plain = new ArrayList<>(tokens.subList(0, script));
    plain.add(tokens.get(close));
    plain.addAll(tokens.subList(script, close));
    plain.addAll(tokens.subList(close + 1, tokens.size()));
    return plain;
  }
}
