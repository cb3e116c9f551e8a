package org.rederive.engine.model;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.hamiltonian.BandThing;
import org.rederive.number.NumberSystem;

/**
 * Symbols, but the gauge of eigenvectors is the one that perturbation theory gives: c = 1.
 *
 * @param numbers the number system
 * @param others everything else
 */
record PlainGauge<T>(NumberSystem<T> numbers, Arbitrary<T> others) implements Arbitrary<T> {
  @Override
  public T complex(Name name) {
    return isGauge(name) ? numbers.zero() : others.complex(name);
  }

  @Override
  public T real(Name name) {
    return others.real(name);
  }

  @Override
  public T factor(Name name) {
    return isGauge(name) ? numbers.one() : others.factor(name);
  }

  private static boolean isGauge(Name name) {
    return name.thing() instanceof BandThing.Gauge;
  }

  @Override
  public int choose(Label label, int bound) {
    return others.choose(label, bound);
  }
}
