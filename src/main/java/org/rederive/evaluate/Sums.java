package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/**
 * Sums over labels, and terms that conditions leave out, where an evaluator stands.
 *
 * @param <T> the numbers
 */
final class Sums<T> {
  private final Evaluator<T> evaluator;
  private final Tensors<T> tensors;

  Sums(Evaluator<T> evaluator) {
    this.evaluator = evaluator;
    this.tensors = evaluator.tensors();
  }

  Value<T> of(Formula.SumOver node) {
    return summed(node, node.indices());
  }

  /**
   * The values whose sum a formula is, if it is a sum over indices; otherwise its value alone. As
   * many for any values of the free indices; empty where one vanishes without being evaluated.
   */
  List<Optional<Value<T>>> summands(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return summands(negation.operand()).stream().map(v -> v.map(tensors::negate)).toList();
    }
    if (formula instanceof Formula.Restricted restricted) {
      boolean holds = holds(restricted.condition());
      return List.of(holds ? Optional.of(evaluator.of(restricted.body())) : Optional.empty());
    }
    if (formula instanceof Formula.SumOver sum) {
      List<Optional<Value<T>>> values = new ArrayList<>();
      collect(sum, sum.indices(), values);
      return values.isEmpty() ? List.of(Optional.of(evaluator.of(formula))) : values;
    }
    return List.of(Optional.of(evaluator.of(formula)));
  }

  private void collect(
      Formula.SumOver node, List<Declaration> indices, List<Optional<Value<T>>> values) {
    if (indices.isEmpty()) {
      values.add(vanishes(node.body()) ? Optional.empty() : Optional.of(evaluator.of(node.body())));
      return;
    }
    for (int n : range(indices.get(0), node)) {
      inside(indices.get(0), n).collect(node, indices.subList(1, indices.size()), values);
    }
  }

  /** Whether a product has a factor ε_ijk that is zero, so that the rest need not be evaluated. */
  private boolean vanishes(Formula formula) {
    if (formula instanceof Formula.Restricted restricted) {
      return !holds(restricted.condition()) || vanishes(restricted.body());
    }
    if (formula instanceof Formula.LeviCivita epsilon) {
      return evaluator.sign(epsilon) == 0 && evaluator.knows(Law.CONTRACTION);
    }
    return formula instanceof Formula.Product && formula.parts().stream().anyMatch(this::vanishes);
  }

  Value<T> restricted(Formula.Restricted node) {
    return holds(node.condition()) ? evaluator.of(node.body()) : zero(Shaped.of(node.body()));
  }

  private Value<T> zero(Type shape) {
    Entry<T> entry =
        switch (shape.kind()) {
          case SCALAR -> new Entry.Scalar<>(evaluator.calculus().zero());
          case OPERATOR -> new Operator.Multiple<>(evaluator.calculus(), Optional.empty());
          case KET -> zeroState();
          case BRA -> tensors.adjoint(zeroState());
        };
    int size = shape.rank() == 0 ? 1 : shape.rank() == 1 ? 3 : 9;
    return new Value<>(shape.rank(), Collections.nCopies(size, entry));
  }

  private Entry<T> zeroState() {
    return tensors.scaled(evaluator.numbers().zero(), evaluator.testState().single());
  }

  boolean holds(Condition condition) {
    evaluator.requireBands(condition.label());
    int label = evaluator.number(condition.label());
    return switch (condition.relation()) {
      case DIFFERENT -> label != evaluator.number(condition.other());
      case IN -> evaluator.interpretation().isIn(condition.other(), label);
      case NOT_IN -> !evaluator.interpretation().isIn(condition.other(), label);
    };
  }

  /** Values of a summation index. */
  private int[] range(Declaration index, Formula.SumOver node) {
    boolean band = index.sort() == Sort.BAND_INDEX;
    evaluator.requireBands(index);
    int left = band && node.except().isPresent() ? evaluator.number(node.except().get()) : -1;
    return IntStream.range(0, band ? evaluator.interpretation().summedBands() : 3)
        .filter(n -> n != left)
        .toArray();
  }

  /** A sum of states without terms is a state: ⟨u|X Σ_{m≠n}|m⟩ is a number also for one band. */
  private Value<T> summed(Formula.SumOver node, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return evaluator.of(node.body());
    }
    List<Declaration> rest = indices.subList(1, indices.size());
    Optional<Value<T>> sum = Optional.empty();
    for (int n : range(indices.get(0), node)) {
      Value<T> term = inside(indices.get(0), n).summed(node, rest);
      sum = Optional.of(sum.map(before -> tensors.add(before, term)).orElse(term));
    }
    return sum.orElseGet(() -> zero(Shaped.of(node.body())));
  }

  private Sums<T> inside(Declaration index, int number) {
    return new Sums<>(evaluator.with(index, number));
  }
}
