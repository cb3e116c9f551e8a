package org.rederive.formula.read;

import java.util.List;
import java.util.Set;

/**
 * One spelling for what LaTeX writes in several: without spacing and sizes of brackets, without the
 * lines of a display, with old fonts and fractions written anew.
 */
final class PlainSpelling {
  /** Commands that change nothing but spacing, sizes and line breaks. */
  static final Set<String> DROPPED =
      Set.of(
          "\\,",
          "\\;",
          "\\:",
          "\\!",
          "\\ ",
          "\\>",
          "\\/",
          "\\thinspace",
          "\\medspace",
          "\\thickspace",
          "\\negthinspace",
          "\\enspace",
          "\\enskip",
          "\\displaystyle",
          "\\textstyle",
          "\\scriptstyle",
          "\\scriptscriptstyle",
          "\\limits",
          "\\nolimits",
          "\\nonumber",
          "\\notag",
          "\\mathop",
          "\\mathrel",
          "\\mathbin",
          "\\mathord",
          "\\mathopen",
          "\\mathclose",
          "\\mathstrut",
          "\\strut",
          "\\ensuremath",
          "\\allowbreak",
          "\\nobreak",
          "\\relax",
          "\\centering",
          "\\noindent",
          "\\protect",
          "\\xspace",
          "\\qty",
          "\\ab",
          "\\quantity");

  private PlainSpelling() {}

  static List<Token> of(List<Token> tokens) {
    List<Token> bare = RelationSigns.unmarked(Annotations.without(OpenBraces.asCases(tokens)));
    List<Token> apart = Angles.brackets(Signs.joined(Lines.joined(bare)));
    List<Token> plain = Delimiters.plain(apart).stream().filter(t -> !isDropped(t)).toList();
    return LimitsInOrder.of(Braces.plain(AdjointLabels.apart(plain)));
  }

  private static boolean isDropped(Token token) {
    return token.kind() == Token.Kind.COMMAND && DROPPED.contains(token.text());
  }
}
