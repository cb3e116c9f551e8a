package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.document.Models;

/**
 * All files that documents in some folders may be read from: those below, those of a paper above,
 * and models beside.
 */
final class Below {
  /** More than this is quicker read than digested. */
  private static final int MOST_FILES = 20_000;

  private static final long LARGEST = 8L << 20;

  private Below() {}

  /**
   * A digest of their names and bytes; none where what is read is not known before: sources name
   * their own parts.
   *
   * @throws IOException if one cannot be read
   */
  static Optional<String> digest(List<Path> paths) throws IOException {
    Digest digest = new Digest();
    for (Path path : paths) {
      boolean known = Files.isDirectory(path) || path.toString().endsWith(".md");
      Path root = root(path);
      Path models = root.resolve("..").normalize().resolve(Models.FOLDER);
      if (!known || !add(root, digest) || Files.isDirectory(models) && !add(models, digest)) {
        return Optional.empty();
      }
    }
    return Optional.of(digest.hex());
  }

  /** The folder of the outermost paper that a path is in, or that of the path. */
  private static Path root(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path folder = Files.isDirectory(path) ? whole : Objects.requireNonNull(whole.getParent());
    Path root = folder;
    for (@Nullable Path at = folder; at != null; at = at.getParent()) {
      root = Files.isRegularFile(at.resolve(Derivations.PAPER_FILE)) ? at : root;
    }
    return root;
  }

  private static boolean add(Path root, Digest digest) throws IOException {
    try (Stream<Path> all = Files.walk(root, 32)) {
      List<Path> files =
          all.filter(file -> !isHidden(root.relativize(file)))
              .filter(Files::isRegularFile)
              .limit(MOST_FILES)
              .sorted()
              .toList();
      for (Path file : files) {
        if (Files.size(file) > LARGEST) {
          return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        digest.add(file + " " + bytes.length + "\n").add(bytes);
      }
      return files.size() < MOST_FILES;
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
