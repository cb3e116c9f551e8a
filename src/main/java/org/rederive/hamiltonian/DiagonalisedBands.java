package org.rederive.hamiltonian;

import java.util.Optional;

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

  /** The frame that perturbation theory makes of an eigenpair, in an arbitrary gauge. */
  @Override
  default Frame<T> frame(Site site, int band) {
    Frame<T> plain =
        Perturbation.frame(linear(), operator(site), eigenpair(site, band), resolvent(site, band));
    Frame<T> kept = premises().eigenvectors().normalised() ? plain.normalised(linear()) : plain;
    return kept.in(gauge(new BandThing.Gauge(band, Optional.empty(), Place.of(site))), linear());
  }
}
