package org.rederive.verify;

import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.engine.model.ModelPlan;
import org.rederive.result.Options;

/** Everything that influences an answer besides the question, as a digest. */
final class Inputs {
  private Inputs() {}

  /**
   * SHA-256 over everything that influences what is found about a document's statements.
   *
   * @param options of which threads, early stops and the number of samples have no influence
   * @param plan what is proved for models
   */
  static String digest(
      Derivation derivation, DocumentDigests digests, Options options, ModelPlan plan) {
    return DocumentDigests.sha256(
        String.join(
            " ",
            digests.whole().getOrDefault(derivation.id(), ""),
            Long.toString(options.seed()),
            options.fewestBands() + ".." + options.mostBands(),
            options.classes().toString(),
            options.exactBands().toString(),
            plan.text(derivation)));
  }
}
