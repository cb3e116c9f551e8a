package org.rederive.engine.literal;

import java.util.Arrays;

/** A product of powers of the variables of an expansion. */
final class Monomial {
  private final int[] exponents;
  private final int hash;

  private Monomial(int[] exponents) {
    this.exponents = exponents;
    this.hash = Arrays.hashCode(exponents);
  }

  static Monomial one(int variables) {
    return new Monomial(new int[variables]);
  }

  /** How many variables there are. */
  int variables() {
    return exponents.length;
  }

  int exponent(int variable) {
    return exponents[variable];
  }

  boolean isOne() {
    return Arrays.stream(exponents).allMatch(n -> n == 0);
  }

  /** This with another exponent added at one variable. */
  Monomial times(int variable, int exponent) {
    int[] changed = exponents.clone();
    changed[variable] = Math.addExact(changed[variable], exponent);
    return new Monomial(changed);
  }

  Monomial times(Monomial other) {
    int[] sum = exponents.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.exponents[i]);
    }
    return new Monomial(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial that && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(exponents);
  }
}
