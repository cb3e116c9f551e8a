package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final String DEFAULT = "band";

  private static final String WITH_RELATIONS = "algebra";

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
      description =
          "${COMPLETION-CANDIDATES} (default: algebra where the source says how operators are exchanged"
              + " and as much can be read there, else band)",
      completionCandidates = NewCommand.SettingWords.class)
  private @Nullable String setting;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Optional<Setting> asked = Optional.ofNullable(setting).map(this::setting);
    Path to = folder == null ? named.folder() : folder;
    if (Files.exists(to)) {
      throw refused(to + " is there already and is left as it is; name another folder with --to");
    }
    NamedSource.Read source = named.read();
    source.show(command.getErr());
    boolean whole = source.problems().isEmpty();
    Optional<TexSource> displayed = source.text().filter(s -> !s.displays().isEmpty());
    if (displayed.isEmpty()) {
      command
          .getErr()
          .println("rederive: no displayed formula in " + named.file() + ", nothing is written");
      return whole ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    InSetting read = read(displayed.get(), asked);
    Transcript.Made made = read.made();
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
    exchanges(read);
    return whole ? ExitCode.AS_EXPECTED : ExitCode.DOCUMENT;
  }

  /**
   * What was made of a source.
   *
   * @param setting in which it was read
   * @param exchanges what says how operators are exchanged
   */
  private record InSetting(Setting setting, Transcript.Made made, List<String> exchanges) {}

  /** Of operators that papers exchange, nothing else that they say is true of any. */
  private static InSetting read(TexSource source, Optional<Setting> asked) {
    Setting first = asked.orElseGet(() -> Settings.named(DEFAULT).orElseThrow());
    Transcript.Made made = Settings.transcript(source, first);
    InSetting read = new InSetting(first, made, made.exchanges());
    if (asked.isPresent() || made.exchanges().isEmpty()) {
      return read;
    }
    Setting relations = Settings.named(WITH_RELATIONS).orElseThrow();
    Transcript.Made related = Settings.transcript(source, relations);
    return related.read() >= made.read()
        ? new InSetting(relations, related, made.exchanges())
        : read;
  }

  private void exchanges(InSetting read) {
    if (read.exchanges().isEmpty()) {
      return;
    }
    String all = String.join(", ", read.exchanges());
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            read.setting().hasRelations()
                ? all
                    + " says what is known of operators: the setting is "
                    + WITH_RELATIONS
                    + ", where that is a relation by which all else is judged; --setting "
                    + DEFAULT
                    + " claims it of any operators."
                : all
                    + " may say what is known of operators rather than claim it of any: --setting "
                    + WITH_RELATIONS
                    + " takes that for a relation, by which all else is judged.");
  }

  private Setting setting(String word) {
    return Settings.named(word).orElseThrow(() -> refused("there is no setting '" + word + "'"));
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
