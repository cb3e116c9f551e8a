package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Problem;
import org.rederive.document.TexFiles;
import org.rederive.document.tex.TexSource;
import org.rederive.document.transcript.Transcript;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Makes the folder of a paper from its source. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Make a folder of documents from the LaTeX source of a paper, with guesses to be confirmed.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ImportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the source, a .tex file")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "folder to make (default: the name of the file, below derivations)")
  private @Nullable Path folder;

  @Option(
      names = "--setting",
      paramLabel = "SETTING",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      completionCandidates = NewCommand.SettingWords.class,
      defaultValue = "band")
  private String setting = "";

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Setting in =
        Settings.named(setting).orElseThrow(() -> refused("there is no setting '" + setting + "'"));
    Path to = target();
    if (Files.exists(to)) {
      throw refused(to + " is there already and is left as it is; name another folder with --to");
    }
    List<Problem> problems = new ArrayList<>();
    Optional<TexSource> source = new TexFiles(problems::add).read(file);
    source.ifPresent(s -> problems.addAll(TexFiles.problems(s)));
    problems.forEach(p -> command.getErr().println(p.shown()));
    if (source.isEmpty() || source.get().displays().isEmpty()) {
      command
          .getErr()
          .println("rederive: no displayed formula in " + file + ", nothing is written");
      return problems.isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    Transcript.Made made = Settings.transcript(source.get(), in);
    write(to, made.texts());
    command
        .getOut()
        .println(
            to
                + " written: "
                + made.displays()
                + " displays, "
                + made.read()
                + " of them as claims or definitions. Next: say in "
                + to.resolve("paper.md")
                + " what the symbols are, then rederive lint "
                + to);
    return problems.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.DOCUMENT;
  }

  private Path target() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.tex$", "");
    return folder == null ? Path.of("derivations", name) : folder;
  }

  private static void write(Path to, Map<String, String> texts) throws IOException {
    Files.createDirectories(to);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(to.resolve(text.getKey()), text.getValue());
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
