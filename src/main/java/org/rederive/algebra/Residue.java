package org.rederive.algebra;

/**
 * A number of a prime field together with its conjugate, which is independent of it.
 *
 * <p>A complex number and its conjugate are two variables that only conjugation relates; a real
 * number is its own conjugate. Conjugation exchanges the two, and i goes with the two square roots
 * of −1.
 *
 * @param value residue modulo p
 * @param conjugate residue of the conjugate
 */
public record Residue(long value, long conjugate) {
  /** The number system of these. */
  public static final NumberSystem<Residue> FIELD = new Field();

  /** A real number. */
  public static Residue real(long value) {
    return new Residue(value, value);
  }

  private static final class Field implements NumberSystem<Residue> {
    private static final Residue ZERO = real(0);
    private static final Residue ONE = real(1);
    private static final Residue I = new Residue(PrimeField.I, PrimeField.negate(PrimeField.I));

    @Override
    public Residue zero() {
      return ZERO;
    }

    @Override
    public Residue one() {
      return ONE;
    }

    @Override
    public Residue imaginaryUnit() {
      return I;
    }

    @Override
    public Residue of(long value) {
      return real(PrimeField.of(value));
    }

    @Override
    public Residue of(double re, double im) {
      return add(real(PrimeField.of(re)), multiply(I, real(PrimeField.of(im))));
    }

    @Override
    public Residue add(Residue a, Residue b) {
      return new Residue(
          PrimeField.add(a.value, b.value), PrimeField.add(a.conjugate, b.conjugate));
    }

    @Override
    public Residue negate(Residue a) {
      return new Residue(PrimeField.negate(a.value), PrimeField.negate(a.conjugate));
    }

    @Override
    public Residue multiply(Residue a, Residue b) {
      return new Residue(
          PrimeField.multiply(a.value, b.value), PrimeField.multiply(a.conjugate, b.conjugate));
    }

    @Override
    public Residue inverse(Residue a) {
      return new Residue(PrimeField.inverse(a.value), PrimeField.inverse(a.conjugate));
    }

    @Override
    public Residue conjugate(Residue a) {
      return new Residue(a.conjugate, a.value);
    }

    @Override
    public boolean isZero(Residue a) {
      return a.value == 0 && a.conjugate == 0;
    }

    @Override
    public boolean negligible(Residue a, Residue beside) {
      return isZero(a);
    }

    @Override
    public Residue exp(Residue a) {
      throw new ArithmeticException("an exact field has no exponential");
    }

    @Override
    public double magnitude(Residue a) {
      return isZero(a) ? 0 : 1;
    }
  }
}
