package org.rederive.statements;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that follow from a seed and a number alone. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed, long number) {
    this.random =
        new SplittableRandom(new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L).nextLong());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether one of so many comes up. */
  boolean oneIn(int many) {
    return below(many) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
