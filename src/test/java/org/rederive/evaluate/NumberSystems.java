package org.rederive.evaluate;

import java.util.List;
import java.util.SplittableRandom;
import org.rederive.number.Digits;
import org.rederive.number.DoubleDouble;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residues;
import org.rederive.number.WithError;

/** The number systems in which every law has to hold, and what counts as zero in each. */
public final class NumberSystems {
  /** Errors of doubles are estimated to first order. */
  private static final double SAFETY = 64;

  /** Doubles that know their error. */
  public static final Judged<WithError> DOUBLES =
      new Judged<>("doubles", WithError.SYSTEM, 1e-15, true);

  /** A prime field. */
  public static final Judged<?> RESIDUES =
      new Judged<>("residues", new Residues(PrimeField.drawn(new SplittableRandom(1))), 0, false);

  /** All of them. */
  public static final List<Judged<?>> ALL =
      List.of(
          DOUBLES,
          new Judged<>("two doubles", DoubleDouble.SYSTEM, 1e-22, true),
          new Judged<>("36 digits", new Digits(36), 1e-26, true),
          new Judged<>("Gaussian rationals", GaussianRational.FIELD, 0, false),
          RESIDUES);

  private NumberSystems() {}

  /**
   * A number system.
   *
   * @param rounding of what is made of a few hundred numbers of size one; 0 in exact systems
   * @param exponentials whether it has them
   */
  public record Judged<T>(
      String name, NumberSystem<T> numbers, double rounding, boolean exponentials) {

    /**
     * Whether a difference of numbers of some size is nothing but rounding; nothing is claimed of
     * what has no known error, as beside two eigenvalues that are one in doubles.
     */
    public boolean vanishes(T difference, double size) {
      if (rounding == 0) {
        return numbers.isZero(difference);
      }
      double estimated = SAFETY * WithError.ROUNDING * numbers.uncertainty(difference);
      return Double.isNaN(estimated)
          || numbers.magnitude(difference) <= rounding * size + estimated;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
