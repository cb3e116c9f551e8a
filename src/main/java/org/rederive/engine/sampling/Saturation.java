package org.rederive.engine.sampling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.RefinedDiagonalisation;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.WithError;
import org.rederive.program.Constant;
import org.rederive.program.GuardException;
import org.rederive.setting.Sample;

/**
 * Exponentials and constants so far from one that what they leave beside other terms is in none of
 * 64 digits: tanh(100 + x²) is one in 87 of them. Of such a statement a sample says nothing before
 * as many digits are carried as all exponentials and constants together can take away.
 *
 * @param comparison the equation
 * @param recording the same as a program
 * @param sample the sample
 */
record Saturation(Comparison comparison, Recording recording, Sample sample) {
  /**
   * Decimal orders that 64 digits show, where as many again are lost as badly scaled samples do.
   */
  private static final double SHOWN = 25;

  /** A size stands in the square of a term, at most. */
  private static final double SQUARED = 2;

  /** A constant nearer to one is no reason for more digits. */
  private static final double ORDINARY = 4;

  /** Digits beyond those that are taken away. */
  private static final int BESIDE = 68;

  /** Digits that a difference has to have in common with itself at more of them. */
  private static final int FURTHER = 34;

  /** More digits are not carried: they take seconds for each sample. */
  private static final int MOST = 1200;

  /**
   * What so many digits say.
   *
   * @param residual part of the terms by which the sides differ; the least double where it is
   *     smaller
   * @param digits that were carried
   * @param why nothing is said; empty otherwise
   */
  record Word(Status status, double residual, int digits, String why) {
    private static Word unseen(String why) {
      return new Word(Status.STARTS_AT_ZERO, 0, Precisions.AT_64.digits(), why);
    }
  }

  /** Empty where 64 digits show everything, or where the sample has no value. */
  Optional<Word> word() {
    try {
      double taken = SQUARED * (constants() + exponents());
      return taken <= SHOWN ? Optional.empty() : Optional.of(compared(taken));
    } catch (DegenerateSpectrumException | ArithmeticException | GuardException noValue) {
      return Optional.empty();
    }
  }

  private Word compared(double taken) {
    if (comparison.endsSeries()) {
      return Word.unseen("exponentials of operators are not known to more than 64 digits");
    }
    if (!(taken + BESIDE <= MOST)) {
      return Word.unseen(
          "exponentials are so far from one that no difference would show in " + MOST + " digits");
    }
    int digits = BESIDE + (int) Math.ceil(taken);
    double orders = difference(digits);
    if (orders <= SHOWN + SQUARED - digits) {
      return new Word(Status.HOLDS, 0, digits, "");
    }
    return Math.abs(difference(digits + FURTHER) - orders) < 1
        ? new Word(Status.REFUTES, part(orders), digits + FURTHER, "")
        : Word.unseen("the difference is another one with each number of digits");
  }

  private static double part(double orders) {
    return Math.max(Double.MIN_VALUE, StrictMath.pow(10, orders));
  }

  // ---- how far numbers are from one

  private double constants() {
    return recording.program().constants().stream()
        .mapToDouble(Saturation::orders)
        .filter(orders -> orders > ORDINARY)
        .sum();
  }

  private static double orders(Constant constant) {
    double size = Math.hypot(constant.re(), constant.im());
    return size == 0 ? 0 : Math.abs(StrictMath.log10(size));
  }

  /** Of e^x and e^{−x} one counts. */
  private double exponents() {
    var exponents = recording.program().exponents();
    if (exponents.outputs().isEmpty()) {
      return 0;
    }
    return exponents.run(WithError.SYSTEM, SampleTrial.inputs(sample)).stream()
            .mapToDouble(exponent -> Math.abs(exponent.re()))
            .distinct()
            .sum()
        / StrictMath.log(10);
  }

  // ---- the difference

  /** Decimal order of the difference beside its terms. */
  private double difference(int digits) {
    Digits numbers = new Digits(digits);
    var inputs = sample.inputs(numbers, new RefinedDiagonalisation<>(numbers));
    Sides<BigComplex> sides = recording.sides(recording.program().run(numbers, inputs));
    double terms =
        Stream.concat(sides.left().stream(), sides.right().stream())
            .flatMap(List::stream)
            .mapToDouble(numbers::orders)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    double difference =
        sides.differences(numbers).stream()
            .mapToDouble(numbers::orders)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return difference == Double.NEGATIVE_INFINITY ? difference : difference - terms;
  }
}
