package org.rederive.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Statement;

/**
 * An engine whose answers others build on: each question is put to it once, and whoever asks again
 * waits for that answer. Kept for one run, and for that run's documents.
 */
public final class AskedOnce implements Engine {
  private final Engine engine;
  private final Map<Name, Known> answers = new ConcurrentHashMap<>();

  public AskedOnce(Engine engine) {
    this.engine = engine;
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
    return answers.computeIfAbsent(Name.of(question), name -> new Known(question)).to(question);
  }

  /** A question by what it is called; quicker to compare than what it says. */
  private record Name(String document, String statement, Part part) {
    static Name of(Question question) {
      return new Name(question.derivation().id(), question.statement().id(), question.part());
    }
  }

  /** A question and, once it was asked, the answer; what failed is asked anew. */
  private final class Known {
    private final Question question;
    private @Nullable Answer answer;

    Known(Question question) {
      this.question = question;
    }

    /** Another question of the same name, such as one without an assumption, is not kept. */
    Answer to(Question asked) {
      return asked.equals(question) ? answer() : engine.ask(asked);
    }

    private synchronized Answer answer() {
      Answer known = answer == null ? engine.ask(question) : answer;
      answer = known;
      return known;
    }
  }
}
