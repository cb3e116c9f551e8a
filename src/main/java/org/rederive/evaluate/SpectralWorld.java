package org.rederive.evaluate;

import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * The world of all Hamiltonians of one size in a setting, whose numbers are inputs of a program:
 * arbitrary, and independent of each other.
 */
@FunctionalInterface
public interface SpectralWorld {
  /**
   * The world.
   *
   * @param choices what free labels stand for
   */
  World<Node> recorded(Recorder<Input> recorder, Choices choices);
}
