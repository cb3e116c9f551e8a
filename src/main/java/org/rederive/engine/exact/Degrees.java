package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.number.NumberSystem;

/**
 * The arithmetic of degree bounds; the numbers that are inverted become denominators.
 *
 * <p>Denominators are never cancelled, so that bounds are safe but not sharp.
 */
final class Degrees implements NumberSystem<Degree> {
  private final List<Degree> inverted = new ArrayList<>();

  @Override
  public Degree zero() {
    return Degree.constant(CoefficientSize.ONE);
  }

  @Override
  public Degree one() {
    return Degree.constant(CoefficientSize.ONE);
  }

  @Override
  public Degree imaginaryUnit() {
    return Degree.constant(CoefficientSize.ONE);
  }

  @Override
  public Degree of(long value) {
    return of(value, 0);
  }

  @Override
  public Degree of(double re, double im) {
    return Degree.constant(CoefficientSize.of(re, im));
  }

  @Override
  public Degree add(Degree a, Degree b) {
    Map<Integer, Double> common = Degree.common(a.denominators(), b.denominators());
    Degree left = raised(a, common);
    Degree right = raised(b, common);
    return new Degree(
        Math.max(left.numerator(), right.numerator()), left.size().plus(right.size()), common);
  }

  /** The same over another denominator. */
  private Degree raised(Degree a, Map<Integer, Double> common) {
    if (common.equals(a.denominators())) {
      return a;
    }
    Map<Integer, Double> missing = new TreeMap<>(common);
    a.denominators().forEach((key, exponent) -> missing.merge(key, -exponent, Double::sum));
    Degree factor = product(missing);
    return new Degree(a.numerator() + factor.numerator(), a.size().times(factor.size()), common);
  }

  /** The product of powers of denominators. */
  private Degree product(Map<Integer, Double> denominators) {
    double degree = 0;
    CoefficientSize size = CoefficientSize.ONE;
    for (Map.Entry<Integer, Double> each : denominators.entrySet()) {
      Degree denominator = inverted.get(number(each.getKey()));
      degree += each.getValue() * denominator.numerator();
      size = size.times(denominator.size().power(each.getValue()));
    }
    return new Degree(degree, size, Map.of());
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
        a.numerator() + b.numerator(),
        a.size().times(b.size()),
        Degree.product(a.denominators(), b.denominators()));
  }

  @Override
  public Degree inverse(Degree a) {
    inverted.add(a);
    Degree above = product(a.denominators());
    return new Degree(above.numerator(), above.size(), Map.of(inverted.size() - 1, 1.0));
  }

  /** A denominator and its conjugate are different polynomials of the same degree. */
  @Override
  public Degree conjugate(Degree a) {
    Map<Integer, Double> conjugates = new TreeMap<>();
    a.denominators().forEach((key, exponent) -> conjugates.put(~key, exponent));
    return new Degree(a.numerator(), a.size(), conjugates);
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
  public Degree pi() {
    return Degree.VARIABLE;
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
