package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;

/** Gauge factors c = c₀ e^f that vanish nowhere, with an arbitrary function f. */
final class RandomGauge {
  private RandomGauge() {}

  /** c and 1/c. */
  static <T> Frame.Gauge<T> of(Arbitrary<T> arbitrary, Thing thing, NumberSystem<T> numbers) {
    T start = arbitrary.factor(thing.whole());
    Series<T> exponent = exponent(arbitrary, thing, numbers);
    return new Frame.Gauge<>(
        scaled(start, exponent, numbers),
        scaled(numbers.inverse(start), exponent.map(numbers::negate), numbers));
  }

  /** c and 1/c with |c| = 1. */
  static <T> Frame.Gauge<T> phase(Arbitrary<T> arbitrary, Thing thing, NumberSystem<T> numbers) {
    T z = arbitrary.factor(thing.whole());
    T start = numbers.divide(z, numbers.conjugate(z));
    T i = numbers.imaginaryUnit();
    Series<T> exponent =
        exponent(arbitrary, thing, numbers)
            .map(x -> numbers.multiply(i, numbers.add(x, numbers.conjugate(x))));
    return new Frame.Gauge<>(
        scaled(start, exponent, numbers),
        scaled(numbers.inverse(start), exponent.map(numbers::negate), numbers));
  }

  /** c. */
  static <T> Series<T> factor(Arbitrary<T> arbitrary, Thing thing, NumberSystem<T> numbers) {
    return scaled(arbitrary.factor(thing.whole()), exponent(arbitrary, thing, numbers), numbers);
  }

  private static <T> Series<T> scaled(T start, Series<T> exponent, NumberSystem<T> numbers) {
    return ScalarSeries.exponential(exponent, numbers).map(x -> numbers.multiply(start, x));
  }

  /** Taylor coefficients of f in all coordinates but those of slopes. */
  private static <T> Series<T> exponent(
      Arbitrary<T> arbitrary, Thing thing, NumberSystem<T> numbers) {
    T size = numbers.of(0.25, 0);
    return Series.on(
        ~MultiIndex.places(Coordinate.SLOPE),
        index -> coefficient(arbitrary, thing, index, size, numbers));
  }

  private static <T> @Nullable T coefficient(
      Arbitrary<T> arbitrary, Thing thing, long index, T size, NumberSystem<T> numbers) {
    return index == 0
        ? null
        : numbers.multiply(size, arbitrary.complex(new Name(thing, new Part.Coefficient(index))));
  }
}
