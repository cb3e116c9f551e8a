package org.rederive.engine.sampling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.formula.Comparator;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.RefinedDiagonalisation;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.NumberSystem;
import org.rederive.number.WithError;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;
import org.rederive.result.Verdict;
import org.rederive.setting.Sample;

/**
 * The sign of left − right on single samples: in doubles, and where that would disprove the
 * statement again with 32 and 64 digits.
 *
 * @param sign between the sides
 * @param trial both sides as a program
 */
record InequalityCheck(Comparator sign, SampleTrial trial) {
  /** Of the sizes of all terms: less than this is looked at with more digits. */
  private static final double CLEAR = 1e-9;

  /** A part of all terms that 64 digits do not tell from none; far above their rounding. */
  private static final double EQUAL = 1e-45;

  /** So many numbers are not too many to be shown in a line. */
  private static final int FEW = 4;

  /** What a sample says. */
  sealed interface Word {}

  /** Nothing against it. */
  enum Plain implements Word {
    /** The difference has the sign that is claimed, or vanishes where it may. */
    MET,
    /** The sample has no value, or there is nothing on either side. */
    NOTHING
  }

  /** What is wrong. */
  record Wrong(Verdict verdict, String why) implements Word {}

  /**
   * Left − right, component by component.
   *
   * @param left real part of the left side
   * @param right real part of the right side
   * @param size of all terms
   */
  private record Difference(double left, double right, double re, double im, double size) {
    boolean isReal(double tolerance) {
      return Math.abs(im) <= tolerance * size;
    }

    /** −1, 0 or 1. */
    int order() {
      return (int) Math.signum(re);
    }

    double relative() {
      return size == 0 ? 0 : re / size;
    }
  }

  Word of(Sample sample) {
    try {
      boolean compared = false;
      Sides<WithError> sides = trial.sides(sample);
      for (int component = 0; component < sides.components(); component++) {
        Difference d = inDoubles(sides, component);
        compared |= d.size() > 0;
        if (!Double.isFinite(d.size())) {
          return Plain.NOTHING;
        }
        if (d.size() > 0 && !(d.isReal(CLEAR) && isClearlyMet(d))) {
          Word word = withDigits(sample, component);
          if (word != Plain.MET) {
            return word;
          }
        }
      }
      return compared ? Plain.MET : Plain.NOTHING;
    } catch (DegenerateSpectrumException | ArithmeticException | GuardException noValue) {
      return Plain.NOTHING;
    }
  }

  private boolean isClearlyMet(Difference d) {
    return Math.abs(d.relative()) > CLEAR && sign.allows(d.order());
  }

  private Word withDigits(Sample sample, int component) {
    Difference rough = withDigits(Precisions.AT_32, sample, component);
    Difference fine = withDigits(Precisions.AT_64, sample, component);
    if (Precisions.shrinks(rough.size(), fine.size())) {
      return Plain.NOTHING;
    }
    if (!fine.isReal(Precisions.ROUNDING_AT_64)) {
      return new Wrong(Verdict.UNSUPPORTED, "a side is no real number");
    }
    if (Math.abs(fine.relative()) <= Precisions.ROUNDING_AT_64) {
      return sign.allowsEqual() ? Plain.MET : equal(sample, fine);
    }
    if (!Precisions.agree(rough.relative(), fine.relative())) {
      return Plain.NOTHING;
    }
    return sign.allows(fine.order())
        ? Plain.MET
        : new Wrong(
            Verdict.REFUTED,
            String.format(
                Locale.ROOT,
                "the left side is %.4g and the right side %.4g%s, with 64 digits,",
                fine.left(),
                fine.right(),
                drawn(sample)));
  }

  /** Of what comes so near, as tanh x to one, not even the sign is known. */
  private Word equal(Sample sample, Difference fine) {
    Recording recording = trial.recording(sample);
    boolean rounding = Math.abs(fine.relative()) <= EQUAL;
    Optional<Saturation.Word> beyond = trial.saturation(sample).word();
    boolean equal = beyond.map(word -> word.status() == Outcome.Status.HOLDS).orElse(rounding);
    return equal
        ? new Wrong(Verdict.REFUTED, "both sides are equal" + drawn(sample))
        : Plain.NOTHING;
  }

  /** Whether both sides of a sample that is written down are zero, to the last digit. */
  boolean isEmpty(Sample sample) {
    Recording recording = trial.recording(sample);
    Digits numbers = Precisions.AT_64;
    var inputs = sample.inputs(numbers, new RefinedDiagonalisation<>(numbers));
    return trial.saturation(sample).word().isEmpty()
        && recording.program().run(numbers, inputs).stream().allMatch(numbers::isZero);
  }

  /** What the numbers are, where there are few: then anybody can do it again. */
  String drawn(Sample sample) {
    List<Input> inputs = trial.recording(sample).program().inputs();
    if (inputs.size() > FEW || !inputs.stream().allMatch(Input.Draw.class::isInstance)) {
      return "";
    }
    Inputs<Input, WithError> values = SampleTrial.inputs(sample);
    return inputs.stream()
        .map(Input.Draw.class::cast)
        .map(input -> input.name().words() + " = " + shown(values.value(input)))
        .collect(Collectors.joining(", ", " at ", ""));
  }

  private static String shown(WithError x) {
    String re = String.format(Locale.ROOT, "%.6g", x.re());
    return x.im() == 0 ? re : re + String.format(Locale.ROOT, " %+.6gi", x.im());
  }

  private Difference withDigits(Digits numbers, Sample sample, int component) {
    Recording recording = trial.recording(sample);
    var inputs = sample.inputs(numbers, new RefinedDiagonalisation<>(numbers));
    Sides<BigComplex> sides = recording.sides(recording.program().run(numbers, inputs));
    return difference(sides, component, numbers, numbers::rounded);
  }

  private static Difference inDoubles(Sides<WithError> sides, int component) {
    return difference(sides, component, WithError.SYSTEM, x -> x);
  }

  private static <T> Difference difference(
      Sides<T> sides, int component, NumberSystem<T> numbers, Function<T, WithError> rounded) {
    WithError difference = rounded.apply(sides.difference(component, numbers));
    return new Difference(
        rounded.apply(sides.left(component, numbers)).re(),
        rounded.apply(sides.right(component, numbers)).re(),
        difference.re(),
        difference.im(),
        size(sides.left(), component, numbers) + size(sides.right(), component, numbers));
  }

  private static <T> double size(List<List<T>> terms, int component, NumberSystem<T> numbers) {
    return terms.stream()
        .filter(term -> component < term.size())
        .mapToDouble(term -> numbers.magnitude(term.get(component)))
        .sum();
  }
}
