package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Terms;

/**
 * X† where it is not known what the adjoint of a product is: of each term with a product of
 * operators or states in it, something that depends on its value only.
 */
record UnknownAdjoint<T>(Evaluator<T> evaluator, Opaque<T> opaque, Calculus<T> calculus) {

  Value<T> of(Formula formula) {
    Tensors<T> tensors = evaluator.tensors();
    return Terms.of(formula).stream().map(this::term).reduce(tensors::add).orElseThrow();
  }

  private Value<T> term(Formula term) {
    Value<T> value = evaluator.of(term);
    Tensors<T> tensors = evaluator.tensors();
    if (!reverses(evaluator, term)) {
      return tensors.mapped(value, tensors::adjoint);
    }
    List<Entry<T>> entries = new ArrayList<>();
    for (Entry<T> entry : value.entries()) {
      Entry<T> known = tensors.adjoint(entry);
      entries.add(
          opaque.of("adjoint", Opaque.HERE, true, entry, known, evaluator::testState, calculus));
    }
    return new Value<>(value.rank(), entries);
  }

  /**
   * Whether two operators or states stand beside each other, definitions that are known included.
   */
  private boolean reverses(Evaluator<T> here, Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return opaque.knows(symbol.declaration())
          && here.said(symbol).stream().anyMatch(s -> reverses(s.evaluator(), s.formula()));
    }
    if (formula instanceof Formula.Bracket || formula instanceof Formula.Expectation) {
      return true;
    }
    Evaluator<T> inside = here.anywhereIn(formula);
    List<Formula> beside =
        formula.parts().stream().filter(part -> !isNumber(inside, part)).toList();
    boolean two = beside.size() > 1 && !(formula instanceof Formula.Sum);
    return two
        || formula instanceof Formula.Power && !beside.isEmpty()
        || formula.parts().stream().anyMatch(part -> reverses(inside, part));
  }

  private boolean isNumber(Evaluator<T> inside, Formula part) {
    return inside.kind(part) == Kind.SCALAR;
  }
}
