package org.rederive.symbolic;

import java.util.List;
import java.util.function.IntFunction;
import org.rederive.algebra.Residue;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.program.Inputs;
import org.rederive.program.Program;

/**
 * A second opinion on a normal form: the calculation as it was recorded, nothing simplified, at a
 * random point of a prime field. The ring of polynomials has no part in it.
 */
final class Confirmation {
  private static final int MOST_ATTEMPTS = 64;

  /** What a point says about some outputs of a program. */
  enum Answer {
    /** All of them vanish. */
    ZERO,
    /** Some do not. */
    NOT_ZERO,
    /** No point was found at which there is a value. */
    NO_POINT
  }

  private Confirmation() {}

  /**
   * Whether the first outputs of a program vanish at a random point.
   *
   * @param points makes the inputs of the n-th point; fails with an {@link ArithmeticException}
   *     where some number has no value in the field
   */
  static Answer of(
      Program<Input> program, int outputs, IntFunction<Inputs<Input, Residue>> points) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        List<Residue> values = program.run(Residue.FIELD, points.apply(attempt));
        boolean zero = values.subList(0, outputs).stream().allMatch(Residue.FIELD::isZero);
        return zero ? Answer.ZERO : Answer.NOT_ZERO;
      } catch (ArithmeticException noValue) {
        continue;
      }
    }
    return Answer.NO_POINT;
  }

  /** Random numbers by name. */
  static Draws draws(int attempt) {
    return Draws.of(1, "confirmation", attempt);
  }

  /** What a contradiction is called. */
  static String conflict(boolean zero, Answer answer) {
    return "the normal form is "
        + (zero ? "zero" : "not zero")
        + (answer == Answer.ZERO
            ? ", but the difference vanishes at a random point"
            : answer == Answer.NOT_ZERO
                ? ", but the difference does not vanish at a random point"
                : ", and no random point was found to confirm it");
  }
}
