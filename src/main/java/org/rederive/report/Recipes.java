package org.rederive.report;

import java.util.List;
import java.util.function.Predicate;
import org.rederive.report.CounterexampleJson.StoredCounterexample;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * Commands that do one statement again, to be copied into a shell.
 *
 * @param seed of the run
 * @param samples per statement of the run
 * @param document a document of it
 * @param statement one of its statements
 */
public record Recipes(long seed, long samples, DocumentResult document, StatementResult statement) {

  /**
   * Some statements of a run with their documents.
   *
   * @param documents those of the run that are looked at, in this order
   */
  public static List<Recipes> of(
      RunResult run, List<DocumentResult> documents, Predicate<StatementResult> which) {
    return documents.stream()
        .flatMap(
            document ->
                document.statements().stream()
                    .filter(which)
                    .map(s -> new Recipes(run.seed(), run.samples(), document, s)))
        .toList();
  }

  /** What is not as expected, in the order of the run. */
  static List<Recipes> ofTroubles(RunResult run) {
    return of(run, run.documents(), statement -> !statement.asExpected());
  }

  /** Checks it on the same samples. */
  public String verify() {
    return "rederive verify -v --seed "
        + seed
        + " --samples "
        + samples
        + " -k "
        + quoted(statement.id())
        + " "
        + folder();
  }

  /** Makes wrong versions of it. */
  public String mutate() {
    return "rederive mutate --in " + folder() + " " + quoted(statement.id());
  }

  /** Writes its counterexample as a script for Python. */
  public String export() {
    return "rederive verify --counterexamples counterexamples -k "
        + quoted(statement.id())
        + " "
        + folder()
        + "\nrederive export --to numpy --in "
        + folder()
        + " "
        + quoted("counterexamples/" + statement.id().replace('/', '-') + ".json");
  }

  /** Its counterexample as JSON, which {@code rederive replay} and {@code export} read. */
  public String json() {
    return statement
        .counterexample()
        .map(
            c ->
                new StoredCounterexample(
                    document.id(), statement.id(), document.digest(), statement.latex(), c))
        .map(new CounterexampleJson()::text)
        .orElse("");
  }

  /** A document needs those it uses, so commands name their folder; a source has them all. */
  private String folder() {
    if (document.file().endsWith(".tex")) {
      return quoted(document.file());
    }
    int slash = document.file().lastIndexOf('/');
    return quoted(slash < 0 ? "." : document.file().substring(0, slash));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
