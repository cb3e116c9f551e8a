package org.rederive.corpus;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.document.ModelDocument;
import org.rederive.document.Problem;
import org.rederive.engine.Answer;
import org.rederive.engine.model.ModelPlan;
import org.rederive.result.Diagnosis;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.StatementResult;
import org.rederive.setting.Settings;
import org.rederive.verify.Deadline;
import org.rederive.verify.Effort;
import org.rederive.verify.Piece;
import org.rederive.verify.Store;
import org.rederive.verify.Verifier;

/**
 * The verdicts on documents, with few samples and without a diagnosis of what is refuted, which
 * takes most of the time.
 *
 * @param byStatement what came out, by the names of the statements that could be read
 * @param problems what could not be read
 * @param documents the results themselves
 */
record Verdicts(
    Map<String, Outcome> byStatement, List<Problem> problems, List<DocumentResult> documents) {
  private static final Options FEW =
      Options.of(20260101, 12).withBands(2, 5).withExactBands(List.of(2, 3)).withThreads(threads());

  /** The verdicts on all statements of these files and folders. */
  static Verdicts of(List<Path> paths) {
    return of(paths, List.of(), List.of());
  }

  /**
   * The verdicts on some statements.
   *
   * @param selected names of documents or statements; all if empty
   * @param models small models besides
   */
  static Verdicts of(List<Path> paths, List<String> selected, List<ModelDocument> models) {
    Derivations.Reading reading = Settings.read(paths);
    List<Derivation> chosen =
        reading.derivations().stream()
            .map(d -> selected.isEmpty() ? d : d.only(selected))
            .filter(d -> !d.statements().isEmpty())
            .toList();
    DocumentDigests digests = DocumentDigests.of(reading.derivations());
    List<DocumentResult> results = results(chosen, digests, FEW, models);
    return new Verdicts(outcomes(results), reading.problems(), results);
  }

  /**
   * The verdicts on documents that are already read, with few samples: some of two labels have to
   * differ.
   */
  static Map<String, Outcome> ofRead(List<Derivation> derivations) {
    Options options = FEW.withSamples(11).withBands(2, 3).withExactBands(List.of(2));
    return outcomes(results(derivations, DocumentDigests.of(List.of()), options, List.of()));
  }

  private static List<DocumentResult> results(
      List<Derivation> chosen,
      DocumentDigests digests,
      Options options,
      List<ModelDocument> models) {
    return new Verifier(
            options,
            ModelPlan.quick(models),
            new Verifier.Conditions(Deadline.never(), new Undiagnosed(), Effort.UNCOUNTED))
        .verify(chosen, digests, document -> {});
  }

  private static Map<String, Outcome> outcomes(List<DocumentResult> results) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (DocumentResult document : results) {
      for (StatementResult statement : document.statements()) {
        outcomes.put(statement.id(), new Outcome(statement.verdict().word(), statement.message()));
      }
    }
    return outcomes;
  }

  /** What came out for a statement; where it was not read, what is wrong with its document. */
  Outcome of(String file, String statement) {
    Outcome known = byStatement.get(statement);
    return known != null ? known : new Outcome(Outcome.ERROR, problem(file));
  }

  private String problem(String file) {
    return problems.stream()
        .filter(p -> p.file().replace('\\', '/').endsWith(file))
        .findFirst()
        .map(Problem::message)
        .orElse("it is in no document");
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Has a diagnosis of everything at once: nothing. */
  private static final class Undiagnosed implements Store {
    private static final Answer NOTHING = new Answer.Diagnosed(Diagnosis.NONE);

    @Override
    public Optional<Answer> find(Piece piece) {
      return piece.engine().equals("diagnosis") ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public void keep(Piece piece, Answer answer) {}
  }
}
