package org.rederive.engine.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.ZoneIntegrals;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/**
 * Left − right of an equation whose terms are integrals over one momentum times what is the same at
 * all momenta: one integral of a sum.
 *
 * @param terms of the sum
 * @param momentum that is integrated over
 */
record Integrand(List<Formula> terms, Declaration momentum) {
  Integrand {
    terms = List.copyOf(terms);
  }

  /** What is integrated, if all terms are such integrals. */
  static Optional<Integrand> of(Equation equation, Map<Declaration, Definition> definitions) {
    Collected collected = new Collected(new ZoneIntegrals(definitions), new ArrayList<>());
    List<Formula> terms = new ArrayList<>();
    List<Formula> all = new ArrayList<>(Terms.of(equation.left()));
    Terms.of(equation.right()).forEach(term -> all.add(Terms.negated(term)));
    for (Formula term : all) {
      if (isZero(term)) {
        continue;
      }
      Optional<Formula> inside = collected.inside(term);
      if (inside.isEmpty()) {
        return Optional.empty();
      }
      terms.addAll(Terms.of(inside.get()));
    }
    List<Declaration> momenta = collected.momenta.stream().distinct().toList();
    return momenta.size() == 1
        ? Optional.of(new Integrand(terms, momenta.get(0)))
        : Optional.empty();
  }

  /** The same without the terms that are derivatives of periodic functions. */
  Integrand modulo(Map<Declaration, Definition> definitions) {
    ZoneIntegrals integrals = new ZoneIntegrals(definitions);
    PeriodicFunctions functions = new PeriodicFunctions(momentum, definitions, Map.of());
    return new Integrand(
        terms.stream().filter(term -> !isDerivative(term, integrals, functions)).toList(),
        momentum);
  }

  private boolean isDerivative(Formula term, ZoneIntegrals integrals, PeriodicFunctions functions) {
    if (term instanceof Formula.Product product) {
      List<Formula> moving =
          product.factors().stream().filter(f -> !integrals.isConstant(f)).toList();
      return moving.size() == 1 && isDerivative(moving.get(0), integrals, functions);
    }
    if (term instanceof Formula.Negation
        || term instanceof Formula.SumOver
        || term instanceof Formula.Restricted
        || term instanceof Formula.Indexed) {
      return isDerivative(term.parts().get(0), integrals, functions);
    }
    boolean along =
        (term instanceof Formula.ComponentDerivative
                || term instanceof Formula.Derivative
                || term instanceof Formula.NablaProduct)
            && term.variables().equals(List.of(momentum));
    return along && functions.include(term.parts().get(0));
  }

  private static boolean isZero(Formula term) {
    Formula plain = term instanceof Formula.Negation minus ? minus.operand() : term;
    return plain instanceof Formula.Literal literal && literal.value() == 0;
  }

  /** Terms without the signs of their integrals. */
  private record Collected(ZoneIntegrals integrals, List<Declaration> momenta) {

    Optional<Formula> inside(Formula term) {
      if (term instanceof Formula.Integral integral) {
        momenta.addAll(integral.momenta());
        return integral.momenta().size() == 1 ? Optional.of(integral.body()) : Optional.empty();
      }
      if (term instanceof Formula.Negation
          || term instanceof Formula.SumOver
          || term instanceof Formula.Restricted) {
        return inside(term.parts().get(0)).map(body -> term.with(List.of(body)));
      }
      return term instanceof Formula.Product product ? ofProduct(product) : Optional.empty();
    }

    private Optional<Formula> ofProduct(Formula.Product product) {
      List<Formula> factors = new ArrayList<>();
      int found = 0;
      for (Formula factor : product.factors()) {
        if (integrals.isConstant(factor)) {
          factors.add(factor);
          continue;
        }
        Optional<Formula> body = inside(factor);
        if (body.isEmpty()) {
          return Optional.empty();
        }
        factors.add(body.get());
        found++;
      }
      return found == 1 ? Optional.of(new Formula.Product(factors)) : Optional.empty();
    }
  }
}
