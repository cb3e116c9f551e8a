package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.report.MutationJson;
import org.rederive.verification.MutationResult;
import org.rederive.verification.MutationRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the checker: wrong versions of every statement must be refuted. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = "Make wrong versions of claims and steps and see that they are refuted.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class MutateCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "documents, claims or steps; default: all")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of the random points (default: ${DEFAULT-VALUE})",
      defaultValue = "20260101")
  private long seed;

  @Option(
      names = {"-v", "--verbose"},
      description = "name every mutant, not only the survivors")
  private boolean verbose;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "write what became of every mutant to FILE")
  private @Nullable Path json;

  @Option(names = "-j", paramLabel = "N", description = "threads (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (threads < 1 || threads > 1024) {
      throw new CommandLine.ParameterException(command, "-j needs a number from 1 to 1024");
    }
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    List<Derivation> documents =
        reading.derivations().stream()
            .map(d -> selected.isEmpty() ? d : d.only(selected))
            .filter(d -> !d.statements().isEmpty())
            .toList();
    if (documents.isEmpty()) {
      return reading.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    boolean complete = score(documents, new MutationTable(command.getOut(), verbose));
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    return complete ? ExitCode.AS_EXPECTED : ExitCode.UNSETTLED;
  }

  private boolean score(List<Derivation> documents, MutationTable table) throws IOException {
    MutationRun run = new MutationRun(seed);
    table.head(seed, run.samples());
    MutationResult result = run.of(documents, threads, table::row);
    table.summary(result);
    if (json != null) {
      Files.writeString(json, new MutationJson().text(result));
    }
    return result.complete();
  }
}
