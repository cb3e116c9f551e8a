package org.rederive.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rederive.cli.Main;

/**
 * One shard of a run, as bytes. Depends on the number of the shard only, so that it can be done
 * again anywhere.
 *
 * @param of how many shards there are
 * @param words what follows {@code rederive verify}
 */
record ShardTask(int of, List<String> words) implements Serializable {
  /** An internal error, as the command line says it. */
  static final int INTERNAL = 70;

  /**
   * The shard with a number.
   *
   * @throws IllegalStateException if nothing was written: Spark tries it again elsewhere
   */
  byte[] done(int number) {
    try {
      Path folder = Files.createTempDirectory("rederive-shard");
      try {
        return written(number, folder.resolve("shard.json"));
      } finally {
        Files.deleteIfExists(folder.resolve("shard.json"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new IllegalStateException("a shard could not be written: " + failed.getMessage());
    }
  }

  private byte[] written(int number, Path file) throws IOException {
    List<String> all = new ArrayList<>(List.of("verify", "-q", "--no-store"));
    all.addAll(List.of("--progress", "none", "--shard", number + "/" + of));
    all.addAll(List.of("--json", file.toString()));
    all.addAll(words);
    StringWriter said = new StringWriter();
    PrintWriter console = new PrintWriter(said);
    int code = Main.run(console, console, all.toArray(String[]::new));
    console.flush();
    if (code == INTERNAL || !Files.exists(file)) {
      throw new IllegalStateException(
          "shard " + number + "/" + of + " ended with " + code + ": " + said);
    }
    return Files.readAllBytes(file);
  }
}
