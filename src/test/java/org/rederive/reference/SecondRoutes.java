package org.rederive.reference;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * D and K of one band without derivatives of eigenvectors: from sums over bands, and from the
 * projector P_n = Π_{m≠n} (H − ε_m)/(ε_n − ε_m), a polynomial in H.
 */
final class SecondRoutes<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Matrix<T> hamiltonian;
  private final List<Eigenpair<T>> pairs;
  private final int band;
  private final List<Matrix<T>> projectors;
  private final Map<Matrix<T>, Matrix<T>> slopes = new IdentityHashMap<>();

  SecondRoutes(LinearAlgebra<T> linear, Matrix<T> hamiltonian, List<Eigenpair<T>> pairs, int band) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    this.pairs = pairs;
    this.band = band;
    this.projectors = IntStream.range(0, pairs.size()).mapToObj(this::newProjector).toList();
  }

  // ---- sums over bands

  /** −i Σ_{m≠n} ⟨u_n|u_m⟩⟨L_m|∂H|u_n⟩ / (I_nn (ε_n − ε_m)). */
  T differenceByBands(Matrix<T> slope) {
    Eigenpair<T> own = pairs.get(band);
    T sum = numbers.zero();
    for (int m = 0; m < pairs.size(); m++) {
      if (m != band) {
        Eigenpair<T> other = pairs.get(m);
        T element = linear.pair(other.left(), linear.apply(slope, own.right()));
        T overlap = linear.inner(own.right(), other.right());
        sum = numbers.add(sum, numbers.divide(numbers.multiply(overlap, element), gap(m)));
      }
    }
    T norm = linear.inner(own.right(), own.right());
    return numbers.divide(numbers.multiply(minusI(), sum), norm);
  }

  /** Σ_{m≠n} ⟨L_n|∂_aH|u_m⟩⟨L_m|∂_bH|u_n⟩ / (ε_n − ε_m). */
  T rotationByBands(Matrix<T> slopeA, Matrix<T> slopeB) {
    Eigenpair<T> own = pairs.get(band);
    T sum = numbers.zero();
    for (int m = 0; m < pairs.size(); m++) {
      if (m != band) {
        Eigenpair<T> other = pairs.get(m);
        T out = linear.pair(own.left(), linear.apply(slopeA, other.right()));
        T back = linear.pair(other.left(), linear.apply(slopeB, own.right()));
        sum = numbers.add(sum, numbers.divide(numbers.multiply(out, back), gap(m)));
      }
    }
    return sum;
  }

  private T gap(int m) {
    return numbers.subtract(pairs.get(band).energy(), pairs.get(m).energy());
  }

  private T minusI() {
    return numbers.negate(numbers.imaginaryUnit());
  }

  // ---- projectors

  /** −i Tr[ρ ∂P] with ρ = PP†/Tr[PP†]. */
  T differenceByProjector(Matrix<T> slope) {
    Matrix<T> p = projectors.get(band);
    Matrix<T> square = linear.multiply(p, linear.adjoint(p));
    T trace = trace(linear.multiply(square, projectorSlope(slope)));
    return numbers.divide(numbers.multiply(minusI(), trace), trace(square));
  }

  /** Tr[P ∂_aP (ε − H) ∂_bP]. */
  T rotationByProjector(Matrix<T> slopeA, Matrix<T> slopeB) {
    Matrix<T> left = linear.multiply(projectors.get(band), projectorSlope(slopeA));
    Matrix<T> rest = shifted(hamiltonian, pairs.get(band).energy()).map(numbers::negate);
    return trace(linear.multiply(left, linear.multiply(rest, projectorSlope(slopeB))));
  }

  private Matrix<T> newProjector(int n) {
    Matrix<T> product = linear.identity(hamiltonian.size());
    for (int m = 0; m < pairs.size(); m++) {
      if (m != n) {
        product = linear.multiply(product, factor(n, m));
      }
    }
    return product;
  }

  /** (H − ε_m)/(ε_n − ε_m). */
  private Matrix<T> factor(int n, int m) {
    T gap = numbers.subtract(pairs.get(n).energy(), pairs.get(m).energy());
    return linear.scale(numbers.inverse(gap), shifted(hamiltonian, pairs.get(m).energy()));
  }

  private Matrix<T> projectorSlope(Matrix<T> slope) {
    return slopes.computeIfAbsent(slope, this::newProjectorSlope);
  }

  /** The product rule on the polynomial, with ∂ε_m = Tr[P_m ∂H]. */
  private Matrix<T> newProjectorSlope(Matrix<T> slope) {
    int size = hamiltonian.size();
    Matrix<T> sum = Matrix.of(size, (i, j) -> numbers.zero());
    for (int changed = 0; changed < size; changed++) {
      if (changed != band) {
        Matrix<T> product = linear.identity(size);
        for (int m = 0; m < size; m++) {
          if (m != band) {
            Matrix<T> factor = m == changed ? factorSlope(m, slope) : factor(band, m);
            product = linear.multiply(product, factor);
          }
        }
        sum = linear.add(sum, product);
      }
    }
    return sum;
  }

  private Matrix<T> factorSlope(int m, Matrix<T> slope) {
    T own = trace(linear.multiply(projectors.get(band), slope));
    T other = trace(linear.multiply(projectors.get(m), slope));
    T inverse = numbers.inverse(gap(m));
    T rate = numbers.multiply(inverse, numbers.subtract(own, other));
    Matrix<T> moved = linear.scale(inverse, shifted(slope, other));
    return linear.add(moved, linear.scale(numbers.negate(rate), factor(band, m)));
  }

  private Matrix<T> shifted(Matrix<T> matrix, T by) {
    return Matrix.of(
        matrix.size(), (i, j) -> i == j ? numbers.subtract(matrix.at(i, j), by) : matrix.at(i, j));
  }

  private T trace(Matrix<T> matrix) {
    T sum = numbers.zero();
    for (int i = 0; i < matrix.size(); i++) {
      sum = numbers.add(sum, matrix.at(i, i));
    }
    return sum;
  }

  /** Largest product of a right and a left vector's lengths over the gap to the band. */
  double condition() {
    double worst = 1;
    Vector<T> own = pairs.get(band).right();
    for (int m = 0; m < pairs.size(); m++) {
      if (m != band) {
        double lengths = linear.norm(pairs.get(m).right()) * linear.norm(pairs.get(m).left());
        lengths *= linear.norm(own) * linear.norm(pairs.get(band).left());
        worst = Math.max(worst, lengths / numbers.magnitude(gap(m)));
      }
    }
    return worst * Math.max(1, linear.norm(hamiltonian));
  }
}
