package org.rederive.hamiltonian;

import java.util.Optional;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;

/**
 * Bands that are known at a point, so that perturbation theory can continue them from there.
 *
 * @param <T> the numbers
 */
public interface DiagonalisedBands<T> extends BandSource<T> {
  /**
   * Eigenvalue and eigenvectors at a point, in no particular gauge; of length one if that is
   * assumed.
   */
  Eigenpair<T> eigenpair(Site site, int band);

  /** The reduced resolvent that belongs to the eigenpair. */
  Resolvent<T> resolvent(Site site, int band);

  /**
   * The same of a matrix that the document writes.
   *
   * @throws UnsupportedFormulaException where it is not diagonalised
   */
  default Eigenpair<T> eigenpair(RecordedMatrix matrix, int band) {
    throw noMatrix();
  }

  /**
   * The reduced resolvent likewise.
   *
   * @throws UnsupportedFormulaException where it is not diagonalised
   */
  default Resolvent<T> resolvent(RecordedMatrix matrix, int band) {
    throw noMatrix();
  }

  private static UnsupportedFormulaException noMatrix() {
    return new UnsupportedFormulaException("a written matrix is not diagonalised here");
  }

  /** The frame that perturbation theory makes of an eigenpair, in an arbitrary gauge. */
  @Override
  default Frame<T> frame(Site site, int band) {
    return frame(
        new ExplicitHamiltonian<>(Place.of(site), operator(site), false),
        band,
        new Known<>(eigenpair(site, band), resolvent(site, band)));
  }

  /**
   * What is known of a band at a point.
   *
   * @param pair energy and eigenvectors
   * @param resolvent reduced resolvent
   */
  record Known<T>(Eigenpair<T> pair, Resolvent<T> resolvent) {}

  /** The frame of a band of a Hamiltonian that is known near the point. */
  default Frame<T> frame(ExplicitHamiltonian<T> hamiltonian, int band, Known<T> known) {
    Frame<T> plain =
        Perturbation.frame(linear(), hamiltonian.matrix(), known.pair(), known.resolvent());
    Frame<T> kept = premises().eigenvectors().normalised() ? plain.normalised(linear()) : plain;
    Thing gauge = new BandThing.Gauge(band, Optional.empty(), hamiltonian.place());
    return kept.in(gauge(gauge), linear());
  }
}
