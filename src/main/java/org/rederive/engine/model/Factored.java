package org.rederive.engine.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * A quotient of products, as it is printed.
 *
 * @param number a factor
 * @param above powers of factors
 * @param below the same of what is divided by
 */
record Factored(GaussianRational number, Map<Shown, Integer> above, Map<Shown, Integer> below) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** Products and powers among the factors are taken apart. */
  static Factored of(GaussianRational number, List<Shown> above, List<Shown> below) {
    Map<Shown, Integer> over = new LinkedHashMap<>();
    Map<Shown, Integer> under = new LinkedHashMap<>();
    GaussianRational all = number;
    for (Shown factor : above) {
      all = FIELD.multiply(all, add(factor, 1, over));
    }
    for (Shown factor : below) {
      all = FIELD.divide(all, add(factor, 1, under));
    }
    return new Factored(all, over, under);
  }

  /** Adds a factor, and returns the number in it. */
  private static GaussianRational add(Shown factor, int power, Map<Shown, Integer> to) {
    if (factor instanceof Shown.Number number) {
      return Stream.generate(number::value).limit(power).reduce(FIELD.one(), FIELD::multiply);
    }
    if (factor instanceof Shown.Power of) {
      return add(of.base(), power * of.exponent(), to);
    }
    if (factor instanceof Shown.Product product) {
      return product.factors().stream()
          .map(f -> add(f, power, to))
          .reduce(FIELD.one(), FIELD::multiply);
    }
    to.merge(factor, power, Integer::sum);
    return FIELD.one();
  }

  /** The sum: what has the same denominator is one quotient. */
  static Shown sum(List<Factored> terms) {
    Map<Map<Shown, Integer>, List<Factored>> quotients = new LinkedHashMap<>();
    terms.forEach(
        term -> quotients.computeIfAbsent(term.below, key -> new ArrayList<>()).add(term));
    List<Shown> all = new ArrayList<>();
    quotients.forEach((below, own) -> all.add(quotient(own, below)));
    return all.size() == 1 ? all.get(0) : new Shown.Sum(all);
  }

  /** With what all have in common before the bracket. */
  private static Shown quotient(List<Factored> terms, Map<Shown, Integer> below) {
    if (terms.size() == 1) {
      return terms.get(0).shown();
    }
    Map<Shown, Integer> common = common(terms.stream().map(Factored::above).toList());
    GaussianRational number = Collected.content(terms.stream().map(Factored::number).toList());
    List<Shown> rests = new ArrayList<>();
    for (Factored term : terms) {
      GaussianRational own = FIELD.divide(term.number, number);
      rests.add(new Factored(own, without(term.above, common), Map.of()).shown());
    }
    Map<Shown, Integer> above = new LinkedHashMap<>(common);
    above.put(new Shown.Sum(rests), 1);
    return new Factored(number, above, below).shown();
  }

  private static Map<Shown, Integer> common(List<Map<Shown, Integer>> all) {
    Map<Shown, Integer> common = new LinkedHashMap<>();
    all.get(0)
        .forEach(
            (base, power) -> {
              int least = all.stream().mapToInt(each -> each.getOrDefault(base, 0)).min().orElse(0);
              if (least > 0) {
                common.put(base, Math.min(power, least));
              }
            });
    return common;
  }

  private static Map<Shown, Integer> without(Map<Shown, Integer> all, Map<Shown, Integer> common) {
    Map<Shown, Integer> rest = new LinkedHashMap<>();
    all.forEach(
        (base, power) -> {
          if (power > common.getOrDefault(base, 0)) {
            rest.put(base, power - common.getOrDefault(base, 0));
          }
        });
    return rest;
  }

  private static List<Shown> powers(Map<Shown, Integer> all) {
    List<Shown> factors = new ArrayList<>();
    all.forEach((base, power) -> factors.add(Monomials.power(base, power)));
    return factors;
  }

  /** Divided by a factor that is above. */
  Factored without(Shown factor) {
    return new Factored(number, without(above, Map.of(factor, 1)), below);
  }

  /** With the denominator of the number below. */
  Shown shown() {
    BigInteger divisor = number.below();
    GaussianRational whole = FIELD.multiply(number, GaussianRational.of(divisor, BigInteger.ONE));
    Shown numerator = Collected.product(powers(new Shown.Number(whole), above));
    Shown least = new Shown.Number(GaussianRational.of(divisor, BigInteger.ONE));
    Shown denominator = Collected.product(powers(least, below));
    return denominator.equals(Shown.Number.ONE)
        ? numerator
        : new Shown.Quotient(numerator, denominator);
  }

  private static List<Shown> powers(Shown first, Map<Shown, Integer> all) {
    return Stream.concat(Stream.of(first), powers(all).stream()).toList();
  }
}
