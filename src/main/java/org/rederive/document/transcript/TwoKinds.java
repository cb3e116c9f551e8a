package org.rederive.document.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.UncomputedSign;

/**
 * Finds letters that were read as operators and are equal to a number, and the other way round: B =
 * ∫ f dx is no multiple of the identity only because another B is an operator, and in B = a + a† no
 * number is meant.
 */
final class TwoKinds {
  private TwoKinds() {}

  /**
   * A letter of which this is so.
   *
   * @param kind what it may be instead
   */
  record Found(SymbolName letter, String kind) {}

  static Optional<Found> in(Statement statement) {
    return statement.equations().stream().flatMap(TwoKinds::in).findFirst();
  }

  private static Stream<Found> in(Equation equation) {
    return Stream.of(
            letter(equation.left(), equation.right()), letter(equation.right(), equation.left()))
        .flatMap(Optional::stream);
  }

  /**
   * Whether an operator with numbers before it stands on one side, and a number on the other one:
   * of H u = E u where u is taken for a number nothing is left.
   */
  static boolean areMixed(Statement statement) {
    return statement.equations().stream()
        .anyMatch(e -> isMixed(e.left(), e.right()) || isMixed(e.right(), e.left()));
  }

  /**
   * A number on both sides that changes in time with an operator beside it on one of them: nothing
   * else than an operator is the U of ∂_t U = H U, where its letter usually is one. The U of H U =
   * E U is a state.
   */
  static Optional<Found> carried(Statement statement) {
    return statement.equations().stream()
        .filter(e -> e.left().anyMatch(TwoKinds::isRate) || e.right().anyMatch(TwoKinds::isRate))
        .flatMap(e -> Stream.of(carried(e.left(), e.right()), carried(e.right(), e.left())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Found> carried(Formula operator, Formula number) {
    Set<String> there =
        number
            .allSymbols()
            .map(symbol -> symbol.declaration().pattern().base())
            .collect(Collectors.toSet());
    return isMixed(operator, number)
        ? products(operator)
            .filter(product -> product.factors().stream().anyMatch(TwoKinds::isOperator))
            .flatMap(product -> product.factors().stream())
            .flatMap(TwoKinds::symbols)
            .filter(symbol -> symbol.type().equals(Type.SCALAR))
            .map(symbol -> symbol.declaration().pattern())
            .filter(name -> there.contains(name.base()) && isUsual(name))
            .map(name -> new Found(name, operatorOf(name)))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isRate(Formula formula) {
    return formula instanceof Formula.Derivative derivative
        && derivative.variable().quantity() instanceof Quantity.Coordinate variable
        && variable.variable() == Quantity.Variable.TIME;
  }

  /** A symbol, also at a value of what it is a function of. */
  private static Stream<Formula.Symbol> symbols(Formula factor) {
    boolean value =
        factor instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.VALUE_OF
            || factor instanceof Formula.AtZero
            || factor instanceof Formula.Derivative;
    if (value) {
      return factor.parts().stream().limit(1).flatMap(TwoKinds::symbols);
    }
    return factor instanceof Formula.Symbol symbol ? Stream.of(symbol) : Stream.empty();
  }

  private static boolean isUsual(SymbolName name) {
    return GuessTable.kind(Set.of("acts"), name.base()).isPresent();
  }

  /** What an operator is with this name. */
  private static String operatorOf(SymbolName name) {
    return name.arguments().isEmpty() ? "arbitrary operator" : "operator function";
  }

  /**
   * An operator with two labels and no other operator beside it, on one side where the other one is
   * a number: it can be an element, as the A_{mn} of ⟨A⟩ = Σ c_m^* c_n A_{mn}.
   */
  static Optional<Found> element(Statement statement) {
    return statement.equations().stream()
        .flatMap(
            e ->
                Stream.of(e.left(), e.right())
                    .filter(side -> isMixed(side, side == e.left() ? e.right() : e.left())))
        .flatMap(Formula::allSymbols)
        .filter(symbol -> symbol.type().equals(Type.OPERATOR))
        .map(symbol -> symbol.declaration().pattern())
        .filter(name -> name.subscripts().size() == 2)
        .map(name -> new Found(name, "number"))
        .findFirst();
  }

  /** A letter of these that is a number with an operator before it, as the ψ of H ψ. */
  static Optional<String> acted(Statement statement, Set<String> states) {
    return statement.equations().stream()
        .flatMap(e -> Stream.of(e.left(), e.right()))
        .flatMap(side -> products(side))
        .flatMap(product -> acted(product, states).stream())
        .findFirst();
  }

  private static Stream<Formula.Product> products(Formula formula) {
    Stream<Formula.Product> within = formula.parts().stream().flatMap(TwoKinds::products);
    return formula instanceof Formula.Product p ? Stream.concat(Stream.of(p), within) : within;
  }

  private static Optional<String> acted(Formula.Product product, Set<String> states) {
    List<Formula> factors = product.factors();
    for (int i = 1; i < factors.size(); i++) {
      if (factors.get(i) instanceof Formula.Symbol symbol
          && symbol.type().kind() == Kind.SCALAR
          && states.contains(symbol.declaration().pattern().base())
          && factors.subList(0, i).stream().anyMatch(TwoKinds::isOperator)) {
        return Optional.of(symbol.declaration().pattern().base());
      }
    }
    return Optional.empty();
  }

  private static boolean isMixed(Formula operator, Formula number) {
    return isOperator(operator)
        && (isSingle(operator) || number.anyMatch(TwoKinds::isInStates))
        && Shaped.of(number).kind() == Kind.SCALAR
        && number.allSymbols().findAny().isPresent();
  }

  /**
   * An element or an average: with a product of operators that is equal to it, a matrix is meant.
   */
  private static boolean isInStates(Formula formula) {
    return formula instanceof Formula.Bracket || formula instanceof Formula.Expectation;
  }

  private static boolean isOperator(Formula formula) {
    return Shaped.of(formula).kind() == Kind.OPERATOR;
  }

  /** Whether no operator is multiplied by another one in any of its terms. */
  private static boolean isSingle(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return !(symbol.declaration().quantity() instanceof Quantity.Identity);
    }
    if (formula instanceof Formula.Derivative d) {
      return isSingle(d.operand());
    }
    if (formula instanceof Formula.ComponentDerivative d) {
      return isSingle(d.operand());
    }
    if (formula instanceof Formula.Negation n) {
      return isSingle(n.operand());
    }
    if (formula instanceof Formula.Indexed i) {
      return isSingle(i.operand());
    }
    if (formula instanceof Formula.Fraction f) {
      return isSingle(f.numerator());
    }
    if (formula instanceof Formula.SumOver || formula instanceof Formula.Restricted) {
      return formula.parts().stream().filter(TwoKinds::isOperator).allMatch(TwoKinds::isSingle);
    }
    List<Formula> parts =
        formula instanceof Formula.Product || formula instanceof Formula.Sum
            ? formula.parts().stream().filter(TwoKinds::isOperator).toList()
            : List.of();
    boolean one = formula instanceof Formula.Sum || parts.size() == 1;
    return !parts.isEmpty() && one && parts.stream().allMatch(TwoKinds::isSingle);
  }

  /** An operator that is no H, which might be a polynomial: ψ = c H_n(x). */
  private static boolean isOtherOperator(Formula.Symbol symbol) {
    boolean hamiltonian =
        GuessTable.kind(Set.of("unlabelled"), symbol.declaration().pattern().base()).isPresent();
    return symbol.type().equals(Type.OPERATOR) && !hamiltonian;
  }

  /** A U(t, 0) that is e^{−iHt}, or another formula of operators with an i, is one of them. */
  private static Optional<Found> value(Formula side, Formula other) {
    return isValue(side)
        ? symbols(side).flatMap(s -> generated(s, other)).findFirst()
        : Optional.empty();
  }

  private static Stream<Found> generated(Formula.Symbol symbol, Formula other) {
    SymbolName letter = symbol.declaration().pattern();
    boolean function =
        symbol.declaration().quantity() instanceof Quantity.Named
            && symbol.type().equals(Type.SCALAR)
            && !letter.arguments().isEmpty()
            && isUsual(letter);
    boolean operator =
        Shaped.of(other).equals(Type.OPERATOR)
            && (isValue(other) || other.anyMatch(Formula.ImaginaryUnit.class::isInstance))
            && other.allSymbols().noneMatch(TwoKinds::isPolynomial);
    return function && operator
        ? Stream.of(new Found(letter, "operator function"))
        : Stream.empty();
  }

  /** H_n(x). */
  private static boolean isPolynomial(Formula.Symbol symbol) {
    SymbolName name = symbol.declaration().pattern();
    return symbol.type().equals(Type.OPERATOR)
        && !name.subscripts().isEmpty()
        && !name.arguments().isEmpty();
  }

  private static boolean isVectorOf(Kind kind, Type type) {
    return type.kind() == kind && type.rank() == 1;
  }

  /** What a function is at values of its arguments, as the U(0, 0) that is the identity. */
  private static boolean isValue(Formula formula) {
    return formula instanceof Formula.AtZero
        || formula instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.VALUE_OF;
  }

  private static Optional<Found> letter(Formula side, Formula other) {
    if (!(side instanceof Formula.Symbol symbol)) {
      return value(side, other);
    }
    Type type = Shaped.of(other);
    SymbolName letter = symbol.declaration().pattern();
    boolean unit =
        symbol.declaration().quantity() instanceof Quantity.Number
            && GuessTable.kind(Set.of("unit"), letter.latex()).isPresent();
    if (unit && type.equals(Type.OPERATOR) && isValue(other)) {
      return Optional.of(new Found(letter, "identity"));
    }
    boolean number = type.equals(Type.SCALAR) && other.allSymbols().findAny().isPresent();
    if (number && symbol.type().equals(Type.OPERATOR)) {
      return Optional.of(new Found(letter, "number"));
    }
    boolean matrix = type.equals(Type.OPERATOR) && symbol.type().equals(Type.SCALAR);
    if (matrix && other instanceof Formula.WrittenMatrix) {
      return Optional.of(new Found(letter, operatorOf(letter)));
    }
    boolean operator =
        type.equals(Type.OPERATOR)
            && !other.anyMatch(
                node ->
                    node instanceof Formula.WrittenMatrix || node instanceof Formula.Commutator);
    boolean constant = symbol.declaration().quantity() instanceof Quantity.Number;
    boolean function =
        symbol.declaration().quantity() instanceof Quantity.Named
            && symbol.type().equals(Type.SCALAR)
            && !letter.arguments().isEmpty()
            && other.allSymbols().anyMatch(TwoKinds::isOtherOperator);
    boolean vector = isVectorOf(Kind.OPERATOR, type) && isVectorOf(Kind.SCALAR, symbol.type());
    return operator && (constant || function)
        ? Optional.of(new Found(letter, function ? "operator function" : "arbitrary operator"))
        : vector
            ? Optional.of(new Found(letter, "vector of operators"))
            : generated(symbol, other).findFirst();
  }
}
