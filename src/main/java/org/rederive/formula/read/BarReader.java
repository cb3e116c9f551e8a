package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Span;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** Reads a bar over more than a name, as in {@code \overline{A^2}}: a mean, or a conjugate. */
final class BarReader {
  /** The sign of one, as long as a formula is read. */
  static final String SIGN = "\\overline{";

  private static final Set<String> BARS = Set.of("\\overline", "\\bar");
  private static final Set<String> OF_NAMES = Set.of("{", "}", "'");
  private static final Set<String> WORDS = Set.of("\\mathrm", "\\text");

  private BarReader() {}

  /** Tells bars over formulas from those that are the accent of a name. */
  static List<Token> signs(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    int[] partners = Braces.partners(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean formula = BARS.contains(token.text()) && isOverFormula(tokens, partners, at + 1);
      plain.add(formula ? token.as(Token.Kind.COMMAND, SIGN) : token);
    }
    return plain;
  }

  private static boolean isOverFormula(List<Token> tokens, int[] partners, int open) {
    int close = tokens.get(open).is("{") ? partners[open] : -1;
    for (int at = open + 1; at < close; at++) {
      Token token = tokens.get(at);
      if (WORDS.contains(token.text()) && partners[at + 1] > at) {
        at = partners[at + 1];
      } else if (!Names.startsName(token)
          && token.kind() != Token.Kind.NUMBER
          && !OF_NAMES.contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  static Typed read(Parser parser) {
    Span bar = parser.in.take().span();
    Typed below = parser.group("{", "}");
    Parser.require(
        below.type().kind() != Kind.KET && below.type().kind() != Kind.BRA,
        below.span(),
        "a bar over " + below.type().one() + " is not defined");
    Formula mean = Formula.Uncomputed.of(UncomputedSign.BAR, List.of(below.formula()));
    return below.as(mean, below.type(), bar.to(below.span()));
  }
}
