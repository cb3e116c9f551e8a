package org.rederive.diagnose;

import java.util.List;
import java.util.SplittableRandom;
import org.rederive.evaluate.Input;

/**
 * Gaussian integers from the simplest on.
 *
 * @param re real part
 * @param im imaginary part
 */
record GaussianInteger(int re, int im) {
  private static final List<GaussianInteger> REAL =
      List.of(of(0, 0), of(1, 0), of(-1, 0), of(2, 0), of(-2, 0), of(3, 0), of(-3, 0));

  private static final List<GaussianInteger> COMPLEX =
      List.of(
          of(0, 0),
          of(1, 0),
          of(0, 1),
          of(-1, 0),
          of(0, -1),
          of(2, 0),
          of(0, 2),
          of(1, 1),
          of(1, -1),
          of(-1, 1),
          of(-1, -1),
          of(-2, 0),
          of(0, -2),
          of(2, 1),
          of(1, 2),
          of(2, -1),
          of(3, 0),
          of(-3, 0));

  private static GaussianInteger of(int re, int im) {
    return new GaussianInteger(re, im);
  }

  /** The numbers that an input can be, simplest first. */
  static List<GaussianInteger> of(Input.Kind kind) {
    return switch (kind) {
      case REAL -> REAL;
      case COMPLEX -> COMPLEX;
      case FACTOR -> COMPLEX.subList(1, COMPLEX.size());
    };
  }

  /** The simplest number that an input can be. */
  static GaussianInteger simplest(Input.Kind kind) {
    return of(kind).get(0);
  }

  /** Any of them. */
  static GaussianInteger random(Input.Kind kind, SplittableRandom random) {
    List<GaussianInteger> all = of(kind);
    return all.get(random.nextInt(all.size()));
  }
}
