package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/**
 * One formula put in the place of another: where it is all there is, some terms of a sum, or some
 * factors of a product, with either sign.
 *
 * @param from what is looked for
 * @param to what stands in its place
 */
record Replacement(Formula from, Formula to) {

  /** The formula after the first replacement; empty where there is nothing to replace. */
  Optional<Formula> in(Formula formula) {
    if (formula.equals(from)) {
      return Optional.of(to);
    }
    Optional<Formula> here =
        inSum(formula).or(() -> inProduct(formula)).or(() -> underSum(formula));
    return here.isPresent() ? here : inside(formula);
  }

  private Optional<Formula> inSum(Formula formula) {
    List<Formula> wanted = written(from);
    List<Formula> terms = new ArrayList<>(written(formula));
    if (terms.size() < 2 && !(formula instanceof Formula.Negation)) {
      return Optional.empty();
    }
    if (terms.containsAll(wanted)) {
      return Optional.of(replaced(terms, wanted, written(to)));
    }
    List<Formula> opposite = wanted.stream().map(Terms::negated).toList();
    return terms.containsAll(opposite)
        ? Optional.of(replaced(terms, opposite, written(to).stream().map(Terms::negated).toList()))
        : Optional.empty();
  }

  /** The terms of a sum as they are written. */
  private static List<Formula> written(Formula formula) {
    return formula instanceof Formula.Sum sum ? sum.terms() : List.of(formula);
  }

  private static Formula replaced(List<Formula> terms, List<Formula> old, List<Formula> others) {
    List<Formula> all = new ArrayList<>(terms);
    int place = all.indexOf(old.get(0));
    old.forEach(all::remove);
    all.addAll(Math.min(place, all.size()), others);
    return all.size() == 1 ? all.get(0) : new Formula.Sum(all);
  }

  private Optional<Formula> inProduct(Formula formula) {
    List<Formula> wanted = from instanceof Formula.Product p ? p.factors() : List.of(from);
    if (!(formula instanceof Formula.Product product) || !product.factors().containsAll(wanted)) {
      return Optional.empty();
    }
    List<Formula> factors = new ArrayList<>(product.factors());
    int place = factors.indexOf(wanted.get(0));
    wanted.forEach(factors::remove);
    factors.add(Math.min(place, factors.size()), to);
    return Optional.of(new Formula.Product(factors));
  }

  /** Σ_j of a multiple, where Σ_j of the formula itself is looked for. */
  private Optional<Formula> underSum(Formula formula) {
    if (!(formula instanceof Formula.SumOver sum)
        || !(from instanceof Formula.SumOver wanted)
        || !sum.indices().equals(wanted.indices())
        || !(sum.body() instanceof Formula.Product product)) {
      return Optional.empty();
    }
    List<Formula> rest = new ArrayList<>(product.factors());
    List<Formula> factors =
        wanted.body() instanceof Formula.Product p ? p.factors() : List.of(wanted.body());
    boolean found = rest.containsAll(factors);
    factors.forEach(rest::remove);
    return found && !rest.isEmpty() && rest.stream().allMatch(Formula::isNumber)
        ? Optional.of(Terms.times(rest.size() == 1 ? rest.get(0) : new Formula.Product(rest), to))
        : Optional.empty();
  }

  private Optional<Formula> inside(Formula formula) {
    List<Formula> parts = new ArrayList<>(formula.parts());
    for (int n = 0; n < parts.size(); n++) {
      Optional<Formula> next = in(parts.get(n));
      if (next.isPresent()) {
        parts.set(n, next.get());
        return Optional.of(formula.with(parts));
      }
    }
    return Optional.empty();
  }
}
