package org.rederive.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Formula;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Traces and determinants over the bands, where an evaluator stands.
 *
 * @param <T> the numbers
 */
final class Traces<T> {
  private final Evaluator<T> evaluator;
  private final Interpretation<T> interpretation;
  private final NumberSystem<T> numbers;
  private final Calculus<T> calculus;
  private final Tensors<T> tensors;
  private final Values<T> values;

  Traces(Evaluator<T> evaluator) {
    this.evaluator = evaluator;
    this.interpretation = evaluator.interpretation();
    this.numbers = evaluator.numbers();
    this.calculus = evaluator.calculus();
    this.tensors = evaluator.tensors();
    this.values = evaluator.values();
  }

  Value<T> trace(Formula.Trace node) {
    return tensors.mapped(evaluator.of(node.operand()), e -> trace(tensors.operator(e)));
  }

  /** Σ_b ⟨b|X|b⟩ over the bands at one momentum. */
  private Entry<T> trace(Operator<T> operator) {
    Optional<Entry<T>> given = interpretation.trace(operator, values);
    return given.orElseGet(() -> new Entry.Scalar<>(trace(operator, tracePoint(operator))));
  }

  /**
   * The momentum of the statement; otherwise any for a matrix, and for all else the only one at
   * which X does not vanish.
   */
  private int tracePoint(Operator<T> operator) {
    Optional<Integer> only = evaluator.onlyMomentum();
    if (only.isPresent()) {
      return only.get();
    }
    if (operator.isLocal()) {
      return 0;
    }
    List<Integer> met =
        IntStream.range(0, interpretation.points())
            .filter(point -> trace(operator, point).at(0) != null)
            .boxed()
            .toList();
    if (met.size() > 1) {
      throw new UnsupportedFormulaException(
          "the trace is over the bands at one momentum, but the operator acts at several");
    }
    return met.isEmpty() ? 0 : met.get(0);
  }

  private Series<T> trace(Operator<T> operator, int point) {
    Series<T> sum = calculus.zero();
    for (int b = 0; b < interpretation.bands(); b++) {
      int band = b;
      Vector<T> unit =
          Vector.of(interpretation.bands(), i -> i == band ? numbers.one() : numbers.zero());
      Ket<T> ket = Ket.at(point, interpretation.points(), Series.constant(unit), Ket.Reach.BLOCH);
      sum = calculus.add(sum, calculus.inner(ket, operator.apply(ket)));
    }
    return sum;
  }

  /** At the momentum at which a trace would be taken. */
  Value<T> determinant(Formula.Determinant node) {
    if (!interpretation.hasBands()) {
      throw new UnsupportedFormulaException("operators of any size have no determinant");
    }
    Operator<T> operator = tensors.operator(evaluator.of(node.operand()).single());
    if (!operator.isLocal()) {
      throw new UnsupportedFormulaException(
          "the determinant of an operator that is no matrix at each momentum");
    }
    Series<Matrix<T>> matrix =
        new OperatorMatrix<>(numbers, operator)
            .at(tracePoint(operator), interpretation.points(), interpretation.bands());
    return evaluator.values().scalar(calculus.determinant(matrix, interpretation.bands()));
  }
}
