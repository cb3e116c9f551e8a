package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Linearity;
import org.rederive.formula.Quantity;
import org.rederive.formula.Terms;
import org.rederive.number.MultiIndex;

/**
 * A derivative where not all laws are known: of each term that needs one of those, something that
 * depends on its value only.
 *
 * @param variable by what is differentiated
 * @param component which of its components
 */
record Differentiation<T>(
    Evaluator<T> evaluator,
    Opaque<T> opaque,
    Calculus<T> calculus,
    Declaration variable,
    int component) {

  /** All that derivatives can need; where they are known it is not asked which of them are. */
  private static final Set<Law> LAWS = EnumSet.of(Law.PRODUCT_RULE, Law.CHAIN_RULE);

  Value<T> of(Formula formula) {
    Tensors<T> tensors = evaluator.tensors();
    return Terms.of(formula).stream().map(this::term).reduce(tensors::add).orElseThrow();
  }

  private Value<T> term(Formula term) {
    Value<T> known = new Slopes<>(evaluator).known(term, variable, component);
    if (opaque.knowsAll(LAWS) || opaque.knowsAll(needed(evaluator.lookingAt(variable), term))) {
      return known;
    }
    String operation = "derivative " + component + " by " + variable;
    List<Long> along = List.of(0L, MultiIndex.unit(evaluator.places(variable).get(component)));
    Value<T> value = evaluator.of(term);
    List<Entry<T>> entries = new ArrayList<>();
    for (int n = 0; n < value.entries().size(); n++) {
      Entry<T> entry = value.entries().get(n);
      Entry<T> shape = known.entries().get(n);
      entries.add(opaque.of(operation, along, false, entry, shape, evaluator::testState, calculus));
    }
    return new Value<>(known.rank(), entries);
  }

  /** The laws without which nobody knows the derivative of a formula. */
  private Set<Law> needed(Evaluator<T> here, Formula formula) {
    if (!moves(here, formula)) {
      return Set.of();
    }
    if (formula instanceof Formula.Symbol symbol) {
      return symbol(here, symbol);
    }
    Evaluator<T> inside = here.anywhereIn(formula);
    Set<Law> laws = EnumSet.noneOf(Law.class);
    int moving = 0;
    for (int n = 0; n < formula.parts().size(); n++) {
      Formula part = formula.parts().get(n);
      if (moves(inside, part)) {
        moving++;
        laws.addAll(needed(inside, part));
        law(formula, n).ifPresent(laws::add);
      }
    }
    if (moving != 1 && !(formula instanceof Formula.Sum)) {
      laws.add(Law.PRODUCT_RULE);
    }
    return laws;
  }

  /** What the derivative of a node needs for one of its parts alone. */
  private static Optional<Law> law(Formula formula, int part) {
    boolean function =
        formula instanceof Formula.Exponential
            || formula instanceof Formula.Logarithm
            || formula instanceof Formula.Root
            || formula instanceof Formula.Modulus
            || formula instanceof Formula.Elementary;
    if (function) {
      return Optional.of(Law.CHAIN_RULE);
    }
    boolean linear = formula.linearity(part) != Linearity.NONE;
    return linear || formula instanceof Formula.Sum
        ? Optional.empty()
        : Optional.of(Law.PRODUCT_RULE);
  }

  private Set<Law> symbol(Evaluator<T> here, Formula.Symbol symbol) {
    List<Evaluator.Said<T>> said =
        opaque.knows(symbol.declaration()) ? here.said(symbol) : List.of();
    Set<Law> laws = EnumSet.noneOf(Law.class);
    said.forEach(s -> laws.addAll(needed(s.evaluator(), s.formula())));
    if (!here.functions(symbol).isEmpty() || isOfComposed(here, symbol.declaration())) {
      laws.add(Law.CHAIN_RULE);
    }
    return laws;
  }

  /** Whether it belongs to an operator that is another one at other coordinates. */
  private boolean isOfComposed(Evaluator<T> here, Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Owned owned
        && owned.of().flatMap(here::definition).filter(f -> isComposed(here, f)).isPresent();
  }

  private boolean isComposed(Evaluator<T> here, Formula formula) {
    return formula
        .allSymbols()
        .anyMatch(
            s ->
                !here.functions(s).isEmpty()
                    || here.definition(s.declaration())
                        .filter(f -> !f.equals(formula) && isComposed(here, f))
                        .isPresent());
  }

  private boolean moves(Evaluator<T> here, Formula formula) {
    try {
      Value<T> slope = new Slopes<>(here).known(formula, variable, component);
      return !opaque.vanishes(slope, evaluator::testState);
    } catch (UnsupportedFormulaException constant) {
      return false;
    }
  }
}
