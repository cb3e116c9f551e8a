package org.rederive.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rederive.report.ShardJson;
import org.rederive.report.UnreadableRunException;

/**
 * The shards of one run that are done, each in a file that is there as a whole or not at all. What
 * another run left in the folder is refused: it would be put together with this one.
 */
final class Checkpoint {
  private static final String WORDS = "words.txt";

  private final Path folder;
  private final int shards;

  /**
   * @param words what the run is
   * @throws IOException if the folder cannot be written, or is that of another run
   */
  Checkpoint(Path folder, int shards, List<String> words) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.shards = shards;
    Path said = folder.resolve(WORDS);
    String mine = shards + " " + String.join(" ", words);
    if (Files.exists(said) && !Files.readString(said).equals(mine)) {
      throw new IOException(folder + " has shards of another run: name another folder");
    }
    Files.writeString(said, mine);
  }

  /** The file of a shard, whether it is there or not. */
  Path file(int number) {
    return folder.resolve("shard-" + number + "-of-" + shards + ".json");
  }

  /** Whether a shard is there, and as it was written. */
  boolean has(int number) {
    try {
      return Files.exists(file(number))
          && new ShardJson().read(file(number)).work().share().number() == number;
    } catch (UnreadableRunException spoilt) {
      return false;
    }
  }

  /** Keeps a shard. */
  void keep(int number, byte[] shard) {
    Path part = folder.resolve("shard-" + number + ".part");
    try {
      Files.write(part, shard);
      Files.move(part, file(number), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
