package org.rederive.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.algebra.NumberSystem;

/**
 * The arithmetic of degree bounds; the numbers that are inverted become denominators.
 *
 * <p>Denominators are never cancelled, so that bounds are safe but not sharp.
 */
final class Degrees implements NumberSystem<Degree> {
  private final List<Degree> inverted = new ArrayList<>();

  @Override
  public Degree zero() {
    return Degree.CONSTANT;
  }

  @Override
  public Degree one() {
    return Degree.CONSTANT;
  }

  @Override
  public Degree imaginaryUnit() {
    return Degree.CONSTANT;
  }

  @Override
  public Degree of(long value) {
    return Degree.CONSTANT;
  }

  @Override
  public Degree of(double re, double im) {
    return Degree.CONSTANT;
  }

  @Override
  public Degree add(Degree a, Degree b) {
    Map<Integer, Integer> common = Degree.common(a.denominators(), b.denominators());
    return new Degree(Math.max(raised(a, common), raised(b, common)), common);
  }

  /** Degree of the numerator over another denominator. */
  private long raised(Degree a, Map<Integer, Integer> common) {
    return a.numerator() + size(common) - size(a.denominators());
  }

  private long size(Map<Integer, Integer> denominators) {
    return denominators.entrySet().stream()
        .mapToLong(e -> e.getValue() * inverted.get(number(e.getKey())).numerator())
        .sum();
  }

  /** The conjugate of a denominator has the complement of its number. */
  private static int number(int key) {
    return key < 0 ? ~key : key;
  }

  @Override
  public Degree negate(Degree a) {
    return a;
  }

  @Override
  public Degree multiply(Degree a, Degree b) {
    return new Degree(
        a.numerator() + b.numerator(), Degree.product(a.denominators(), b.denominators()));
  }

  @Override
  public Degree inverse(Degree a) {
    if (a.numerator() == 0) {
      return new Degree(size(a.denominators()), Map.of());
    }
    inverted.add(a);
    return new Degree(size(a.denominators()), Map.of(inverted.size() - 1, 1));
  }

  /** A denominator and its conjugate are different polynomials of the same degree. */
  @Override
  public Degree conjugate(Degree a) {
    Map<Integer, Integer> conjugates = new TreeMap<>();
    a.denominators().forEach((key, exponent) -> conjugates.put(~key, exponent));
    return new Degree(a.numerator(), conjugates);
  }

  @Override
  public boolean isZero(Degree a) {
    return false;
  }

  @Override
  public boolean negligible(Degree a, Degree beside) {
    return true;
  }

  @Override
  public Degree exp(Degree a) {
    throw new ArithmeticException("an exponential has no degree");
  }

  @Override
  public double magnitude(Degree a) {
    return 1;
  }
}
