package org.rederive.number;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.FieldComplex;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Complex numbers with a chosen number of decimal digits (Hipparchus Dfp).
 *
 * <p>Exponentials and logarithms are not the library's: those need constants to three times the
 * digits, which take seconds where there are hundreds, and know no more than sixteen digits of the
 * logarithm of a negative number.
 */
public final class Digits implements ManyDigits<FieldComplex<Dfp>> {
  /** The library has no smaller fields: so many digits to the base 10⁴. */
  private static final int FEWEST = 4;

  /** Powers of two that are kept. */
  private static final int TABLED = 200;

  /** The largest power of two below the radix 10⁴. */
  private static final int DIGIT = 13;

  /** So often an exponent of size one is halved, until its series is short. */
  private static final int HALVINGS = 8;

  private final DfpField field;
  private final List<Dfp> powersOfTwo;
  private final FieldComplex<Dfp> zero;
  private final FieldComplex<Dfp> one;
  private final FieldComplex<Dfp> imaginaryUnit;
  private final FieldComplex<Dfp> pi;

  /**
   * @param decimalDigits digits to carry, at least 20
   */
  public Digits(int decimalDigits) {
    this.field = withoutConstants(Math.max(FEWEST, (decimalDigits + 3) / 4));
    this.powersOfTwo = powersOfTwo(field);
    this.zero = new FieldComplex<>(field.getZero(), field.getZero());
    this.one = new FieldComplex<>(field.getOne(), field.getZero());
    this.imaginaryUnit = new FieldComplex<>(field.getZero(), field.getOne());
    this.pi = new FieldComplex<>(pi(field), field.getZero());
  }

  /** As a multiple of a field as small as possible, which is the only one to have constants. */
  private static DfpField withoutConstants(int radixDigits) {
    int part = FEWEST;
    while (radixDigits % part != 0) {
      part++;
    }
    return new DfpField(4 * part).getExtendedField(radixDigits / part, false);
  }

  /** 16 arctan 1/5 − 4 arctan 1/239 (Machin). */
  private static Dfp pi(DfpField field) {
    return inverseTangent(field, 5).multiply(16).subtract(inverseTangent(field, 239).multiply(4));
  }

  /** arctan 1/n from its series. */
  private static Dfp inverseTangent(DfpField field, int n) {
    Dfp power = field.getOne().divide(n);
    Dfp sum = power;
    for (int odd = 3; power.log10K() >= -field.getRadixDigits() - 1; odd += 2) {
      power = power.divide(n).divide(n);
      Dfp term = power.divide(odd);
      sum = odd % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
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

  /**
   * m · 2⁻ᵉ with a whole odd m; several times faster than {@link DfpField#newDfp(double)}, and for
   * small e, which numbers with few bits have, faster still: the library divides by less than its
   * radix digit by digit.
   */
  private Dfp exact(double x) {
    int exponent = Math.max(-52, 52 - Math.getExponent(x));
    double mantissa = Math.scalb(x, exponent);
    if (x == 0 || Math.abs(exponent) > TABLED || mantissa != Math.rint(mantissa)) {
      return field.newDfp(x);
    }
    int zeros = Long.numberOfTrailingZeros((long) mantissa);
    Dfp odd = field.newDfp((long) mantissa >> zeros);
    int below = exponent - zeros;
    if (below <= 0) {
      return odd.multiply(powerOfTwo(-below));
    }
    if (below > 2 * DIGIT) {
      return odd.divide(powerOfTwo(below));
    }
    Dfp first = odd.divide(1 << Math.min(below, DIGIT));
    return below <= DIGIT ? first : first.divide(1 << below - DIGIT);
  }

  private Dfp powerOfTwo(int exponent) {
    return powersOfTwo.get(exponent);
  }

  private static List<Dfp> powersOfTwo(DfpField field) {
    List<Dfp> powers = new ArrayList<>(List.of(field.getOne()));
    for (int n = 1; n <= TABLED; n++) {
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

  /**
   * e^a = 1 + y: with y = e^b − 1 for a small b = a/2ⁿ from its series, and n times y → y (2 + y),
   * in which nothing cancels.
   */
  @Override
  public FieldComplex<Dfp> exp(FieldComplex<Dfp> a) {
    if (a.getRealPart().negativeOrNull() && !a.getRealPart().isZero()) {
      return inverse(exp(negate(a)));
    }
    int halvings = Math.min(HALVINGS + Math.max(0, Math.getExponent(magnitude(a))), TABLED);
    Dfp scale = powerOfTwo(halvings);
    FieldComplex<Dfp> y =
        smallExponential(
            new FieldComplex<>(a.getRealPart().divide(scale), a.getImaginaryPart().divide(scale)));
    FieldComplex<Dfp> two = of(2);
    for (int n = 0; n < halvings; n++) {
      y = multiply(y, add(two, y));
    }
    return add(one, y);
  }

  /** e^b − 1 from its series. */
  private FieldComplex<Dfp> smallExponential(FieldComplex<Dfp> b) {
    FieldComplex<Dfp> term = b;
    FieldComplex<Dfp> sum = b;
    double smallest = StrictMath.pow(10, -digits() - 4);
    for (int n = 2; magnitude(term) > smallest * magnitude(sum); n++) {
      FieldComplex<Dfp> next = multiply(term, b);
      term = new FieldComplex<>(next.getRealPart().divide(n), next.getImaginaryPart().divide(n));
      sum = add(sum, term);
    }
    return sum;
  }

  @Override
  public FieldComplex<Dfp> log(FieldComplex<Dfp> a) {
    Dfp im = a.getImaginaryPart();
    boolean left = a.getRealPart().negativeOrNull();
    if (isZero(a)
        || left && !im.isZero() && negligible(new FieldComplex<>(im, field.getZero()), a)) {
      throw new ArithmeticException("a logarithm of zero or beside its cut");
    }
    if (left && im.isZero()) {
      return new FieldComplex<>(logarithm(negate(a)).getRealPart(), pi.getRealPart());
    }
    return logarithm(a);
  }

  /** log a = y + 2 (a − e^y)/(a + e^y) + …, from sixteen digits on: thrice as many each time. */
  private FieldComplex<Dfp> logarithm(FieldComplex<Dfp> a) {
    FieldComplex<Dfp> y = roughLogarithm(a);
    for (int known = 15; known < digits(); known *= 3) {
      FieldComplex<Dfp> there = exp(y);
      FieldComplex<Dfp> step = multiply(subtract(a, there), inverse(add(a, there)));
      y = add(y, add(step, step));
    }
    return y;
  }

  /** To sixteen digits, for numbers of any size. */
  private FieldComplex<Dfp> roughLogarithm(FieldComplex<Dfp> a) {
    int exponent = Math.max(size(a.getRealPart()), size(a.getImaginaryPart()));
    Dfp scale = field.getOne().power10K(-exponent);
    double re = a.getRealPart().multiply(scale).toDouble();
    double im = a.getImaginaryPart().multiply(scale).toDouble();
    return of(Math.log(Math.hypot(re, im)) + exponent * Math.log(1e4), Math.atan2(im, re));
  }

  private static int size(Dfp x) {
    return x.isZero() ? Dfp.MIN_EXP : x.log10K();
  }

  @Override
  public FieldComplex<Dfp> pi() {
    return pi;
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
