package org.rederive.diagnose;

import java.util.List;
import org.rederive.evaluate.Name;

/**
 * A point at which the two sides of an equation differ, small enough to be redone on paper.
 *
 * @param bands number of bands, or of sites of a lattice
 * @param labels what free labels stand for
 * @param given the numbers that are not zero, as Gaussian integers; lengths, gauge factors and
 *     amplitudes that are not given are one
 * @param legend how H is built from them; empty if they say it themselves
 * @param left components of the left side, exactly
 * @param right components of the right side, exactly
 * @param residual |left − right| / Σ|terms|
 */
public record FailingPoint(
    int bands,
    String labels,
    List<Given> given,
    String legend,
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
  public record Given(String name, String words, int re, int im) {
    static Given of(Name name, GaussianInteger value) {
      return new Given(name.text(), name.words(), value.re(), value.im());
    }

    /** A value such as 1, -2, i or 1 + 2 i. */
    public String value() {
      if (im == 0) {
        return Integer.toString(re);
      }
      int size = Math.abs(im);
      String imaginary = (size == 1 ? "" : size + " ") + "i";
      if (re == 0) {
        return (im < 0 ? "-" : "") + imaginary;
      }
      return re + (im < 0 ? " - " : " + ") + imaginary;
    }
  }
}
