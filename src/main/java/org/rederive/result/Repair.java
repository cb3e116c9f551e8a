package org.rederive.result;

import java.util.List;

/**
 * What freeing the factor of one term of a refuted statement would do.
 *
 * @param term the term as written
 * @param printed the number in front of it, as printed
 * @param best what that number would have to be, if that is a simple number; otherwise empty
 * @param share its size relative to the sum of the sizes of all terms
 * @param re real part of the factor that fits best
 * @param im imaginary part of it
 * @param residual relative residual left with that factor
 * @param samples class of the samples that were fitted
 * @param mends whether that factor alone mends the statement on all samples
 * @param alike other terms that together cannot be told from this one on the samples, so that its
 *     fit means nothing
 */
public record Repair(
    String term,
    String printed,
    String best,
    double share,
    double re,
    double im,
    double residual,
    String samples,
    boolean mends,
    List<String> alike) {
  /** Terms smaller than this are rounding. */
  private static final double VANISHING = 1e-9;

  public Repair {
    alike = List.copyOf(alike);
  }

  /** Whether the term is zero on all samples, so that its factor could be anything. */
  public boolean vanishes() {
    return share < VANISHING;
  }

  /** Whether the samples tell what the factor would have to be. */
  public boolean fits() {
    return alike.isEmpty() && !vanishes();
  }
}
