package org.rederive.engine;

import java.util.List;
import org.rederive.document.Statement;

/** An engine whose answers others build on: each question is put to it once. */
public final class AskedOnce implements Engine {
  private final Engine engine;
  private final Once<Answer> answers;

  public AskedOnce(Engine engine) {
    this.engine = engine;
    this.answers = new Once<>(engine::ask);
  }

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

  @Override
  public Answer ask(Question question) {
    return answers.of(question);
  }
}
