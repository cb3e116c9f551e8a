package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.audit.MutationRun;
import org.rederive.audit.RepairRate;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.report.MutationJson;
import org.rederive.result.MutationResult;
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

  @Parameters(paramLabel = "ID", description = Selection.IDS + "; default: all")
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
      defaultValue = Defaults.SEED)
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

  @Option(
      names = "--repair",
      description = "see instead whether a wrong sign or factor leads back to the formula")
  private boolean repair;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (threads < 1 || threads > 1024) {
      throw new CommandLine.ParameterException(command, "-j needs a number from 1 to 1024");
    }
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    Named named = Named.of(selected, reading);
    List<Derivation> documents = named.documents();
    if (named.lacks(documents, "document", command.getErr())) {
      return named.code();
    }
    boolean complete =
        repair
            ? repaired(documents, command.getOut())
            : score(documents, new MutationTable(command.getOut(), verbose));
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    return complete ? ExitCode.AS_EXPECTED : ExitCode.UNSETTLED;
  }

  private boolean score(List<Derivation> documents, MutationTable table) throws IOException {
    MutationRun run = new MutationRun(seed, HamiltonianClass.any());
    table.head(seed, run.samples());
    MutationResult result = run.of(documents, threads, table::row);
    table.summary(result);
    if (json != null) {
      Files.writeString(json, new MutationJson().text(result));
    }
    return result.complete();
  }

  private boolean repaired(List<Derivation> documents, PrintWriter out) {
    List<RepairRate> rates =
        RepairRate.of(documents, threads, seed, rate -> out.println(shown(rate)));
    long wrong = rates.stream().mapToLong(RepairRate::wrong).sum();
    long found = rates.stream().mapToLong(RepairRate::found).sum();
    long first = rates.stream().mapToLong(RepairRate::first).sum();
    out.printf(
        Locale.ROOT,
        "%n%d wrong coefficients of %d statements: the formula itself is suggested for %d (%.4g %%),"
            + " first for %d%n",
        wrong,
        rates.size(),
        found,
        wrong == 0 ? 100 : 100.0 * found / wrong,
        first);
    return found == wrong;
  }

  private static String shown(RepairRate rate) {
    String line =
        String.format(
            Locale.ROOT,
            "%-24s %4d of %4d lead back, %4d first",
            rate.statement(),
            rate.found(),
            rate.wrong(),
            rate.first());
    return Stream.concat(Stream.of(line), rate.missed().stream().map(m -> "    missed  " + m))
        .collect(Collectors.joining("\n"));
  }
}
