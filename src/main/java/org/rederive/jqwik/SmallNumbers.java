package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.program.Constant;

/** Gaussian integers that samples are made of, from the simplest on: 0, 1, −1, i, −i, 2, … */
final class SmallNumbers {
  /** Large enough that a wrong identity hardly ever holds by chance, small enough for paper. */
  private static final int LARGEST = 3;

  private static final List<Constant> COMPLEX = sorted(LARGEST);
  private static final List<Constant> REAL = COMPLEX.stream().filter(z -> z.im() == 0).toList();

  private SmallNumbers() {}

  private static List<Constant> sorted(int largest) {
    List<Constant> all = new ArrayList<>();
    for (int re = -largest; re <= largest; re++) {
      for (int im = -largest; im <= largest; im++) {
        all.add(new Constant(re, im));
      }
    }
    all.sort(Comparator.comparingInt(SmallNumbers::rank));
    return List.copyOf(all);
  }

  /** Smaller ones are simpler, real ones too, and positive ones a little. */
  static int rank(Constant z) {
    int size = (int) (Math.abs(z.re()) + Math.abs(z.im()));
    int imaginary = z.im() == 0 ? 0 : z.re() == 0 ? 2 : 4;
    return 8 * size + imaginary + (z.re() < 0 || z.re() == 0 && z.im() < 0 ? 1 : 0);
  }

  private static List<Constant> of(Input.Kind kind) {
    return kind == Input.Kind.REAL ? REAL : COMPLEX;
  }

  /** Any of them, but zero where that is no value. */
  static Constant draw(Input.Kind kind, SplittableRandom stream) {
    List<Constant> all = of(kind);
    int first = kind == Input.Kind.FACTOR ? 1 : 0;
    return all.get(first + stream.nextInt(all.size() - first));
  }

  /** Simpler numbers than one, besides the one that needs not be written. */
  static List<Constant> simpler(Input.Kind kind, Constant value) {
    return of(kind).stream()
        .filter(z -> rank(z) < rank(value) && rank(z) > 0)
        .filter(z -> !z.equals(WrittenNumbers.simplest(kind)))
        .toList();
  }
}
