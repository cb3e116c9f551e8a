package org.rederive.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Entry;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.number.NumberSystem;

/** A world in which the symbols of some kinds have given values. */
final class FixedInterpretation<T> implements Interpretation<T> {
  private final Interpretation<T> world;
  private final Map<String, Function<Values<T>, Value<T>>> fixed = new HashMap<>();

  FixedInterpretation(Interpretation<T> world) {
    this.world = world;
  }

  /**
   * @param kind kind of a symbol, as in a document's table, or its spelling
   */
  FixedInterpretation<T> with(String kind, Function<Values<T>, Value<T>> value) {
    fixed.put(kind, value);
    return this;
  }

  @Override
  public Value<T> value(Asked<T> asked) {
    Formula.Symbol symbol = asked.symbol();
    Function<Values<T>, Value<T>> named = fixed.get(symbol.declaration().latex());
    Function<Values<T>, Value<T>> given =
        named == null ? fixed.get(symbol.declaration().role().name()) : named;
    return given == null ? world.value(asked) : given.apply(asked.values());
  }

  /** −i[r, X] with the given positions. */
  @Override
  public Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> operator, Values<T> values) {
    Function<Values<T>, Value<T>> positions = fixed.get("position operator");
    if (positions == null || values.kind(operator) != Kind.OPERATOR) {
      return world.operatorDerivative(variable, component, operator, values);
    }
    Entry<T> r = positions.apply(values).entries().get(component);
    return Optional.of(values.minusICommutator(r, operator));
  }

  @Override
  public Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum) {
    Function<Values<T>, Value<T>> given = fixed.get("probe");
    return given == null ? world.testState(values, onlyMomentum) : given.apply(values);
  }

  @Override
  public NumberSystem<T> numbers() {
    return world.numbers();
  }

  @Override
  public boolean knowsCompositions() {
    return world.knowsCompositions();
  }

  @Override
  public boolean hasZone() {
    return world.hasZone();
  }

  @Override
  public int points() {
    return world.points();
  }

  @Override
  public int bands() {
    return world.bands();
  }

  @Override
  public int free(Declaration label) {
    return world.free(label);
  }

  @Override
  public Axes axes() {
    return world.axes();
  }

  @Override
  public int anyPlace() {
    return world.anyPlace();
  }
}
