package org.rederive.document.transcript;

import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

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

  private static boolean isVectorOf(Kind kind, Type type) {
    return type.kind() == kind && type.rank() == 1;
  }

  private static Optional<Found> letter(Formula side, Formula other) {
    if (!(side instanceof Formula.Symbol symbol)) {
      return Optional.empty();
    }
    Type type = Shaped.of(other);
    SymbolName letter = symbol.declaration().pattern();
    boolean number = type.equals(Type.SCALAR) && other.allSymbols().findAny().isPresent();
    if (number && symbol.type().equals(Type.OPERATOR)) {
      return Optional.of(new Found(letter, "number"));
    }
    boolean matrix = type.equals(Type.OPERATOR) && symbol.type().equals(Type.SCALAR);
    if (matrix && other instanceof Formula.WrittenMatrix) {
      boolean function = !letter.arguments().isEmpty();
      return Optional.of(new Found(letter, function ? "operator function" : "arbitrary operator"));
    }
    boolean operator =
        type.equals(Type.OPERATOR)
            && !other.anyMatch(
                node ->
                    node instanceof Formula.WrittenMatrix || node instanceof Formula.Commutator);
    boolean constant = symbol.declaration().quantity() instanceof Quantity.Number;
    boolean vector = isVectorOf(Kind.OPERATOR, type) && isVectorOf(Kind.SCALAR, symbol.type());
    return operator && constant
        ? Optional.of(new Found(letter, "arbitrary operator"))
        : vector ? Optional.of(new Found(letter, "vector of operators")) : Optional.empty();
  }
}
