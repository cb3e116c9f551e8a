package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.tex.TexSource;
import org.rederive.document.transcript.Transcript;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Makes the folder of a paper from its source. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Make a folder of documents from the LaTeX source of a paper, with guesses to be confirmed.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ImportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin private final NamedSource named = new NamedSource();

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
    Path to = folder == null ? named.folder() : folder;
    if (Files.exists(to)) {
      throw refused(to + " is there already and is left as it is; name another folder with --to");
    }
    NamedSource.Read source = named.read();
    source.show(command.getErr());
    boolean read = source.problems().isEmpty();
    Optional<TexSource> displayed = source.text().filter(s -> !s.displays().isEmpty());
    if (displayed.isEmpty()) {
      command
          .getErr()
          .println("rederive: no displayed formula in " + named.file() + ", nothing is written");
      return read ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    Transcript.Made made = Settings.transcript(displayed.get(), in);
    write(to, made.texts());
    command
        .getOut()
        .println(
            to
                + " written: "
                + made.displays()
                + " displays, "
                + made.read()
                + " of them as claims or definitions. What is not read stands in "
                + to.resolve("paper.md")
                + " with the reason. Next: take out the question marks there where a kind is right, say what"
                + " is assumed, then rederive lint "
                + to);
    if (!made.exchanges().isEmpty()) {
      command
          .getOut()
          .println(
              String.join(", ", made.exchanges())
                  + " may say what is known of operators rather than claim it of any: --setting algebra"
                  + " takes that for a relation, by which all else is judged.");
    }
    return read ? ExitCode.AS_EXPECTED : ExitCode.DOCUMENT;
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
