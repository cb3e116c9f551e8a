package org.rederive.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What many ask about the same questions: each is answered once, and whoever asks again waits for
 * that answer. Kept for one run, and for that run's documents.
 *
 * @param <A> the answers
 */
public final class Once<A> {
  private final Function<Question, A> source;
  private final Map<Name, Known> answers = new ConcurrentHashMap<>();

  /**
   * @param source answers a question
   */
  public Once(Function<Question, A> source) {
    this.source = source;
  }

  /** The answer. */
  public A of(Question question) {
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
    private @Nullable A answer;

    Known(Question question) {
      this.question = question;
    }

    /** Another question of the same name, such as one without an assumption, is not kept. */
    A to(Question asked) {
      return asked.equals(question) ? answer() : source.apply(asked);
    }

    private synchronized A answer() {
      A known = answer == null ? source.apply(question) : answer;
      answer = known;
      return known;
    }
  }
}
