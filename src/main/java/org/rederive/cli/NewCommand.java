package org.rederive.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Begins a document. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begin a document: write one that verifies as it is, to be changed into yours.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class NewCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "name of the document and its claim: letters, digits and dashes")
  private String id = "";

  @Option(
      names = "--setting",
      paramLabel = "SETTING",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      completionCandidates = SettingWords.class,
      defaultValue = "band")
  private String setting = "";

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "folder of the document (default: ${DEFAULT-VALUE})",
      defaultValue = "derivations")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (!NAME.matcher(id).matches()) {
      throw refused("an id has letters, digits and dashes only, found '" + id + "'");
    }
    if (Settings.named(setting).isEmpty()) {
      throw refused("there is no setting '" + setting + "': " + new SettingWords().words());
    }
    namesake()
        .ifPresent(
            other -> {
              throw refused("the id " + id + " is taken: " + other);
            });
    Path file = folder.resolve(id + ".md");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, Scaffold.text(setting, id), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw refused(there.getFile() + " is there already and is left as it is");
    }
    command.getOut().println(file + " written; next: rederive verify " + file);
    return ExitCode.AS_EXPECTED;
  }

  /** The words of the settings. */
  static final class SettingWords implements Iterable<String> {
    List<String> words() {
      return Settings.all().stream().map(Setting::word).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }

  /** The document that has the id already, as document or as claim. */
  private Optional<String> namesake() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    return Settings.read(List.of(folder)).derivations().stream()
        .filter(d -> d.id().equals(id) || d.statements().stream().anyMatch(s -> s.id().equals(id)))
        .map(Derivation::file)
        .findFirst();
  }

  private ParameterException refused(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
