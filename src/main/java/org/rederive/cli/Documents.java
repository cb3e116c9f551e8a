package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;

/** The documents that a command is about. */
final class Documents {
  /** Where documents are looked for if none are named. */
  private static final String HOME = "derivations";

  private Documents() {}

  /** Reads the named files and folders, or the folder {@code derivations}. */
  static Derivations.Reading read(List<Path> paths) {
    return Derivations.read(paths.isEmpty() ? List.of(home()) : paths);
  }

  /** The folder beside the launcher if the current one has none. */
  private static Path home() {
    Path here = Path.of(HOME);
    String launched = System.getProperty("rederive.home", "");
    return Files.isDirectory(here) || launched.isEmpty() ? here : Path.of(launched, HOME);
  }

  /** SHA-256 of each document by its path. */
  static Map<String, String> digests(List<Derivation> derivations) {
    Map<String, String> digests = new TreeMap<>();
    for (Derivation derivation : derivations) {
      digests.put(derivation.file(), digest(Path.of(derivation.file())));
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
