package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Comparator;
import org.rederive.formula.Condition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** A claim: a = b ≥ c as a = b and b ≥ c. */
final class EquationReader {
  /** Between an operator or a state and the matrix that it is in some basis. */
  static final String REPRESENTED = "\\doteq";

  private static final Set<String> MODULO = Set.of("\\pmod", "\\mod", "\\bmod");

  private final Parser parser;
  private final TokenStream in;

  EquationReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** a = b ≥ c as a = b and b ≥ c. */
  List<Equation> equations() {
    List<Equation> equations = new ArrayList<>();
    Typed left = parser.sum();
    Optional<Comparator> sign = comparator();
    if (sign.isEmpty()) {
      throw new ReadingException(
          in.peek().span(), "expected '=', found " + in.peek().shown(), "a claim is an equation");
    }
    while (sign.isPresent()) {
      Token token = in.take();
      Typed right = modulo(VectorReader.like(parser.sum(), left));
      refuseUnrepresented(token, right);
      equations.add(equation(VectorReader.like(left, right), right, sign.get()));
      left = right;
      sign = comparator();
    }
    List<Condition> conditions = parser.sums.conditions();
    parser.end();
    return equations.stream().map(equation -> equation.where(conditions)).toList();
  }

  /** b of a = b (mod 2π), with what it is said up to. */
  private Typed modulo(Typed right) {
    if (!MODULO.contains(in.peek().text())) {
      return right;
    }
    Token sign = in.take();
    boolean braces = sign.is("\\pmod") && in.takeIf("{");
    Typed period = parser.inside(parser::sum);
    if (braces) {
      in.expect("}", "after the number that multiples are of");
    }
    Parser.require(
        right.type().equals(Type.SCALAR) && period.type().equals(Type.SCALAR),
        right.span().to(period.span()),
        "numbers are equal up to multiples of a number");
    Parser.require(
        comparator().isEmpty(),
        in.peek().span(),
        "it is not clear which of these equations hold up to multiples");
    Formula modulo =
        Formula.Uncomputed.of(UncomputedSign.MODULO, List.of(right.formula(), period.formula()));
    return right.as(modulo, Type.SCALAR, right.span().to(in.previous().span()));
  }

  private Optional<Comparator> comparator() {
    return in.next(REPRESENTED) || in.next(":=")
        ? Optional.of(Comparator.EQUAL)
        : Comparator.spelled(in.peek().text());
  }

  /** ≐ between an operator or state and its matrix; elsewhere it is used for other things, too. */
  private static void refuseUnrepresented(Token sign, Typed right) {
    boolean matrix = right.formula().anyMatch(node -> node instanceof Formula.WrittenMatrix);
    if (sign.is(REPRESENTED) && (!matrix || right.type().kind() == Kind.SCALAR)) {
      throw new ReadingException(
          sign.span(),
          "\\doteq says here neither that both sides are equal nor which matrix one of them is",
          "write =, or the matrix on the right side");
    }
  }

  private static Equation equation(Typed left, Typed right, Comparator sign) {
    Shapes.equal(left, right);
    boolean numbers =
        left.type().equals(Type.SCALAR) && right.type().equals(Type.SCALAR) || !sign.isOrder();
    Parser.require(
        numbers,
        left.span().to(right.span()),
        "an inequality compares numbers, not " + left.type());
    if (!left.isZero() && !right.isZero() && !left.free().keySet().equals(right.free().keySet())) {
      throw new ReadingException(
          right.span(),
          "the two sides have different free indices: "
              + left.free().keySet()
              + " and "
              + right.free().keySet(),
          "",
          FreeIndices.unbalanced(left, right));
    }
    Typed side = left.isZero() ? right : left;
    return new Equation(left.formula(), right.formula(), FreeIndices.ordered(side.free()), sign);
  }
}
