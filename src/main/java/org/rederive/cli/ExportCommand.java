package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.diagnose.Dialect;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.report.CounterexampleJson;
import org.rederive.report.CounterexampleJson.StoredCounterexample;
import org.rederive.report.UnreadableRunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a counterexample in a form that others can check. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a counterexample as a script that computes both sides without Rederive.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ExportCommand implements Callable<Integer> {
  /** What to write. */
  enum Target {
    JSON,
    NUMPY,
    JULIA,
    MATHEMATICA
  }

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a counterexample")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "json, numpy, julia or mathematica")
  private Target target = Target.JSON;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try {
      StoredCounterexample stored = CounterexampleFolder.read(file);
      Optional<String> text = text(stored);
      text.ifPresent(command.getOut()::print);
      command.getOut().flush();
      if (text.isEmpty()) {
        command
            .getErr()
            .println("rederive: " + stored.statement() + " is not false at this point (any more)");
      }
      return text.isPresent() ? ExitCode.AS_EXPECTED : ExitCode.NOT_REPRODUCED;
    } catch (UntranslatedException untranslated) {
      String what = "rederive: no script is written for it: it has " + untranslated.what();
      command.getErr().println(what);
      return ExitCode.NOT_REPRODUCED;
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return Unreadable.code(unreadable, ExitCode.NOT_REPRODUCED);
    }
  }

  private Optional<String> text(StoredCounterexample stored) {
    if (target == Target.JSON) {
      return Optional.of(new CounterexampleJson().text(stored));
    }
    Derivations.Reading reading = Documents.read(paths);
    Dialect dialect = Dialect.valueOf(target.name().toUpperCase(Locale.ROOT));
    return Replay.of(stored, DocumentDigests.of(reading.documents()), reading.derivations())
        .statement()
        .flatMap(s -> s.script(stored.point(), dialect, heading(stored)));
  }

  private static List<String> heading(StoredCounterexample stored) {
    List<String> lines = new ArrayList<>();
    lines.add("A counterexample to " + stored.statement() + ", written by rederive:");
    stored.latex().lines().map(String::strip).forEach(lines::add);
    stored.point().point().legend().ifPresent(lines::add);
    lines.addAll(stored.point().point().matrices());
    lines.add("left  = (" + String.join(", ", stored.point().left()) + ")");
    lines.add("right = (" + String.join(", ", stored.point().right()) + ")");
    return lines;
  }
}
