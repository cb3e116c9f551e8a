package org.rederive.number;

import java.util.SplittableRandom;

/**
 * The number system of {@link Residue}s.
 *
 * @param field what they are residues in
 */
public record Residues(PrimeField field) implements NumberSystem<Residue> {
  @Override
  public Residue zero() {
    return Residue.real(0);
  }

  @Override
  public Residue one() {
    return Residue.real(field.one());
  }

  @Override
  public Residue imaginaryUnit() {
    return new Residue(field.imaginaryUnit(), field.negate(field.imaginaryUnit()));
  }

  @Override
  public Residue of(long value) {
    return Residue.real(field.of(value));
  }

  @Override
  public Residue of(double re, double im) {
    return im == 0
        ? Residue.real(field.of(re))
        : addProduct(Residue.real(field.of(re)), imaginaryUnit(), Residue.real(field.of(im)));
  }

  @Override
  public Residue add(Residue a, Residue b) {
    return new Residue(field.add(a.value(), b.value()), field.add(a.conjugate(), b.conjugate()));
  }

  @Override
  public Residue negate(Residue a) {
    return new Residue(field.negate(a.value()), field.negate(a.conjugate()));
  }

  @Override
  public Residue multiply(Residue a, Residue b) {
    return new Residue(
        field.multiply(a.value(), b.value()), field.multiply(a.conjugate(), b.conjugate()));
  }

  @Override
  public Residue inverse(Residue a) {
    return new Residue(field.inverse(a.value()), field.inverse(a.conjugate()));
  }

  @Override
  public Residue conjugate(Residue a) {
    return new Residue(a.conjugate(), a.value());
  }

  @Override
  public boolean isZero(Residue a) {
    return a.isZero();
  }

  @Override
  public boolean negligible(Residue a, Residue beside) {
    return a.isZero();
  }

  /** Any residue, another one in each field. */
  @Override
  public Residue pi() {
    return Residue.real(field.of(new SplittableRandom(field.modulus()).nextLong() >>> 3));
  }

  @Override
  public Residue exp(Residue a) {
    throw new ArithmeticException("an exact field has no exponential");
  }

  @Override
  public double magnitude(Residue a) {
    return a.isZero() ? 0 : 1;
  }
}
