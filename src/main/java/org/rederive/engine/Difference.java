package org.rederive.engine;

import org.rederive.evaluate.Sides;
import org.rederive.number.WithError;

/**
 * Left − right as a vector of numbers.
 *
 * @param components its numbers
 * @param size its length
 * @param noise what rounding may have made of it, at most
 */
public record Difference(WithError[] components, double size, double noise) {
  /** Estimates of the error of doubles that are taken for its bound; as for samples. */
  private static final double SAFETY = 64;

  public Difference {
    components = components.clone();
  }

  /** The same of both sides of an equation. */
  public static Difference of(Sides<WithError> sides) {
    return of(sides.differences(WithError.SYSTEM).toArray(WithError[]::new));
  }

  private static Difference of(WithError[] components) {
    double square = 0;
    double units = 0;
    for (WithError x : components) {
      square += x.modulus() * x.modulus();
      units += x.units() * x.units();
    }
    double noise = SAFETY * WithError.ROUNDING * Math.sqrt(units);
    return new Difference(components, Math.sqrt(square), noise);
  }

  /** How far two of them are apart. */
  public Difference from(Difference other) {
    WithError[] rest = new WithError[components.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = WithError.SYSTEM.subtract(components[i], other.components[i]);
    }
    return of(rest);
  }

  /** Whether there is nothing but zeros on both sides. */
  public boolean isNothing() {
    return size == 0 && noise == 0;
  }

  /** Whether it is zero as far as doubles tell. */
  public boolean isRounding() {
    return size <= noise;
  }

  public boolean isFinite() {
    return Double.isFinite(size) && Double.isFinite(noise);
  }
}
