package org.rederive.operator;

import java.util.List;
import org.rederive.algebra.GaussianRational;
import org.rederive.algebra.NumberSystem;

/** The word algebra where numbers are expected; only numbers have inverses. */
final class WordAlgebra implements NumberSystem<Words> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  @Override
  public Words zero() {
    return Words.number(FIELD.zero());
  }

  @Override
  public Words one() {
    return Words.number(FIELD.one());
  }

  @Override
  public Words imaginaryUnit() {
    return Words.number(FIELD.imaginaryUnit());
  }

  @Override
  public Words of(long value) {
    return Words.number(FIELD.of(value));
  }

  @Override
  public Words of(double re, double im) {
    return Words.number(FIELD.of(re, im));
  }

  @Override
  public Words add(Words a, Words b) {
    return a.plus(b);
  }

  @Override
  public Words negate(Words a) {
    return a.times(FIELD.of(-1));
  }

  @Override
  public Words multiply(Words a, Words b) {
    return a.times(b);
  }

  @Override
  public Words inverse(Words a) {
    GaussianRational number = a.terms().get(List.<Letter>of());
    if (number == null || a.terms().size() > 1) {
      throw new ArithmeticException("only numbers can be divided by in the word algebra");
    }
    return Words.number(FIELD.inverse(number));
  }

  @Override
  public Words conjugate(Words a) {
    return a.adjoint();
  }

  @Override
  public boolean isZero(Words a) {
    return a.isZero();
  }

  @Override
  public boolean negligible(Words a, Words beside) {
    return a.isZero();
  }

  @Override
  public Words exp(Words a) {
    if (a.isZero()) {
      return one();
    }
    throw new ArithmeticException("the word algebra has no exponential");
  }

  @Override
  public double magnitude(Words a) {
    return a.isZero() ? 0 : 1;
  }
}
