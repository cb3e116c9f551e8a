package org.rederive.hamiltonian;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Input;
import org.rederive.number.Matrix;

/** The names of the numbers that a calculation about bands takes from its sample. */
public sealed interface BandInput extends Input {
  /** The operator that a number belongs to. */
  static Optional<Site> site(Input input) {
    if (input instanceof Entry entry) {
      return Optional.of(entry.matrix().site());
    }
    return input instanceof OfBand number && number.of() instanceof Site site
        ? Optional.of(site)
        : Optional.empty();
  }

  /** The matrix that a number belongs to, if the document writes it. */
  static Optional<RecordedMatrix> matrix(Input input) {
    return input instanceof OfBand number && number.of() instanceof RecordedMatrix matrix
        ? Optional.of(matrix)
        : Optional.empty();
  }

  /** The value that a sample gives it. */
  <T> T from(DiagonalisedBands<T> source);

  /** A matrix: a Taylor coefficient of an operator. */
  record Coefficient(Site site, long index) {
    /** Its value; null if it vanishes. */
    <T> @Nullable Matrix<T> from(DiagonalisedBands<T> source) {
      return source.operator(site).at(index);
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

  /** What belongs to a band of a Hamiltonian. */
  sealed interface OfBand extends BandInput {
    /** Which Hamiltonian, where. */
    Diagonalised of();

    /** Number of the band. */
    int band();

    /** Its value, of a band that is known already. */
    <T> T of(Eigenpair<T> pair);

    @Override
    default <T> T from(DiagonalisedBands<T> source) {
      return of(of().eigenpair(source, band()));
    }
  }

  /** The energy of a band. */
  record Energy(Diagonalised of, int band) implements OfBand {
    @Override
    public <T> T of(Eigenpair<T> pair) {
      return pair.energy();
    }
  }

  /** Component i of the right eigenvector of a band. */
  record RightEntry(Diagonalised of, int band, int i) implements OfBand {
    @Override
    public <T> T of(Eigenpair<T> pair) {
      return pair.right().at(i);
    }
  }

  /** Component i of the left eigenvector of a band. */
  record LeftEntry(Diagonalised of, int band, int i) implements OfBand {
    @Override
    public <T> T of(Eigenpair<T> pair) {
      return pair.left().at(i);
    }
  }

  /** The reduced resolvent of a band; names a matrix, not a number. */
  record ResolventOf(Diagonalised of, int band) implements OfBand {
    /** The matrix. */
    public <T> Resolvent<T> resolvent(DiagonalisedBands<T> source) {
      return of.resolvent(source, band);
    }

    @Override
    public <T> T of(Eigenpair<T> pair) {
      throw new IllegalStateException("a resolvent is not a number");
    }
  }

  /** A real vector of the sample. */
  enum RealVector {
    MOMENTUM,
    CENTRE
  }

  /** Component i of a real vector. */
  record RealComponent(RealVector vector, int point, int i) implements BandInput {
    @Override
    public <T> T from(DiagonalisedBands<T> source) {
      return switch (vector) {
        case MOMENTUM -> source.momentum(point).get(i);
        case CENTRE -> source.centre().get(i);
      };
    }
  }
}
