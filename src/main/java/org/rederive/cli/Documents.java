package org.rederive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rederive.document.Derivations;
import org.rederive.document.Models;
import org.rederive.document.Wanted;
import org.rederive.setting.Settings;

/** The documents that a command is about. */
final class Documents {
  /** Where documents are looked for if none are named. */
  private static final String HOME = "derivations";

  private Documents() {}

  /** Reads the named files and folders, or the folder {@code derivations}. */
  static Derivations.Reading read(List<Path> paths) {
    return Settings.read(places(paths));
  }

  /** Reads of the same those that some words may be about, and what these stand on. */
  static Derivations.Reading read(List<Path> paths, Wanted wanted) {
    return Settings.read(places(paths), wanted);
  }

  /** Where documents are read: at the named files and folders, or in {@code derivations}. */
  static List<Path> places(List<Path> paths) {
    return paths.isEmpty() ? List.of(home()) : paths;
  }

  /** The folder beside the launcher if the current one has none. */
  static Path home() {
    Path here = Path.of(HOME);
    String launched = System.getProperty("rederive.home", "");
    return Files.isDirectory(here) || launched.isEmpty() ? here : Path.of(launched, HOME);
  }

  /**
   * Reads the named models, or those that belong to the papers of the documents.
   *
   * @param named files or folders with models
   */
  static Models.Reading models(List<Path> named, Derivations.Reading documents) {
    return named.isEmpty()
        ? Models.beside(documents.derivations().stream().map(d -> Path.of(d.file())).toList())
        : Models.read(named);
  }
}
