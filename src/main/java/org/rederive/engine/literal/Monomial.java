package org.rederive.engine.literal;

import java.util.Arrays;

/** A product of powers of the variables of an expansion. */
final class Monomial {
  private final int[] exponents;
  private final int hash;

  /** How many variables are in it. */
  private final int present;

  private Monomial(int[] exponents) {
    this.exponents = exponents;
    int mixed = 1;
    int count = 0;
    for (int exponent : exponents) {
      mixed = 31 * mixed + exponent;
      count += exponent == 0 ? 0 : 1;
    }
    this.hash = mixed;
    this.present = count;
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
    return present == 0;
  }

  /** This with another exponent added at one variable. */
  Monomial times(int variable, int exponent) {
    int[] changed = exponents.clone();
    changed[variable] = Math.addExact(changed[variable], exponent);
    return new Monomial(changed);
  }

  Monomial times(Monomial other) {
    if (isOne() || other.isOne()) {
      return isOne() ? other : this;
    }
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
