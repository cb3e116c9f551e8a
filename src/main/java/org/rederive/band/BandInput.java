package org.rederive.band;

import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;
import org.rederive.meaning.Input;

/** The names of the numbers that a calculation about bands takes from its sample. */
public sealed interface BandInput extends Input {

  /** The value that a sample gives it. */
  <T> T from(DiagonalisedBands<T> source);

  /** Entry (i, j) of a Taylor coefficient of H. */
  record HamiltonianEntry(Chart chart, int point, long index, int i, int j) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return entry(source, source.hamiltonian(chart, point), index, i, j);
    }
  }

  /** Entry (i, j) of a Taylor coefficient of what is added to H. */
  record PerturbationEntry(int point, long index, int i, int j) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return entry(source, source.perturbation(point), index, i, j);
    }
  }

  /** Entry (i, j) of a Taylor coefficient of an arbitrary operator. */
  record OperatorEntry(String name, boolean hermitian, int point, long index, int i, int j)
      implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return entry(source, source.operator(name, hermitian, point), index, i, j);
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

  private static <T> T entry(
      BandSource<T> source, Series<Matrix<T>> series, long index, int i, int j) {
    Matrix<T> coefficient = series.at(index);
    return coefficient == null ? source.linear().numbers().zero() : coefficient.at(i, j);
  }
}
