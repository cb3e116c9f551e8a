package org.rederive.verify;

import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.document.Statement;
import org.rederive.engine.model.ModelPlan;
import org.rederive.formula.Latex;
import org.rederive.result.Options;

/**
 * Everything that influences an answer besides the question, as a digest.
 *
 * @param document SHA-256 over what is the same for all statements of a document
 * @param samples how many there are
 */
record Inputs(String document, long samples) {

  /**
   * What influences what is found about a document's statements. It is the text of the document and
   * of all it stands on, and once more what was read: macros can come from other files.
   *
   * @param options of which threads and early stops have no influence
   * @param plan what is proved for models
   */
  static Inputs of(
      Derivation derivation, DocumentDigests digests, Options options, ModelPlan plan) {
    return new Inputs(
        DocumentDigests.sha256(
            String.join(
                " ",
                digests.whole().getOrDefault(derivation.id(), ""),
                read(derivation.whole()),
                Long.toString(options.seed()),
                options.fewestBands() + ".." + options.mostBands(),
                options.classes().toString(),
                options.exactBands().toString(),
                Boolean.toString(options.thorough()),
                plan.text(derivation))),
        options.samples());
  }

  /**
   * The digest for a statement. Answers about samples say which ones they are about; an inequality
   * is asked about all of them at once.
   */
  String digest(Statement statement) {
    return statement.isInequality() ? DocumentDigests.sha256(document + " " + samples) : document;
  }

  private static String read(Derivation derivation) {
    String definitions =
        derivation.definitions().entrySet().stream()
            .map(e -> e.getKey().latex() + " = " + Latex.of(e.getValue().body()))
            .sorted()
            .collect(Collectors.joining("\n"));
    String statements =
        derivation.statements().stream()
            .map(s -> s.id() + " " + s.line() + " " + s.plain())
            .collect(Collectors.joining("\n"));
    return derivation.rows() + "\n" + definitions + "\n" + statements;
  }
}
