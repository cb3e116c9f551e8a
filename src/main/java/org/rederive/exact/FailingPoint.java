package org.rederive.exact;

import java.util.List;

/**
 * A point at which the two sides of an equation differ, small enough to be redone on paper.
 *
 * @param bands number of bands, or of sites of a lattice
 * @param labels what free labels stand for
 * @param given the numbers that are not zero, as Gaussian integers; lengths, gauge factors and
 *     amplitudes that are not given are one
 * @param left components of the left side, exactly
 * @param right components of the right side, exactly
 * @param residual |left − right| / Σ|terms|
 */
public record FailingPoint(
    int bands,
    String labels,
    List<Given> given,
    List<String> left,
    List<String> right,
    double residual) {
  public FailingPoint {
    given = List.copyOf(given);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * A number of the point.
   *
   * @param name its name in the calculation
   * @param words what it is, in the words of the field
   * @param re real part
   * @param im imaginary part
   */
  public record Given(String name, String words, int re, int im) {}
}
