package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * A Hamiltonian near a point: its terms with their phases there.
 *
 * @param <T> the numbers
 */
final class Expansion<T> {
  private final int size;
  private final NumberSystem<T> numbers;
  private final List<Term<T>> terms = new ArrayList<>();

  private Expansion(int size, NumberSystem<T> numbers) {
    this.size = size;
    this.numbers = numbers;
  }

  static <T> Expansion<T> of(
      BlochHamiltonian hamiltonian, List<Double> point, NumberSystem<T> numbers) {
    Expansion<T> expansion = new Expansion<>(hamiltonian.size(), numbers);
    List<T> offsets = offsets(hamiltonian.origin(), point, numbers);
    for (FourierTerm term : hamiltonian.terms()) {
      expansion.terms.add(Term.of(term, offsets, numbers));
    }
    return expansion;
  }

  private static <T> List<T> offsets(
      List<Double> origin, List<Double> point, NumberSystem<T> numbers) {
    List<T> offsets = new ArrayList<>();
    for (int place = 0; place < MultiIndex.PLACES; place++) {
      offsets.add(
          numbers.subtract(numbers.of(point.get(place), 0), numbers.of(origin.get(place), 0)));
    }
    return offsets;
  }

  /** All Taylor coefficients. */
  Series<Matrix<T>> series() {
    long places = 0;
    for (Term<T> term : terms) {
      places |= term.depends;
    }
    return Series.on(places, index -> matrix(at(index)));
  }

  private @Nullable Matrix<T> matrix(Sum<T> sum) {
    return sum.factors.isEmpty() ? null : numbers.combination(sum.factors, sum.re, sum.im, size);
  }

  /** A Taylor coefficient, over the terms that depend on all coordinates of the index. */
  Sum<T> at(long index) {
    Sum<T> sum = new Sum<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Term<T> term : terms) {
      T factor = term.constantAlong(index) ? null : term.factor(index, numbers);
      if (factor != null) {
        sum.factors.add(factor);
        sum.re.add(term.of.re());
        sum.im.add(term.of.im());
      }
    }
    return sum;
  }

  /**
   * Σ_s f_s (X_s + i Y_s); the matrix vanishes if there is none.
   *
   * @param factors f_s
   * @param re X_s
   * @param im Y_s
   */
  record Sum<T>(List<T> factors, List<double[]> re, List<double[]> im) {}

  /**
   * A term with its phase at the point.
   *
   * @param offsets the point as seen from the origin, by place
   * @param depends all bits of the places that it depends on
   * @param powers all bits of the places that it has a power of
   */
  private record Term<T>(FourierTerm of, T phase, List<T> offsets, long depends, long powers) {
    static <T> Term<T> of(FourierTerm term, List<T> offsets, NumberSystem<T> numbers) {
      T phase = numbers.zero();
      boolean turned = false;
      long depends = 0;
      long powers = 0;
      for (int place = 0; place < MultiIndex.PLACES; place++) {
        double wave = term.waves()[place];
        if (wave != 0 && !numbers.isZero(offsets.get(place))) {
          phase = numbers.addProduct(phase, numbers.of(0, wave), offsets.get(place));
          turned = true;
        }
        long bits = MultiIndex.LARGEST * MultiIndex.unit(place);
        powers |= term.powers()[place] == 0 ? 0 : bits;
        depends |= wave == 0 ? 0 : bits;
      }
      T factor = turned ? numbers.exp(phase) : numbers.one();
      return new Term<>(term, factor, offsets, depends | powers, powers);
    }

    /** Whether some coordinate of the index is one that the term does not depend on. */
    boolean constantAlong(long index) {
      return (index & ~depends) != 0;
    }

    /** Taylor coefficient of Π (o + x)^m exp(i n (o + x)); null if it vanishes. */
    @Nullable T factor(long index, NumberSystem<T> numbers) {
      T product = phase;
      for (long rest = index | powers; rest != 0; ) {
        int place = Long.numberOfTrailingZeros(rest) >> 2;
        rest &= ~(MultiIndex.LARGEST * MultiIndex.unit(place));
        int order = MultiIndex.exponent(index, place);
        if (of.powers()[place] == 0) {
          product = numbers.multiply(product, waveFactor(place, order, numbers));
        } else {
          T factor = powerFactor(place, order, numbers);
          if (numbers.isZero(factor)) {
            return null;
          }
          product = numbers.multiply(product, factor);
        }
      }
      return product;
    }

    /** (i n)^order / order!. */
    private T waveFactor(int place, int order, NumberSystem<T> numbers) {
      T wave = numbers.of(0, of.waves()[place]);
      T product = numbers.one();
      for (int n = 1; n <= order; n++) {
        product = numbers.divide(numbers.multiply(product, wave), numbers.of(n));
      }
      return product;
    }

    /** Coefficient of x^order in (o + x)^m exp(i n x). */
    private T powerFactor(int place, int order, NumberSystem<T> numbers) {
      int power = of.powers()[place];
      T sum = numbers.zero();
      long binomial = 1;
      for (int j = 0; j <= Math.min(power, order); j++) {
        T part = numbers.of(binomial);
        for (int n = 0; n < power - j; n++) {
          part = numbers.multiply(part, offsets.get(place));
        }
        boolean vanishes = of.waves()[place] == 0 && order > j;
        if (!vanishes) {
          sum = numbers.add(sum, numbers.multiply(part, waveFactor(place, order - j, numbers)));
        }
        binomial = binomial * (power - j) / (j + 1);
      }
      return sum;
    }
  }
}
