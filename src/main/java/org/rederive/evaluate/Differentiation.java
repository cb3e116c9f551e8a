package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    if (opaque.knowsAll(LAWS) || isKnown(evaluator.lookingAt(variable), term)) {
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

  /** Whether the laws are known without which nobody knows the derivative of a formula. */
  private boolean isKnown(Evaluator<T> here, Formula formula) {
    return !moves(here, formula) || isKnownMoving(here, formula);
  }

  /** The same of a formula that is known to change with the variable. */
  private boolean isKnownMoving(Evaluator<T> here, Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return isKnown(here, symbol);
    }
    Evaluator<T> inside = here.anywhereIn(formula);
    List<Formula> parts = formula.parts();
    List<Integer> moving =
        IntStream.range(0, parts.size()).filter(n -> moves(inside, parts.get(n))).boxed().toList();
    boolean isProduct = moving.size() != 1 && !(formula instanceof Formula.Sum);
    return (!isProduct || opaque.knows(Law.PRODUCT_RULE))
        && moving.stream().allMatch(n -> law(formula, n).map(opaque::knows).orElse(true))
        && moving.stream().allMatch(n -> isKnownMoving(inside, parts.get(n)));
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

  private boolean isKnown(Evaluator<T> here, Formula.Symbol symbol) {
    boolean isComposed =
        !here.functions(symbol).isEmpty() || isOfComposed(here, symbol.declaration());
    List<Evaluator.Said<T>> said =
        opaque.knows(symbol.declaration()) ? here.said(symbol) : List.of();
    return (!isComposed || opaque.knows(Law.CHAIN_RULE))
        && said.stream().allMatch(s -> isKnown(s.evaluator(), s.formula()));
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
