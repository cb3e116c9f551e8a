package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads a vector by its components, d = (a, b, c); one of a plane is (a, b), with no third. */
record ComponentsReader(Parser parser) {
  private static final int SPACE = 3;

  /** Behind any other sign a list may be the arguments of a function. */
  private static final Set<String> BEFORE =
      Set.of(
          "=", ":=", "\\equiv", "+", "-", "\\cdot", "\\times", "(", "[", "{", "\\{", "|", "\\|",
          ",", "&", "\\pm", "\\mp");

  /**
   * What stands in round brackets with commas.
   *
   * @param open the bracket, which is taken already
   * @param first what stands before the first comma, where the reader is
   */
  Typed read(Token open, Typed first) {
    TokenStream in = parser.in;
    List<Typed> entries = new ArrayList<>(List.of(first));
    while (in.takeIf(",")) {
      entries.add(parser.inside(parser::sum));
    }
    Token close = in.expect(")", "to close the bracket");
    Span span = open.span().to(close.span());
    requireVector(entries, open, span);
    Kind kind = first.type().kind();
    List<Formula> components = new ArrayList<>(entries.stream().map(Typed::formula).toList());
    if (components.size() < SPACE) {
      components.add(new Formula.Literal(0));
    }
    Formula formula = new Formula.ByComponents(components);
    return new Typed(formula, new Type(kind, 1), span);
  }

  private void requireVector(List<Typed> entries, Token open, Span span) {
    if (!isAlone(open)) {
      throw new ReadingException(
          span,
          "this list can be read as the arguments of a function or as the components of a vector",
          "write the vector first, or \\cdot before it");
    }
    boolean plane = entries.size() == SPACE - 1 && entries.get(0).type().kind() == Kind.SCALAR;
    if (entries.size() != SPACE && !plane) {
      throw new ReadingException(
          span,
          "a vector has three components, or two in a plane; this list has " + entries.size(),
          "write all three, as in (a, b, 0)");
    }
    if (parser.in.next("^")) {
      throw new ReadingException(
          span, "it is not clear what a raised list is", "write a column as a matrix");
    }
    for (Typed entry : entries) {
      Parser.require(
          entry.type().rank() == 0 && entry.type().kind() == entries.get(0).type().kind(),
          entry.span(),
          "the components of a vector are all numbers or all operators, this is "
              + entry.type().one());
      Parser.require(
          entry.type().kind() == Kind.SCALAR || entry.type().kind() == Kind.OPERATOR,
          entry.span(),
          "the components of a vector are numbers or operators, this is " + entry.type().one());
      parser.requireBound(entry, entry.span(), "a component");
    }
  }

  /** Whether a letter is declared as a number, which takes no arguments. */
  private boolean isNumber(Token before) {
    return Names.startsName(before)
        && parser.table.readings(SymbolName.of(before.text())).stream()
            .anyMatch(symbol -> symbol.declaration().quantity() instanceof Quantity.Number);
  }

  /** Whether a fraction ends with this token, which is a factor. */
  private boolean endsFraction(int last) {
    int at = last;
    for (int group = 0; group < 2 && at > 0 && parser.in.at(at).is("}"); group++) {
      int open = 0;
      do {
        open += parser.in.at(at).is("}") ? 1 : parser.in.at(at).is("{") ? -1 : 0;
        at--;
      } while (open > 0 && at > 0);
    }
    return at < last && parser.in.at(at).is("\\frac");
  }

  private boolean isAlone(Token open) {
    TokenStream in = parser.in;
    for (int at = in.mark() - 1; at > 0; at--) {
      if (in.at(at).span().equals(open.span())) {
        Token before = in.at(at - 1);
        return BEFORE.contains(before.text())
            || before.kind() == Token.Kind.NUMBER
            || isNumber(before)
            || endsFraction(at - 1);
      }
    }
    return true;
  }
}
