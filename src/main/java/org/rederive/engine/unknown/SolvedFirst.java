package org.rederive.engine.unknown;

import java.util.List;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;

/** An engine that is asked about a statement once its unknown numbers have values. */
record SolvedFirst(Engine engine, Solutions solutions) implements Engine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return engine.speaksAbout(statement);
  }

  @Override
  public List<Part> parts() {
    return engine.parts();
  }

  /** Without values there is nothing to ask. */
  @Override
  public Answer ask(Question question) {
    return solutions.settled(question).map(engine::ask).orElse(Answer.Found.NOTHING);
  }
}
