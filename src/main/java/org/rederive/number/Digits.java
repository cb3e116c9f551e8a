package org.rederive.number;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.FieldComplex;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** Complex numbers with a chosen number of decimal digits (Hipparchus Dfp). */
public final class Digits implements ManyDigits<FieldComplex<Dfp>> {
  private final DfpField field;
  private final List<Dfp> powersOfTwo;
  private final FieldComplex<Dfp> zero;
  private final FieldComplex<Dfp> one;
  private final FieldComplex<Dfp> imaginaryUnit;

  /**
   * @param decimalDigits digits to carry, at least 20
   */
  public Digits(int decimalDigits) {
    this.field = new DfpField(decimalDigits);
    this.powersOfTwo = powersOfTwo(field);
    this.zero = new FieldComplex<>(field.getZero(), field.getZero());
    this.one = new FieldComplex<>(field.getOne(), field.getZero());
    this.imaginaryUnit = new FieldComplex<>(field.getZero(), field.getOne());
  }

  @Override
  public int digits() {
    return field.getRadixDigits() * 4;
  }

  @Override
  public WithError rounded(FieldComplex<Dfp> a) {
    return WithError.exact(a.getRealPart().toDouble(), a.getImaginaryPart().toDouble());
  }

  /** A decimal number as written. */
  public FieldComplex<Dfp> of(String re, String im) {
    return new FieldComplex<>(field.newDfp(re), field.newDfp(im));
  }

  @Override
  public FieldComplex<Dfp> zero() {
    return zero;
  }

  @Override
  public FieldComplex<Dfp> one() {
    return one;
  }

  @Override
  public FieldComplex<Dfp> imaginaryUnit() {
    return imaginaryUnit;
  }

  @Override
  public FieldComplex<Dfp> of(long value) {
    return new FieldComplex<>(field.newDfp(value), field.getZero());
  }

  @Override
  public FieldComplex<Dfp> of(double re, double im) {
    return new FieldComplex<>(exact(re), exact(im));
  }

  /** m · 2^e with a whole m; several times faster than {@link DfpField#newDfp(double)}. */
  private Dfp exact(double x) {
    int exponent = Math.max(-52, 52 - Math.getExponent(x));
    double mantissa = Math.scalb(x, exponent);
    if (x == 0 || Math.abs(exponent) > 200 || mantissa != Math.rint(mantissa)) {
      return field.newDfp(x);
    }
    Dfp whole = field.newDfp((long) mantissa);
    return exponent >= 0
        ? whole.divide(powerOfTwo(exponent))
        : whole.multiply(powerOfTwo(-exponent));
  }

  private Dfp powerOfTwo(int exponent) {
    return powersOfTwo.get(exponent);
  }

  private static List<Dfp> powersOfTwo(DfpField field) {
    List<Dfp> powers = new ArrayList<>(List.of(field.getOne()));
    for (int n = 1; n <= 200; n++) {
      powers.add(powers.get(n - 1).multiply(2));
    }
    return List.copyOf(powers);
  }

  @Override
  public FieldComplex<Dfp> add(FieldComplex<Dfp> a, FieldComplex<Dfp> b) {
    return new FieldComplex<>(
        a.getRealPart().add(b.getRealPart()), a.getImaginaryPart().add(b.getImaginaryPart()));
  }

  @Override
  public FieldComplex<Dfp> negate(FieldComplex<Dfp> a) {
    return new FieldComplex<>(a.getRealPart().negate(), a.getImaginaryPart().negate());
  }

  @Override
  public FieldComplex<Dfp> multiply(FieldComplex<Dfp> a, FieldComplex<Dfp> b) {
    Dfp ar = a.getRealPart();
    Dfp ai = a.getImaginaryPart();
    Dfp br = b.getRealPart();
    Dfp bi = b.getImaginaryPart();
    return new FieldComplex<>(
        ar.multiply(br).subtract(ai.multiply(bi)), ar.multiply(bi).add(ai.multiply(br)));
  }

  @Override
  public FieldComplex<Dfp> inverse(FieldComplex<Dfp> a) {
    Dfp re = a.getRealPart();
    Dfp im = a.getImaginaryPart();
    Dfp square = re.multiply(re).add(im.multiply(im));
    if (square.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    Dfp reciprocal = field.getOne().divide(square);
    return new FieldComplex<>(re.multiply(reciprocal), im.negate().multiply(reciprocal));
  }

  @Override
  public FieldComplex<Dfp> conjugate(FieldComplex<Dfp> a) {
    return new FieldComplex<>(a.getRealPart(), a.getImaginaryPart().negate());
  }

  @Override
  public boolean isZero(FieldComplex<Dfp> a) {
    return a.getRealPart().isZero() && a.getImaginaryPart().isZero();
  }

  @Override
  public boolean negligible(FieldComplex<Dfp> a, FieldComplex<Dfp> beside) {
    return magnitude(a) <= StrictMath.pow(10, -digits() / 2) * magnitude(beside);
  }

  @Override
  public FieldComplex<Dfp> exp(FieldComplex<Dfp> a) {
    return a.exp();
  }

  @Override
  public FieldComplex<Dfp> log(FieldComplex<Dfp> a) {
    Dfp im = a.getImaginaryPart();
    boolean left = a.getRealPart().negativeOrNull();
    if (isZero(a)
        || left && !im.isZero() && negligible(new FieldComplex<>(im, field.getZero()), a)) {
      throw new ArithmeticException("a logarithm of zero or beside its cut");
    }
    return left && im.isZero()
        ? new FieldComplex<>(a.getRealPart(), field.getZero()).log()
        : a.log();
  }

  @Override
  public double magnitude(FieldComplex<Dfp> a) {
    return Math.hypot(rough(a.getRealPart()), rough(a.getImaginaryPart()));
  }

  /** |x| to four digits at least; many times faster than {@link Dfp#toDouble()}. */
  private static double rough(Dfp x) {
    if (x.isInfinite() || x.isNaN()) {
      return Double.NaN;
    }
    if (x.isZero()) {
      return 0;
    }
    int exponent = x.log10K();
    Dfp leading = x.multiply(x.power10K(1 - exponent));
    return Math.abs((double) leading.intValue()) * StrictMath.pow(10, 4.0 * (exponent - 1));
  }
}
