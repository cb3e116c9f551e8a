package org.rederive.engine.literal;

import java.math.BigInteger;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Roots of functions whose value at the point is the power of a positive rational number.
 *
 * @param expansions arithmetic of functions
 */
record Roots(Expansions expansions) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  /** f^{1/n} = f₀^{1/n} Σ_m (1/n over m)(f/f₀ − 1)^m. */
  Expansion of(Expansion f, int degree, int order) {
    GaussianRational leading = expansions.constantOf(f);
    Expansion normal = expansions.scale(NUMBERS.inverse(required(leading)), f);
    Expansion rest = expansions.upTo(order, expansions.add(normal, expansions.number(-1)));
    Expansion sum = expansions.number(1);
    Expansion power = expansions.number(1);
    for (int m = 1; m <= order; m++) {
      // (1/n over m) from the one before, times (1/n − m + 1)/m.
      GaussianRational above = NUMBERS.of(1 - (long) degree * (m - 1));
      GaussianRational weight = NUMBERS.divide(above, NUMBERS.of((long) degree * m));
      power = expansions.scale(weight, expansions.upTo(order, expansions.multiply(power, rest)));
      sum = expansions.add(sum, power);
    }
    Expansion known = rest.isZero() && f.isExact() ? sum : expansions.upTo(order, sum);
    return expansions.scale(root(leading, degree), known);
  }

  private static GaussianRational required(GaussianRational leading) {
    if (leading.isZero()) {
      throw new NoValueException();
    }
    return leading;
  }

  private static GaussianRational root(GaussianRational a, int degree) {
    if (a.imaginary().signum() != 0 || a.above().signum() < 0) {
      throw new NotReadException("the root of a number that is not positive is not exact");
    }
    return GaussianRational.of(root(a.above(), degree), root(a.below(), degree));
  }

  private static BigInteger root(BigInteger a, int degree) {
    BigInteger root = BigInteger.ONE.shiftLeft((a.bitLength() + degree - 1) / degree);
    while (root.pow(degree).compareTo(a) > 0) {
      BigInteger power = root.pow(degree - 1);
      BigInteger next = root.multiply(BigInteger.valueOf(degree - 1L)).add(a.divide(power));
      root = next.divide(BigInteger.valueOf(degree));
    }
    if (!root.pow(degree).equals(a)) {
      throw new NotReadException("the root of a number that is no power is not exact");
    }
    return root;
  }
}
