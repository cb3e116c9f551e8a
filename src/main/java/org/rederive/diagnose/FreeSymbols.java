package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Symbols that by their kinds are just any, and that a paper may mean as more: a number beside
 * states that evolve as the ħ of their equation of motion, an operator beside energies as their
 * Hamiltonian.
 */
record FreeSymbols(Derivation derivation, Statement statement) {

  /** What is not said by the kinds of its symbols, though it may be meant. */
  List<String> words() {
    List<Formula> sides = statement.sides();
    Set<Declaration> symbols = Definition.symbols(sides, derivation.definitions());
    return Stream.concat(constants(symbols).stream(), operators(symbols).stream()).toList();
  }

  /** That energies and states are those of no operator that stands there. */
  private Optional<String> operators(Set<Declaration> symbols) {
    boolean declared =
        derivation.symbols().declarations().stream().anyMatch(s -> isHamiltonian(s.quantity()));
    String levels = letters(symbols, FreeSymbols::isOwnerless);
    String operators = letters(symbols, FreeSymbols::isAnyOperator);
    return declared || levels.isEmpty() || operators.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no Hamiltonian is declared, so that "
                + levels
                + " belong to another operator than "
                + operators);
  }

  private static boolean isHamiltonian(Quantity quantity) {
    return quantity instanceof Quantity.Operator operator
        && operator.restriction() == Quantity.Restriction.HAMILTONIAN;
  }

  private static boolean isOwnerless(Quantity quantity) {
    return quantity instanceof Quantity.Level level && level.of().isEmpty();
  }

  private static boolean isAnyOperator(Quantity quantity) {
    return quantity instanceof Quantity.Operator && !isHamiltonian(quantity);
  }

  private static String letters(Set<Declaration> symbols, Predicate<Quantity> kind) {
    return symbols.stream()
        .filter(symbol -> kind.test(symbol.quantity()))
        .map(Declaration::latex)
        .collect(Collectors.joining(", "));
  }

  /** That ħ is one, and how it is declared otherwise; nothing where no number can be it. */
  private Optional<String> constants(Set<Declaration> symbols) {
    boolean evolving = symbols.stream().map(Declaration::quantity).anyMatch(this::isWithoutAction);
    String numbers = letters(symbols, FreeSymbols::isFree);
    return evolving && !numbers.isEmpty() ? Optional.of(words(numbers)) : Optional.empty();
  }

  private String words(String numbers) {
    String kind =
        derivation.setting().kinds().stream()
            .filter(role -> isAction(role.quantity()))
            .map(role -> "; the constant of the equation of motion has the kind " + role.name())
            .findFirst()
            .orElse("");
    return "states evolve with ħ = 1, and any number stands for " + numbers + kind;
  }

  private boolean isWithoutAction(Quantity quantity) {
    return quantity instanceof Quantity.EvolvingState state && state.action().isEmpty()
        || quantity instanceof Quantity.ExactState;
  }

  private static boolean isFree(Quantity quantity) {
    return quantity instanceof Quantity.Number number
        && number.least().isEmpty()
        && !number.action();
  }

  private static boolean isAction(Quantity quantity) {
    return quantity instanceof Quantity.Number number && number.action();
  }
}
