package org.rederive.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.UnreadableRunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Packs a run with all that is needed to repeat it. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description = {
      "Pack a zip for a referee: documents, run, report, the program itself and checksums.",
      "What is in it repeats the run without network; the README in it says how."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class BundleCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "the zip to write")
  private Path zip = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "files or folders to verify; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "pack this run.json instead of verifying first")
  private @Nullable Path run;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "the program to pack (default: the one that runs)")
  private @Nullable Path jar;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Path program = program();
    Path verified = run == null ? Files.createTempFile("rederive", ".json") : run;
    try {
      if (run == null && !verify(verified, command)) {
        return ExitCode.DOCUMENT;
      }
      StoredRun stored = new RunJson().read(verified);
      Bundle.of(stored, program).write(zip);
      command
          .getOut()
          .println(
              zip
                  + " written, digest "
                  + new RunJson().digest(stored.results()).substring(0, 16)
                  + "…");
      return ExitCode.AS_EXPECTED;
    } catch (UnreadableRunException unreadable) {
      throw refused(String.valueOf(unreadable.getMessage()));
    } catch (Bundle.IncompleteException incomplete) {
      command.getErr().println("rederive: " + incomplete.getMessage());
      return ExitCode.DOCUMENT;
    } finally {
      if (run == null) {
        Files.deleteIfExists(verified);
      }
    }
  }

  /** Whether there is a run to pack; what is refuted or open in it is for the referee to see. */
  private boolean verify(Path json, CommandLine command) {
    List<String> words =
        new ArrayList<>(List.of("verify", "-q", "--no-store", "--json", json.toString()));
    paths.forEach(path -> words.add(path.toString()));
    int code = Main.run(command.getErr(), command.getErr(), words.toArray(String[]::new));
    boolean some = code != ExitCode.DOCUMENT && code != ExitCode.NOTHING && code != ExitCode.USAGE;
    if (!some) {
      command.getErr().println("rederive: nothing is packed");
    }
    return some;
  }

  private Path program() {
    try {
      Path found =
          jar == null
              ? Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              : jar;
      if (!Files.isRegularFile(found)) {
        throw refused(found + " is no jar; build one with mvn package, or name one with --jar");
      }
      return found;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
