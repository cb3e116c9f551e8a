package org.rederive.verification;

import java.util.List;

/**
 * What freeing the factor of one term of a refuted statement would do.
 *
 * @param term the term as written
 * @param share its size relative to the sum of the sizes of all terms
 * @param re real part of the factor that fits best
 * @param im imaginary part of it
 * @param residual relative residual left with that factor
 * @param mends whether that factor alone mends the statement on all samples
 * @param alike other terms that no factor can tell from this one on the samples
 */
public record Repair(
    String term,
    double share,
    double re,
    double im,
    double residual,
    boolean mends,
    List<String> alike) {
  public Repair {
    alike = List.copyOf(alike);
  }
}
