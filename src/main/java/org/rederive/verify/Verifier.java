package org.rederive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.exact.ExactEngine;
import org.rederive.engine.limit.LimitEngine;
import org.rederive.engine.literal.LiteralEngine;
import org.rederive.engine.model.ModelEngine;
import org.rederive.engine.model.ModelPlan;
import org.rederive.engine.proof.UniversalEngine;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.result.DocumentResult;
import org.rederive.result.Finding;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * Checks documents: draws samples for every statement, compares both sides, judges.
 *
 * <p>Results do not depend on the number of threads. Everything a sample needs is a pure function
 * of the seed, the statement's name and the sample's number.
 */
public final class Verifier {
  /** Numbers of bands for which proofs are quick; more bands are the exact engine's. */
  private static final List<Integer> READ_BANDS = List.of(2);

  private static final List<Integer> PROVED_BANDS = List.of(2, 3);

  /** What can be proved with a little patience. */
  private static final List<Integer> PROVABLE_BANDS = List.of(2, 3, 4);

  private final Options options;
  private final Deadline deadline;
  private final Store store;
  private final List<Engine> engines;
  private final ModelPlan plan;

  /** Without time limit, store and models. */
  public Verifier(Options options) {
    this(options, ModelPlan.NONE, Deadline.never(), Store.NONE);
  }

  /**
   * @param plan what is proved for small models
   * @param deadline when to stop waiting for what is not finished
   * @param store where answers are looked for first, and kept
   */
  public Verifier(Options options, ModelPlan plan, Deadline deadline, Store store) {
    this.options = options;
    this.plan = plan;
    this.deadline = deadline;
    this.store = store;
    this.engines =
        List.of(
            new OperatorEngine(),
            new UniversalEngine(options.seed(), plan.steps() ? PROVABLE_BANDS : PROVED_BANDS),
            new ExactEngine(options),
            new LiteralEngine(options.seed(), plan.steps() ? PROVED_BANDS : READ_BANDS),
            new ModelEngine(options.seed(), plan),
            new LimitEngine(options));
  }

  /**
   * Checks documents in the given order and hands over each result as soon as it and all before it
   * are there.
   *
   * @param digests of all documents, those that are not checked but used included
   */
  public List<DocumentResult> verify(
      List<Derivation> derivations, DocumentDigests digests, Consumer<DocumentResult> whenReady) {
    ExecutorService threads = Executors.newFixedThreadPool(options.threads(), Verifier::daemon);
    try {
      List<DocumentResult> results = new ArrayList<>();
      for (Pending document : plan(derivations, digests, Share.ALL, threads)) {
        boolean generic =
            options.generic(
                Assumption.all(document.outline().setting(), document.outline().assumptions()));
        DocumentResult result = document.result(generic, deadline);
        results.add(result);
        whenReady.accept(result);
        if (options.failFast() && !result.asExpected()) {
          break;
        }
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Does one shard's part of the work. Verdicts are for {@link Merge}, which sees all parts.
   *
   * @param version of the tool
   * @param problems documents that could not be read, a line for each
   * @param whenReady is handed each document when its part is done, without verdicts
   */
  public Shard shard(
      List<Derivation> derivations,
      DocumentDigests digests,
      Share share,
      String version,
      List<String> problems,
      Consumer<DocumentResult> whenReady) {
    ExecutorService threads = Executors.newFixedThreadPool(options.threads(), Verifier::daemon);
    try {
      List<DocumentResult> outlines = new ArrayList<>();
      List<Shard.Portion> portions = new ArrayList<>();
      for (Pending document : plan(derivations, digests, share, threads)) {
        document.statements().forEach(s -> portions.addAll(s.portions(deadline)));
        outlines.add(document.outline());
        whenReady.accept(document.outline());
      }
      List<String> names = engines.stream().map(Engine::name).toList();
      RunResult outline =
          new RunResult(options.seed(), options.samples(), outlines, problems, List.of());
      return new Shard(share, version, options.withoutThreads(), names, outline, portions);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "verifier");
    thread.setDaemon(true);
    return thread;
  }

  // ---- the plan: chunks of samples and questions to engines for every statement

  private List<Pending> plan(
      List<Derivation> derivations, DocumentDigests digests, Share share, ExecutorService threads) {
    List<Pending> pending = new ArrayList<>();
    int number = 0;
    for (Derivation derivation : derivations) {
      DocumentResult outline =
          Outline.of(derivation, digests.own().getOrDefault(derivation.id(), ""));
      String inputs = digests.inputs(derivation, options, plan);
      List<PendingStatement> statements = new ArrayList<>();
      for (Statement statement : derivation.statements()) {
        StatementResult unjudged = outline.statements().get(statements.size());
        StatementWork work =
            new StatementWork(derivation, statement, options, engines, inputs, number++, store);
        statements.add(new PendingStatement(unjudged, work, work.start(share, threads)));
      }
      pending.add(new Pending(outline, statements));
    }
    return pending;
  }

  private record Pending(DocumentResult outline, List<PendingStatement> statements) {
    DocumentResult result(boolean generic, Deadline deadline) {
      return outline.with(statements.stream().map(s -> s.result(generic, deadline)).toList());
    }
  }

  // ---- what came out

  private record PendingStatement(
      StatementResult outline, StatementWork work, StatementWork.Pending answers) {

    StatementResult result(boolean generic, Deadline deadline) {
      Judgement judgement = new Judgement(outline, generic);
      List<Finding> findings = List.of();
      try {
        findings =
            answers.findings().stream()
                .flatMap(f -> deadline.await(f.answer()).findings().stream())
                .toList();
        return judgement.of(samples(deadline), findings, work::diagnosis);
      } catch (CancellationException stopped) {
        String message = String.valueOf(stopped.getMessage());
        return judgement.without(Verdict.UNDECIDED, message, findings);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
        return judgement.without(Verdict.UNDECIDED, Failure.words(failure), findings);
      }
    }

    private Answer samples(Deadline deadline) {
      return answers.samples().stream()
          .map(deadline::await)
          .reduce(Answer.NO_SAMPLES, Answer::then);
    }

    /** All that is there in time; what is missing is missing in the merged run too. */
    List<Shard.Portion> portions(Deadline deadline) {
      List<Shard.Portion> portions = new ArrayList<>();
      try {
        for (StatementWork.PendingFindings engine : answers.findings()) {
          portions.add(new Shard.Portion(engine.piece(), deadline.await(engine.answer())));
        }
        if (!answers.samples().isEmpty()) {
          Answer samples = samples(deadline);
          Piece range = work.samples(answers.first(), answers.end());
          portions.add(new Shard.Portion(range, samples));
        }
        if (portions.stream().anyMatch(p -> p.answer().refutes())) {
          Answer diagnosis = Answer.of(work.diagnosis());
          portions.add(new Shard.Portion(work.piece(Piece.DIAGNOSIS), diagnosis));
        }
      } catch (RuntimeException | StackOverflowError missing) {
        return portions;
      }
      return portions;
    }
  }
}
