package org.rederive.result;

import java.util.List;
import java.util.Optional;

/**
 * What freeing the factor of one term of a refuted statement would do.
 *
 * @param term the term as written
 * @param printed the number in front of it, as printed
 * @param share its size relative to the sum of the sizes of all terms
 * @param fit the factor that fits best
 * @param samples class of the samples that were fitted
 * @param alike other terms that together cannot be told from this one on the samples, so that its
 *     fit means nothing
 */
public record Repair(
    String term, String printed, double share, Fit fit, String samples, List<String> alike) {
  /** Terms smaller than this are rounding. */
  private static final double VANISHING = 1e-9;

  public Repair {
    alike = List.copyOf(alike);
  }

  /**
   * A factor, by least squares over samples.
   *
   * @param best what the number in front of the term would have to be, if that is a simple number
   * @param re real part of the factor
   * @param im imaginary part of it
   * @param residual relative residual left with that factor
   * @param mends whether that factor alone mends the statement on all samples
   */
  public record Fit(Optional<String> best, double re, double im, double residual, boolean mends) {}

  /** Whether the term is zero on all samples, so that its factor could be anything. */
  public boolean vanishes() {
    return share < VANISHING;
  }

  /** Whether the samples tell what the factor would have to be. */
  public boolean determined() {
    return alike.isEmpty() && !vanishes();
  }

  /** Whether freeing this term alone would mend the statement. */
  public boolean wouldMend() {
    return fit.mends && determined();
  }
}
