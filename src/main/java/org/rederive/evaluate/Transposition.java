package org.rederive.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Formula;
import org.rederive.number.Matrix;
import org.rederive.number.Series;

/**
 * Transposed operators, where an evaluator stands: of those that are a matrix at each momentum.
 *
 * @param <T> the numbers
 */
record Transposition<T>(Evaluator<T> evaluator) {

  /** Xᵀ. */
  Value<T> of(Formula.Transposed node) {
    Interpretation<T> space = evaluator.interpretation();
    if (!space.hasBands()) {
      throw new UnsupportedFormulaException("operators of any size have no matrix to transpose");
    }
    Momenta momenta = evaluator.momenta();
    Optional<Integer> only = momenta.only(node.operand()).map(evaluator::number);
    if (only.isEmpty() && !momenta.free(node.operand()).isEmpty()) {
      throw new UnsupportedFormulaException("a transposed operator of several momenta");
    }
    Operator<T> operator = evaluator.tensors().operator(evaluator.of(node.operand()).single());
    if (!operator.isLocal()) {
      throw new UnsupportedFormulaException(
          "an operator that is no matrix at each momentum is not transposed");
    }
    List<Series<Matrix<T>>> blocks =
        IntStream.range(0, space.points())
            .mapToObj(point -> transposed(operator, only.orElse(point)))
            .toList();
    return evaluator.values().operator(blocks, only);
  }

  private Series<Matrix<T>> transposed(Operator<T> operator, int point) {
    Interpretation<T> space = evaluator.interpretation();
    return new OperatorMatrix<>(evaluator.numbers(), operator)
        .at(point, space.points(), space.bands())
        .map(x -> Matrix.of(x.size(), (i, j) -> x.at(j, i)));
  }
}
