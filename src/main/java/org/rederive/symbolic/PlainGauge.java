package org.rederive.symbolic;

import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;

/**
 * Symbols, but the gauge of eigenvectors is the one that perturbation theory gives: c = 1.
 *
 * @param numbers the number system
 * @param others everything else
 */
record PlainGauge<T>(NumberSystem<T> numbers, Arbitrary<T> others) implements Arbitrary<T> {
  private static final String GAUGE = "gauge of band ";

  @Override
  public T complex(String name) {
    return name.startsWith(GAUGE) ? numbers.zero() : others.complex(name);
  }

  @Override
  public T real(String name) {
    return others.real(name);
  }

  @Override
  public T factor(String name) {
    return name.startsWith(GAUGE) ? numbers.one() : others.factor(name);
  }

  @Override
  public int choose(String name, int bound) {
    return others.choose(name, bound);
  }
}
