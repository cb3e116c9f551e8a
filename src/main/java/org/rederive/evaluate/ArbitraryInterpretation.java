package org.rederive.evaluate;

import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * The interpretation of all Hamiltonians of one size in a setting, whose numbers are inputs of a
 * program: arbitrary, and independent of each other.
 */
@FunctionalInterface
public interface ArbitraryInterpretation {
  /**
   * The interpretation.
   *
   * @param choices what free labels stand for
   */
  Interpretation<Node> recorded(Recorder<Input> recorder, Choices choices);
}
