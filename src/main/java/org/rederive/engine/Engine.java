package org.rederive.engine;

import java.util.List;
import org.rederive.document.Statement;

/**
 * A kind of evidence. An answer is a pure function of the question and of what the engine was made
 * with; whichever thread, run or machine asks gets the same one.
 */
public interface Engine {
  /** What its answers are stored, sent and shown under; no two engines share one. */
  String name();

  /**
   * Whether it has a word about statements of this form; most have none about limits and
   * inequalities.
   */
  default boolean speaksAbout(Statement statement) {
    return statement.isEquality();
  }

  /** The parts in which it is asked, in the order in which their answers are put together. */
  default List<Part> parts() {
    return List.of(Part.WHOLE);
  }

  /**
   * What it finds.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the statement has no meaning to it
   */
  Answer ask(Question question);
}
