package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rederive.engine.proof.LocalizedPolynomials;

/**
 * Products of powers of symbols, as the exponents of all symbols of a ring.
 *
 * @param numbers the ring
 */
record Monomials(LocalizedPolynomials numbers) {

  /** Of the symbols that are their own conjugates, or of all others. */
  int[] part(int[] exponents, boolean real) {
    int[] part = exponents.clone();
    for (int place = 0; place < part.length; place++) {
      if (numbers.isReal(place) != real) {
        part[place] = 0;
      }
    }
    return part;
  }

  int[] conjugate(int[] exponents) {
    int[] conjugate = new int[exponents.length];
    for (int place = 0; place < exponents.length; place++) {
      conjugate[numbers.partner(place)] = exponents[place];
    }
    return conjugate;
  }

  static int[] common(int[] a, int[] b) {
    int[] common = new int[a.length];
    Arrays.setAll(common, place -> Math.min(a[place], b[place]));
    return common;
  }

  static int[] quotient(int[] a, int[] b) {
    int[] quotient = new int[a.length];
    Arrays.setAll(quotient, place -> a[place] - b[place]);
    return quotient;
  }

  static int degree(int[] exponents) {
    return Arrays.stream(exponents).sum();
  }

  /** Whether more conjugates than others are in it. */
  boolean isMostlyConjugate(int[] exponents) {
    int balance = 0;
    for (int place = 0; place < exponents.length; place++) {
      balance += Integer.signum(numbers.partner(place) - place) * exponents[place];
    }
    return balance < 0;
  }

  /** As factors; a symbol times its conjugate is a squared size. */
  List<Shown> shown(int[] exponents) {
    List<Shown> factors = new ArrayList<>();
    for (int place = 0; place < exponents.length; place++) {
      int partner = numbers.partner(place);
      int pairs = partner == place ? 0 : Math.min(exponents[place], exponents[partner]);
      Shown letter = new Shown.Letter(numbers.names().get(place));
      if (pairs > 0 && place < partner) {
        factors.add(power(new Shown.SquaredSize(letter), pairs));
      }
      if (exponents[place] > pairs) {
        factors.add(power(letter, exponents[place] - pairs));
      }
    }
    return factors;
  }

  static Shown power(Shown base, int exponent) {
    return exponent == 1 ? base : new Shown.Power(base, exponent);
  }
}
