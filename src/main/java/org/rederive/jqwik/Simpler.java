package org.rederive.jqwik;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.rederive.hamiltonian.WrittenSample;

/**
 * A value that shrinks by its numbers as a whole, so that it keeps the symmetry of its class, which
 * numbers that shrink one by one would break.
 *
 * @param sample the numbers
 * @param value what is made of them
 * @param meaning how it is made
 */
record Simpler<T>(WrittenSample sample, T value, Meaning<T> meaning) implements Shrinkable<T> {

  /**
   * What numbers mean.
   *
   * @param ways how they are made simpler
   * @param of what is made of them
   * @param mayReplace whether the first value may take the place of the second, which is not as
   *     simple
   */
  record Meaning<T>(
      Simplification ways, Function<WrittenSample, T> of, BiPredicate<T, T> mayReplace) {

    Simpler<T> value(WrittenSample sample) {
      return new Simpler<>(sample, of.apply(sample), this);
    }
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return meaning
        .ways
        .simpler(sample)
        .map(meaning::value)
        .filter(simpler -> meaning.mayReplace.test(simpler.value, value))
        .map(simpler -> simpler);
  }

  @Override
  public ShrinkingDistance distance() {
    return meaning.ways.distance(sample);
  }
}
