package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.report.AnswerDatabase;

/**
 * Answers of all builds of the program, a file for each: another build may answer otherwise. Safe
 * to delete at any time.
 *
 * @param folder where the files are; need not exist yet
 */
record StoreFolder(Path folder) {
  /** Builds whose answers are kept: those of a few branches. */
  private static final int BUILDS = 4;

  private static final String PREFIX = "answers-";
  private static final String SUFFIX = ".db";

  /**
   * Opens the file of this build, and deletes those that were not used for longest.
   *
   * @throws IOException if nothing can be kept there
   */
  AnswerDatabase open() throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(PREFIX + Version.build().substring(0, 16) + SUFFIX);
    AnswerDatabase answers = AnswerDatabase.open(file);
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      forgetOldest();
    } catch (IOException kept) {
      // Files that cannot be deleted are in nobody's way.
      return answers;
    }
    return answers;
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all =
          files
              .filter(f -> f.getFileName().toString().matches(PREFIX + "[0-9a-f]{16}" + SUFFIX))
              .sorted(Comparator.comparing(StoreFolder::used).reversed())
              .toList();
      for (Path old : all.subList(Math.min(BUILDS, all.size()), all.size())) {
        AnswerDatabase.delete(old);
      }
    }
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
