package org.rederive.number;

/**
 * A number of a {@link PrimeField} together with its conjugate, which is independent of it.
 *
 * <p>A complex number and its conjugate are two variables that only conjugation relates; a real
 * number is its own conjugate. Conjugation exchanges the two, and i goes with the two square roots
 * of −1.
 *
 * @param value element of the field
 * @param conjugate the conjugate's
 */
public record Residue(long value, long conjugate) {
  /** A real number. */
  public static Residue real(long value) {
    return new Residue(value, value);
  }

  /** The same text as any record has, which takes most of the time of telling residues apart. */
  @Override
  public String toString() {
    return "Residue[value=" + value + ", conjugate=" + conjugate + "]";
  }

  /** Whether this and its conjugate are 0. */
  public boolean isZero() {
    return value == 0 && conjugate == 0;
  }
}
