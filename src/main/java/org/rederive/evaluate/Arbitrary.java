package org.rederive.evaluate;

/**
 * Where an interpretation takes its arbitrary numbers from; equal names give equal numbers.
 *
 * <p>They may be drawn at random, be inputs of a program that is still to be run, or independent
 * variables.
 *
 * @param <T> the numbers
 */
public interface Arbitrary<T> {
  /** Any complex number. */
  T complex(Name name);

  /** Any real number. */
  T real(Name name);

  /** Any complex number but zero. */
  T factor(Name name);

  /** Any of 0 … bound − 1. */
  int choose(Label label, int bound);
}
