package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import picocli.CommandLine.Option;

/** The small model for which a command shows closed forms, if one is named. */
final class NamedModel {
  @Option(
      names = "--model",
      paramLabel = "ID",
      description = "also what each part and term is for this small model, in closed form")
  private @Nullable String model;

  @Option(
      names = "--models",
      paramLabel = "PATH",
      description = "where models are; default: in the folder models of the paper")
  private List<Path> paths = new ArrayList<>();

  /** Whether one is named. */
  boolean isNamed() {
    return model != null;
  }

  /** The model is not there; the message has been printed. */
  static final class MissingModelException extends Exception {
    private static final long serialVersionUID = 1;

    private final int code;

    MissingModelException(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  /**
   * The model; none if none is named.
   *
   * @param documents among whose models it is looked for
   * @throws MissingModelException if there is none of that name
   */
  Optional<ModelDocument> read(Derivations.Reading documents, PrintWriter err)
      throws MissingModelException {
    if (model == null) {
      return Optional.empty();
    }
    Models.Reading models = Documents.models(paths, documents);
    models.problems().forEach(p -> err.println(p.shown()));
    Optional<ModelDocument> named = models.named(model);
    if (named.isEmpty()) {
      err.println("rederive: " + models.unknown(model));
      throw new MissingModelException(
          models.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT);
    }
    return named;
  }
}
