package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads what a formula is between two ends, [F]_a^b, F |_a^b and F |_{x=a}^{x=b}: it is read, and
 * not computed.
 */
final class EndsReader {
  private static final Set<String> SCRIPTS = Set.of("_", "^");
  private static final String BELOW = "_";

  /** Above a bracket with an index these are an adjoint, a conjugate and powers. */
  private static final Set<String> RAISED = Set.of("\\dagger", "*", "\\ast", "T", "2", "3", "-1");

  private final Parser parser;
  private final TokenStream in;

  EndsReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /**
   * One of the two ends.
   *
   * @param variable what takes that value; empty if it is not said
   * @param value none of an infinite one
   */
  private record End(Optional<Declaration> variable, Optional<Formula> value, String infinite) {}

  /** Whether two ends stand here, one below and one above. */
  boolean stand() {
    int mark = in.mark();
    String below = script(BELOW);
    String above = script("^");
    in.reset(mark);
    return !below.isEmpty()
        && !above.isEmpty()
        && !RAISED.contains(above)
        && parser.table.label(below).isEmpty();
  }

  /** What stands in one of the two scripts; nothing if it is not there. */
  private String script(String sign) {
    int mark = in.mark();
    StringBuilder text = new StringBuilder();
    for (int scripts = 0; scripts < 2 && SCRIPTS.contains(in.peek().text()); scripts++) {
      boolean wanted = in.take().is(sign);
      int depth = 0;
      do {
        depth += in.next("{") ? 1 : in.next("}") ? -1 : 0;
        Token token = in.take();
        boolean brace = token.is("{") || token.is("}");
        text.append(wanted && !(brace && depth <= 1) ? token.text() : "");
      } while (depth > 0 && in.peek().kind() != Token.Kind.END);
    }
    in.reset(mark);
    return text.toString();
  }

  Typed of(Typed factor) {
    Parser.require(
        factor.type().equals(Type.SCALAR) || factor.type().equals(Type.VECTOR),
        factor.span(),
        "a formula between two ends is one of numbers, this is " + factor.type().one());
    boolean upwards = in.take().is(BELOW);
    End one = end();
    in.take();
    End other = end();
    End first = upwards ? one : other;
    End last = upwards ? other : one;
    boolean same = last.variable().isEmpty() || last.variable().equals(first.variable());
    Parser.require(same, in.previous().span(), "two variables are given values here");
    List<Formula> parts = new ArrayList<>(List.of(factor.formula()));
    first.value().ifPresent(parts::add);
    last.value().ifPresent(parts::add);
    Formula between =
        new Formula.Uncomputed(
            UncomputedSign.BETWEEN,
            parts,
            first.infinite() + ";" + last.infinite(),
            first.variable().stream().toList());
    return factor.as(between, factor.type(), factor.span().to(in.previous().span()));
  }

  private End end() {
    if (!in.takeIf("{")) {
      return in.takeIf("\\infty")
          ? new End(Optional.empty(), Optional.empty(), "\\infty")
          : new End(Optional.empty(), Optional.of(letterOrDigit().formula()), "");
    }
    Optional<Declaration> variable = variable();
    String sign = in.next("-") && in.peek(1).is("\\infty") ? in.take().text() : "";
    End end =
        in.takeIf("\\infty")
            ? new End(variable, Optional.empty(), sign + "\\infty")
            : new End(variable, Optional.of(value().formula()), "");
    in.expect("}", "after where a formula is taken");
    return end;
  }

  private Typed letterOrDigit() {
    if (in.peek().kind() == Token.Kind.NUMBER) {
      Token digit = in.takeDigit();
      return new Typed(
          new Formula.Literal(Integer.parseInt(digit.text())), Type.SCALAR, digit.span());
    }
    Token first = in.peek();
    SymbolName name = SymbolName.of(Names.letter(in));
    return parser.symbols.value(name, first.span());
  }

  private Typed value() {
    Typed value = parser.inside(parser::sum);
    Parser.require(
        value.type().equals(Type.SCALAR) && value.free().isEmpty(),
        value.span(),
        "a formula is taken at a number, this is " + value.type().one());
    return value;
  }

  /** The x of x = a. */
  private Optional<Declaration> variable() {
    boolean said =
        Names.startsName(in.peek())
            && in.ahead(
                    () -> {
                      Names.argument(in);
                      return in.next("=");
                    })
                .orElse(false);
    if (!said) {
      return Optional.empty();
    }
    Declaration variable = parser.label("variable");
    in.expect("=", "before its value");
    return Optional.of(variable);
  }
}
