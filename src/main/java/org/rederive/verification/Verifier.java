package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.rederive.band.HamiltonianClass;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Problem;
import org.rederive.derivation.Statement;
import org.rederive.floating.SampleSource;

/**
 * Checks documents: draws samples for every statement, compares both sides, judges.
 *
 * <p>Results do not depend on the number of threads. Everything a sample needs is a pure function
 * of the seed, the statement's name and the sample's number.
 */
public final class Verifier {
  /** Numbers of bands for which proofs are quick; more bands are the exact engine's. */
  private static final List<Integer> PROVED_BANDS = List.of(2, 3);

  /** What can be proved with a little patience. */
  private static final List<Integer> PROVABLE_BANDS = List.of(2, 3, 4);

  private final Options options;
  private final Deadline deadline;
  private final List<Engine> engines;
  private final ModelEngine models;

  /** Without time limit. */
  public Verifier(Options options) {
    this(options, Deadline.never());
  }

  /** Without models. */
  public Verifier(Options options, Deadline deadline) {
    this(options, deadline, ModelPlan.NONE);
  }

  /**
   * @param deadline when to stop waiting for what is not finished
   * @param plan what is proved for small models
   */
  public Verifier(Options options, Deadline deadline, ModelPlan plan) {
    this.models = new ModelEngine(plan);
    this.options = options;
    this.deadline = deadline;
    this.engines =
        List.of(
            new OperatorEngine(),
            new UniversalEngine(plan.steps() ? PROVABLE_BANDS : PROVED_BANDS),
            new ExactEngine(options.seed(), options.exactBands()),
            models);
  }

  /** What is wrong with models; known once documents are verified. */
  public List<Problem> modelProblems() {
    return models.problems();
  }

  /**
   * Checks documents in the given order and hands over each result as soon as it and all before it
   * are there.
   */
  public List<DocumentResult> verify(
      List<Derivation> derivations,
      Map<String, String> digests,
      Consumer<DocumentResult> whenReady) {
    ExecutorService threads = Executors.newFixedThreadPool(options.threads(), Verifier::daemon);
    try {
      List<Pending> pending = new ArrayList<>();
      for (Derivation derivation : derivations) {
        pending.add(plan(derivation, digests, threads));
      }
      List<DocumentResult> results = new ArrayList<>();
      for (Pending document : pending) {
        DocumentResult result = document.result();
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

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "verifier");
    thread.setDaemon(true);
    return thread;
  }

  // ---- the plan: chunks of samples for every equation

  private record Pending(Derivation derivation, String digest, List<PendingStatement> statements) {
    DocumentResult result() {
      return new DocumentResult(
          derivation.id(),
          derivation.title(),
          derivation.source().paper(),
          derivation.source().equation(),
          derivation.file(),
          digest,
          derivation.setting().word(),
          derivation.rows(),
          derivation.assumptions(),
          derivation.uses(),
          statements.stream().map(PendingStatement::result).toList());
    }
  }

  private Pending plan(
      Derivation derivation, Map<String, String> digests, ExecutorService threads) {
    List<PendingStatement> statements = new ArrayList<>();
    for (Statement statement : derivation.statements()) {
      SampleSource samples = DocumentSamples.of(derivation, statement.id(), options);
      Campaign campaign = Campaign.of(derivation, statement, samples, options.samples());
      statements.add(
          new PendingStatement(
              deadline,
              new Judgement(
                  derivation,
                  statement,
                  samples,
                  options.classes().contains(HamiltonianClass.GENERIC)),
              campaign
                  .chunks()
                  .mapToObj(n -> CompletableFuture.supplyAsync(() -> campaign.chunk(n), threads))
                  .toList(),
              findings(derivation, statement, threads)));
    }
    String digest = digests.getOrDefault(derivation.file(), "");
    return new Pending(derivation, digest, statements);
  }

  private List<CompletableFuture<List<Finding>>> findings(
      Derivation derivation, Statement statement, ExecutorService threads) {
    return engines.stream()
        .map(
            engine ->
                CompletableFuture.supplyAsync(
                    () -> guarded(engine, derivation, statement), threads))
        .toList();
  }

  /** An engine that breaks leaves a finding that settles nothing, and the others go on. */
  private static List<Finding> guarded(Engine engine, Derivation derivation, Statement statement) {
    try {
      return engine.findings(derivation, statement);
    } catch (ArithmeticException | IllegalStateException broken) {
      String detail = "failed: " + broken.getMessage();
      return List.of(
          new Finding(
              engine.getClass().getSimpleName(),
              Evidence.NONE,
              "nothing",
              0,
              Verdict.UNDECIDED,
              detail,
              ""));
    }
  }

  private record PendingStatement(
      Deadline deadline,
      Judgement judgement,
      List<CompletableFuture<NumericEvidence>> chunks,
      List<CompletableFuture<List<Finding>>> engines) {

    StatementResult result() {
      List<Finding> findings = List.of();
      try {
        findings =
            ModelCases.settled(engines.stream().flatMap(f -> deadline.await(f).stream()).toList());
        return judgement.of(numeric(), findings);
      } catch (CompletionException failure) {
        return judgement.failed(Objects.requireNonNullElse(failure.getCause(), failure), findings);
      } catch (CancellationException stopped) {
        String message = String.valueOf(stopped.getMessage());
        return judgement.without(Verdict.UNDECIDED, message, findings);
      }
    }

    private NumericEvidence numeric() {
      return chunks.stream()
          .map(deadline::await)
          .reduce(NumericEvidence.NOTHING, NumericEvidence::then);
    }
  }
}
