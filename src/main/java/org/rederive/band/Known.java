package org.rederive.band;

import java.util.Map;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Label;
import org.rederive.meaning.Name;

/**
 * Arbitrary numbers some of which are known by their names.
 *
 * @param all all others
 * @param known real numbers
 */
record Known<T>(Arbitrary<T> all, Map<Name, Double> known, NumberSystem<T> numbers)
    implements Arbitrary<T> {
  @Override
  public T complex(Name name) {
    return all.complex(name);
  }

  @Override
  public T real(Name name) {
    Double value = known.get(name);
    return value == null ? all.real(name) : numbers.of(value, 0);
  }

  @Override
  public T factor(Name name) {
    return all.factor(name);
  }

  @Override
  public int choose(Label label, int bound) {
    return all.choose(label, bound);
  }
}
