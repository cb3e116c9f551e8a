package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;

/**
 * Derivatives where an evaluator stands.
 *
 * @param <T> the numbers
 */
final class Slopes<T> {
  private final Evaluator<T> evaluator;
  private final Tensors<T> tensors;
  private final Labels labels;
  private final Momenta momenta;

  Slopes(Evaluator<T> evaluator) {
    this.evaluator = evaluator;
    this.tensors = evaluator.tensors();
    this.labels = evaluator.labels();
    this.momenta = evaluator.momenta();
  }

  Value<T> derivative(Formula.Derivative node) {
    Declaration variable = labels.variable(node.variable());
    int size = evaluator.places(variable).size();
    List<Value<T>> components = new ArrayList<>();
    for (int component = 0; component < size; component++) {
      components.add(slope(node.operand(), variable, component));
    }
    List<Entry<T>> entries = components.stream().flatMap(c -> c.entries().stream()).toList();
    return new Value<>(components.get(0).rank() + (size == 3 ? 1 : 0), entries);
  }

  Value<T> componentDerivative(Formula.ComponentDerivative node) {
    Declaration variable = node.operator().slots().get(0);
    return slope(node.operand(), variable, evaluator.number(node.index()));
  }

  /** Σ_j ∂_j a_j, or Σ_jk ε_ijk ∂_j a_k. */
  Value<T> nablaProduct(Formula.NablaProduct node) {
    Declaration variable = labels.variable(node.variable());
    List<Value<T>> slopes = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      slopes.add(slope(node.operand(), variable, j));
    }
    if (node.curl()) {
      return evaluator.knows(Law.CONTRACTION)
          ? tensors.curl(slopes)
          : tensors.curl(slopes, evaluator.opaque().orElseThrow()::leviCivita);
    }
    return IntStream.range(0, 3)
        .mapToObj(j -> Value.of(slopes.get(j).entries().get(j)))
        .reduce(tensors::add)
        .orElseThrow();
  }

  /** One component of the gradient along a coordinate. */
  private Value<T> slope(Formula operand, Declaration variable, int component) {
    return evaluator
        .opaque()
        .map(
            facts ->
                new Differentiation<>(evaluator, facts, evaluator.calculus(), variable, component)
                    .of(operand))
        .orElseGet(() -> known(operand, variable, component));
  }

  /** The derivative by all laws. */
  Value<T> known(Formula operand, Declaration variable, int component) {
    if (evaluator.isFunction(variable)) {
      Evaluator<T> inside = evaluator.with(labels.withIndependent(variable));
      Value<T> slope = new Slopes<>(inside).known(operand, variable, component);
      return new Compositions<>(evaluator).changed(slope, List.of(variable));
    }
    Value<T> value = evaluator.of(operand);
    if (variable.sort() == Sort.MOMENTUM && !dependsOn(operand, variable)) {
      return tensors.mapped(value, e -> tensors.scaled(evaluator.numbers().zero(), e));
    }
    return tensors.mapped(value, e -> slope(e, variable, component));
  }

  private Entry<T> slope(Entry<T> entry, Declaration variable, int component) {
    Optional<Value<T>> given =
        evaluator
            .interpretation()
            .operatorDerivative(variable, component, entry, evaluator.values());
    return given.isPresent()
        ? given.get().single()
        : tensors.derivative(entry, evaluator.places(variable).get(component));
  }

  /**
   * Whether a formula is a function of a momentum: if it shows that one, or none at all.
   *
   * @throws UnsupportedFormulaException if it shows others beside it, because all momenta share
   *     their places
   */
  private boolean dependsOn(Formula formula, Declaration momentum) {
    List<Declaration> shown = momenta.free(formula, momentum);
    List<Declaration> others = shown.stream().filter(s -> !isSame(s, momentum)).toList();
    if (others.isEmpty()) {
      return true;
    }
    if (others.size() < shown.size() || momenta.hasUnwritten(formula)) {
      throw new UnsupportedFormulaException(
          "the derivative by "
              + momentum
              + " of what is a function of "
              + others.get(0)
              + ", too, or of a momentum that is not written");
    }
    return false;
  }

  /** Momenta of a definition are known by what they are bound to. */
  private boolean isSame(Declaration shown, Declaration momentum) {
    boolean written = shown.latex().equals(momentum.latex()) || areComponents(shown, momentum);
    if (written || evaluator.number(shown) != evaluator.number(momentum)) {
      return written;
    }
    if (labels.number(shown).isEmpty() && labels.number(momentum).isEmpty()) {
      throw new UnsupportedFormulaException(
          "the derivative by " + momentum + " of what is a function of " + shown);
    }
    return true;
  }

  private static boolean areComponents(Declaration a, Declaration b) {
    return a.quantity() instanceof Quantity.Coordinate x
        && b.quantity() instanceof Quantity.Coordinate y
        && x.component()
        && y.component();
  }
}
