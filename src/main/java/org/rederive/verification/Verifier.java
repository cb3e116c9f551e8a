package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;
import org.rederive.derivation.Statement;
import org.rederive.floating.Outcome;
import org.rederive.floating.SampleSource;
import org.rederive.floating.SampledCheck;
import org.rederive.floating.TermFit;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Latex;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.operator.OperatorProof;

/**
 * Checks documents: draws samples for every statement, compares both sides, judges.
 *
 * <p>Results do not depend on the number of threads. Everything a sample needs is a pure function
 * of the seed, the statement's name and the sample's number.
 */
public final class Verifier {
  /** Samples over which repairs are fitted. */
  private static final int FITTED = 24;

  private final Options options;

  public Verifier(Options options) {
    this.options = options;
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
      statements.add(new PendingStatement(derivation, statement, samples, equations));
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

  // ---- judging

  private record PendingStatement(
      Derivation derivation,
      Statement statement,
      SampleSource samples,
      List<List<CompletableFuture<List<Outcome>>>> equations) {

    StatementResult result() {
      try {
        NumericEvidence numeric = NumericEvidence.of(outcomes());
        return judged(numeric, remainders());
      } catch (CompletionException failure) {
        return failed(failure.getCause());
      } catch (CancellationException stopped) {
        return without(Verdict.UNDECIDED, "stopped before it was checked");
      }
    }

    /** Engines that disagree settle nothing. */
    private StatementResult judged(
        NumericEvidence numeric, Optional<List<OperatorProof.Remainder>> remainders) {
      Verdict verdict = numeric.verdict();
      boolean zero =
          remainders.isPresent()
              && remainders.get().stream().allMatch(OperatorProof.Remainder::isZero);
      boolean conflict =
          remainders.isPresent() && (zero ? verdict == Verdict.REFUTED : verdict == Verdict.HOLDS);
      if (conflict) {
        return with(
            Verdict.UNDECIDED,
            numeric,
            Evidence.NONE,
            "",
            "the engines disagree: this is a defect");
      }
      boolean proved = zero && verdict == Verdict.HOLDS;
      String remainder =
          remainders.stream()
              .flatMap(List::stream)
              .filter(r -> !r.isZero())
              .map(OperatorProof.Remainder::shown)
              .findFirst()
              .orElse("");
      return with(
          verdict,
          numeric,
          proved ? Evidence.PROVED : Evidence.NUMERIC,
          remainder,
          numeric.firstTrouble());
    }

    /** Normal forms of the differences, if the word algebra covers all equations. */
    private Optional<List<OperatorProof.Remainder>> remainders() {
      List<OperatorProof.Remainder> all = new ArrayList<>();
      if (derivation.setting() != Setting.OPERATORS && derivation.setting() != Setting.FAMILY) {
        return Optional.empty();
      }
      for (Equation equation : statement.equations()) {
        Optional<OperatorProof.Remainder> remainder =
            OperatorProof.of(Comparison.of(equation, derivation.definitions()));
        if (remainder.isEmpty()) {
          return Optional.empty();
        }
        all.add(remainder.get());
      }
      return Optional.of(all);
    }

    private StatementResult failed(@Nullable Throwable cause) {
      if (cause instanceof UnsupportedFormulaException unsupported) {
        return without(Verdict.UNSUPPORTED, String.valueOf(unsupported.getMessage()));
      }
      return without(Verdict.UNDECIDED, "the numeric engine failed: " + cause);
    }

    private StatementResult without(Verdict verdict, String message) {
      return result(verdict, Evidence.NONE, "", Optional.empty(), List.of(), message);
    }

    private StatementResult with(
        Verdict verdict,
        NumericEvidence numeric,
        Evidence evidence,
        String remainder,
        String message) {
      List<Repair> repairs = verdict == Verdict.REFUTED ? repairs() : List.of();
      return result(verdict, evidence, remainder, Optional.of(numeric), repairs, message);
    }

    private StatementResult result(
        Verdict verdict,
        Evidence evidence,
        String remainder,
        Optional<NumericEvidence> numeric,
        List<Repair> repairs,
        String message) {
      return new StatementResult(
          statement.id(),
          statement.claim(),
          statement.by(),
          statement.latex(),
          statement.line(),
          statement.expectRefuted(),
          verdict,
          evidence,
          remainder,
          numeric,
          repairs,
          message);
    }

    /** Repairs of the first equation; brackets are opened only as far as one factor needs it. */
    private List<Repair> repairs() {
      Equation equation = statement.equations().get(0);
      var definitions = derivation.definitions();
      List<Repair> closed = repairs(Comparison.asWritten(equation, definitions));
      if (mended(closed)) {
        return closed;
      }
      List<Repair> opened = repairs(Comparison.withOpenBrackets(equation, definitions));
      if (mended(opened)) {
        return opened;
      }
      List<Repair> all = repairs(Comparison.of(equation, definitions));
      return mended(all) ? all : closed;
    }

    private static boolean mended(List<Repair> repairs) {
      return repairs.stream().anyMatch(Repair::mends);
    }

    private List<Repair> repairs(Comparison comparison) {
      return TermFit.of(comparison, samples, FITTED).stream()
          .map(
              fit ->
                  new Repair(
                      Latex.of(comparison.right().get(fit.term())),
                      fit.share(),
                      fit.re(),
                      fit.im(),
                      fit.residual(),
                      fit.mends()))
          .toList();
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

    private static List<Outcome> joined(List<CompletableFuture<List<Outcome>>> chunks) {
      return chunks.stream().flatMap(c -> c.join().stream()).toList();
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
