package org.rederive.engine.literal;

import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * A random number as a pure function of the seed and of all it is named after.
 *
 * @param state what was said of it so far, mixed
 */
record Draw(long state) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** Parts of a number are whole and lie between −LARGEST and LARGEST. */
  private static final int LARGEST = 40;

  Draw of(long part) {
    return new Draw(mixed(state * 31 + mixed(part + GOLDEN)));
  }

  Draw of(String name) {
    Draw all = of(name.length());
    for (int i = 0; i < name.length(); i++) {
      all = all.of(name.charAt(i));
    }
    return all;
  }

  /** By value, exactly. */
  Draw of(GaussianRational number) {
    return of(number.above().hashCode())
        .of(number.imaginary().hashCode())
        .of(number.below().hashCode());
  }

  /** A real number, not zero. */
  GaussianRational real() {
    long size = 1 + Long.remainderUnsigned(mixed(state), LARGEST);
    return NUMBERS.of((state & 1) == 0 ? size : -size);
  }

  /** A number with real and imaginary part, neither of them zero. */
  GaussianRational complex() {
    GaussianRational imaginary = NUMBERS.multiply(NUMBERS.imaginaryUnit(), of(1).real());
    return NUMBERS.add(of(0).real(), imaginary);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
