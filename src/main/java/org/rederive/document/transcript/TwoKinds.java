package org.rederive.document.transcript;

import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

/**
 * Finds letters that were read as operators and are equal to a number: B = ∫ f dx is no multiple of
 * the identity only because another B is an operator.
 */
final class TwoKinds {
  private TwoKinds() {}

  /** The letter of a statement for which this is so. */
  static Optional<SymbolName> in(Statement statement) {
    return statement.equations().stream().flatMap(TwoKinds::in).findFirst();
  }

  private static Stream<SymbolName> in(Equation equation) {
    return Stream.of(
            letter(equation.left(), equation.right()), letter(equation.right(), equation.left()))
        .flatMap(Optional::stream);
  }

  private static Optional<SymbolName> letter(Formula side, Formula other) {
    boolean number =
        Shaped.of(other).equals(Type.SCALAR) && other.allSymbols().findAny().isPresent();
    return number && side instanceof Formula.Symbol symbol && symbol.type().equals(Type.OPERATOR)
        ? Optional.of(symbol.declaration().pattern())
        : Optional.empty();
  }
}
