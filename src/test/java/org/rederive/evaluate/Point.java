package org.rederive.evaluate;

import java.util.SplittableRandom;
import org.rederive.number.NumberSystem;

/**
 * A point that every number system can represent exactly: small multiples of 1/16 by name, the same
 * in all of them.
 *
 * @param numbers the number system
 * @param seed which point
 * @param choices what free labels stand for
 */
public record Point<T>(NumberSystem<T> numbers, long seed, Choices choices)
    implements Arbitrary<T> {
  private static final int LARGEST = 12;

  /** A point with labels chosen by its seed. */
  public static <T> Point<T> of(NumberSystem<T> numbers, long seed) {
    return new Point<>(numbers, seed, new Draws(seed));
  }

  /** Makes a number that is not zero. */
  private static final double ODD = 1 / 16.0;

  private static double part(SplittableRandom stream) {
    return stream.nextInt(-LARGEST, LARGEST + 1) / 8.0;
  }

  @Override
  public T complex(Name name) {
    SplittableRandom stream = new Draws(seed).stream(name.text());
    return numbers.of(part(stream), part(stream) + ODD);
  }

  @Override
  public T real(Name name) {
    return numbers.of(part(new Draws(seed).stream(name.text())) + ODD, 0);
  }

  @Override
  public T factor(Name name) {
    SplittableRandom stream = new Draws(seed).stream(name.text());
    return numbers.of((1 + stream.nextInt(LARGEST)) / 8.0, part(stream) + ODD);
  }

  @Override
  public int choose(Label label, int bound) {
    return choices.choose(label, bound);
  }
}
