package org.rederive.engine.proof;

import cc.redberry.rings.ARing;
import cc.redberry.rings.bigint.BigInteger;
import java.util.Iterator;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** The Gaussian rationals as Rings wants its coefficients. */
final class GaussianRing extends ARing<GaussianRational> {
  /** The one instance: Rings refuses to mix polynomials over two rings. */
  static final GaussianRing RING = new GaussianRing();

  private static final long serialVersionUID = 1;
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private GaussianRing() {}

  @Override
  public boolean isField() {
    return true;
  }

  @Override
  public boolean isEuclideanRing() {
    return true;
  }

  /** Rings' word for infinity. */
  @Override
  @SuppressWarnings("NullAway")
  public BigInteger cardinality() {
    return null;
  }

  @Override
  public BigInteger characteristic() {
    return BigInteger.ZERO;
  }

  @Override
  public GaussianRational add(GaussianRational a, GaussianRational b) {
    return FIELD.add(a, b);
  }

  @Override
  public GaussianRational subtract(GaussianRational a, GaussianRational b) {
    return FIELD.subtract(a, b);
  }

  @Override
  public GaussianRational multiply(GaussianRational a, GaussianRational b) {
    return FIELD.multiply(a, b);
  }

  @Override
  public GaussianRational negate(GaussianRational a) {
    return FIELD.negate(a);
  }

  @Override
  public GaussianRational copy(GaussianRational a) {
    return a;
  }

  @Override
  public GaussianRational[] divideAndRemainder(GaussianRational a, GaussianRational b) {
    return new GaussianRational[] {FIELD.divide(a, b), FIELD.zero()};
  }

  @Override
  public GaussianRational reciprocal(GaussianRational a) {
    return FIELD.inverse(a);
  }

  @Override
  public GaussianRational getZero() {
    return FIELD.zero();
  }

  @Override
  public GaussianRational getOne() {
    return FIELD.one();
  }

  @Override
  public boolean isZero(GaussianRational a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(GaussianRational a) {
    return a.equals(FIELD.one());
  }

  @Override
  public boolean isUnit(GaussianRational a) {
    return !a.isZero();
  }

  @Override
  public GaussianRational valueOf(long value) {
    return FIELD.of(value);
  }

  @Override
  public GaussianRational valueOfBigInteger(BigInteger value) {
    return FIELD.of(new java.math.BigInteger(value.toByteArray()));
  }

  @Override
  public GaussianRational valueOf(GaussianRational value) {
    return value;
  }

  @Override
  public Iterator<GaussianRational> iterator() {
    throw new UnsupportedOperationException("the Gaussian rationals are not listed");
  }

  /** An order that means nothing; Rings wants one. */
  @Override
  public int compare(GaussianRational a, GaussianRational b) {
    return a.toString().compareTo(b.toString());
  }

  @Override
  public Object clone() {
    return this;
  }
}
