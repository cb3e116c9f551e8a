package org.rederive.jqwik;

import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A value that knows simpler ones of its own kind, so that what shrinks keeps the symmetry of its
 * class, which numbers that shrink one by one would break.
 *
 * @param value the value
 * @param ways how it is made simpler, and how simple it is
 */
record Simpler<T>(T value, Ways<T> ways) implements Shrinkable<T> {

  /**
   * How values are made simpler.
   *
   * @param simpler simpler values, those that leave out most first; each has a smaller distance
   * @param distance how far a value is from the simplest one
   */
  record Ways<T>(Function<T, Stream<T>> simpler, Function<T, ShrinkingDistance> distance) {}

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return ways.simpler.apply(value).map(simpler -> new Simpler<>(simpler, ways));
  }

  @Override
  public ShrinkingDistance distance() {
    return ways.distance.apply(value);
  }
}
