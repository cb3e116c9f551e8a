package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Numbers beside states that evolve, one of which a paper may mean as the ħ of their equation of
 * motion: by its kind it is just any number.
 */
record FreeConstants(Derivation derivation, Statement statement) {

  /** That ħ is one here, and how it is declared otherwise; nothing where no number can be it. */
  Optional<String> words() {
    List<Formula> sides =
        statement.equations().stream().flatMap(equation -> equation.sides().stream()).toList();
    Set<Declaration> symbols = Definition.symbols(sides, derivation.definitions());
    boolean evolving = symbols.stream().map(Declaration::quantity).anyMatch(this::isWithoutAction);
    String numbers =
        symbols.stream()
            .filter(symbol -> isFree(symbol.quantity()))
            .map(Declaration::latex)
            .collect(Collectors.joining(", "));
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
