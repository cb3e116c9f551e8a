package org.rederive.evaluate;

import org.rederive.number.NumberSystem;
import org.rederive.number.StandardNormal;

/**
 * Arbitrary numbers drawn at random by their names.
 *
 * @param numbers the number system
 * @param draws for numbers
 * @param choices for what decides about the shape of a calculation
 */
public record Drawn<T>(NumberSystem<T> numbers, Draws draws, Choices choices)
    implements Arbitrary<T> {

  /** A complex standard normal number, or a real one. */
  @Override
  public T complex(Name name) {
    StandardNormal normal = new StandardNormal(draws.stream(name.key()));
    double re = draws.parts().real(draws.sized(name.key(), normal));
    return numbers.of(re, draws.parts().imaginary(draws.sized(name.key(), normal)));
  }

  /** A standard normal number in multiples of 1/256. */
  @Override
  public T real(Name name) {
    return numbers.of(draws.coarselySized(name.key()), 0);
  }

  /** exp(z/2) with a complex standard normal z. */
  @Override
  public T factor(Name name) {
    return numbers.exp(numbers.multiply(numbers.of(0.5, 0), complex(name)));
  }

  @Override
  public int choose(Label label, int bound) {
    return choices.choose(label, bound);
  }
}
