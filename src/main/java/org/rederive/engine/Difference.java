package org.rederive.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Sides;
import org.rederive.number.WithError;

/**
 * Left − right as a vector of numbers.
 *
 * @param components its numbers
 * @param size its length
 * @param noise what rounding may have made of it, at most
 * @param hides whether a term that is known not to be zero is smaller than that: nothing is said
 *     of it then
 */
public record Difference(WithError[] components, double size, double noise, boolean hides) {
  /** Estimates of the error of doubles that are taken for its bound; as for samples. */
  private static final double SAFETY = 64;

  public Difference {
    components = components.clone();
  }

  /** The same of both sides of an equation. */
  public static Difference of(Sides<WithError> sides) {
    Difference all = of(sides.differences(WithError.SYSTEM));
    boolean hides =
        Stream.concat(sides.left().stream(), sides.right().stream())
            .map(Difference::of)
            .anyMatch(term -> term.size > term.noise && term.size <= all.noise);
    return new Difference(all.components, all.size, all.noise, hides);
  }

  private static Difference of(List<WithError> components) {
    double square = 0;
    double units = 0;
    for (WithError x : components) {
      square += x.modulus() * x.modulus();
      units += x.units() * x.units();
    }
    double noise = SAFETY * WithError.ROUNDING * Math.sqrt(units);
    return new Difference(components.toArray(WithError[]::new), Math.sqrt(square), noise, false);
  }

  /** How far two of them are apart. */
  public Difference from(Difference other) {
    return of(
        IntStream.range(0, components.length)
            .mapToObj(i -> WithError.SYSTEM.subtract(components[i], other.components[i]))
            .toList());
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
