package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Typed;

/**
 * An exponent with letters for whole numbers: n, n − 1, 2n, m + n. It is never negative, whatever
 * the numbers are.
 *
 * @param formula the exponent
 * @param least the smallest value it can have
 * @param span where it stands
 */
record WholeExponent(Formula formula, int least, Span span) {
  private static final int LARGEST = 12;

  /** Whether such an exponent stands here: signs, numbers and at least one letter of this kind. */
  static boolean starts(TokenStream in, SymbolTable table, boolean braces) {
    if (!braces) {
      return letter(in.peek(), table).isPresent();
    }
    boolean letters = false;
    for (int n = 0; !in.peek(n).is("}"); n++) {
      Token token = in.peek(n);
      boolean letter = letter(token, table).isPresent();
      if (!letter && !token.is("+") && !token.is("-") && token.kind() != Token.Kind.NUMBER) {
        return false;
      }
      letters |= letter;
    }
    return letters;
  }

  /** Whether the token is the whole name of a whole number. */
  private static Optional<Declaration> letter(Token token, SymbolTable table) {
    return table.declarations().stream()
        .filter(d -> d.latex().equals(token.text()) && least(d).isPresent())
        .findFirst();
  }

  private static OptionalInt least(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Number number
        ? number.least()
        : OptionalInt.empty();
  }

  static WholeExponent read(Parser parser, boolean braces) {
    TokenStream in = parser.in;
    Span start = in.peek().span();
    List<Formula> terms = new ArrayList<>();
    int least = 0;
    do {
      Span sign = in.peek().span();
      boolean negative = !in.takeIf("+") && in.takeIf("-");
      Term term = Term.read(parser, negative);
      terms.add(negative ? new Formula.Negation(term.formula) : term.formula);
      parser.places.note(terms.get(terms.size() - 1), parser.places.since(sign));
      least += negative ? -term.least : term.least;
      if (braces) {
        refuseProduct(in, start);
      }
    } while (braces && !in.next("}"));
    Span span = parser.places.since(start);
    Formula whole = terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    parser.places.note(whole, span);
    if (least < 0) {
      throw new ReadingException(
          span,
          "the exponent can be " + least + ", and a power with a letter is no inverse",
          "declare its letter as a positive whole number, or write the claim for a number more");
    }
    return new WholeExponent(whole, least, span);
  }

  /** Terms have a sign between them: a^{n m} is neither a^{n+m} nor read. */
  private static void refuseProduct(TokenStream in, Span start) {
    Token next = in.peek();
    if (Names.startsName(next) || next.kind() == Token.Kind.NUMBER) {
      throw new ReadingException(
          start.to(next.span()),
          "a product of letters is no exponent here",
          "give the product a letter of its own");
    }
  }

  /** The power of an operator. */
  Typed of(Typed operand, Span whole) {
    Parser.require(
        operand.type().rank() == 0 && operand.type().kind() == Kind.OPERATOR,
        whole,
        "a power with a letter in its exponent is one of an operator, this is "
            + operand.type().one());
    return operand.as(new Formula.WholePower(operand.formula(), formula), operand.type(), whole);
  }

  /**
   * A whole number, a letter, or a multiple of a letter.
   *
   * @param least the smallest value it can have
   */
  private record Term(Formula formula, int least) {
    static Term read(Parser parser, boolean negative) {
      Token first = parser.in.take();
      if (first.kind() != Token.Kind.NUMBER) {
        Formula.Symbol symbol = letter(first, parser, negative);
        return new Term(symbol, WholeExponent.least(symbol.declaration()).orElse(0));
      }
      int number = first.text().length() <= 2 ? Integer.parseInt(first.text()) : 0;
      Parser.require(
          number > 0 && number <= LARGEST,
          first.span(),
          "a number in an exponent must be from 1 to " + LARGEST);
      Formula literal = new Formula.Literal(number);
      parser.places.note(literal, first.span());
      if (WholeExponent.letter(parser.in.peek(), parser.table).isEmpty()) {
        return new Term(literal, number);
      }
      Token next = parser.in.take();
      Formula.Symbol symbol = letter(next, parser, negative);
      Formula product = new Formula.Product(List.of(literal, symbol));
      parser.places.note(product, first.span().to(next.span()));
      return new Term(product, number * WholeExponent.least(symbol.declaration()).orElse(0));
    }

    private static Formula.Symbol letter(Token token, Parser parser, boolean negative) {
      Declaration letter =
          WholeExponent.letter(token, parser.table)
              .orElseThrow(
                  () ->
                      new ReadingException(
                          token.span(),
                          "expected a whole number or a letter for one, found " + token.shown(),
                          ""));
      if (negative) {
        throw new ReadingException(
            token.span(),
            "the exponent is negative for a large " + token.text(),
            "give the difference a letter of its own");
      }
      Formula.Symbol symbol = new Formula.Symbol(letter, List.of());
      parser.places.note(symbol, token.span());
      return symbol;
    }
  }
}
