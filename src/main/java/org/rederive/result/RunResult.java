package org.rederive.result;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All verdicts of a run; contains no times, so that equal runs are equal.
 *
 * @param seed seed of all samples
 * @param samples samples per statement
 * @param documents results in order of dependence
 * @param problems one line for each document that could not be read
 * @param skipped ids of documents that were not checked because the run was stopped early
 * @param coverage of papers that were checked as a whole
 */
public record RunResult(
    long seed,
    long samples,
    List<DocumentResult> documents,
    List<String> problems,
    List<String> skipped,
    List<Coverage> coverage) {
  /** Of documents that no inventory speaks about. */
  public RunResult(
      long seed,
      long samples,
      List<DocumentResult> documents,
      List<String> problems,
      List<String> skipped) {
    this(seed, samples, documents, problems, skipped, List.of());
  }

  public RunResult {
    coverage = List.copyOf(coverage);
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    skipped = List.copyOf(skipped);
  }

  /** The same results with the documents at other paths. */
  public RunResult placed(UnaryOperator<String> place) {
    List<DocumentResult> others = documents.stream().map(d -> d.at(place.apply(d.file()))).toList();
    List<Coverage> inventories = coverage.stream().map(c -> c.at(place.apply(c.file()))).toList();
    return new RunResult(seed, samples, others, problems, skipped, inventories);
  }

  /** What could not be read, and what engines found wrong with models, each once. */
  public static List<String> withProblemsOf(List<DocumentResult> documents, List<String> problems) {
    Stream<String> found =
        documents.stream()
            .flatMap(d -> d.statements().stream())
            .flatMap(s -> s.findings().stream())
            .filter(Finding::blamesModel)
            .map(Finding::detail)
            .sorted();
    return Stream.concat(problems.stream(), found).distinct().toList();
  }

  /** All statements of all documents. */
  public Stream<StatementResult> statements() {
    return documents.stream().flatMap(d -> d.statements().stream());
  }

  /** For each document the weakest evidence on its path of dependence. */
  public Map<String, WeakestLink> weakestLinks() {
    return Foundations.of(this);
  }

  /** Whether some statement is refuted that should hold, or holds that should be refuted. */
  public boolean contradicted() {
    return statements().anyMatch(StatementResult::contradicted);
  }

  /** Whether proofs were left out, so that less stands behind it than there could. */
  public boolean wasQuick() {
    return statements().anyMatch(StatementResult::wasQuick);
  }

  /** Whether something was checked, all of it could be read, and all of it is as expected. */
  public boolean asExpected() {
    return !documents.isEmpty() && problems.isEmpty() && !contradicted() && !unsettled();
  }

  /** Whether some statement is not settled, or something printed has neither verdict nor reason. */
  public boolean unsettled() {
    return !skipped.isEmpty()
        || statements().anyMatch(s -> !s.asExpected())
        || coverage.stream().anyMatch(c -> !c.open().isEmpty());
  }
}
