package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * The arithmetic of expressions that are only written down: terms are sorted and the numbers in
 * front of them are put together, but brackets stay closed and nothing is looked up. So two
 * expressions are equal here only if they are the same but for order and numbers.
 */
final class Writing implements NumberSystem<Writing.Written> {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  /** Longer sums become one bracket: what is the same expression shows in shorter ones. */
  private static final int LONGEST = 64;

  private final Map<Object, Integer> factors = new HashMap<>();

  private record Inverse(Written of) {}

  private record Conjugate(Written of) {}

  private record Exponential(Written of) {}

  /** A symbol, or anything else that is one factor; equal keys are one. */
  Written factor(Object key) {
    int number = factors.computeIfAbsent(key, k -> factors.size());
    return new Written(Map.of(List.of(number), NUMBERS.one()));
  }

  @Override
  public Written zero() {
    return number(NUMBERS.zero());
  }

  @Override
  public Written one() {
    return number(NUMBERS.one());
  }

  @Override
  public Written imaginaryUnit() {
    return number(NUMBERS.imaginaryUnit());
  }

  @Override
  public Written of(long value) {
    return number(NUMBERS.of(value));
  }

  @Override
  public Written of(double re, double im) {
    return number(NUMBERS.of(re, im));
  }

  private static Written number(GaussianRational value) {
    return new Written(value.isZero() ? Map.of() : Map.of(List.of(), value));
  }

  @Override
  public Written add(Written a, Written b) {
    Map<List<Integer>, GaussianRational> sum = new HashMap<>(bracketed(a).terms());
    bracketed(b).terms().forEach((product, number) -> addTo(sum, product, number));
    return new Written(sum);
  }

  private static void addTo(
      Map<List<Integer>, GaussianRational> sum, List<Integer> product, GaussianRational number) {
    GaussianRational all = NUMBERS.add(sum.getOrDefault(product, NUMBERS.zero()), number);
    if (all.isZero()) {
      sum.remove(product);
    } else {
      sum.put(product, all);
    }
  }

  private Written bracketed(Written a) {
    return a.terms().size() > LONGEST ? factor(a) : a;
  }

  @Override
  public Written negate(Written a) {
    return times(NUMBERS.of(-1), a);
  }

  private static Written times(GaussianRational number, Written a) {
    Map<List<Integer>, GaussianRational> terms = new HashMap<>();
    a.terms().forEach((product, n) -> terms.put(product, NUMBERS.multiply(number, n)));
    return new Written(number.isZero() ? Map.of() : terms);
  }

  /** A number is multiplied into a bracket, anything else stands beside it. */
  @Override
  public Written multiply(Written a, Written b) {
    if (a.isZero() || b.isZero()) {
      return zero();
    }
    if (isNumber(a) || isNumber(b)) {
      return isNumber(a) ? times(number(a), b) : times(number(b), a);
    }
    Map.Entry<List<Integer>, GaussianRational> left = product(a);
    Map.Entry<List<Integer>, GaussianRational> right = product(b);
    List<Integer> both = new ArrayList<>(left.getKey());
    both.addAll(right.getKey());
    GaussianRational number = NUMBERS.multiply(left.getValue(), right.getValue());
    return new Written(Map.of(both.stream().sorted().toList(), number));
  }

  private static boolean isNumber(Written a) {
    return a.terms().size() == 1 && a.terms().containsKey(List.of());
  }

  private static GaussianRational number(Written a) {
    return a.terms().getOrDefault(List.of(), NUMBERS.zero());
  }

  /** A bracket is known by what is in it once the number of its first term stands before it. */
  private Map.Entry<List<Integer>, GaussianRational> product(Written a) {
    List<Integer> first = Collections.min(a.terms().keySet(), Comparator.comparing(List::toString));
    GaussianRational number = Objects.requireNonNull(a.terms().get(first));
    if (a.terms().size() == 1) {
      return Map.entry(first, number);
    }
    Written bracket = factor(times(NUMBERS.inverse(number), a));
    return Map.entry(bracket.terms().keySet().iterator().next(), number);
  }

  @Override
  public Written inverse(Written a) {
    if (a.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    return isNumber(a) ? number(NUMBERS.inverse(number(a))) : factor(new Inverse(a));
  }

  @Override
  public Written conjugate(Written a) {
    return isNumber(a) ? number(NUMBERS.conjugate(number(a))) : factor(new Conjugate(a));
  }

  @Override
  public Written pi() {
    return factor("π");
  }

  @Override
  public Written exp(Written a) {
    return a.isZero() ? one() : factor(new Exponential(a));
  }

  @Override
  public boolean isZero(Written a) {
    return a.isZero();
  }

  @Override
  public boolean negligible(Written a, Written beside) {
    return a.isZero();
  }

  /** An expression is as small as whoever writes it down says. */
  @Override
  public boolean isWithin(Written a, Written bound) {
    return true;
  }

  /**
   * Always fails.
   *
   * @throws IllegalStateException because an expression has no size
   */
  @Override
  public double magnitude(Written a) {
    throw new IllegalStateException("an expression that is only written down has no size");
  }

  /**
   * An expression as it is written: a sum of products with exact numbers in front, no bracket
   * opened.
   *
   * @param terms for each product, as the sorted numbers of its factors, the number in front of it;
   *     no number is zero
   */
  record Written(Map<List<Integer>, GaussianRational> terms) {
    Written {
      terms = Map.copyOf(terms);
    }

    boolean isZero() {
      return terms.isEmpty();
    }
  }
}
