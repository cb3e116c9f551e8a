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
 * @param terms of both sides; none of parts of a difference
 */
public record Difference(
    WithError[] components, double size, double noise, List<Difference> terms) {
  /** Estimates of the error of doubles that are taken for its bound; as for samples. */
  private static final double SAFETY = 64;

  public Difference {
    components = components.clone();
    terms = List.copyOf(terms);
  }

  /** The same of both sides of an equation. */
  public static Difference of(Sides<WithError> sides) {
    Difference all = of(sides.differences(WithError.SYSTEM));
    List<Difference> terms =
        Stream.concat(sides.left().stream(), sides.right().stream()).map(Difference::of).toList();
    return new Difference(all.components, all.size, all.noise, terms);
  }

  private static Difference of(List<WithError> components) {
    double square = 0;
    double units = 0;
    for (WithError x : components) {
      square += x.modulus() * x.modulus();
      units += x.units() * x.units();
    }
    double noise = SAFETY * WithError.ROUNDING * Math.sqrt(units);
    return new Difference(
        components.toArray(WithError[]::new), Math.sqrt(square), noise, List.of());
  }

  /** How far two of them are apart. */
  public Difference from(Difference other) {
    return of(
        IntStream.range(0, components.length)
            .mapToObj(i -> WithError.SYSTEM.subtract(components[i], other.components[i]))
            .toList());
  }

  /**
   * Whether a term that is not zero is smaller than rounding, so that nothing is said of it.
   *
   * @param coarser the same by a coarser rule, which has such a term, too
   * @param same by which part of itself a term changes at most that is no error of the rules
   */
  public boolean hides(Difference coarser, double same) {
    return terms.stream()
        .filter(term -> term.size > term.noise && term.size <= noise)
        .anyMatch(term -> coarser.terms.stream().anyMatch(before -> term.isClose(before, same)));
  }

  private boolean isClose(Difference other, double part) {
    return Math.abs(size - other.size) <= part * size;
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
