package org.rederive.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rederive.document.Derivation;

/** The commit that documents are in. */
final class Commit {
  private static final int SECONDS = 5;

  private Commit() {}

  /** Its name, with {@code -dirty} behind it if files were changed; none without git. */
  static Optional<String> of(List<Derivation> documents) {
    return documents.stream()
        .findFirst()
        .flatMap(first -> Optional.ofNullable(Path.of(first.file()).toAbsolutePath().getParent()))
        .flatMap(Commit::in);
  }

  private static Optional<String> in(Path folder) {
    try {
      Process git =
          new ProcessBuilder(
                  "git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude", "*")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      boolean over = git.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!over) {
        git.destroyForcibly();
        return Optional.empty();
      }
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
