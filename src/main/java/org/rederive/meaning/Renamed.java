package org.rederive.meaning;

import java.util.function.UnaryOperator;

/**
 * Arbitrary numbers of which some are made equal by giving them the same name.
 *
 * @param arbitrary the numbers
 * @param names the name under which a number is looked up
 */
public record Renamed<T>(Arbitrary<T> arbitrary, UnaryOperator<String> names)
    implements Arbitrary<T> {
  @Override
  public T complex(String name) {
    return arbitrary.complex(names.apply(name));
  }

  @Override
  public T real(String name) {
    return arbitrary.real(names.apply(name));
  }

  @Override
  public T factor(String name) {
    return arbitrary.factor(names.apply(name));
  }

  @Override
  public int choose(String name, int bound) {
    return arbitrary.choose(name, bound);
  }
}
