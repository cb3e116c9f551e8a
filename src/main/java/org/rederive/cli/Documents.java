package org.rederive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rederive.document.Derivations;
import org.rederive.document.Models;
import org.rederive.setting.Settings;

/** The documents that a command is about. */
final class Documents {
  /** Where documents are looked for if none are named. */
  private static final String HOME = "derivations";

  private static final String MODELS = "models";

  private Documents() {}

  /** Reads the named files and folders, or the folder {@code derivations}. */
  static Derivations.Reading read(List<Path> paths) {
    return Settings.read(paths.isEmpty() ? List.of(home()) : paths);
  }

  /** The folder beside the launcher if the current one has none. */
  private static Path home() {
    return home(HOME);
  }

  private static Path home(String folder) {
    Path here = Path.of(folder);
    String launched = System.getProperty("rederive.home", "");
    return Files.isDirectory(here) || launched.isEmpty() ? here : Path.of(launched, folder);
  }

  /**
   * Reads the named models, or those in a folder {@code models} beside the documents.
   *
   * @param named files or folders with models
   * @param paths where the documents are
   */
  static Models.Reading models(List<Path> named, List<Path> paths) {
    if (!named.isEmpty()) {
      return Models.read(named);
    }
    Stream<Path> folders =
        paths.isEmpty() ? Stream.of(home(MODELS)) : paths.stream().flatMap(Documents::beside);
    return Models.read(folders.distinct().filter(Files::isDirectory).limit(1).toList());
  }

  /** Beside a folder of documents; beside a document, or beside the folder that it is in. */
  private static Stream<Path> beside(Path documents) {
    Path at = documents.toAbsolutePath().normalize();
    Path folder = Files.isDirectory(at) ? at : Objects.requireNonNullElse(at.getParent(), at);
    return Stream.of(folder.resolve(MODELS), folder.resolveSibling(MODELS));
  }
}
