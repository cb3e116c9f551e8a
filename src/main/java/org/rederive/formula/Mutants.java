package org.rederive.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All formulas that differ from an equation by one of the errors that people make: a sign, a
 * factor, left for right, a reversed product, a dropped term.
 *
 * <p>The shapes stay right, so that only a computation can tell.
 */
public final class Mutants {
  private final Equation equation;
  private final Errors errors;
  private final Map<String, Mutant> found = new LinkedHashMap<>();

  private Mutants(Equation equation, Errors errors) {
    this.equation = equation;
    this.errors = errors;
  }

  /**
   * The mutants of an equation, no two with the same formula.
   *
   * @param symbols where partners of symbols are looked up
   */
  public static List<Mutant> of(Equation equation, SymbolTable symbols) {
    Mutants mutants = new Mutants(equation, new Errors(symbols, equation));
    mutants.side(
        equation.right(), right -> new Equation(equation.left(), right, equation.freeIndices()));
    if (!(equation.left() instanceof Formula.Symbol)) {
      mutants.side(
          equation.left(), left -> new Equation(left, equation.right(), equation.freeIndices()));
    }
    return List.copyOf(mutants.found.values());
  }

  private void side(Formula side, Function<Formula, Equation> rebuilt) {
    add(errors.ofTerm(side), side, rebuilt);
    if (!(side instanceof Formula.Sum)) {
      add(Errors.relabelled(side), side, rebuilt);
    }
    walk(side, true, rebuilt);
  }

  /**
   * @param factor whether the node is a factor of a term as a whole, so that a wrong number there
   *     is the same error as a wrong factor of the term
   */
  private void walk(Formula node, boolean factor, Function<Formula, Equation> rebuilt) {
    if (node.isNumber()) {
      add(factor ? List.of() : Errors.ofNumber(node), node, rebuilt);
      return;
    }
    add(errors.of(node), node, rebuilt);
    List<Formula> parts = node.parts();
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      Formula part = parts.get(i);
      Function<Formula, Equation> inside =
          other -> rebuilt.apply(node.with(exchanged(parts, place, other)));
      if (node instanceof Formula.Sum) {
        add(errors.ofTerm(part), part, inside);
      }
      if (opensTerms(node)) {
        add(Errors.relabelled(part), part, inside);
      }
      walk(part, node instanceof Formula.Sum || factor && isLinear(node, place), inside);
    }
  }

  private static boolean opensTerms(Formula node) {
    return node instanceof Formula.Sum
        || node instanceof Formula.SumOver
        || node instanceof Formula.Integral;
  }

  private static boolean isLinear(Formula node, int place) {
    return node instanceof Formula.Product
        || node instanceof Formula.Negation
        || node instanceof Formula.SumOver
        || node instanceof Formula.Fraction && place == 0;
  }

  static List<Formula> exchanged(List<Formula> parts, int place, Formula other) {
    List<Formula> changed = new ArrayList<>(parts);
    changed.set(place, other);
    return changed;
  }

  private void add(
      List<Errors.Error> candidates, Formula node, Function<Formula, Equation> rebuilt) {
    for (Errors.Error error : candidates) {
      Equation wrong = rebuilt.apply(error.formula());
      if (!wrong.equals(equation)) {
        String from = Latex.of(node);
        String to = Latex.of(Folded.of(error.formula()));
        found.putIfAbsent(wrong.latex(), new Mutant(error.operator(), from, to, wrong));
      }
    }
  }
}
