package org.rederive.engine.halfline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** Sums Σ_j p(j) z^j over all sites of a chain, for several z. */
final class GeometricSums {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private final Map<GaussianRational, List<GaussianRational>> polynomials = new HashMap<>();

  /** Adds c j^n z^j to what is summed. */
  void add(GaussianRational z, int power, GaussianRational factor) {
    List<GaussianRational> polynomial = polynomials.computeIfAbsent(z, key -> new ArrayList<>());
    while (polynomial.size() <= power) {
      polynomial.add(FIELD.zero());
    }
    polynomial.set(power, FIELD.add(polynomial.get(power), factor));
  }

  /**
   * The sum over j = 0, 1, 2, ….
   *
   * @throws NoValueException if it does not converge
   */
  GaussianRational total() {
    GaussianRational total = FIELD.zero();
    for (Map.Entry<GaussianRational, List<GaussianRational>> each : polynomials.entrySet()) {
      if (!each.getValue().stream().allMatch(GaussianRational::isZero)) {
        total = FIELD.add(total, total(each.getKey(), each.getValue()));
      }
    }
    return total;
  }

  private static GaussianRational total(GaussianRational z, List<GaussianRational> polynomial) {
    if (isOutside(z)) {
      throw new NoValueException(z);
    }
    List<GaussianRational> sums = powers(z, polynomial.size());
    GaussianRational total = FIELD.zero();
    for (int n = 0; n < polynomial.size(); n++) {
      total = FIELD.add(total, FIELD.multiply(polynomial.get(n), sums.get(n)));
    }
    return total;
  }

  /** |z| ≥ 1. */
  private static boolean isOutside(GaussianRational z) {
    BigInteger square = z.above().pow(2).add(z.imaginary().pow(2));
    return square.compareTo(z.below().pow(2)) >= 0;
  }

  /** S_n = Σ j^n z^j: by a shift of j, (1 − z) S_n = δ_n0 + z Σ_{k<n} binom(n, k) S_k. */
  private static List<GaussianRational> powers(GaussianRational z, int count) {
    GaussianRational factor = FIELD.inverse(FIELD.add(FIELD.one(), FIELD.negate(z)));
    List<GaussianRational> sums = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      GaussianRational lower = FIELD.zero();
      for (int k = 0; k < n; k++) {
        lower = FIELD.add(lower, FIELD.multiply(FIELD.of(binomial(n, k)), sums.get(k)));
      }
      GaussianRational own = n == 0 ? FIELD.one() : FIELD.multiply(z, lower);
      sums.add(FIELD.multiply(factor, own));
    }
    return sums;
  }

  static long binomial(int n, int k) {
    long value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }
}
