package org.rederive.band;

import java.util.Map;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;

/**
 * Arbitrary numbers some of which are known by their names.
 *
 * @param all all others
 * @param known real numbers
 */
record Known<T>(Arbitrary<T> all, Map<String, Double> known, NumberSystem<T> numbers)
    implements Arbitrary<T> {
  @Override
  public T complex(String name) {
    return all.complex(name);
  }

  @Override
  public T real(String name) {
    Double value = known.get(name);
    return value == null ? all.real(name) : numbers.of(value, 0);
  }

  @Override
  public T factor(String name) {
    return all.factor(name);
  }

  @Override
  public int choose(String name, int bound) {
    return all.choose(name, bound);
  }
}
