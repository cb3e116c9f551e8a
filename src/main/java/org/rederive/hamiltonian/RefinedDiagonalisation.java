package org.rederive.hamiltonian;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.LinearSystem;
import org.rederive.number.ManyDigits;
import org.rederive.number.Matrix;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/**
 * Eigenpairs to many digits, refined from doubles.
 *
 * <p>With the border b, c of the double eigenvectors the solution of (H − ε) x + b g = 0, c x = 1
 * has g(ε) = 0 exactly at eigenvalues, and g′ = y x with the row y of the transposed problem.
 * Newton's method on g is repelled from the other eigenvalues (Ehrlich and Aberth), so that two
 * starting values that doubles could not tell apart end at two different eigenvalues.
 *
 * @param <T> the numbers
 */
public final class RefinedDiagonalisation<T> implements Diagonalisation<T> {
  private static final int MOST_ITERATIONS = 100;

  /**
   * The error of an eigenvalue in doubles is 2⁻⁵² of ‖H‖ times the condition, of which some
   * hundreds are below 10⁻¹⁰; eigenvalues that are a thousandth of ‖H‖ apart are different ones,
   * and Newton's method ends at the one it began at.
   */
  private static final double WELL_CONDITIONED = 1e4;

  private static final double APART = 1e-3;

  /**
   * Decimal orders by which a step is smaller than the last one, at least, if it is no rounding.
   */
  private static final double STALLED = 0.4;

  private final ManyDigits<T> numbers;
  private final LinearAlgebra<T> linear;

  public RefinedDiagonalisation(ManyDigits<T> numbers) {
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
  }

  /** Where all eigenvalues are simple beyond doubt, a pair is refined when it is asked for. */
  @Override
  public List<Eigenpair<T>> of(Matrix<T> hamiltonian) {
    ComplexEigensystem start = DoubleDiagonalisation.decompose(rounded(hamiltonian));
    double scale = linear.norm(hamiltonian);
    List<T> energies = startingValues(start, scale);
    return areApart(start, scale)
        ? new Lazily(n -> refined(hamiltonian, start, n, energies, scale), start.size())
        : oneByOne(hamiltonian, start, energies, scale);
  }

  private List<Eigenpair<T>> oneByOne(
      Matrix<T> hamiltonian, ComplexEigensystem start, List<T> energies, double scale) {
    List<Eigenpair<T>> pairs = new ArrayList<>();
    for (int n = 0; n < start.size(); n++) {
      Eigenpair<T> pair = refined(hamiltonian, start, n, energies, scale);
      energies.set(n, pair.energy());
      pairs.add(pair);
    }
    requireDistinct(energies, scale);
    return pairs;
  }

  /** Whether doubles are much closer to all eigenvalues than these are to each other. */
  private static boolean areApart(ComplexEigensystem start, double scale) {
    for (int n = 0; n < start.size(); n++) {
      if (!(start.condition(n) < WELL_CONDITIONED)) {
        return false;
      }
      for (int m = 0; m < n; m++) {
        if (!(start.gap(n, m) > APART * scale)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Pairs that are refined when they are asked for, each by itself. */
  private final class Lazily extends AbstractList<Eigenpair<T>> {
    private final IntFunction<Eigenpair<T>> pair;
    private final List<@Nullable Eigenpair<T>> known;

    Lazily(IntFunction<Eigenpair<T>> pair, int size) {
      this.pair = pair;
      this.known = new ArrayList<>(Collections.nCopies(size, null));
    }

    @Override
    public Eigenpair<T> get(int n) {
      Eigenpair<T> there = known.get(n);
      if (there == null) {
        there = pair.apply(n);
        known.set(n, there);
      }
      return there;
    }

    @Override
    public int size() {
      return known.size();
    }
  }

  /**
   * The double eigenvalues; those that are defective to rounding are moved away from each other,
   * because g′ vanishes halfway between two eigenvalues.
   */
  private List<T> startingValues(ComplexEigensystem start, double scale) {
    double apart = 1e-7 * scale;
    List<T> energies = new ArrayList<>();
    for (int n = 0; n < start.size(); n++) {
      double shift = start.isDefective(n) ? apart : 0;
      double re = start.valueRe(n) + shift * StrictMath.cos(2.4 * n);
      energies.add(numbers.of(re, start.valueIm(n) + shift * StrictMath.sin(2.4 * n)));
    }
    return energies;
  }

  private Matrix<WithError> rounded(Matrix<T> matrix) {
    return Matrix.of(matrix.size(), (i, j) -> numbers.rounded(matrix.at(i, j)));
  }

  private Eigenpair<T> refined(
      Matrix<T> hamiltonian, ComplexEigensystem start, int n, List<T> energies, double scale) {
    Border<T> border = border(start, n);
    T energy = energies.get(n);
    double previous = Double.POSITIVE_INFINITY;
    double enough = StrictMath.log10(scale) + 2 - numbers.digits();
    double half = StrictMath.log10(scale) - 0.5 * numbers.digits();
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      Solution<T> solution = solve(hamiltonian, border, energy);
      T step = numbers.divide(solution.g(), solution.slope());
      double size = numbers.orders(step);
      if (size <= enough || size <= half && size >= previous - STALLED) {
        return pair(energy, solution, scale);
      }
      energy = numbers.subtract(energy, repelled(step, energy, energies, n));
      previous = size;
    }
    throw new DegenerateSpectrumException("refining an eigenvalue did not converge");
  }

  /** N / (1 − N Σ 1/(ε − ε_j)) for a Newton step N. */
  private T repelled(T step, T energy, List<T> energies, int n) {
    T sum = numbers.zero();
    for (int m = 0; m < energies.size(); m++) {
      T distance = numbers.subtract(energy, energies.get(m));
      if (m != n && !numbers.isZero(distance)) {
        sum = numbers.add(sum, numbers.inverse(distance));
      }
    }
    T divisor = numbers.subtract(numbers.one(), numbers.multiply(step, sum));
    return numbers.magnitude(divisor) < 0.1 ? step : numbers.divide(step, divisor);
  }

  /** The column b and the row c, of which g(ε) is defined. */
  private record Border<T>(Vector<T> column, Vector<T> row) {}

  private Border<T> border(ComplexEigensystem start, int n) {
    double norm = Math.max(1, start.condition(n));
    return new Border<>(
        Vector.of(
            start.size(), i -> numbers.of(start.leftRe(n, i) / norm, -start.leftIm(n, i) / norm)),
        Vector.of(start.size(), j -> numbers.of(start.rightRe(j, n), -start.rightIm(j, n))));
  }

  /** x, y and g of the bordered problem; slope is g′. */
  private record Solution<T>(Vector<T> x, Vector<T> y, T g, T slope) {}

  private Solution<T> solve(Matrix<T> hamiltonian, Border<T> border, T energy) {
    int size = hamiltonian.size();
    Matrix<T> bordered =
        Matrix.of(
            size + 1,
            (i, j) -> {
              if (i == size) {
                return j == size ? numbers.zero() : border.row().at(j);
              }
              if (j == size) {
                return border.column().at(i);
              }
              T entry = hamiltonian.at(i, j);
              return i == j ? numbers.subtract(entry, energy) : entry;
            });
    LinearSystem<T> system = new LinearSystem<>(numbers, bordered);
    Vector<T> unit = Vector.of(size + 1, i -> i == size ? numbers.one() : numbers.zero());
    Vector<T> right = system.solve(unit);
    Vector<T> left = system.solveLeft(unit);
    Vector<T> x = Vector.of(size, right::at);
    Vector<T> y = Vector.of(size, left::at);
    return new Solution<>(x, y, right.at(size), linear.pair(y, x));
  }

  /** The pair, if its residual g is as small as the precision lets expect. */
  private Eigenpair<T> pair(T energy, Solution<T> solution, double scale) {
    double most = StrictMath.log10(scale) - 0.75 * numbers.digits();
    if (numbers.orders(solution.g()) > most) {
      throw new DegenerateSpectrumException("an eigenvector could not be refined");
    }
    T normalisation = numbers.inverse(solution.slope());
    return new Eigenpair<>(energy, solution.x(), linear.scale(normalisation, solution.y()), 1, 1);
  }

  private void requireDistinct(List<T> energies, double scale) {
    double least = StrictMath.log10(scale) - numbers.digits() / 2.0;
    for (int n = 0; n < energies.size(); n++) {
      for (int m = 0; m < n; m++) {
        double gap = numbers.orders(numbers.subtract(energies.get(n), energies.get(m)));
        if (gap <= least) {
          throw new DegenerateSpectrumException("two eigenvalues agree to working accuracy");
        }
      }
    }
  }
}
