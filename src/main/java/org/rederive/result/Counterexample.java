package org.rederive.result;

import java.util.List;
import org.rederive.diagnose.FailingPoint;

/**
 * A point at which the two sides of a statement differ, small enough to be redone on paper.
 *
 * @param bands number of bands, or of sites of a lattice
 * @param labels what free labels stand for
 * @param given the numbers that are not trivial
 * @param legend how H is built from them; empty if they say it themselves
 * @param left components of the left side, exactly
 * @param right components of the right side, exactly
 * @param residual |left − right| / Σ|terms|
 */
public record Counterexample(
    int bands,
    String labels,
    List<Given> given,
    String legend,
    List<String> left,
    List<String> right,
    double residual) {
  public Counterexample {
    given = List.copyOf(given);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * A number of the point; all others are zero, or one if they are lengths, gauge factors or
   * amplitudes.
   *
   * @param name its name in the calculation
   * @param words what it is, in the words of the field
   * @param re real part
   * @param im imaginary part
   */
  public record Given(String name, String words, int re, int im) {
    /** The value as written, such as 1, -2 i or 1 + i. */
    public String value() {
      return new FailingPoint.Given(name, words, re, im).value();
    }
  }

  public static Counterexample of(FailingPoint point) {
    return new Counterexample(
        point.bands(),
        point.labels(),
        point.given().stream().map(g -> new Given(g.name(), g.words(), g.re(), g.im())).toList(),
        point.legend(),
        point.left(),
        point.right(),
        point.residual());
  }

  public FailingPoint point() {
    return new FailingPoint(
        bands,
        labels,
        given.stream()
            .map(g -> new FailingPoint.Given(g.name(), g.words(), g.re(), g.im()))
            .toList(),
        legend,
        left,
        right,
        residual);
  }
}
