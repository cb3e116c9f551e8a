package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * What a whole run said in which everything was as expected, by all that it depended on: where
 * nothing of that has changed it is said again, and nothing is read but the bytes of the files.
 *
 * @param file where it is, or will be
 * @param key the digest of all that the run depends on
 */
record SaidBefore(Path file, String key) {
  /** Options on which nothing depends but what is said; with any other, a run is made. */
  private static final Set<String> PLAIN =
      Set.of(
          "-k",
          "-q",
          "-v",
          "-j",
          "--samples",
          "--dim",
          "--class",
          "--quick",
          "--require",
          "--color",
          "--progress",
          "--state");

  /** Runs whose words are kept: those of a few folders and selections. */
  private static final int KEPT = 16;

  private static final String PREFIX = "said-";

  /**
   * Where a run is kept that is made now; none if something besides what is said comes of it.
   *
   * @param paths files and folders that it is about
   * @param folder of the store
   * @param colored whether it is said in colours
   */
  static Optional<SaidBefore> of(
      ParseResult parsed, List<Path> paths, Path folder, boolean colored) {
    boolean plain =
        parsed.matchedOptions().stream()
            .map(option -> option.shortestName())
            .allMatch(PLAIN::contains);
    try {
      Optional<String> files = plain ? Below.digest(paths) : Optional.empty();
      return files.map(digest -> at(folder, key(parsed, digest, colored)));
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static SaidBefore at(Path folder, String key) {
    return new SaidBefore(folder.resolve(PREFIX + key.substring(0, 32)), key);
  }

  private static String key(ParseResult parsed, String files, boolean colored) {
    String words = String.join("\0", parsed.originalArgs());
    String here = System.getProperty("user.dir", "");
    String all = String.join("\n", Version.build(), here, words, files, "" + colored);
    return new Digest().add(all).hex();
  }

  /** What was said then, if that was kept whole. */
  Optional<String> text() {
    try {
      String kept = Files.readString(file);
      int line = kept.indexOf('\n');
      String text = kept.substring(line + 1);
      return kept.substring(0, Math.max(line, 0)).equals(seal(text))
          ? Optional.of(text)
          : Optional.empty();
    } catch (IOException nothing) {
      return Optional.empty();
    }
  }

  /** Keeps what was said. Where that cannot be written a run is not worse for it. */
  void keep(String text) {
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), PREFIX, ".part");
      Files.writeString(fresh, seal(text) + '\n' + text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      forgetOldest();
    } catch (IOException unwritable) {
      return;
    }
  }

  private String seal(String text) {
    return new Digest().add(key).add(text).hex();
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      List<Path> all =
          files
              .filter(f -> f.getFileName().toString().startsWith(PREFIX))
              .sorted(Comparator.comparing((Path f) -> f.toFile().lastModified()).reversed())
              .toList();
      for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
        Files.deleteIfExists(old);
      }
    }
  }
}
