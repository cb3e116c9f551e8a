package org.rederive.formula;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * An arbitrary that many others are built from.
 *
 * <p>jqwik hashes an arbitrary with all it is built from, again and again: without a hash of its
 * own a table of mutually recursive arbitraries takes exponential time.
 */
final class Shared<T> implements Arbitrary<T> {
  private final Arbitrary<T> arbitrary;
  private final Map<Integer, RandomGenerator<T>> generators = new HashMap<>();

  Shared(Arbitrary<T> arbitrary) {
    this.arbitrary = arbitrary;
  }

  @Override
  public RandomGenerator<T> generator(int size) {
    RandomGenerator<T> known = generators.get(size);
    if (known == null) {
      known = arbitrary.generator(size);
      generators.put(size, known);
    }
    return known;
  }

  @Override
  public EdgeCases<T> edgeCases(int most) {
    return EdgeCases.none();
  }
}
