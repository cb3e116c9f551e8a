package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.document.Derivations;
import org.rederive.document.Models;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options about exact evidence: which models, which numbers of bands, the table of it all. */
final class ModelOptions {
  private static final int MOST_EXACT = 16;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--models",
      paramLabel = "PATH",
      description =
          "small models, files or folders; default: those in the folder models of the paper")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--closed-forms",
      description = "prove in closed form for each model what is proved for any H of its size, too")
  private boolean closedForms;

  @Option(
      names = "--exact-bands",
      paramLabel = "A..B",
      description = "numbers of bands at random points of a field (default: ${DEFAULT-VALUE})",
      defaultValue = Defaults.BANDS)
  private String exact = "";

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "write what is proved for which models and numbers of bands, as Markdown")
  private @Nullable Path table;

  Models.Reading read(Derivations.Reading documents) {
    return Documents.models(paths, documents);
  }

  boolean closedForms() {
    return closedForms;
  }

  @Nullable Path table() {
    return table;
  }

  /** The numbers of bands for the exact engine. */
  List<Integer> exactBands() {
    String[] range = exact.split("\\.\\.", -1);
    try {
      int fewest = Integer.parseInt(range[0]);
      int most = range.length == 2 ? Integer.parseInt(range[1]) : fewest;
      if (range.length <= 2 && fewest >= 2 && most >= fewest && most <= MOST_EXACT) {
        return IntStream.rangeClosed(fewest, most).boxed().toList();
      }
    } catch (NumberFormatException noNumber) {
      // Said below with what was expected.
    }
    String message = "--exact-bands needs A..B with 2 <= A <= B <= " + MOST_EXACT;
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), message + ", not '" + exact + "'");
  }
}
