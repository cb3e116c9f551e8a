package org.rederive.number;

import java.math.BigInteger;

/** Complex numbers with a chosen number of decimal digits. */
public final class Digits implements ManyDigits<BigComplex> {
  private static final double BITS_OF_A_DIGIT = Math.log(10) / Math.log(2);

  /** Bits beyond the digits, which are what is lost by cutting off. */
  private static final int SPARE = 12;

  /** So often an exponent of size one is halved, until its series is short. */
  private static final int HALVINGS = 8;

  /** So often an exponent is halved at most. */
  private static final int MOST_HALVINGS = 200;

  private static final BigComplex ZERO = new BigComplex(BigFloat.ZERO, BigFloat.ZERO);
  private static final BigComplex ONE = new BigComplex(BigFloat.of(1), BigFloat.ZERO);
  private static final BigComplex I = new BigComplex(BigFloat.ZERO, BigFloat.of(1));

  private final int digits;
  private final int bits;
  private final BigComplex pi;

  /**
   * @param decimalDigits digits to carry
   */
  public Digits(int decimalDigits) {
    this.digits = decimalDigits;
    this.bits = (int) Math.ceil(decimalDigits * BITS_OF_A_DIGIT) + SPARE;
    this.pi = new BigComplex(pi(bits), BigFloat.ZERO);
  }

  /** 16 arctan 1/5 − 4 arctan 1/239 (Machin). */
  private static BigFloat pi(int bits) {
    int places = bits + SPARE;
    BigInteger first = inverseTangent(5, places).shiftLeft(4);
    BigInteger second = inverseTangent(239, places).shiftLeft(2);
    return new BigFloat(first.subtract(second), -places).to(bits);
  }

  /** arctan 1/n from its series, with so many binary places. */
  private static BigInteger inverseTangent(int n, int places) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(places).divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (int odd = 3; power.signum() != 0; odd += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(odd));
      sum = odd % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }

  @Override
  public int digits() {
    return digits;
  }

  @Override
  public WithError rounded(BigComplex a) {
    return WithError.exact(a.re().doubleValue(), a.im().doubleValue());
  }

  /** A decimal number as written. */
  public BigComplex of(String re, String im) {
    return new BigComplex(BigFloat.of(re, bits), BigFloat.of(im, bits));
  }

  @Override
  public BigComplex zero() {
    return ZERO;
  }

  @Override
  public BigComplex one() {
    return ONE;
  }

  @Override
  public BigComplex imaginaryUnit() {
    return I;
  }

  @Override
  public BigComplex of(long value) {
    return new BigComplex(BigFloat.of(value), BigFloat.ZERO);
  }

  @Override
  public BigComplex of(double re, double im) {
    return new BigComplex(BigFloat.of(re), BigFloat.of(im));
  }

  @Override
  public BigComplex add(BigComplex a, BigComplex b) {
    return new BigComplex(sum(a.re(), b.re()), sum(a.im(), b.im()));
  }

  private BigFloat sum(BigFloat a, BigFloat b) {
    return a.plus(b, bits).to(bits);
  }

  private BigFloat product(BigFloat a, BigFloat b) {
    return a.times(b).to(bits);
  }

  @Override
  public BigComplex negate(BigComplex a) {
    return new BigComplex(a.re().negate(), a.im().negate());
  }

  @Override
  public BigComplex multiply(BigComplex a, BigComplex b) {
    return new BigComplex(
        sum(product(a.re(), b.re()), product(a.im(), b.im()).negate()),
        sum(product(a.re(), b.im()), product(a.im(), b.re())));
  }

  @Override
  public BigComplex inverse(BigComplex a) {
    BigFloat square = sum(product(a.re(), a.re()), product(a.im(), a.im()));
    if (square.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    return new BigComplex(a.re().over(square, bits), a.im().negate().over(square, bits));
  }

  @Override
  public BigComplex conjugate(BigComplex a) {
    return new BigComplex(a.re(), a.im().negate());
  }

  @Override
  public boolean isZero(BigComplex a) {
    return a.re().isZero() && a.im().isZero();
  }

  @Override
  public boolean negligible(BigComplex a, BigComplex beside) {
    return isZero(a) || orders(a) <= orders(beside) - digits / 2;
  }

  /**
   * e^a = 1 + y: with y = e^b − 1 for a small b = a/2ⁿ from its series, and n times y → y (2 + y),
   * in which nothing cancels.
   */
  @Override
  public BigComplex exp(BigComplex a) {
    if (a.re().isNegative()) {
      return inverse(exp(negate(a)));
    }
    int halvings = Math.min(HALVINGS + Math.max(0, Math.getExponent(magnitude(a))), MOST_HALVINGS);
    BigComplex y =
        smallExponential(new BigComplex(a.re().scaled(-halvings), a.im().scaled(-halvings)));
    BigComplex two = of(2);
    for (int n = 0; n < halvings; n++) {
      y = multiply(y, add(two, y));
    }
    return add(ONE, y);
  }

  /** e^b − 1 from its series. */
  private BigComplex smallExponential(BigComplex b) {
    BigComplex term = b;
    BigComplex sum = b;
    for (int n = 2; orders(term) > orders(sum) - digits - 4; n++) {
      BigComplex next = multiply(term, b);
      BigFloat divisor = BigFloat.of(n);
      term = new BigComplex(next.re().over(divisor, bits), next.im().over(divisor, bits));
      sum = add(sum, term);
    }
    return sum;
  }

  @Override
  public BigComplex log(BigComplex a) {
    boolean left = a.re().isNegative();
    if (isZero(a)
        || left && !a.im().isZero() && negligible(new BigComplex(a.im(), BigFloat.ZERO), a)) {
      throw new ArithmeticException("a logarithm of zero or beside its cut");
    }
    if (left && a.im().isZero()) {
      return new BigComplex(logarithm(negate(a)).re(), pi.re());
    }
    return logarithm(a);
  }

  /** log a = y + 2 (a − e^y)/(a + e^y) + …, from sixteen digits on: thrice as many each time. */
  private BigComplex logarithm(BigComplex a) {
    BigComplex y = roughLogarithm(a);
    for (int known = 15; known < digits; known *= 3) {
      BigComplex there = exp(y);
      BigComplex step = multiply(subtract(a, there), inverse(add(a, there)));
      y = add(y, add(step, step));
    }
    return y;
  }

  /** To sixteen digits, for numbers of any size. */
  private BigComplex roughLogarithm(BigComplex a) {
    int exponent = Math.max(top(a.re()), top(a.im()));
    double re = a.re().scaled(-exponent).doubleValue();
    double im = a.im().scaled(-exponent).doubleValue();
    return of(Math.log(Math.hypot(re, im)) + exponent * Math.log(2), Math.atan2(im, re));
  }

  @Override
  public double orders(BigComplex a) {
    int top = Math.max(top(a.re()), top(a.im()));
    return top == Integer.MIN_VALUE ? Double.NEGATIVE_INFINITY : top / BITS_OF_A_DIGIT;
  }

  private static int top(BigFloat x) {
    return x.isZero() ? Integer.MIN_VALUE : x.top();
  }

  @Override
  public BigComplex pi() {
    return pi;
  }

  @Override
  public double magnitude(BigComplex a) {
    return Math.hypot(a.re().doubleValue(), a.im().doubleValue());
  }
}
