package org.rederive.evaluate;

import org.rederive.number.NumberSystem;

/** Where the arbitrary numbers of a sample come from, in whatever number system they are needed. */
public interface NumberSource {
  /**
   * The numbers in one system.
   *
   * @param choices what labels stand for
   */
  <T> Arbitrary<T> in(NumberSystem<T> numbers, Choices choices);
}
