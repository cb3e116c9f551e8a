package org.rederive.verify;

import java.util.concurrent.CancellationException;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;

/** The answers of engines to the questions about one statement, wherever they come from. */
interface Answers {
  /**
   * The answer to a part of the question.
   *
   * @throws CancellationException if there is none in time, with the reason
   */
  Portion of(Engine engine, Part part);
}
