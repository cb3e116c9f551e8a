package org.rederive.formula.read;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Typed;

/**
 * Reads Tr_B X, the trace over one part of a system, which is an operator of the rest. Nothing is
 * computed of it: what the parts are is not written.
 */
record PartialTrace(Parser parser) {
  static final String TRACE = "\\mathrm{Tr}";

  Typed read(Span start) {
    parser.in.take();
    Span below = parser.in.peek().span();
    List<String> part = Subscripts.read(parser.in);
    Parser.require(
        part.stream().allMatch(piece -> parser.table.label(piece).isEmpty()),
        below,
        "a trace is over a part of a system, and this is an index or a variable");
    String trace = TRACE + "_{" + String.join(" ", part) + "}";
    Typed operand = parser.arguments.additiveArgumentOf(trace, start);
    if (operand.type().kind() != Kind.OPERATOR) {
      throw new ReadingException(
          operand.span(),
          "the trace is taken of an operator, this is " + operand.type().one(),
          "",
          new Obstacle.NoOperator());
    }
    return operand.as(
        Formula.Uncomputed.function(trace, operand.formula()),
        operand.type(),
        start.to(operand.span()));
  }
}
