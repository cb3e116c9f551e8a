package org.rederive.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.rederive.api.Defaults;
import org.rederive.api.Run;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Models;
import org.rederive.document.Statement;
import org.rederive.report.Particulars;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;
import org.rederive.verify.Deadline;
import org.rederive.verify.Effort;
import org.rederive.verify.Store;
import org.rederive.verify.Verifier.Conditions;

/**
 * What came out for statements when their file was last saved: samples and exact points, no proofs.
 * What is saved while a check is under way stops it. Used by several threads at once.
 */
final class SavedChecks {
  private final Map<String, StatementResult> results = new ConcurrentHashMap<>();
  private final ExecutorService checking =
      Executors.newSingleThreadExecutor(new Background("checking"));
  private Deadline deadline = Deadline.never();

  /**
   * Checks the documents of a file.
   *
   * @param done runs when all is there
   */
  synchronized void begin(Path file, Derivations.Reading reading, Runnable done) {
    deadline.stop();
    Deadline mine = Deadline.never();
    deadline = mine;
    List<Derivation> chosen =
        Desk.documents(reading, file).stream().filter(d -> !d.statements().isEmpty()).toList();
    if (!checking.isShutdown() && !chosen.isEmpty()) {
      checking.execute(() -> check(reading, chosen, mine, done));
    }
  }

  synchronized void close() {
    deadline.stop();
    checking.shutdown();
  }

  private void check(
      Derivations.Reading reading, List<Derivation> chosen, Deadline mine, Runnable done) {
    long samples = Long.parseLong(Defaults.QUICK_SAMPLES);
    Options few = Defaults.options().withSamples(samples).withThreads(1);
    Run run =
        new Run(new Run.Read(reading, Models.read(List.of())), chosen, few, Run.Depth.SAMPLES);
    Conditions conditions = new Conditions(mine, Store.NONE, Effort.UNCOUNTED);
    run.verify(new Run.Circumstances(conditions, document -> keep(document, mine)));
    if (!mine.wasStopped()) {
      done.run();
    }
  }

  private void keep(DocumentResult document, Deadline mine) {
    if (!mine.wasStopped()) {
      document.statements().forEach(s -> results.put(s.id(), s));
    }
  }

  /** What came out for a statement, if it is still the one that was checked. */
  Optional<StatementResult> of(Statement statement) {
    return Optional.ofNullable(results.get(statement.id()))
        .filter(result -> result.latex().equals(statement.latex()));
  }

  /** What did not come out as its author says, under the formulas. */
  List<Diagnostic> diagnoses(Derivation document) {
    return document.statements().stream().flatMap(this::diagnosis).toList();
  }

  private Stream<Diagnostic> diagnosis(Statement statement) {
    return of(statement)
        .filter(result -> !result.asExpected() && isSettled(result.verdict()))
        .stream()
        .map(
            result ->
                Diagnoses.error(
                    Formulas.range(statement.written()),
                    String.join("\n", Particulars.told(result))));
  }

  /** What is left open may be a matter of proofs, which are not tried here. */
  private static boolean isSettled(Verdict verdict) {
    return verdict == Verdict.REFUTED || verdict == Verdict.HOLDS;
  }
}
