package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.number.Composition;
import org.rederive.number.Series;

/**
 * Functions of coordinates that are functions of others, where an evaluator stands.
 *
 * @param evaluator where it stands
 * @param <T> the numbers
 */
record Compositions<T>(Evaluator<T> evaluator) {

  /** F(p) with p = p(x): F as a function of p, with p(x) put in. */
  Value<T> composed(Formula.Symbol node, List<Declaration> functions) {
    if (!evaluator.interpretation().knowsCompositions()) {
      throw new UnsupportedFormulaException(
          "what " + node.declaration() + " is at other coordinates is not known here");
    }
    Labels inside = evaluator.labels();
    for (Declaration coordinate : functions) {
      inside = inside.withIndependent(coordinate);
    }
    Value<T> outer = evaluator.with(inside).of(node);
    return changed(outer, functions);
  }

  /** A value as a function of some coordinates, with what these are functions of put in. */
  Value<T> changed(Value<T> value, List<Declaration> functions) {
    Tensors<T> tensors = evaluator.tensors();
    return tensors.mapped(value, e -> tensors.changed(e, change(functions)));
  }

  private Change<T> change(List<Declaration> functions) {
    return new Change.Composed<>(
        evaluator.calculus().linear(),
        composition(functions),
        point -> at(functions, point).composition(functions));
  }

  /** The same at another one of the momenta that some coordinates are functions of. */
  Compositions<T> at(List<Declaration> functions, int point) {
    Evaluator<T> there = evaluator;
    for (Declaration function : functions) {
      for (Declaration momentum : evaluator.momenta().free(body(function))) {
        there = there.with(momentum, point);
      }
    }
    return new Compositions<>(there);
  }

  Composition<T> composition(List<Declaration> functions) {
    Map<Integer, Series<T>> inner = new HashMap<>();
    for (Declaration coordinate : functions) {
      List<Integer> places = evaluator.places(coordinate);
      List<Series<T>> components = components(coordinate);
      for (int a = 0; a < places.size(); a++) {
        inner.put(places.get(a), components.get(a));
      }
    }
    return new Composition<>(evaluator.numbers(), inner);
  }

  private Formula body(Declaration coordinate) {
    return Objects.requireNonNull(evaluator.definitions().get(coordinate)).body();
  }

  /**
   * A defined coordinate as a function of the others. Where a number is taken to be zero, a
   * momentum that has a name keeps its value: what is compared is compared at the same momentum.
   */
  List<Series<T>> components(Declaration coordinate) {
    List<Series<T>> components = evaluator.scalars(evaluator.of(body(coordinate)));
    boolean kept =
        evaluator.labels().anyAbsent()
            && coordinate.sort() == Sort.MOMENTUM
            && coordinate.written().isEmpty();
    return kept
        ? moved(components, evaluator.with(evaluator.labels().withAll()), coordinate)
        : components;
  }

  private List<Series<T>> moved(
      List<Series<T>> components, Evaluator<T> whole, Declaration coordinate) {
    List<Series<T>> values = new Compositions<>(whole).components(coordinate);
    return IntStream.range(0, components.size())
        .mapToObj(
            a ->
                Series.sum(
                    components.get(a).keeping(index -> index != 0),
                    Series.constant(values.get(a).at(0)),
                    evaluator.numbers()::add))
        .toList();
  }

  Value<T> function(Definition definition, Declaration coordinate) {
    return evaluator.labels().anyAbsent()
        ? evaluator.tensor(components(coordinate))
        : evaluator.of(definition.body());
  }

  /** A defined coordinate by itself: its value, and its own direction. */
  Value<T> independent(Declaration coordinate) {
    List<Integer> places = evaluator.places(coordinate);
    List<Series<T>> components = components(coordinate);
    List<Series<T>> own = new ArrayList<>();
    for (int a = 0; a < places.size(); a++) {
      own.add(Series.linear(components.get(a).at(0), evaluator.numbers().one(), places.get(a)));
    }
    return evaluator.tensor(own);
  }
}
