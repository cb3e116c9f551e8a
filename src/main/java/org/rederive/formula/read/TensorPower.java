package org.rederive.formula.read;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads 1^{⊗(i−1)} and |+⟩^{⊗N}, an operator or a state multiplied with itself in a tensor product:
 * how often is a sum of declared letters and numbers. It is read, and not computed.
 */
final class TensorPower {
  static final String SIGN = "\\otimes";

  private TensorPower() {}

  /** The power whose sign is at hand. */
  static Typed of(Typed operand, Parser parser) {
    TokenStream in = parser.in;
    in.expect(SIGN, "before how often it is multiplied");
    Type type = operand.type();
    Parser.require(
        type.rank() == 0 && type.kind() != Kind.SCALAR,
        operand.span(),
        "a tensor power is one of an operator or a state, this is " + type.one());
    parser.requireBound(operand, operand.span(), "a tensor power");
    boolean brackets = in.takeIf("(");
    String times = times(parser);
    if (brackets) {
      in.expect(")", "to close the bracket");
    }
    Formula power =
        new Formula.Uncomputed(
            UncomputedSign.TENSOR_POWER,
            List.of(operand.formula()),
            brackets ? "(" + times + ")" : times,
            List.of());
    return operand.as(power, type, operand.span().to(in.previous().span()));
  }

  private static String times(Parser parser) {
    TokenStream in = parser.in;
    StringBuilder text = new StringBuilder(term(parser));
    while (in.next("+") || in.next("-")) {
      text.append(' ').append(in.take().text()).append(' ').append(term(parser));
    }
    return text.toString();
  }

  private static String term(Parser parser) {
    TokenStream in = parser.in;
    if (in.peek().kind() == Token.Kind.NUMBER) {
      return in.take().text();
    }
    Token first = in.peek();
    SymbolName name = SymbolName.of(Names.base(in));
    name = in.takeIf("_") ? name.withSubscripts(Subscripts.read(in)) : name;
    boolean known =
        parser.table.label(name.latex()).isPresent()
            || parser.table.readings(name).stream().anyMatch(s -> s.type().equals(Type.SCALAR));
    if (!known) {
      throw new ReadingException(
          first.span(),
          "undeclared symbol " + name.latex(),
          "declare it in the symbol table",
          new Obstacle.Undeclared(name.latex()));
    }
    return name.latex();
  }

  /** Takes one that was seen already, up to the brace that closes it. */
  static void skip(TokenStream in) {
    int depth = 0;
    while (depth > 0 || !in.next("}")) {
      depth += in.next("{") ? 1 : in.next("}") ? -1 : 0;
      in.take();
    }
  }
}
