package org.rederive.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A point at which the two sides of a statement differ, small enough to be redone on paper.
 *
 * @param point where
 * @param left components of the left side, exactly or in decimals
 * @param right components of the right side likewise
 * @param residual |left − right| / Σ|terms|
 */
public record Counterexample(Point point, List<String> left, List<String> right, double residual) {
  public Counterexample {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The same with more lines that say what it is built from. */
  public Counterexample with(List<String> lines) {
    List<String> all = new ArrayList<>(point.matrices);
    all.addAll(lines);
    Point more = new Point(point.bands, point.labels, point.given, point.legend, all);
    return new Counterexample(more, left, right, residual);
  }

  /**
   * The numbers of a counterexample.
   *
   * @param bands number of bands, or of sites of a lattice
   * @param labels what free labels stand for
   * @param given the numbers that are not trivial; all others are zero, or one if they are lengths,
   *     gauge factors or amplitudes
   * @param legend how H is built from them, if they do not say it themselves
   * @param matrices what H is built from, as one types it, a line for each matrix
   */
  public record Point(
      int bands, String labels, List<Given> given, Optional<String> legend, List<String> matrices) {
    public Point {
      matrices = List.copyOf(matrices);
      given = List.copyOf(given);
    }
  }

  /**
   * A number of the point, a Gaussian integer.
   *
   * @param name its name in the calculation
   * @param words what it is, in the words of the field
   * @param re real part
   * @param im imaginary part
   */
  public record Given(String name, String words, int re, int im) {
    /** The value as written, such as 1, -2 i or 1 + i. */
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

  /** Number of bands, or of sites of a lattice. */
  public int bands() {
    return point.bands;
  }

  /** The numbers that are not trivial. */
  public List<Given> given() {
    return point.given;
  }
}
