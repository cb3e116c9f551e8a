package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads operators as states of a space of operators, |A), (A| and their product (A|B), as in memory
 * functions: what the product is differs from one author to another, and is not computed.
 */
final class OperatorStates {
  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{", "\\langle");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}", "\\rangle");
  private static final Set<String> ENDS = Set.of("+", "-", "=", ",", ")", "]", "}");

  private static final Type BRA = new Type(Kind.BRA, 0);

  private final Parser parser;
  private final TokenStream in;

  OperatorStates(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** What follows the bar of (A |. */
  private enum Behind {
    NOTHING,
    STATE,
    OPERATOR,
    /** A number between bars, which may be its modulus. */
    NUMBER
  }

  /** |A), if its bracket stands behind what was read. */
  Optional<Typed> ket(Span bar, Typed content) {
    if (!in.next(")")) {
      return Optional.empty();
    }
    if (!content.type().equals(Type.OPERATOR)) {
      throw new ReadingException(
          in.peek().span(),
          "expected '|' or \\rangle to close the ket or modulus, found ')'",
          "",
          new Obstacle.NoOperator());
    }
    Span span = bar.to(in.take().span());
    return Optional.of(content.as(state("ket", List.of(content.formula())), Type.KET, span));
  }

  /** (A| or (A|B), if the bracket at hand is one of them. */
  Optional<Typed> bra() {
    Optional<Behind> behind = starts() ? behind() : Optional.empty();
    if (behind.isEmpty()
        || in.ahead(this::content).filter(type -> type.equals(Type.OPERATOR)).isEmpty()) {
      return Optional.empty();
    }
    Span first = in.take().span();
    Typed left = parser.around.untilBar(parser::sum);
    in.expect("|", "behind an operator as a state");
    refuseModulus(behind.get());
    if (behind.get() != Behind.STATE) {
      Span span = first.to(in.previous().span());
      return Optional.of(left.as(state("bra", List.of(left.formula())), BRA, span));
    }
    Typed right = parser.inside(parser::sum);
    if (!right.type().equals(Type.OPERATOR)) {
      throw new ReadingException(
          right.span(),
          "an operator stands on both sides of this bar, this is " + right.type().one(),
          "",
          new Obstacle.NoOperator());
    }
    in.expect(")", "to close the product of two operators");
    Formula product = state("", List.of(left.formula(), right.formula()));
    return Optional.of(
        Products.joined(left, right, product, Type.SCALAR)
            .as(product, Type.SCALAR, first.to(in.previous().span())));
  }

  private void refuseModulus(Behind behind) {
    if (behind == Behind.NUMBER) {
      throw new ReadingException(
          parser.around.untilBar(parser::sum).span(),
          "this can stand between two operators as states, or its modulus between two factors",
          "",
          new Obstacle.NoOperator());
    }
  }

  private static Formula state(String which, List<Formula> parts) {
    return new Formula.Uncomputed(UncomputedSign.OPERATOR_STATE, parts, which, List.of());
  }

  /** What stands in the bracket before its bar. */
  private Type content() {
    in.take();
    Typed left = parser.around.untilBar(parser::sum);
    in.expect("|", "");
    return left.type();
  }

  private boolean starts() {
    return in.next("(") && !in.peek(1).is("|") && !in.peek(1).is("\\langle");
  }

  /** What the first bar of the bracket has behind it; empty where there is none. */
  private Optional<Behind> behind() {
    int bar = bar(1);
    if (bar < 0 || in.peek(bar + 1).is("_")) {
      return Optional.empty();
    }
    Token next = in.peek(bar + 1);
    int second = bar(bar + 1);
    boolean within =
        Subscripts.isSign(next)
            && second > bar + 2
            && (ENDS.contains(in.peek(second + 1).text()) || in.peek(second + 1).is("^"));
    if (ENDS.contains(next.text()) && !within || next.kind() == Token.Kind.END || next.is("|")) {
      return Optional.of(Behind.NOTHING);
    }
    if (second < 0) {
      return Optional.of(Behind.STATE).filter(closed -> isClosed(bar + 1));
    }
    if (within || ENDS.contains(in.peek(second + 1).text())) {
      return Optional.empty();
    }
    boolean acts = in.ahead(() -> middle(bar)).filter(t -> t.kind() == Kind.OPERATOR).isPresent();
    return acts
        ? Optional.of(Behind.OPERATOR)
        : Optional.of(Behind.NUMBER).filter(number -> areElsewhere());
  }

  /** Whether the formula has a product (A|B) of operators as states, which is no modulus. */
  private boolean areElsewhere() {
    int mark = in.mark();
    boolean found = false;
    for (int at = 0; in.at(at).kind() != Token.Kind.END && !found; at++) {
      in.reset(at);
      int bar = starts() ? bar(1) : -1;
      found = bar > 0 && !in.peek(bar + 1).is("_") && bar(bar + 1) < 0 && isClosed(bar + 1);
    }
    in.reset(mark);
    return found;
  }

  /** What stands between two bars. */
  private Type middle(int bar) {
    for (int n = 0; n <= bar; n++) {
      in.take();
    }
    Typed middle = parser.around.untilBar(parser::sum);
    in.expect("|", "");
    return middle.type();
  }

  /** How far ahead the next bar of the same bracket is; -1 if there is none. */
  private int bar(int from) {
    int end = end(from);
    return in.peek(end).is("|") ? end : -1;
  }

  private boolean isClosed(int from) {
    return in.peek(end(from)).is(")");
  }

  /** Where the next bar stands, or what ends the bracket. */
  private int end(int from) {
    int depth = 0;
    int at = from;
    while (in.peek(at).kind() != Token.Kind.END) {
      Token token = in.peek(at);
      boolean closes = CLOSING.contains(token.text());
      if (depth == 0 && (closes || token.is("|") || token.is("="))) {
        return at;
      }
      depth += OPENING.contains(token.text()) ? 1 : closes ? -1 : 0;
      at++;
    }
    return at;
  }
}
