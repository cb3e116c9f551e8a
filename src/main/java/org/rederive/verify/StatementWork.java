package org.rederive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Written;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.sampling.Campaign;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.result.Diagnosis;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.DocumentSamples;
import org.rederive.setting.SampleSource;

/**
 * The pieces of work about one statement.
 *
 * @param inputs SHA-256 over what influences the answers
 * @param number of the statement among all that are checked
 * @param store where answers are looked for first, and kept
 */
record StatementWork(
    Derivation derivation,
    Statement statement,
    Options options,
    List<Engine> engines,
    String inputs,
    int number,
    Store store) {

  /** What is under way: answers to come, in order. */
  record Pending(
      long first,
      long end,
      List<CompletableFuture<Answer>> samples,
      List<PendingFindings> findings) {}

  /** The findings of an engine to come. */
  record PendingFindings(Piece piece, CompletableFuture<Answer> answer) {}

  /** Starts the part of the work that belongs to a shard. */
  Pending start(Share share, Executor threads) {
    Supplier<Campaign> campaign = new Once<>(this::campaign);
    long samples = options.samples();
    long chunks = Campaign.chunks(samples);
    List<Long> mine =
        LongStream.range(0, chunks).filter(c -> share.hasChunk(number, c, chunks)).boxed().toList();
    return new Pending(
        mine.isEmpty() ? 0 : Campaign.first(mine.get(0)),
        mine.isEmpty() ? 0 : Campaign.end(mine.get(mine.size() - 1), samples),
        mine.stream().map(chunk -> start(chunk(campaign, chunk), threads)).toList(),
        findings(share, threads));
  }

  private Campaign campaign() {
    return Campaign.of(derivation, statement, source(), options.samples());
  }

  private List<PendingFindings> findings(Share share, Executor threads) {
    List<PendingFindings> started = new ArrayList<>();
    for (int i = 0; i < engines.size(); i++) {
      if (share.hasEngine(number, i)) {
        Task task = findings(engines.get(i));
        started.add(new PendingFindings(task.piece(), start(task, threads)));
      }
    }
    return started;
  }

  private SampleSource source() {
    return DocumentSamples.of(derivation, statement.id(), options);
  }

  // ---- pieces and how they are answered

  private record Task(Piece piece, Supplier<Answer> answer) {}

  private CompletableFuture<Answer> start(Task task, Executor threads) {
    return CompletableFuture.supplyAsync(() -> answer(task), threads);
  }

  private Answer answer(Task task) {
    Optional<Answer> known = store.find(task.piece());
    if (known.isPresent()) {
      return known.get();
    }
    Answer answer = task.answer().get();
    store.keep(task.piece(), answer);
    return answer;
  }

  private Task chunk(Supplier<Campaign> campaign, long chunk) {
    return new Task(
        samples(Campaign.first(chunk), Campaign.end(chunk, options.samples())),
        () -> sampled(campaign, chunk));
  }

  /** Packets of no width and of a few peaks have nothing to say about a limit. */
  private Answer sampled(Supplier<Campaign> campaign, long chunk) {
    if (statement.isLimit()) {
      return Answer.NO_SAMPLES;
    }
    try {
      return Answer.of(campaign.get().chunk(chunk));
    } catch (UnsupportedFormulaException unsupported) {
      return Answer.of(failure(unsupported));
    } catch (RuntimeException | StackOverflowError broken) {
      return Answer.of(
          new Answer.Failure(false, "the numeric engine failed: " + Failure.words(broken)));
    }
  }

  private Answer.Failure failure(UnsupportedFormulaException unsupported) {
    String why = String.valueOf(unsupported.getMessage());
    Written written = statement.written();
    return new Answer.Failure(
        true, written.said(why, unsupported.nodes()), written.place(unsupported.nodes()));
  }

  private Task findings(Engine engine) {
    Piece piece = piece(engine.name());
    return new Task(piece, () -> Answer.of(guarded(engine)));
  }

  /** An engine that breaks leaves a finding that settles nothing, and the others go on. */
  private List<Finding> guarded(Engine engine) {
    if (engine.limits() != statement.isLimit()) {
      return List.of();
    }
    try {
      return engine.findings(derivation, statement);
    } catch (UnsupportedFormulaException outside) {
      return List.of();
    } catch (RuntimeException | StackOverflowError broken) {
      return List.of(
          new Finding(
              engine.name(),
              Evidence.NONE,
              "nothing",
              0,
              Verdict.UNDECIDED,
              "failed: " + Failure.words(broken),
              ""));
    }
  }

  /** What is wrong with the statement if it is refuted. */
  Diagnosis diagnosis() {
    Task task = new Task(piece(Piece.DIAGNOSIS), () -> Answer.of(diagnosed()));
    return answer(task).diagnosis().orElse(Diagnosis.NONE);
  }

  /** A statement is refuted whether or not it can be said what is wrong with it. */
  private Diagnosis diagnosed() {
    try {
      return Diagnosis.of(derivation, statement, source(), options);
    } catch (RuntimeException | StackOverflowError broken) {
      return Diagnosis.NONE.noted("it is not known what would mend it: " + Failure.words(broken));
    }
  }

  /** The name of a range of samples. */
  Piece samples(long first, long end) {
    return new Piece(inputs, statement.id(), Piece.SAMPLES, first, end);
  }

  /** The name of work that is not about samples. */
  Piece piece(String work) {
    return new Piece(inputs, statement.id(), work, 0, 0);
  }
}
