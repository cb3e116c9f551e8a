package org.rederive.band;

import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;
import org.rederive.meaning.Input;

/** The names of the numbers that a calculation about bands takes from its sample. */
public sealed interface BandInput extends Input {

  /** The value that a sample gives it. */
  <T> T from(DiagonalisedBands<T> source);

  /** A matrix: the coefficient of x^index in a series. */
  sealed interface Coefficient {
    long index();

    /** The series that a sample has for it. */
    <T> Series<Matrix<T>> series(DiagonalisedBands<T> source);

    /** Its value; null if it vanishes. */
    default <T> @Nullable Matrix<T> from(DiagonalisedBands<T> source) {
      return series(source).at(index());
    }
  }

  /** A Taylor coefficient of H. */
  record HamiltonianCoefficient(Chart chart, int point, long index) implements Coefficient {
    @Override
    public <T> Series<Matrix<T>> series(DiagonalisedBands<T> source) {
      return source.hamiltonian(chart, point);
    }
  }

  /** A Taylor coefficient of what is added to H. */
  record PerturbationCoefficient(int point, long index) implements Coefficient {
    @Override
    public <T> Series<Matrix<T>> series(DiagonalisedBands<T> source) {
      return source.perturbation(point);
    }
  }

  /** A Taylor coefficient of an arbitrary operator. */
  record OperatorCoefficient(String name, boolean hermitian, int point, long index)
      implements Coefficient {
    @Override
    public <T> Series<Matrix<T>> series(DiagonalisedBands<T> source) {
      return source.operator(name, hermitian, point);
    }
  }

  /** Entry (i, j) of a matrix. */
  record Entry(Coefficient matrix, int i, int j) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return of(matrix.from(source), source);
    }

    /** The entry of a matrix that is known already. */
    <T> T of(@Nullable Matrix<T> value, DiagonalisedBands<T> source) {
      return value == null ? source.linear().numbers().zero() : value.at(i, j);
    }
  }

  /** The energy of a band. */
  record Energy(Chart chart, int point, int band) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return source.eigenpair(chart, point, band).energy();
    }
  }

  /** Component i of the right eigenvector of a band. */
  record RightEntry(Chart chart, int point, int band, int i) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return source.eigenpair(chart, point, band).right().at(i);
    }
  }

  /** Component i of the left eigenvector of a band. */
  record LeftEntry(Chart chart, int point, int band, int i) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return source.eigenpair(chart, point, band).left().at(i);
    }
  }

  /** The reduced resolvent of a band; names a matrix, not a number. */
  record ResolventOf(Chart chart, int point, int band) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      throw new IllegalStateException("a resolvent is not a number");
    }
  }

  /** A real vector of the sample. */
  enum RealVector {
    MOMENTUM,
    KINETIC_MOMENTUM,
    CENTRE,
    VELOCITY,
    FIELD
  }

  /** Component i of a real vector. */
  record RealComponent(RealVector vector, int point, int i) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return switch (vector) {
        case MOMENTUM -> source.momentum(point).get(i);
        case KINETIC_MOMENTUM -> source.kineticMomentum(point).get(i);
        case CENTRE -> source.centre().get(i);
        case VELOCITY -> source.velocity().get(i);
        case FIELD -> source.field().get(i);
      };
    }
  }
}
