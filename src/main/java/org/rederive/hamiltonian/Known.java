package org.rederive.hamiltonian;

import java.util.Map;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.number.NumberSystem;

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
