package org.rederive.engine.sampling;

import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;

/**
 * Checks one equation on one sample: in doubles, and where the residual is in doubt again at 32 and
 * at 64 digits.
 */
final class SampleCheck {
  /**
   * Residuals up to this multiple of the estimated error are rounding. Tuned: of 19,718 samples of
   * the documents of the first paper that hold in doubles, the largest residual is 0.33 estimates;
   * the rest is room for formulas whose errors add up instead of averaging.
   */
  private static final double SAFETY = 64;

  /**
   * Larger residuals are never accepted in doubles, however large the estimated error: a wrong
   * formula could hide behind it.
   */
  private static final double ACCEPTED = 1e-9;

  /**
   * Above this the estimate is too poor to tell a refutation from rounding in doubles: a tenth of
   * the smallest residual that counts as clear, 10⁻⁶.
   */
  private static final double TRUSTED = 1e-7;

  /** A residual that exceeds the bound, 64 estimates, this many times is no rounding. */
  private static final double CLEARLY = 100;

  /**
   * Residuals that are rounding with more digits: far below {@link #REFUTING}, and far enough above
   * the last digit for what an exceptional point at a relative distance of 1e-8 makes of it.
   */
  private static final double ROUNDING_AT_32 = 1e-14;

  private static final double REFUTING = 1e-10;

  /** Terms below this part of their natural size are rounding of 32 digits, 1e-32 of many terms. */
  private static final double ZERO_AT_32 = 1e-28;

  /** A term that is so much smaller than the others can be rounding of 32 digits. */
  private static final double ZERO_AT_32_BESIDE = 1e-12;

  /** The same with 64 digits; far above their rounding, for what frames lose of it. */
  private static final double ZERO_AT_64 = 1e-30;

  /** A term shows if the difference is less than this part of it; not derived. */
  private static final double SHOWN = 1e-3;

  /** One of so many samples is looked at with more digits where nothing is proved. */
  private static final int SOME = 8;

  /** A term that 64 digits show beside the others. */
  private static final double SEEN_AT_64 = 1e-50;

  /** A term that 32 digits show beside the others with a dozen digits to spare. */
  private static final double SEEN_AT_32 = 1e-18;

  /** A difference that 32 digits show, whatever they lose of it. */
  private static final double SHOWN_AT_32 = 1e-27;

  /** A smaller residual is looked at with more digits before it refutes; not derived. */
  private static final double CLEAR = 1e-6;

  private final long index;
  private final Sample.Label label;
  private final double condition;
  private final Recalculation recalculation;

  /**
   * @param condition of the eigenvectors in doubles
   */
  SampleCheck(long index, Sample.Label label, double condition, Recalculation recalculation) {
    this.index = index;
    this.label = label;
    this.condition = condition;
    this.recalculation = recalculation;
  }

  /**
   * The outcome of a sample.
   *
   * @param residual in doubles
   * @param escalate whether to recompute a sample that seems to refute
   */
  Outcome check(Residual residual, boolean escalate) {
    Outcome rough = inSixtyFourDigits(residual, escalate);
    boolean settled =
        rough.status() == Status.REFUTES_IN_DOUBLES || rough.status() == Status.COMES_TO_ZERO;
    return settled || !recalculation.recording().rounds()
        ? rough
        : recalculation.beyond().map(word -> beyond(rough, word)).orElse(rough);
  }

  /** Where exponentials or constants take more than 64 digits, what all of them together say. */
  private Outcome beyond(Outcome rough, Saturation.Word word) {
    boolean holds = word.status() == Status.HOLDS;
    double residual = holds ? rough.residual() : word.residual();
    double bound = rough.measured().bound();
    return outcome(word.status(), residual, bound, word.digits(), word.why());
  }

  private Outcome inSixtyFourDigits(Residual residual, boolean escalate) {
    if (!residual.isFinite()) {
      return again(Double.NaN, Double.POSITIVE_INFINITY, 0);
    }
    double bound = SAFETY * WithError.ROUNDING * residual.units() / residual.scale();
    if (residual.scale() == 0 && residual.units() == 0) {
      return outcome(Status.STARTS_AT_ZERO, 0, 0, 16, "");
    }
    double noise = SAFETY * WithError.ROUNDING * residual.units();
    boolean trusted = Double.isFinite(noise);
    if (trusted && residual.scale() <= noise && noise < ACCEPTED) {
      return outcome(Status.COMES_TO_ZERO, residual.difference(), noise, 16, "");
    }
    if (trusted && residual.relative() <= Math.min(bound, ACCEPTED)) {
      boolean hidden = residual.empty() || residual.least() <= bound * residual.scale();
      boolean rounds = (hidden || index % SOME == 0) && recalculation.recording().rounds();
      return rounds
          ? finely(residual, bound, hidden)
          : outcome(Status.HOLDS, residual.relative(), bound, 16, "");
    }
    boolean clear =
        residual.relative() > CLEAR && (bound <= TRUSTED || residual.relative() > CLEARLY * bound);
    if (clear && !escalate) {
      return outcome(Status.REFUTES_IN_DOUBLES, residual.relative(), bound, 16, "");
    }
    return again(residual.relative(), bound, residual.units());
  }

  /**
   * What doubles take for equal and nothing else proves to be, with more digits.
   *
   * @param hidden whether a term does not show in doubles, which then say nothing of it
   */
  private Outcome finely(Residual inDoubles, double bound, boolean hidden) {
    Outcome rough = outcome(Status.HOLDS, inDoubles.relative(), bound, 16, "");
    try {
      if (hidden && isSeenAt32()) {
        return rough;
      }
      Residual at64 = recalculation.at64Digits();
      boolean seen = !hidden || at64.least() > SEEN_AT_64 * at64.scale();
      double least = hidden ? SHOWN * at64.least() : SHOWN_AT_32 * at64.scale();
      if (seen && at64.difference() <= least) {
        return rough;
      }
      Residual at32 = recalculation.at32Digits();
      if (at64.scale() == 0 || vanishes(at32, at64, inDoubles.units()) || fades(at32, at64)) {
        return rough;
      }
      if (at64.relative() > SHOWN_AT_32 && Precisions.agree(at32.relative(), at64.relative())) {
        return outcome(Status.REFUTES, at64.relative(), bound, 64, "");
      }
      return hidden
          ? outcome(
              Status.DISCARDED, 0, bound, 64, "a term is too small beside the others to be seen")
          : rough;
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return rough;
    }
  }

  /**
   * Whether 32 digits show the smallest term, and both sides to be equal beside it; 64 digits cost
   * many times as much.
   */
  private boolean isSeenAt32() {
    try {
      Residual at32 = recalculation.at32Digits();
      return at32.least() > SEEN_AT_32 * at32.scale() && at32.difference() <= SHOWN * at32.least();
    } catch (DegenerateSpectrumException | ArithmeticException tooFew) {
      return false;
    }
  }

  /**
   * @param units uncertainty in doubles, at least the natural size of the terms; 0 if not known
   */
  private Outcome again(double inDoubles, double bound, double units) {
    try {
      Residual at32 = recalculation.at32Digits();
      if (at32.scale() == 0) {
        return outcome(Status.STARTS_AT_ZERO, 0, bound, 32, "");
      }
      if (at32.relative() <= ROUNDING_AT_32 && (!Double.isNaN(inDoubles) || isSeenAt24(at32))) {
        return outcome(Status.HOLDS, at32.relative(), bound, 32, "");
      }
      if (at32.scale() <= ZERO_AT_32 * size(units) && !Double.isNaN(inDoubles)) {
        return outcome(Status.COMES_TO_ZERO, at32.difference(), bound, 32, "");
      }
      Residual at64 = recalculation.at64Digits();
      if (at64.scale() == 0) {
        return outcome(Status.STARTS_AT_ZERO, 0, bound, 64, "");
      }
      if (at64.relative() > Precisions.ROUNDING_AT_64 && vanishes(at32, at64, units)) {
        return outcome(Status.COMES_TO_ZERO, at64.difference(), bound, 64, "");
      }
      if (Double.isNaN(inDoubles) && isNoise(at32, at64)) {
        return outcome(Status.DISCARDED, 0, bound, 64, "it divides by what is zero to rounding");
      }
      return settled(at32.relative(), at64.relative(), bound);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      String reason =
          new ZeroDenominator(recalculation.comparison())
              .words(recalculation.sample())
              .orElse(String.valueOf(poor.getMessage()));
      Status status = Double.isNaN(inDoubles) ? Status.DISCARDED : Status.UNDECIDED;
      return outcome(status, 0, 0, 64, reason);
    }
  }

  /**
   * Whether the terms themselves are rounding: they shrink with precision, or are far below size.
   */
  private static boolean vanishes(Residual at32, Residual at64, double units) {
    return Precisions.shrinks(at32.scale(), at64.scale())
        || at64.scale() <= ZERO_AT_64 * size(units);
  }

  /** Whether the smallest term is rounding, which beside the others is none. */
  private static boolean fades(Residual at32, Residual at64) {
    return at32.least() <= ZERO_AT_32_BESIDE * at32.scale()
        && Precisions.shrinks(at32.least(), at64.least());
  }

  /** The natural size of the terms as far as it is known. */
  private static double size(double units) {
    return Double.isFinite(units) ? Math.min(units, 1e6) : 0;
  }

  /**
   * Whether 24 digits find terms of the same size, where doubles find none: then nothing was
   * divided by rounding, and 64 digits, which cost several times as much, would say the same.
   */
  private boolean isSeenAt24(Residual at32) {
    try {
      return Precisions.agree(recalculation.at24Digits().scale(), at32.scale());
    } catch (DegenerateSpectrumException | ArithmeticException tooFew) {
      return false;
    }
  }

  /** Quotients by rounding are others with each precision. */
  private static boolean isNoise(Residual at32, Residual at64) {
    return !Precisions.agree(at32.scale(), at64.scale());
  }

  private Outcome settled(double at32, double at64, double bound) {
    if (at64 <= Precisions.ROUNDING_AT_64) {
      return outcome(Status.HOLDS, at64, bound, 64, "");
    }
    boolean stays = at64 > REFUTING && Precisions.agree(at32, at64);
    return stays
        ? outcome(Status.REFUTES, at64, bound, 64, "")
        : outcome(
            Status.UNDECIDED,
            at64,
            bound,
            64,
            "the residual neither vanishes nor stays between 32 and 64 digits");
  }

  private Outcome outcome(Status status, double residual, double bound, int digits, String reason) {
    return new Outcome(
        index, label, status, new Outcome.Measured(residual, bound, condition, digits), reason);
  }
}
