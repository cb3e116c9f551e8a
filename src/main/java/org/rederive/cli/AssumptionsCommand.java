package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.audit.AssumptionLedger;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.result.Counterexample;
import org.rederive.result.DroppedAssumption;
import org.rederive.result.DroppedAssumption.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops assumptions one by one. */
@Command(
    name = "assumptions",
    mixinStandardHelpOptions = true,
    description = "Drop each assumption of each document in turn: does something become false?",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class AssumptionsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = Selection.IDS + "; default: all")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "-j", paramLabel = "N", description = "threads (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
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
    PrintWriter out = command.getOut();
    List<DroppedAssumption> ledger =
        AssumptionLedger.of(documents, threads, entry -> show(entry, out));
    summary(ledger, out);
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    boolean open = ledger.stream().anyMatch(e -> e.outcome() == Outcome.UNDECIDED);
    return open ? ExitCode.UNSETTLED : ExitCode.AS_EXPECTED;
  }

  private static void show(DroppedAssumption entry, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-14s %-22s %-18s %s%n",
        entry.document(),
        entry.assumption(),
        entry.outcome().word(),
        entry.outcome() == Outcome.NOT_NEEDED
            ? entry.why()
            : String.join(", ", entry.statements()) + ": " + entry.why());
    entry.counterexample().ifPresent(point -> show(point, out));
    out.flush();
  }

  private static void show(Counterexample point, PrintWriter out) {
    out.println("    N = " + point.bands() + "; what is not given is zero, factors one:");
    for (Counterexample.Given given : point.given()) {
      out.println("       " + given.words() + " = " + given.value());
    }
    point.point().legend().ifPresent(legend -> out.println("       " + legend));
    out.println("       left  = (" + String.join(", ", point.left()) + ")");
    out.println("       right = (" + String.join(", ", point.right()) + ")");
  }

  private static void summary(List<DroppedAssumption> ledger, PrintWriter out) {
    StringBuilder line = new StringBuilder(ledger.size() + " assumptions");
    String separator = ": ";
    for (Outcome outcome : Outcome.values()) {
      long count = ledger.stream().filter(e -> e.outcome() == outcome).count();
      if (count > 0) {
        line.append(separator).append(count).append(' ').append(outcome.word());
        separator = ", ";
      }
    }
    out.println();
    out.println(line);
  }
}
