package org.rederive.evaluate;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.number.Composition;
import org.rederive.number.Matrix;
import org.rederive.number.Series;

/** A symbol where it stands. */
record Asking<T>(Evaluator<T> evaluator, Formula.Symbol symbol) implements Asked<T> {
  @Override
  public Values<T> values() {
    return evaluator.values();
  }

  @Override
  public Labels labels() {
    return evaluator.labels();
  }

  @Override
  public int number(Declaration label) {
    return evaluator.number(label);
  }

  @Override
  public Optional<Integer> onlyMomentum() {
    return evaluator.onlyMomentum();
  }

  @Override
  public boolean comparesTimes() {
    return evaluator.comparesTimes();
  }

  @Override
  public Optional<Formula> definition(Declaration declared) {
    return evaluator.definition(declared);
  }

  @Override
  public Series<Matrix<T>> matrix(Declaration named, int point) {
    Declaration operator = evaluator.defined(named).map(Definition::symbol).orElse(named);
    Evaluator<T> there = evaluator;
    for (Declaration slot : operator.slots()) {
      there = slot.sort() == Sort.MOMENTUM ? there.with(slot, point) : there;
    }
    Value<T> value = there.of(new Formula.Symbol(operator, operator.slots()));
    Operator<T> matrix = evaluator.tensors().operator(value.single());
    if (!matrix.isLocal()) {
      throw new UnsupportedFormulaException(operator + " is no matrix at each momentum");
    }
    Interpretation<T> space = evaluator.interpretation();
    return new OperatorMatrix<>(evaluator.numbers(), matrix)
        .at(point, space.points(), space.bands());
  }

  @Override
  public List<Series<T>> componentsAt(Declaration coordinate, int point) {
    return new Compositions<>(evaluator).at(List.of(coordinate), point).components(coordinate);
  }

  @Override
  public List<Series<T>> components(Declaration coordinate) {
    return evaluator.scalars(evaluator.of(new Formula.Symbol(coordinate, List.of())));
  }

  @Override
  public Asked<T> atZero(List<Integer> places) {
    return new Asking<>(evaluator.with(evaluator.labels().atZero(places)), symbol);
  }

  @Override
  public Composition<T> compositionAt(List<Declaration> functions, int point) {
    return new Compositions<>(evaluator).at(functions, point).composition(functions);
  }
}
