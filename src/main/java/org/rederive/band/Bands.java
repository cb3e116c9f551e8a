package org.rederive.band;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.ScalarSeries;
import org.rederive.algebra.Series;
import org.rederive.meaning.Draws;

/**
 * All bands of a Hamiltonian near one point, each in its own random gauge.
 *
 * @param <T> the numbers
 */
final class Bands<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Series<Matrix<T>> hamiltonian;
  private final List<Eigenpair<T>> pairs;
  private final Draws draws;
  private final String key;
  private final Map<Integer, Frame<T>> frames = new HashMap<>();

  Bands(
      LinearAlgebra<T> linear,
      Series<Matrix<T>> hamiltonian,
      Diagonalisation<T> diagonalisation,
      Draws draws,
      String key) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    this.draws = draws;
    this.key = key;
    Matrix<T> leading = hamiltonian.at(0);
    if (leading == null) {
      throw new DegenerateSpectrumException("the Hamiltonian vanishes");
    }
    this.pairs = diagonalisation.of(leading);
  }

  Series<Matrix<T>> hamiltonian() {
    return hamiltonian;
  }

  T energy(int band) {
    return pairs.get(band).energy();
  }

  /** The band whose energy is nearest. */
  int nearest(T energy) {
    int best = 0;
    for (int m = 1; m < pairs.size(); m++) {
      if (distance(m, energy) < distance(best, energy)) {
        best = m;
      }
    }
    return best;
  }

  private double distance(int band, T energy) {
    return numbers.magnitude(numbers.subtract(energy(band), energy));
  }

  double condition() {
    return frames.keySet().stream().mapToDouble(m -> pairs.get(m).condition()).max().orElse(1);
  }

  Frame<T> frame(int band) {
    return frames.computeIfAbsent(band, this::newFrame);
  }

  private Frame<T> newFrame(int band) {
    String name = "gauge of band " + band + " " + key;
    Series<T> exponent = exponent(draws, name, numbers);
    Series<T> factor = ScalarSeries.exponential(exponent, numbers);
    Series<T> inverse = ScalarSeries.exponential(exponent.map(numbers::negate), numbers);
    return new Frame<>(linear, hamiltonian, pairs.get(band), new Frame.Gauge<>(factor, inverse));
  }

  /** c = exp of a random complex polynomial in all coordinates; never zero. */
  static <T> Series<T> gaugeFactor(Draws draws, String key, NumberSystem<T> numbers) {
    return ScalarSeries.exponential(exponent(draws, key, numbers), numbers);
  }

  /** Random Taylor coefficients up to order two in k, r_c, t, λ and p. */
  private static <T> Series<T> exponent(Draws draws, String key, NumberSystem<T> numbers) {
    return Series.of(
        index -> {
          boolean absent =
              MultiIndex.order(index) > 2 || MultiIndex.restrict(index, Coordinate.SLOPE) != 0;
          double scale = index == 0 ? 0.5 : 0.3;
          return absent ? null : scaled(draws, key + Long.toHexString(index), scale, numbers);
        });
  }

  private static <T> T scaled(Draws draws, String key, double scale, NumberSystem<T> numbers) {
    return numbers.multiply(numbers.of(scale, 0), draws.complex(key, numbers));
  }
}
