package org.rederive.engine.proof;

import java.util.List;
import java.util.function.Function;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.program.Inputs;
import org.rederive.program.Program;

/**
 * A second opinion on a normal form: the calculation as it was recorded, nothing simplified, at
 * random points of random prime fields. The ring of polynomials has no part in it.
 */
public final class Confirmation {
  private static final int MOST_ATTEMPTS = 128;

  /** What vanishes in one field may be a multiple of its prime. */
  private static final int FIELDS = 2;

  /** What points say about some outputs of a program. */
  enum Answer {
    /** All of them vanish. */
    ZERO,
    /** Some do not. */
    NOT_ZERO,
    /** Not enough points were found at which there is a value. */
    NO_POINT
  }

  /**
   * What points say.
   *
   * @param difference whether the first outputs vanish
   * @param empty whether all outputs vanish
   */
  public record Seen(Answer difference, boolean empty) {}

  private Confirmation() {}

  /**
   * Whether the first outputs of a program vanish at random points.
   *
   * @param draws where the points come from
   * @param inputs of the program at a point; fails with an {@link ArithmeticException} where some
   *     number has no value in the field
   */
  public static Answer of(
      Program<Input> program,
      int outputs,
      Draws draws,
      Function<DrawnResidues, Inputs<Input, Residue>> inputs) {
    return seen(program, outputs, draws, inputs, FIELDS).difference;
  }

  /** What one point says beside a proof, and whether there is anything to compare. */
  public static Seen once(
      Program<Input> program,
      int outputs,
      Draws draws,
      Function<DrawnResidues, Inputs<Input, Residue>> inputs) {
    return seen(program, outputs, draws, inputs, 1);
  }

  private static Seen seen(
      Program<Input> program,
      int outputs,
      Draws draws,
      Function<DrawnResidues, Inputs<Input, Residue>> inputs,
      int fields) {
    int zeros = 0;
    boolean empty = true;
    for (int attempt = 0; attempt < MOST_ATTEMPTS && zeros < fields; attempt++) {
      try {
        DrawnResidues point = point(draws, attempt);
        List<Residue> values = program.run(new Residues(point.field()), inputs.apply(point));
        if (!values.subList(0, outputs).stream().allMatch(Residue::isZero)) {
          return new Seen(Answer.NOT_ZERO, false);
        }
        empty &= values.stream().allMatch(Residue::isZero);
        zeros++;
      } catch (ArithmeticException noValue) {
        continue;
      }
    }
    return new Seen(zeros == fields ? Answer.ZERO : Answer.NO_POINT, empty);
  }

  private static DrawnResidues point(Draws draws, int attempt) {
    Draws own = Draws.of(draws.seed(), "confirmation", attempt);
    return new DrawnResidues(PrimeField.drawn(own.stream("prime")), own, Choices.none());
  }

  /** What a contradiction is called. */
  static String conflict(boolean zero, Answer answer) {
    return "the normal form is "
        + (zero ? "zero" : "not zero")
        + (answer == Answer.ZERO
            ? ", but the difference vanishes at random points"
            : answer == Answer.NOT_ZERO
                ? ", but the difference does not vanish at a random point"
                : ", and no random point was found to confirm it");
  }
}
