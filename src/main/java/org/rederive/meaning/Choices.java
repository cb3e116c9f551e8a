package org.rederive.meaning;

/** What labels stand for that nothing binds. */
@FunctionalInterface
public interface Choices {
  /** One of 0 … bound − 1. */
  int choose(String name, int bound);
}
