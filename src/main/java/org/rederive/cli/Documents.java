package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.derivation.Models;

/** The documents that a command is about. */
final class Documents {
  /** Where documents are looked for if none are named. */
  private static final String HOME = "derivations";

  private static final String MODELS = "models";

  private Documents() {}

  /** Reads the named files and folders, or the folder {@code derivations}. */
  static Derivations.Reading read(List<Path> paths) {
    return Derivations.read(paths.isEmpty() ? List.of(home()) : paths);
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
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
