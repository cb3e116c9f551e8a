package org.rederive.floating;

import org.hipparchus.complex.FieldComplex;
import org.hipparchus.dfp.Dfp;
import org.rederive.algebra.Digits;
import org.rederive.algebra.Sized;
import org.rederive.band.DegenerateSpectrumException;
import org.rederive.floating.Outcome.Status;
import org.rederive.meaning.Comparison;

/**
 * Checks one equation on one sample: in doubles, and where the residual is in doubt again at 32 and
 * at 64 digits.
 */
final class SampleCheck {
  /** Residuals up to this multiple of the estimated error are rounding. */
  private static final double SAFETY = 64;

  /**
   * Larger residuals are never accepted in doubles, however large the estimated error: a wrong
   * formula could hide behind it.
   */
  private static final double ACCEPTED = 1e-9;

  /** Above this the estimate is too poor to tell a refutation from rounding in doubles. */
  private static final double TRUSTED = 1e-7;

  /** A residual that exceeds the estimated error this many times is no rounding. */
  private static final double CLEARLY = 100;

  private static final double ROUNDING_AT_32 = 1e-14;
  private static final double ROUNDING_AT_64 = 1e-24;
  private static final double REFUTING = 1e-10;

  private final Comparison comparison;

  SampleCheck(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * The number systems with more digits; made when first needed, filling their tables takes time.
   */
  private static final class Precisions {
    static final Digits AT_32 = new Digits(36);
    static final Digits AT_64 = new Digits(68);
  }

  /**
   * The outcome of a sample.
   *
   * @param residual in doubles
   * @param escalate whether to recompute a sample that seems to refute
   */
  Outcome check(long index, Worlds worlds, Residual residual, boolean escalate) {
    if (Double.isNaN(residual.difference())) {
      return again(index, worlds, Double.NaN, Double.POSITIVE_INFINITY, 0);
    }
    double bound = SAFETY * Sized.ROUNDING * residual.units() / residual.scale();
    if (residual.units() == 0 && residual.difference() == 0) {
      return outcome(index, worlds, Status.VANISHES, 0, 0, 16, "");
    }
    double noise = SAFETY * Sized.ROUNDING * residual.units();
    boolean trusted = Double.isFinite(noise);
    if (trusted && residual.scale() <= noise && noise < TRUSTED) {
      return outcome(index, worlds, Status.VANISHES, residual.difference(), noise, 16, "");
    }
    if (trusted && residual.relative() <= Math.min(bound, ACCEPTED)) {
      return outcome(index, worlds, Status.HOLDS, residual.relative(), bound, 16, "");
    }
    boolean clear =
        residual.relative() > 1e-6 && (bound <= TRUSTED || residual.relative() > CLEARLY * bound);
    if (clear && !escalate) {
      return outcome(index, worlds, Status.REFUTES_IN_DOUBLES, residual.relative(), bound, 16, "");
    }
    return again(index, worlds, residual.relative(), bound, residual.units());
  }

  /**
   * @param units uncertainty in doubles, at least the natural size of the terms; 0 if not known
   */
  private Outcome again(long index, Worlds worlds, double inDoubles, double bound, double units) {
    try {
      Residual at32 = inDigits(worlds, Precisions.AT_32);
      if (at32.relative() <= ROUNDING_AT_32) {
        return outcome(index, worlds, Status.HOLDS, at32.relative(), bound, 32, "");
      }
      Residual at64 = inDigits(worlds, Precisions.AT_64);
      if (at64.relative() > ROUNDING_AT_64 && vanishes(at32, at64, units)) {
        return outcome(index, worlds, Status.VANISHES, at64.difference(), bound, 64, "");
      }
      return settled(index, worlds, at32.relative(), at64.relative(), bound);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      String reason = String.valueOf(poor.getMessage());
      Status status = Double.isNaN(inDoubles) ? Status.DISCARDED : Status.UNDECIDED;
      return outcome(index, worlds, status, 0, 0, 64, reason);
    }
  }

  /**
   * Whether the terms themselves are rounding: they shrink with precision, or are far below size.
   */
  private static boolean vanishes(Residual at32, Residual at64, double units) {
    boolean shrinks = at64.scale() <= 1e-15 * at32.scale();
    double size = Double.isFinite(units) ? Math.min(units, 1e6) : 0;
    return shrinks || at64.scale() <= 1e-30 * size;
  }

  private Outcome settled(long index, Worlds worlds, double at32, double at64, double bound) {
    if (at64 <= ROUNDING_AT_64) {
      return outcome(index, worlds, Status.HOLDS, at64, bound, 64, "");
    }
    boolean stays = at64 > REFUTING && Math.abs(at64 - at32) <= 1e-3 * at64;
    return stays
        ? outcome(index, worlds, Status.REFUTES, at64, bound, 64, "")
        : outcome(
            index,
            worlds,
            Status.UNDECIDED,
            at64,
            bound,
            64,
            "the residual neither vanishes nor stays between 32 and 64 digits");
  }

  private Residual inDigits(Worlds worlds, Digits numbers) {
    var world = worlds.<FieldComplex<Dfp>>in(numbers, new RefinedDiagonalisation(numbers));
    return Residual.of(comparison.in(world), numbers);
  }

  private static Outcome outcome(
      long index,
      Worlds worlds,
      Status status,
      double residual,
      double bound,
      int digits,
      String reason) {
    return new Outcome(index, worlds.label(), status, residual, bound, digits, reason);
  }
}
