package org.rederive.hamiltonian;

import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;

/**
 * Gauge factors e^{θ(k)} with a polynomial θ of second order, the same one at all momenta;
 * imaginary if lengths are kept. Smooth all over the zone, and not periodic.
 *
 * @param <T> the numbers
 */
record SmoothGauge<T>(BandSource<T> source) {

  /** The factor near the momentum of the source. */
  Frame.Gauge<T> of(Thing gauge) {
    Series<T> angle = polynomial(gauge);
    Series<T> exponent =
        source.premises().eigenvectors().normalised() ? angle.map(this::imaginary) : angle;
    return new Frame.Gauge<>(exponential(exponent), exponential(exponent.map(numbers()::negate)));
  }

  /** Both factors together. */
  Frame.Gauge<T> times(Frame.Gauge<T> a, Frame.Gauge<T> b) {
    return new Frame.Gauge<>(
        ScalarSeries.product(a.factor(), b.factor(), numbers()),
        ScalarSeries.product(a.inverse(), b.inverse(), numbers()));
  }

  private NumberSystem<T> numbers() {
    return source.linear().numbers();
  }

  /** i Re x. */
  private T imaginary(T x) {
    T half = numbers().multiply(numbers().of(0.5, 0), numbers().add(x, numbers().conjugate(x)));
    return numbers().multiply(numbers().imaginaryUnit(), half);
  }

  private Series<T> exponential(Series<T> exponent) {
    T at = exponent.at(0);
    T start = at == null ? numbers().one() : numbers().exp(at);
    return ScalarSeries.exponential(exponent.keeping(index -> index != 0), numbers())
        .map(x -> numbers().multiply(start, x));
  }

  private Series<T> polynomial(Thing gauge) {
    Series<T> sum = Series.constant(null);
    for (int a = 0; a < 3; a++) {
      Series<T> k = component(a);
      sum = added(sum, scaled(coefficient(gauge, a), k));
      for (int b = a; b < 3; b++) {
        Series<T> square = ScalarSeries.product(k, component(b), numbers());
        sum = added(sum, scaled(coefficient(gauge, 3 + 3 * a + b), square));
      }
    }
    return sum;
  }

  private Series<T> component(int a) {
    T at = source.momentum(0).get(a);
    return Series.linear(at, numbers().one(), Coordinate.MOMENTUM.place(a));
  }

  private T coefficient(Thing gauge, int n) {
    long index = MultiIndex.unit(Coordinate.MOMENTUM.place(0)) * (n + 1);
    return source.arbitrary().complex(new Name(gauge, new Part.Coefficient(index)));
  }

  private Series<T> added(Series<T> a, Series<T> b) {
    return Series.sum(a, b, numbers()::add);
  }

  private Series<T> scaled(T factor, Series<T> a) {
    return a.map(x -> numbers().multiply(factor, x));
  }
}
