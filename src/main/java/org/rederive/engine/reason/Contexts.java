package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.Terms;
import org.rederive.formula.Type;

/**
 * What cited equations say inside of another one: each of them by itself, and in the place of every
 * part in which one of their terms is found.
 *
 * <p>Which parts are found decides only how much is tried: C[X] = C[Y] follows from X = Y wherever
 * they stand.
 */
record Contexts(Derivation derivation, Ground ground) {
  /** Equations beyond this number are left out. */
  private static final int MOST = 40;

  /** A formula with a hole in it for what has some shape. */
  private record Context(Type shape, UnaryOperator<Formula> around) {}

  List<Equation> candidates(Equation equation) {
    Set<Equation> equations = new LinkedHashSet<>();
    ground.cited().forEach(citation -> equations.add(citation.equation()));
    for (Context context : contexts(equation)) {
      for (Citation citation : ground.cited()) {
        Equation cited = citation.equation();
        if (!Shaped.of(cited.left()).equals(context.shape)) {
          continue;
        }
        equations.add(
            new Equation(
                context.around.apply(cited.left()),
                context.around.apply(cited.right()),
                equation.freeIndices()));
      }
    }
    return equations.stream().limit(MOST).toList();
  }

  private List<Context> contexts(Equation equation) {
    List<Context> found = new ArrayList<>();
    for (Formula side : equation.sides()) {
      for (Formula written : List.of(side, inlined(side))) {
        for (Citation citation : ground.cited()) {
          cores(citation.equation()).forEach(core -> find(written, core, z -> z, found));
        }
      }
    }
    return found;
  }

  /** The formula with what its symbols are known to be, one level deep. */
  private Formula inlined(Formula formula) {
    if (formula instanceof Formula.Symbol symbol && symbol.slots().isEmpty()) {
      return Optional.ofNullable(derivation.definitions().get(symbol.declaration()))
          .filter(d -> ground.knows(symbol.declaration(), derivation) && d.indices().isEmpty())
          .map(Definition::body)
          .orElse(formula);
    }
    return formula.parts().isEmpty()
        ? formula
        : formula.with(formula.parts().stream().map(this::inlined).toList());
  }

  // ---- where the terms of an equation are found

  /** The factors of each term, without signs and numbers. */
  private static List<List<Formula>> cores(Equation equation) {
    return equation.sides().stream()
        .flatMap(side -> Stream.concat(Stream.of(side), Terms.of(side).stream()))
        .map(Contexts::factors)
        .filter(factors -> !factors.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Formula> factors(Formula term) {
    if (term instanceof Formula.Negation negation) {
      return factors(negation.operand());
    }
    if (term instanceof Formula.Product product) {
      return product.factors().stream().filter(f -> !f.isNumber()).toList();
    }
    return term.isNumber() ? List.of() : List.of(term);
  }

  private static void find(
      Formula formula, List<Formula> core, UnaryOperator<Formula> around, List<Context> found) {
    if (formula instanceof Formula.Product product) {
      List<Formula> rest = new ArrayList<>(product.factors());
      int place = product.factors().indexOf(core.get(0));
      if (place >= 0 && core.stream().allMatch(rest::remove) && !rest.isEmpty()) {
        int before =
            (int) product.factors().subList(0, place).stream().filter(rest::contains).count();
        found.add(new Context(shape(core), z -> around.apply(times(rest, before, z))));
      }
    }
    if (factors(formula).equals(core)) {
      found.add(new Context(Shaped.of(formula), around));
    }
    for (int n = 0; n < formula.parts().size(); n++) {
      int part = n;
      UnaryOperator<Formula> inside =
          z -> {
            List<Formula> parts = new ArrayList<>(formula.parts());
            parts.set(part, z);
            return around.apply(formula.with(parts));
          };
      find(formula.parts().get(n), core, inside, found);
    }
  }

  private static Type shape(List<Formula> factors) {
    return Shaped.of(factors.size() == 1 ? factors.get(0) : new Formula.Product(factors));
  }

  private static Formula times(List<Formula> rest, int before, Formula inside) {
    List<Formula> factors = new ArrayList<>(rest);
    factors.add(before, inside);
    return new Formula.Product(factors);
  }
}
