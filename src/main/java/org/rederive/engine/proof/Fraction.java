package org.rederive.engine.proof;

import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.List;
import org.rederive.number.GaussianRational;

/**
 * A polynomial over a product of powers of the denominators that its {@link LocalizedPolynomials}
 * lists. Not brought to lowest terms, so two equal fractions may look different; their difference
 * has the numerator zero.
 *
 * @param numerator in normal form; never changed in place
 * @param powers of the listed denominators, without zeros at the end
 */
public record Fraction(MultivariatePolynomial<GaussianRational> numerator, List<Integer> powers) {
  public Fraction {
    powers = List.copyOf(powers);
  }

  /** Number of terms of the numerator. */
  int terms() {
    return numerator.size();
  }

  public int power(int denominator) {
    return denominator < powers.size() ? powers.get(denominator) : 0;
  }
}
