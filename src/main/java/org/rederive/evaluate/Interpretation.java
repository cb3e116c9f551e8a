package org.rederive.evaluate;

import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * One sample: where the symbols of a formula get their values from.
 *
 * <p>Not safe for use by several threads at once, because series are expanded lazily.
 *
 * @param <T> the numbers
 */
public interface Interpretation<T> {
  NumberSystem<T> numbers();

  /** Whether states are functions of k, so that scalar products integrate over the zone. */
  default boolean hasZone() {
    return false;
  }

  /**
   * Whether a band is one of a set of bands.
   *
   * @throws UnsupportedFormulaException if there are no bands
   */
  default boolean isIn(Declaration set, int band) {
    throw new UnsupportedFormulaException("there are no bands here that " + set + " could be of");
  }

  /** The zone as a grid, if integrals over it are sums over that. */
  default Optional<ZoneGrid<T>> grid() {
    return Optional.empty();
  }

  /** Number of momenta over which ∫_k sums. */
  default int points() {
    return 1;
  }

  /** Number of bands, the length of kets. */
  int bands();

  /** Number of bands that sums over bands run over; all, where they are complete. */
  default int summedBands() {
    return bands();
  }

  /** What is not known in it; nothing, where everything means what it says. */
  default Optional<Opaque<T>> opaque() {
    return Optional.empty();
  }

  /** Whether there are bands that sums can run over. */
  default boolean hasBands() {
    return true;
  }

  /** Whether it knows what functions are at coordinates that are functions of others. */
  default boolean knowsCompositions() {
    return false;
  }

  /** Where the coordinates of the document stand in a multi-index. */
  Axes axes();

  /** The band, momentum or component that a label stands for where nothing binds it. */
  int free(Declaration label);

  /**
   * The place of a parameter that nothing binds: any of the coordinates.
   *
   * @throws UnsupportedFormulaException if the setting has none
   */
  int anyPlace();

  /**
   * The value of a symbol that the document does not define by a formula.
   *
   * @throws UnsupportedFormulaException if the setting gives it none
   */
  Value<T> value(Asked<T> asked);

  /** Derivatives of operators that the setting represents without dependence on the coordinate. */
  default Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> operator, Values<T> values) {
    return Optional.empty();
  }

  /** The trace of an operator that is no matrix. */
  default Optional<Entry<T>> trace(Operator<T> operator, Values<T> values) {
    return Optional.empty();
  }

  /**
   * The power of an operator with an exponent that is any whole number.
   *
   * @throws UnsupportedFormulaException if the setting has no such powers
   */
  default Value<T> wholePower(Operator<T> base, Series<T> exponent, Values<T> values) {
    throw new UnsupportedFormulaException(
        "a power with a letter in its exponent has no value here");
  }

  /** The momentum of what depends on one that is not written, if there is such. */
  default Optional<Integer> unwrittenMomentum() {
    return Optional.empty();
  }

  /**
   * An arbitrary state on which the two sides of an operator identity are compared.
   *
   * @param onlyMomentum the only momentum that the identity speaks about, if there is one
   */
  Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum);
}
