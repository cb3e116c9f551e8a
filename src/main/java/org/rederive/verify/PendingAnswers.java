package org.rederive.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.rederive.document.Written;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.verify.Check.Answers;
import org.rederive.verify.Verifier.Conditions;

/** Answers that threads are at work on: begun when planned, kept when there, waited for at last. */
final class PendingAnswers implements Answers {
  private final Question question;
  private final String inputs;
  private final Conditions conditions;
  private final Map<Piece, CompletableFuture<Answer>> begun = new HashMap<>();

  /**
   * @param question about the statement as a whole
   * @param inputs SHA-256 over what influences the answers
   * @param conditions what has no influence on answers
   */
  PendingAnswers(Question question, String inputs, Conditions conditions) {
    this.question = question;
    this.inputs = inputs;
    this.conditions = conditions;
  }

  /** Begins with a part. */
  void begin(Engine engine, Part part, Executor threads) {
    Piece piece = piece(engine, part);
    begun.put(piece, CompletableFuture.supplyAsync(() -> answer(engine, piece), threads));
  }

  @Override
  public Portion of(Engine engine, Part part) {
    Piece piece = piece(engine, part);
    CompletableFuture<Answer> answer = begun.get(piece);
    return new Portion(
        piece, answer == null ? answer(engine, piece) : conditions.deadline().await(answer));
  }

  /**
   * What was begun and is there in time, answers about neighbouring samples put together, and what
   * is wrong if that refutes.
   */
  List<Portion> all(Engines engines) {
    List<Portion> portions = new ArrayList<>();
    try {
      engines
          .asked()
          .filter(asked -> begun.containsKey(piece(asked.engine(), asked.part())))
          .map(asked -> of(asked.engine(), asked.part()))
          .forEach(portion -> add(portions, portion));
      if (portions.stream().anyMatch(p -> p.answer().refutes())) {
        portions.add(of(engines.diagnosis(), Part.WHOLE));
      }
    } catch (CancellationException stopped) {
      return portions;
    }
    return portions;
  }

  private static void add(List<Portion> portions, Portion next) {
    int last = portions.size() - 1;
    if (last >= 0 && portions.get(last).precedes(next)) {
      portions.set(last, portions.get(last).then(next));
    } else {
      portions.add(next);
    }
  }

  // ---- one answer

  private Piece piece(Engine engine, Part part) {
    return new Piece(inputs, question.statement().id(), engine.name(), part);
  }

  private Answer answer(Engine engine, Piece piece) {
    Optional<Answer> known = conditions.store().find(piece);
    if (known.isPresent()) {
      return known.get();
    }
    long start = System.nanoTime();
    Answer answer = guarded(engine, question.about(piece.part()));
    conditions.effort().spent(piece.statement(), System.nanoTime() - start);
    if (!(answer instanceof Answer.Broken)) {
      conditions.store().keep(piece, answer);
    }
    return answer;
  }

  /** In the author's own LaTeX, where one place has no meaning. */
  private static Answer meaningless(Written written, UnsupportedFormulaException outside) {
    String why = String.valueOf(outside.getMessage());
    return new Answer.Meaningless(
        written.said(why, outside.nodes()), written.place(outside.nodes()));
  }

  /** An engine that breaks takes no other with it. */
  private static Answer guarded(Engine engine, Question question) {
    if (!engine.speaksAbout(question.statement())) {
      return Answer.Found.NOTHING;
    }
    try {
      return engine.ask(question);
    } catch (UnsupportedFormulaException outside) {
      return meaningless(question.statement().written(), outside);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return new Answer.Broken(Failure.words(broken));
    }
  }
}
