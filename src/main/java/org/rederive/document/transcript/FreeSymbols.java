package org.rederive.document.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Finds equations with a symbol alone on one side that could be anything, and is not on the other:
 * they say what it is, and are true of no other one. Who takes them for claims finds them false.
 */
final class FreeSymbols {
  private final Derivation derivation;

  private FreeSymbols(Derivation derivation) {
    this.derivation = derivation;
  }

  /** The symbols of which statements say what they are, by the names of these. */
  static Map<String, String> claims(Collection<Derivation> documents) {
    Map<String, String> free = new HashMap<>();
    for (Derivation document : documents) {
      for (Statement statement : document.statements()) {
        of(document, statement).ifPresent(symbol -> free.put(statement.id(), symbol.latex()));
      }
    }
    return free;
  }

  private static Optional<Declaration> of(Derivation derivation, Statement statement) {
    FreeSymbols free = new FreeSymbols(derivation);
    return statement.equations().stream().flatMap(free::of).findFirst();
  }

  private Stream<Declaration> of(Equation equation) {
    return Stream.concat(
        of(equation.left(), equation.right()).stream(),
        of(equation.right(), equation.left()).stream());
  }

  private Optional<Declaration> of(Formula side, Formula other) {
    Formula whole = side instanceof Formula.Indexed component ? component.operand() : side;
    return whole instanceof Formula.Symbol symbol
            && isFree(symbol.declaration())
            && !Definition.symbols(List.of(other), derivation.definitions())
                .contains(symbol.declaration())
        ? Optional.of(symbol.declaration())
        : Optional.empty();
  }

  private boolean isFree(Declaration symbol) {
    return !derivation.definitions().containsKey(symbol) && isOpen(symbol.quantity());
  }

  /** Whether symbols of a kind can have any value. */
  static boolean isOpen(Quantity quantity) {
    return quantity instanceof Quantity.Number
        || quantity instanceof Quantity.Vector
        || quantity instanceof Quantity.Tensor
        || quantity instanceof Quantity.SymmetricMatrix
        || quantity instanceof Quantity.Operator
        || quantity instanceof Quantity.State
        || quantity instanceof Quantity.FunctionOfMomentum;
  }
}
