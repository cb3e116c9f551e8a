package org.rederive.meaning;

import java.util.List;
import java.util.Optional;
import org.rederive.algebra.NumberSystem;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;

/**
 * One sample: where the symbols of a formula get their values from.
 *
 * <p>Not safe for use by several threads at once, because series are expanded lazily.
 *
 * @param <T> the numbers
 */
public interface World<T> {
  NumberSystem<T> numbers();

  /** Whether states are functions of k, so that scalar products integrate over the zone. */
  boolean spread();

  /** Number of momenta over which ∫_k sums. */
  int points();

  /** Number of bands, the length of kets. */
  int bands();

  /** The band, momentum or component that a label stands for where nothing binds it. */
  int free(Declaration label);

  /**
   * Places of the coordinate's components in a multi-index: one for a scalar, three for a vector.
   *
   * @throws UnsupportedFormulaException if the setting has no such coordinate
   */
  List<Integer> places(Declaration variable);

  /**
   * The value of a symbol that the document does not define by a formula.
   *
   * @throws UnsupportedFormulaException if the setting gives it none
   */
  Value<T> value(Formula.Symbol symbol, Labels labels, Values<T> values);

  /** Momentum derivatives of operators that the setting represents without k-dependence. */
  default Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> operator, Values<T> values) {
    return Optional.empty();
  }

  /** An arbitrary state on which the two sides of an operator identity are compared. */
  Value<T> probe(Values<T> values);
}
