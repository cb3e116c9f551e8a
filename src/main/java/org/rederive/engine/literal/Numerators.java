package org.rederive.engine.literal;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rederive.number.GaussianRational;

/**
 * Coefficients over one denominator: products of them need no lowest terms in between, which would
 * be most of the work.
 *
 * @param whole numerators
 * @param below the denominator
 */
record Numerators(Map<Monomial, GaussianRational> whole, BigInteger below) {

  /** The coefficients of an expansion. */
  static Numerators of(Expansion expansion) {
    BigInteger below = leastCommonMultiple(expansion.coefficients().values());
    if (below.equals(BigInteger.ONE)) {
      return new Numerators(expansion.coefficients(), below);
    }
    Map<Monomial, GaussianRational> whole = new HashMap<>();
    expansion.coefficients().forEach((monomial, c) -> whole.put(monomial, times(below, c)));
    return new Numerators(whole, below);
  }

  private static BigInteger leastCommonMultiple(Collection<GaussianRational> numbers) {
    BigInteger multiple = BigInteger.ONE;
    for (GaussianRational number : numbers) {
      if (number.isWhole()) {
        continue;
      }
      BigInteger common = multiple.gcd(number.below());
      if (!common.equals(number.below())) {
        multiple = multiple.divide(common).multiply(number.below());
      }
    }
    return multiple;
  }

  /** A multiple of the denominator of c times c. */
  private static GaussianRational times(BigInteger multiple, GaussianRational c) {
    BigInteger factor = multiple.divide(c.below());
    return GaussianRational.of(
        c.above().multiply(factor), c.imaginary().multiply(factor), BigInteger.ONE);
  }
}
