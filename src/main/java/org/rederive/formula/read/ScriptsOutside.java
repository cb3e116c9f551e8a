package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code \hat{H_0}} as {@code \hat{H}_0} and {@code \hat{H(k)}} as {@code \hat{H}(k)}: what
 * stands below a letter, and what is in its brackets, has no accent of its own.
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

  /** Those that are no mean, no conjugate and no font: they mean the letter before a bracket. */
  private static final Set<String> OF_LETTERS =
      Set.of("\\hat", "\\tilde", "\\vec", "\\dot", "\\ddot", "\\check", "\\breve");

  /** Signs behind an accent that could belong to all below it. */
  private static final Set<String> BEHIND = Set.of("_", "'");

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

  /**
   * Where what stands at a name in the braces of an accent begins, if the two are all that is in
   * them: a script, arguments, or a bracket that is closed in the braces and was opened before.
   */
  private static int script(List<Token> tokens, int[] partners, int accent) {
    int open = accent + 1;
    int close = open < tokens.size() && tokens.get(open).is("{") ? partners[open] : -1;
    if (close < 0) {
      return -1;
    }
    int script = nameEnd(tokens, partners, open + 1);
    Token behind = tokens.get(Math.min(close + 1, tokens.size() - 1));
    if (script < 0 || script >= close) {
      return -1;
    }
    boolean below = tokens.get(script).is("_") && !behind.is("_");
    int end = below ? groupEnd(tokens, partners, script + 1) : script;
    boolean bracket =
        OF_LETTERS.contains(tokens.get(accent).text())
            && !BEHIND.contains(behind.text())
            && (end == close - 1 && tokens.get(end).is(")") || argumentsEnd(tokens, end) == close);
    return end == close && end > script || bracket ? script : -1;
  }

  /** Where a name ends, in braces or with an accent of its own; -1 if there is none. */
  private static int nameEnd(List<Token> tokens, int[] partners, int at) {
    boolean braces = tokens.get(at).is("{") && partners[at] > 0;
    int name = braces ? at + 1 : at;
    if (!Names.startsName(tokens.get(name))) {
      return -1;
    }
    boolean group = ACCENTS.contains(tokens.get(name).text()) && tokens.get(name + 1).is("{");
    int end = group ? partners[name + 1] + 1 : name + 1;
    return braces ? end == partners[at] ? end + 1 : -1 : end;
  }

  /** Where a group in braces, or one token, ends. */
  private static int groupEnd(List<Token> tokens, int[] partners, int at) {
    return tokens.get(at).is("{") && partners[at] > at ? partners[at] + 1 : at + 1;
  }

  /** Where a bracket with nothing but letters and commas in it ends; -1 if there is none. */
  private static int argumentsEnd(List<Token> tokens, int open) {
    int at = open + 1;
    while (tokens.get(open).is("(")
        && (Names.startsName(tokens.get(at)) && !tokens.get(at + 1).is("{")
            || tokens.get(at).is(",")
            || tokens.get(at).is("'"))) {
      at++;
    }
    return tokens.get(at).is(")") && at > open + 1 ? at + 1 : -1;
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
