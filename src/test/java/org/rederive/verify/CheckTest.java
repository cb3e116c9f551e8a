package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.result.Diagnosis;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** From questions to a verdict, with engines that break, stop, or have nothing to say. */
class CheckTest {
  private static final Derivation DOCUMENT =
      Folder.derivations().stream().filter(d -> d.id().equals("eq24")).findFirst().orElseThrow();

  private static final Question QUESTION = Question.whole(DOCUMENT, DOCUMENT.statements().get(0));

  /** An engine that says what it is told to say. */
  private record Told(String name, List<Part> parts, Function<Question, Answer> reply)
      implements Engine {
    @Override
    public Answer ask(Question question) {
      return reply.apply(question);
    }
  }

  private final AtomicInteger diagnosed = new AtomicInteger();

  private final Engine diagnosis =
      new Told(
          "diagnosis",
          List.of(Part.WHOLE),
          question -> {
            diagnosed.incrementAndGet();
            return new Answer.Diagnosed(
                new Diagnosis(Optional.empty(), List.of(), List.of(), List.of("a note")));
          });

  private static NumericEvidence twelve(Status status) {
    return Heard.samples(2, Collections.nCopies(12, status));
  }

  private static Engine sampling(Function<Question, Answer> reply) {
    return new Told("sampling", List.of(new Part.Samples(0, 12)), reply);
  }

  private static Engine samples(Status status) {
    return sampling(question -> new Answer.Sampled(twelve(status)));
  }

  private static Engine proof(Function<Question, Answer> reply) {
    return new Told("proof", List.of(Part.WHOLE), reply);
  }

  private static Engine proof(Verdict verdict) {
    return proof(q -> new Answer.Found(List.of(Heard.finding(Evidence.PROVED, 2, verdict))));
  }

  private static Function<Question, Answer> breaks(RuntimeException broken) {
    return question -> {
      throw broken;
    };
  }

  private static PendingAnswers answers(Store store, Deadline deadline) {
    return new PendingAnswers(
        QUESTION, "inputs", new Verifier.Conditions(deadline, store, Effort.UNCOUNTED));
  }

  private StatementResult verdict(PendingAnswers answers, Engine... engines) {
    return new Check(new Engines(List.of(engines), diagnosis), Heard.CLAIM, true).verdict(answers);
  }

  private StatementResult verdict(Engine... engines) {
    return verdict(answers(Store.NONE, Deadline.never()), engines);
  }

  // ---- engines that break or have no meaning

  /** A store that breaks is no engine, and takes no other statement with it either. */
  @Test
  void whatBreaksAroundTheEnginesIsOneUndecidedStatement() {
    Check check =
        new Check(new Engines(List.of(proof(Verdict.HOLDS)), diagnosis), Heard.CLAIM, true);
    for (Throwable broken :
        List.of(new IllegalStateException("planted"), new StackOverflowError())) {
      StatementResult result =
          check.verdict(
              (engine, part) -> {
                if (broken instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) broken;
              });
      assertEquals(Verdict.UNDECIDED, result.verdict());
      assertTrue(!result.message().isEmpty());
    }
  }

  @Test
  void anEngineThatBreaksTakesNoOtherWithIt() {
    Engine broken = proof(breaks(new IllegalStateException("planted")));
    Engine endless =
        proof(
            question -> {
              throw new StackOverflowError();
            });
    for (Engine engine : List.of(broken, endless)) {
      StatementResult result = verdict(samples(Status.HOLDS), engine);
      assertEquals(Verdict.HOLDS, result.verdict());
      assertEquals(Evidence.NUMERIC, result.evidence());
      Finding left = result.findings().get(0);
      assertEquals(Verdict.UNDECIDED, left.verdict());
      assertEquals(Evidence.NONE, left.grade());
      assertTrue(left.detail().startsWith("failed: "), left::detail);
    }
  }

  @Test
  void samplesThatBreakAreUndecidedWhateverIsProved() {
    StatementResult result =
        verdict(sampling(breaks(new IllegalStateException("planted"))), proof(Verdict.HOLDS));
    assertEquals(Verdict.UNDECIDED, result.verdict());
    assertEquals(Evidence.NONE, result.evidence());
    assertTrue(result.message().startsWith("the numeric engine failed"), result.message());
    assertTrue(result.message().contains("planted"), result.message());
    assertEquals(Optional.empty(), result.numeric());
  }

  @Test
  void whatHasNoMeaningToSamplesIsUnsupportedAndNeitherProvedNorExplained() {
    var outside = new UnsupportedFormulaException("no such product");
    for (Verdict proved : List.of(Verdict.HOLDS, Verdict.REFUTED)) {
      StatementResult result = verdict(sampling(breaks(outside)), proof(proved));
      assertEquals(Verdict.UNSUPPORTED, result.verdict());
      assertEquals(Evidence.NONE, result.evidence());
      assertTrue(result.message().contains("no such product"), result.message());
    }
    assertEquals(0, diagnosed.get());
  }

  @Test
  void whatHasNoMeaningToAnotherEngineIsLeftToTheOthers() {
    Engine other = proof(breaks(new UnsupportedFormulaException("no such product")));
    StatementResult result = verdict(samples(Status.HOLDS), other);
    assertEquals(Verdict.HOLDS, result.verdict());
    assertEquals(List.of(), result.findings());
  }

  @Test
  void anEngineWithoutAWordAboutAStatementIsNotAsked() {
    Engine silent =
        new Engine() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public boolean speaksAbout(Statement statement) {
            return false;
          }

          @Override
          public Answer ask(Question question) {
            throw new AssertionError("asked");
          }
        };
    assertEquals(Verdict.HOLDS, verdict(samples(Status.HOLDS), silent).verdict());
  }

  // ---- what is wrong

  @Test
  void onlyWhatIsRefutedIsExplained() {
    verdict(samples(Status.HOLDS), proof(Verdict.HOLDS));
    verdict(samples(Status.UNDECIDED));
    verdict(samples(Status.HOLDS), proof(Verdict.REFUTED));
    assertEquals(0, diagnosed.get(), "neither what is true, nor undecided, nor a conflict");
    StatementResult refuted = verdict(samples(Status.REFUTES), proof(Verdict.REFUTED));
    assertEquals(1, diagnosed.get());
    assertEquals(Verdict.REFUTED, refuted.verdict());
    assertEquals("a note", refuted.message());
    assertEquals(12, refuted.numeric().orElseThrow().samples());
  }

  @Test
  void whatALimitSaysIsAllThereIsAndOnlyARefutationIsExplained() {
    for (Verdict verdict : List.of(Verdict.HOLDS, Verdict.REFUTED, Verdict.UNDECIDED)) {
      Subject drawn = new Subject.Drawn("random packets");
      Finding finding =
          new Finding("limit", Evidence.LIMIT, drawn, Finding.Outcome.of(verdict, "orders"));
      StatementResult result =
          verdict(samples(Status.REFUTES), proof(q -> new Answer.Found(List.of(finding))));
      assertEquals(verdict, result.verdict());
      boolean settled = verdict != Verdict.UNDECIDED;
      assertEquals(settled ? Evidence.LIMIT : Evidence.NONE, result.evidence());
      String words = verdict == Verdict.REFUTED ? "orders; a note" : "orders";
      assertEquals(verdict == Verdict.HOLDS ? "" : words, result.message());
      assertEquals(Optional.empty(), result.numeric());
    }
    assertEquals(1, diagnosed.get());
  }

  // ---- runs that are stopped

  @Test
  void aRunThatIsStoppedKeepsWhatWasFoundAndIsUndecided() {
    Deadline deadline = Deadline.never();
    PendingAnswers answers = answers(Store.NONE, deadline);
    Engine proof = proof(Verdict.HOLDS);
    Engine sampling = samples(Status.HOLDS);
    answers.begin(proof, Part.WHOLE, Runnable::run);
    answers.begin(sampling, sampling.parts().get(0), neverBegun -> {});
    deadline.stop();
    StatementResult result = verdict(answers, proof, sampling);
    assertEquals(Verdict.UNDECIDED, result.verdict());
    assertEquals(Evidence.NONE, result.evidence());
    assertEquals("stopped before it was checked", result.message());
    assertEquals(1, result.findings().size());
    assertEquals(
        List.of("proof"),
        answers.all(new Engines(List.of(proof, sampling), diagnosis)).stream()
            .map(p -> p.piece().engine())
            .toList());
  }

  @Test
  void whatIsNotThereInTimeIsUndecided() {
    PendingAnswers answers = answers(Store.NONE, Deadline.in(0));
    Engine sampling = samples(Status.REFUTES);
    answers.begin(sampling, sampling.parts().get(0), neverBegun -> {});
    StatementResult result = verdict(answers, sampling);
    assertEquals(Verdict.UNDECIDED, result.verdict());
    assertEquals("not checked within the time limit", result.message());
    assertEquals(0, diagnosed.get());
  }

  @Test
  void whatIsThereIsTakenThoughTimeIsOver() {
    PendingAnswers answers = answers(Store.NONE, Deadline.in(0));
    Engine sampling = samples(Status.HOLDS);
    answers.begin(sampling, sampling.parts().get(0), Runnable::run);
    assertEquals(Verdict.HOLDS, verdict(answers, sampling).verdict());
  }

  // ---- answers that are kept

  /** Answers kept in memory. */
  private static final class Memory implements Store {
    private final Map<Piece, Answer> kept = new HashMap<>();

    @Override
    public Optional<Answer> find(Piece piece) {
      return Optional.ofNullable(kept.get(piece));
    }

    @Override
    public void keep(Piece piece, Answer answer) {
      kept.put(piece, answer);
    }
  }

  @Test
  void theStoreIsAskedFirst() {
    Memory store = new Memory();
    verdict(answers(store, Deadline.never()), samples(Status.REFUTES));
    assertEquals(2, store.kept.size(), "samples, and what is wrong");
    Engine mustNotBeAsked =
        sampling(
            question -> {
              throw new AssertionError("asked");
            });
    PendingAnswers later = answers(store, Deadline.never());
    later.begin(mustNotBeAsked, mustNotBeAsked.parts().get(0), Runnable::run);
    StatementResult again = verdict(later, mustNotBeAsked);
    assertEquals(Verdict.REFUTED, again.verdict());
    assertEquals("a note", again.message());
    assertEquals(1, diagnosed.get(), "in the first run only");
  }

  @Test
  void anAnswerToOtherInputsIsNotTaken() {
    Memory store = new Memory();
    verdict(answers(store, Deadline.never()), samples(Status.HOLDS));
    PendingAnswers other =
        new PendingAnswers(
            QUESTION, "others", new Verifier.Conditions(Deadline.never(), store, Effort.UNCOUNTED));
    assertEquals(Verdict.REFUTED, verdict(other, samples(Status.REFUTES)).verdict());
  }

  @Test
  void whatBrokeIsNotKeptAndWhatHasNoMeaningIs() {
    Memory store = new Memory();
    verdict(
        answers(store, Deadline.never()),
        sampling(breaks(new UnsupportedFormulaException("no such product"))),
        proof(breaks(new IllegalStateException("planted"))));
    assertEquals(List.of("sampling"), store.kept.keySet().stream().map(Piece::engine).toList());
  }

  // ---- what a shard sends

  @Test
  void answersAboutNeighbouringSamplesArePutTogetherAndARefutationIsExplained() {
    List<Part> parts = List.of(new Part.Samples(0, 12), new Part.Samples(12, 24));
    for (Status status : List.of(Status.HOLDS, Status.REFUTES)) {
      Engine engine = new Told("sampling", parts, q -> new Answer.Sampled(twelve(status)));
      PendingAnswers answers = answers(Store.NONE, Deadline.never());
      parts.forEach(part -> answers.begin(engine, part, Runnable::run));
      List<Portion> sent = answers.all(new Engines(List.of(engine), diagnosis));
      assertEquals(status == Status.HOLDS ? 1 : 2, sent.size());
      assertEquals(new Part.Samples(0, 24), sent.get(0).piece().part());
      var both = (Answer.Sampled) sent.get(0).answer();
      assertEquals(24, both.evidence().samples());
    }
    assertEquals(1, diagnosed.get());
  }

  @Test
  void samplesWithAGapBetweenThemStayApart() {
    List<Part> parts = List.of(new Part.Samples(0, 12), new Part.Samples(24, 36));
    Engine engine = new Told("sampling", parts, q -> new Answer.Sampled(twelve(Status.HOLDS)));
    PendingAnswers answers = answers(Store.NONE, Deadline.never());
    parts.forEach(part -> answers.begin(engine, part, Runnable::run));
    assertEquals(2, answers.all(new Engines(List.of(engine), diagnosis)).size());
  }
}
