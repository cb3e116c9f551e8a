package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Labels;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * Transformations U(λ). A unitary one is U = U₀ exp(iG) with an arbitrary unitary U₀ and an
 * arbitrary Hermitian function G that vanishes at the point; any other is an arbitrary function.
 *
 * @param <T> the numbers
 */
final class Transformations<T> {
  /** Transformations depend on strengths and times. */
  private static final long FUNCTIONS =
      MultiIndex.places(Coordinate.STRENGTH)
          | MultiIndex.places(Coordinate.TIME)
          | MultiIndex.places(Coordinate.FURTHER);

  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final NamedDraws<T> named;
  private final Premises.Transformations known;
  private final int size;

  Transformations(BandSource<T> source, NamedDraws<T> named) {
    this.linear = source.linear();
    this.numbers = linear.numbers();
    this.named = named;
    this.known = source.premises().transformations();
    this.size = source.bands();
  }

  /** U near the point where the labels say that coordinates are. */
  Series<Matrix<T>> of(String key, Labels labels) {
    Set<Integer> zeros = labels.zeros();
    Thing transformation = new BandThing.Transformation(key, zeros);
    boolean one = known.identityAtZero() && zeros.contains(Coordinate.STRENGTH.place(0));
    if (!known.unitary()) {
      return Series.on(FUNCTIONS, index -> free(transformation, index, one));
    }
    Matrix<T> start = one ? linear.identity(size) : named.unitary(transformation);
    return exponential(transformation).map(m -> linear.multiply(start, m));
  }

  private Matrix<T> free(Thing transformation, long index, boolean one) {
    if (index == 0 && one) {
      return linear.identity(size);
    }
    return named.matrix(new Thing.TaylorMatrix(transformation, index));
  }

  /** Σ (iG)ⁿ/n!, finite in every order. */
  private Series<Matrix<T>> exponential(Thing transformation) {
    Series<Matrix<T>> generator =
        Series.on(
            FUNCTIONS,
            index ->
                index == 0
                    ? null
                    : linear.scale(
                        numbers.imaginaryUnit(),
                        named.hermitian(new Thing.TaylorMatrix(transformation, index))));
    List<Series<Matrix<T>>> powers = new ArrayList<>();
    powers.add(Series.constant(linear.identity(size)));
    return Series.on(FUNCTIONS, index -> sum(generator, powers, index));
  }

  private @Nullable Matrix<T> sum(
      Series<Matrix<T>> generator, List<Series<Matrix<T>>> powers, long index) {
    Matrix<T> sum = null;
    T factorial = numbers.one();
    for (int n = 0; n <= MultiIndex.order(index); n++) {
      if (n == powers.size()) {
        powers.add(Series.product(powers.get(n - 1), generator, linear::multiply, linear::add));
      }
      factorial = n < 2 ? factorial : numbers.multiply(factorial, numbers.of(n));
      Matrix<T> term = powers.get(n).at(index);
      T weight = numbers.inverse(factorial);
      sum = Series.plus(sum, term == null ? null : linear.scale(weight, term), linear::add);
    }
    return sum;
  }
}
