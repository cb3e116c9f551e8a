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
import org.rederive.derivation.Statement;
import org.rederive.floating.Outcome;
import org.rederive.floating.SampleSource;
import org.rederive.floating.SampledCheck;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.meaning.Comparison;

/**
 * Checks documents: draws samples for every statement, compares both sides, judges.
 *
 * <p>Results do not depend on the number of threads. Everything a sample needs is a pure function
 * of the seed, the statement's name and the sample's number.
 */
public final class Verifier {
  /** Numbers of bands for which proofs are quick; more bands are the exact engine's. */
  private static final List<Integer> PROVED_BANDS = List.of(2, 3);

  private final Options options;
  private final Deadline deadline;
  private final List<Engine> engines;

  /** Without time limit. */
  public Verifier(Options options) {
    this(options, Deadline.never());
  }

  /**
   * @param deadline when to stop waiting for what is not finished
   */
  public Verifier(Options options, Deadline deadline) {
    this.options = options;
    this.deadline = deadline;
    this.engines =
        List.of(
            new OperatorEngine(),
            new UniversalEngine(PROVED_BANDS),
            new ExactEngine(options.seed(), options.exactBands()));
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
          derivation.uses(),
          statements.stream().map(PendingStatement::result).toList());
    }
  }

  private Pending plan(
      Derivation derivation, Map<String, String> digests, ExecutorService threads) {
    List<PendingStatement> statements = new ArrayList<>();
    for (Statement statement : derivation.statements()) {
      SampleSource samples = DocumentSamples.of(derivation, statement.id(), options);
      List<List<CompletableFuture<List<Outcome>>>> equations = new ArrayList<>();
      for (Equation equation : statement.equations()) {
        equations.add(chunks(equation, derivation.definitions(), samples, threads));
      }
      statements.add(
          new PendingStatement(
              deadline,
              new Judgement(
                  derivation,
                  statement,
                  samples,
                  options.classes().contains(HamiltonianClass.GENERIC)),
              equations,
              findings(derivation, statement, threads)));
    }
    String digest = digests.getOrDefault(derivation.file(), "");
    return new Pending(derivation, digest, statements);
  }

  private List<CompletableFuture<List<Outcome>>> chunks(
      Equation equation,
      Map<Declaration, Definition> definitions,
      SampleSource samples,
      ExecutorService threads) {
    SampledCheck check = new SampledCheck(Comparison.of(equation, definitions), samples);
    List<CompletableFuture<List<Outcome>>> chunks = new ArrayList<>();
    for (long first = 0; first < options.samples(); first += SampledCheck.CHUNK) {
      long chunk = first / SampledCheck.CHUNK;
      chunks.add(
          CompletableFuture.supplyAsync(() -> check.chunk(chunk, options.samples()), threads));
    }
    return chunks;
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
      List<List<CompletableFuture<List<Outcome>>>> equations,
      List<CompletableFuture<List<Finding>>> engines) {

    StatementResult result() {
      List<Finding> findings = List.of();
      try {
        findings = engines.stream().flatMap(f -> deadline.await(f).stream()).toList();
        return judgement.of(NumericEvidence.of(outcomes()), findings);
      } catch (CompletionException failure) {
        return judgement.failed(Objects.requireNonNullElse(failure.getCause(), failure), findings);
      } catch (CancellationException stopped) {
        String message = String.valueOf(stopped.getMessage());
        return judgement.without(Verdict.UNDECIDED, message, findings);
      }
    }

    /** For each sample the worst of the statement's equations. */
    private List<Outcome> outcomes() {
      List<Outcome> worst = joined(equations.get(0));
      for (var chunks : equations.subList(1, equations.size())) {
        List<Outcome> next = joined(chunks);
        List<Outcome> merged = new ArrayList<>();
        for (int i = 0; i < worst.size(); i++) {
          merged.add(worse(worst.get(i), next.get(i)));
        }
        worst = merged;
      }
      return worst;
    }

    private List<Outcome> joined(List<CompletableFuture<List<Outcome>>> chunks) {
      return chunks.stream().flatMap(c -> deadline.await(c).stream()).toList();
    }

    private static Outcome worse(Outcome a, Outcome b) {
      int difference = severity(a) - severity(b);
      if (difference == 0) {
        return a.residual() >= b.residual() ? a : b;
      }
      return difference > 0 ? a : b;
    }

    private static int severity(Outcome outcome) {
      return switch (outcome.status()) {
        case HOLDS -> 0;
        case VANISHES -> 1;
        case DISCARDED -> 2;
        case UNDECIDED -> 3;
        case REFUTES_IN_DOUBLES -> 4;
        case REFUTES -> 5;
      };
    }
  }
}
