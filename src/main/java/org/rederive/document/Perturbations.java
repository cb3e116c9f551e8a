package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;

/**
 * Operators beside families H₀ + λV of which nobody says whether one of them is that V. Its kind
 * makes such an operator independent of H, so that whatever is true of the perturbation would be
 * refuted of it.
 *
 * @param definitions what the document defines; one of them can be the perturbation, ∂_λH
 */
record Perturbations(Map<Declaration, Definition> definitions) {

  /** Statements without such operators; the others are refused. */
  List<Statement> said(List<Statement> statements, Findings findings) {
    if (definitions.values().stream().map(Definition::body).anyMatch(this::isPerturbation)) {
      return statements;
    }
    return statements.stream().filter(s -> isSaid(s, findings.part())).toList();
  }

  private boolean isSaid(Statement statement, Findings findings) {
    Optional<Formula.Symbol> free = free(statement);
    free.ifPresent(
        symbol ->
            findings.add(
                statement.written().at(symbol),
                "it is not said whether "
                    + symbol.declaration()
                    + " is the perturbation of "
                    + Assumption.LINEAR_IN_STRENGTH
                    + ": its kind makes it independent of the Hamiltonian",
                "if it is, give it the kind defined, and the definition "
                    + perturbation(statement, symbol.declaration().latex())
                    + "; if not, give another letter that definition"));
    return free.isEmpty();
  }

  /** How a letter is defined as the perturbation, in the letters of a document. */
  private String perturbation(Statement statement, String letter) {
    List<Declaration> met =
        statement.sides().stream().flatMap(this::nodes).flatMap(Perturbations::letters).toList();
    String strength =
        met.stream()
            .filter(Perturbations::isStrength)
            .map(Declaration::latex)
            .findFirst()
            .orElse("\\lambda");
    String hamiltonian =
        met.stream()
            .flatMap(Perturbations::hamiltonian)
            .map(Declaration::latex)
            .findFirst()
            .orElse("H");
    return letter + " = \\partial_{" + strength + "} " + hamiltonian;
  }

  private static Stream<Declaration> hamiltonian(Declaration symbol) {
    if (symbol.quantity() instanceof Quantity.Owned owned) {
      return owned.of().stream();
    }
    return Stream.of(symbol).filter(s -> Owners.isHamiltonian(s.quantity()));
  }

  /** An operator of its own in what is said of a family at some strength. */
  private Optional<Formula.Symbol> free(Statement statement) {
    List<Formula> sides = statement.sides();
    boolean ofFamily =
        Definition.symbols(sides, definitions).stream()
            .map(Declaration::quantity)
            .anyMatch(Perturbations::isOfFamily);
    if (!ofFamily || sides.stream().noneMatch(this::speaksOfStrength)) {
      return Optional.empty();
    }
    return sides.stream()
        .flatMap(Formula::allSymbols)
        .filter(symbol -> isFree(symbol.declaration()) || standsOnFree(symbol.declaration()))
        .findFirst();
  }

  private static boolean isOfFamily(Quantity quantity) {
    return Owners.isHamiltonian(quantity) || quantity instanceof Quantity.Owned;
  }

  private static boolean isFree(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Operator operator
        && (operator.restriction() == Restriction.NONE
            || operator.restriction() == Restriction.HERMITIAN);
  }

  private boolean standsOnFree(Declaration symbol) {
    return body(symbol)
        .filter(
            body ->
                Definition.symbols(List.of(body), definitions).stream()
                    .anyMatch(Perturbations::isFree))
        .isPresent();
  }

  private Optional<Formula> body(Declaration symbol) {
    return Optional.ofNullable(definitions.get(symbol)).map(Definition::body);
  }

  // ---- where a strength stands

  private boolean speaksOfStrength(Formula formula) {
    return nodes(formula).flatMap(Perturbations::letters).anyMatch(Perturbations::isStrength);
  }

  /** Symbols of a node, with their arguments, and what it differentiates by or sets. */
  static Stream<Declaration> letters(Formula node) {
    return Stream.concat(
        node.variables().stream(),
        node.symbols().stream()
            .flatMap(s -> Stream.concat(Stream.of(s.declaration()), s.slots().stream())));
  }

  private static boolean isStrength(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Coordinate coordinate
        && coordinate.variable() == Variable.STRENGTH;
  }

  /** Whether it is ∂_λ of a Hamiltonian, alone or in a larger formula. */
  private boolean isPerturbation(Formula formula) {
    return nodes(formula)
        .anyMatch(
            node ->
                node instanceof Formula.Derivative derivative
                    && isStrength(derivative.variable())
                    && Definition.symbols(List.of(derivative.operand()), definitions).stream()
                        .map(Declaration::quantity)
                        .anyMatch(Owners::isHamiltonian));
  }

  /** A formula with its parts, definitions that it stands on included. */
  private Stream<Formula> nodes(Formula formula) {
    Stream<Formula> defined =
        Definition.symbols(List.of(formula), definitions).stream()
            .flatMap(symbol -> body(symbol).stream());
    return Stream.concat(Stream.of(formula), defined).flatMap(Perturbations::own);
  }

  private static Stream<Formula> own(Formula formula) {
    return Stream.concat(Stream.of(formula), formula.parts().stream().flatMap(Perturbations::own));
  }
}
