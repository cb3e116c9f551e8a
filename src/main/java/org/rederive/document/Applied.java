package org.rederive.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;

/**
 * Operators that a document looks at where a formula says, as in H₀(k + ½ B × r_c). What is written
 * in their rows is then all that they are functions of: r_c is felt through the momentum only.
 *
 * @param keys which operators
 * @param main the only operator of its kind, to which belongs what names none
 */
record Applied(Set<String> keys, Optional<Declaration> main) {
  Applied {
    keys = Set.copyOf(keys);
  }

  /**
   * The document in which what it looks at where a formula says depends on what is written only.
   */
  static Derivation narrowed(Derivation document) {
    Stream<Formula> sides =
        document.statements().stream()
            .flatMap(statement -> statement.equations().stream())
            .flatMap(equation -> Stream.of(equation.left(), equation.right()));
    Stream<Formula> bodies = document.definitions().values().stream().map(Definition::body);
    Optional<Declaration> main =
        document.symbols().declarations().stream()
            .filter(d -> d.key().isEmpty() && d.quantity() instanceof Quantity.Operator)
            .findFirst();
    Applied applied = new Applied(keys(Stream.concat(sides, bodies).toList()), main);
    return applied.keys().isEmpty() ? document : applied.in(document);
  }

  private static Set<String> keys(Collection<Formula> formulas) {
    return formulas.stream()
        .flatMap(Formula::allSymbols)
        .filter(symbol -> symbol.slots().stream().anyMatch(slot -> slot.written().isPresent()))
        .flatMap(symbol -> operator(symbol.declaration()).stream())
        .map(Declaration::key)
        .collect(Collectors.toSet());
  }

  /** The operator itself, or that of an eigenvalue or eigenvector. */
  private static Optional<Declaration> operator(Declaration declaration) {
    if (declaration.quantity() instanceof Quantity.Owned owned) {
      return owned.of();
    }
    return Optional.of(declaration).filter(d -> d.quantity() instanceof Quantity.Operator);
  }

  /** A document in which they are. */
  Derivation in(Derivation document) {
    return new Exchanged(this::narrowed).in(document);
  }

  private Declaration narrowed(Declaration declaration) {
    if (declaration.quantity() instanceof Quantity.Owned owned) {
      return declaration.withQuantity(
          owned.ofAnother(owned.of().or(() -> main).map(this::narrowed)));
    }
    return declaration.quantity() instanceof Quantity.Operator operator
            && operator.dependence() == Dependence.EVERYTHING
            && keys.contains(declaration.key())
        ? declaration.withQuantity(
            new Quantity.Operator(operator.restriction(), Dependence.WRITTEN))
        : declaration;
  }
}
