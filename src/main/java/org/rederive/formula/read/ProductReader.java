package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Typed;

/**
 * Reads a product over values of an index, ∏_j (a − b_j), and computes nothing of it. It is over
 * one factor: whether others belong to it, too, nobody can tell who does not know what is meant.
 */
final class ProductReader {
  private static final Set<String> ENDS =
      Set.of("+", "-", "=", ",", ";", "&", "\\\\", ")", "]", "\\}", "}", "\\rangle");

  private final Parser parser;

  ProductReader(Parser parser) {
    this.parser = parser;
  }

  Typed product() {
    TokenStream in = parser.in;
    Token sign = in.take();
    WrittenRange.Read range =
        WrittenRange.ofProduct(parser)
            .orElseThrow(
                () ->
                    new ReadingException(
                        sign.span(),
                        "a product says below it over what it runs",
                        "write " + sign.text() + "_{j} or " + sign.text() + "_{j=1}^{N}"));
    boolean numbers = sign.is("\\prod");
    boolean bracket = FunctionArguments.BRACKETS.contains(in.peek().text());
    Typed body = parser.factor(false);
    Parser.require(
        numbers || body.type().rank() == 0 && body.type().kind() != Kind.SCALAR,
        body.span(),
        sign.text() + " is taken of operators or states, this is " + body.type().one());
    if (parser.startsFactor() && (!bracket || dependsBehind(range.labels()))) {
      throw new ReadingException(
          in.peek().span(),
          "it is not clear how far this product reaches",
          "put all that it is over in brackets");
    }
    Map<Declaration, Integer> free = new LinkedHashMap<>(body.free());
    range.labels().forEach(free::remove);
    Formula.SumOver all =
        new Formula.SumOver(List.copyOf(range.labels()), Optional.empty(), body.formula(), false);
    parser.places.note(all, parser.places.since(sign.span()));
    return new Typed(
        Formula.Uncomputed.named(sign.text() + range.shown(), all),
        body.type(),
        parser.places.since(sign.span()),
        free);
  }

  /** Whether a letter over which the product runs stands in the rest of the term. */
  private boolean dependsBehind(Set<Declaration> labels) {
    int depth = 0;
    for (Token token : parser.in.rest()) {
      boolean opens = token.is("(") || token.is("[") || token.is("{");
      if (depth == 0 && ENDS.contains(token.text()) || token.kind() == Token.Kind.END) {
        return false;
      }
      depth += opens ? 1 : token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
      if (labels.stream().anyMatch(label -> label.latex().equals(token.text()))) {
        return true;
      }
    }
    return false;
  }
}
