package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * H(q) = Σ_s C_s Π_p (q_p − o_p)^{m_p} exp(i n_s·(q − o)) as a function of all coordinates q.
 *
 * <p>Known to be analytic, so that its Taylor coefficients at any point are exact up to rounding.
 *
 * @param size number of bands N
 * @param terms the terms
 * @param origin o by place
 */
public record BlochHamiltonian(int size, List<FourierTerm> terms, List<Double> origin) {
  public BlochHamiltonian {
    terms = List.copyOf(terms);
    origin = List.copyOf(origin);
  }

  /** A Hamiltonian whose waves have their phase origin at q = 0. */
  public BlochHamiltonian(int size, List<FourierTerm> terms) {
    this(size, terms, Collections.nCopies(MultiIndex.PLACES, 0.0));
  }

  /** Sum of two Hamiltonians with the same origin. */
  BlochHamiltonian plus(BlochHamiltonian other) {
    List<FourierTerm> all = new ArrayList<>(terms);
    all.addAll(other.terms);
    return new BlochHamiltonian(size, all, origin);
  }

  /** Another one of the same class, 2^power times as large. */
  BlochHamiltonian sized(int power) {
    double size = Math.scalb(1.0, power);
    return new BlochHamiltonian(
        this.size, terms.stream().map(term -> term.times(size, 0)).toList(), origin);
  }

  /** Whether it is its own adjoint for all real coordinates: each term has its partner. */
  public boolean isHermitian() {
    return terms.stream().allMatch(term -> terms.stream().anyMatch(term::isAdjointOf));
  }

  /** Its Taylor polynomial of first order in the coordinate at a place. */
  BlochHamiltonian linearIn(int place) {
    List<FourierTerm> linear = new ArrayList<>();
    for (FourierTerm term : terms) {
      linear.addAll(term.linearIn(place));
    }
    return new BlochHamiltonian(size, linear, origin);
  }

  /** What it is where Hamiltonians are assumed to be linear in the strength. */
  BlochHamiltonian under(Premises premises) {
    return premises.linearInStrength() ? linearIn(Coordinate.STRENGTH.place(0)) : this;
  }

  /**
   * Taylor series at a point.
   *
   * @param point coordinates by place
   */
  public <T> Series<Matrix<T>> at(List<Double> point, LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    List<Expanded<T>> expanded = new ArrayList<>();
    for (FourierTerm term : terms) {
      expanded.add(expand(term, point, numbers));
    }
    long places = expanded.stream().mapToLong(Expanded::depends).reduce(0, (a, b) -> a | b);
    return Series.on(places, index -> coefficient(index, expanded, linear.numbers()));
  }

  /** Σ_s factor_s C_s over the terms that depend on all coordinates of the index. */
  private <T> @Nullable Matrix<T> coefficient(
      long index, List<Expanded<T>> expanded, NumberSystem<T> numbers) {
    List<FourierTerm> parts = new ArrayList<>();
    List<T> factors = new ArrayList<>();
    for (Expanded<T> term : expanded) {
      T factor = term.constantAlong(index) ? null : term.factor(index, numbers);
      if (factor != null) {
        parts.add(term.term());
        factors.add(factor);
      }
    }
    return parts.isEmpty() ? null : combined(parts, factors, numbers);
  }

  private <T> Matrix<T> combined(
      List<FourierTerm> parts, List<T> factors, NumberSystem<T> numbers) {
    double[][] re = parts.stream().map(FourierTerm::re).toArray(double[][]::new);
    double[][] im = parts.stream().map(FourierTerm::im).toArray(double[][]::new);
    return numbers.combination(factors, re, im, size);
  }

  /** A term with its phase at the point. */
  private record Expanded<T>(FourierTerm term, T phase, List<T> offsets, long depends) {

    /** Whether some coordinate of the index is one that the term does not depend on. */
    boolean constantAlong(long index) {
      return (index & ~depends) != 0;
    }

    /** Taylor coefficient of Π (o + x)^m exp(i n (o + x)); null if it vanishes. */
    @Nullable T factor(long index, NumberSystem<T> numbers) {
      T product = phase;
      for (int place = 0; place < MultiIndex.PLACES; place++) {
        int order = MultiIndex.exponent(index, place);
        if (term.powers()[place] == 0) {
          if (order > 0) {
            if (term.waves()[place] == 0) {
              return null;
            }
            product = numbers.multiply(product, waveFactor(place, order, numbers));
          }
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
      T wave = numbers.of(0, term.waves()[place]);
      T product = numbers.one();
      for (int n = 1; n <= order; n++) {
        product = numbers.divide(numbers.multiply(product, wave), numbers.of(n));
      }
      return product;
    }

    /** Coefficient of x^order in (o + x)^m exp(i n x). */
    private T powerFactor(int place, int order, NumberSystem<T> numbers) {
      int power = term.powers()[place];
      T sum = numbers.zero();
      long binomial = 1;
      for (int j = 0; j <= Math.min(power, order); j++) {
        T part = numbers.of(binomial);
        for (int n = 0; n < power - j; n++) {
          part = numbers.multiply(part, offsets.get(place));
        }
        boolean vanishes = term.waves()[place] == 0 && order > j;
        if (!vanishes) {
          sum = numbers.add(sum, numbers.multiply(part, waveFactor(place, order - j, numbers)));
        }
        binomial = binomial * (power - j) / (j + 1);
      }
      return sum;
    }
  }

  /** All bits of the places that a term depends on. */
  private static long dependence(FourierTerm term) {
    long places = 0;
    for (int place = 0; place < MultiIndex.PLACES; place++) {
      if (term.waves()[place] != 0 || term.powers()[place] != 0) {
        places |= 15 * MultiIndex.unit(place);
      }
    }
    return places;
  }

  private <T> Expanded<T> expand(FourierTerm term, List<Double> point, NumberSystem<T> numbers) {
    List<T> offsets = new ArrayList<>();
    T phase = numbers.zero();
    boolean turned = false;
    for (int place = 0; place < MultiIndex.PLACES; place++) {
      T offset =
          numbers.subtract(numbers.of(point.get(place), 0), numbers.of(origin.get(place), 0));
      offsets.add(offset);
      if (term.waves()[place] != 0 && !numbers.isZero(offset)) {
        phase = numbers.addProduct(phase, numbers.of(0, term.waves()[place]), offset);
        turned = true;
      }
    }
    T factor = turned ? numbers.exp(phase) : numbers.one();
    return new Expanded<>(term, factor, offsets, dependence(term));
  }
}
