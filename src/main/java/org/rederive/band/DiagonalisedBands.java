package org.rederive.band;

/**
 * Bands that are known at a point, so that perturbation theory can continue them from there.
 *
 * @param <T> the numbers
 */
public interface DiagonalisedBands<T> extends BandSource<T> {
  /** Eigenvalue and eigenvectors at a peak, in no particular gauge. */
  Eigenpair<T> eigenpair(Chart chart, int point, int band);

  /** The reduced resolvent that belongs to the eigenpair. */
  Resolvent<T> resolvent(Chart chart, int point, int band);

  /** The frame that perturbation theory makes of an eigenpair, in an arbitrary gauge. */
  @Override
  default Frame<T> frame(Chart chart, int point, int band) {
    Frame<T> plain =
        Perturbation.frame(
            linear(),
            hamiltonian(chart, point),
            eigenpair(chart, point, band),
            resolvent(chart, point, band));
    String name = "gauge of band " + band + " at " + point + " " + chart;
    return plain.in(RandomGauge.of(arbitrary(), name, linear().numbers()), linear());
  }
}
