package org.rederive.engine.sampling;

import org.rederive.number.Digits;

/**
 * What more digits than a double has say: the number systems, made when first needed because
 * filling their tables takes time, and what counts as rounding in them.
 */
final class Precisions {
  static final Digits AT_24 = new Digits(24);
  static final Digits AT_32 = new Digits(36);
  static final Digits AT_64 = new Digits(68);

  /** A residual with 64 digits that is rounding. */
  static final double ROUNDING_AT_64 = 1e-18;

  /**
   * Two precisions agree about a residual if they do to this part of it: rounding at 32 digits is
   * below 10⁻¹⁴, so that a residual above 10⁻¹⁰ has four digits in common.
   */
  private static final double SAME = 1e-3;

  /** Rounding shrinks from 32 to 64 digits by 10³²; terms that do by half of that are rounding. */
  private static final double SHRUNK = 1e-15;

  private Precisions() {}

  /** Whether terms of these sizes, with 32 and with 64 digits, are themselves rounding. */
  static boolean shrinks(double sizeAt32, double sizeAt64) {
    return sizeAt64 <= SHRUNK * sizeAt32;
  }

  /** Whether two precisions agree about a number. */
  static boolean agree(double at32, double at64) {
    return Math.abs(at64 - at32) <= SAME * Math.abs(at64);
  }
}
