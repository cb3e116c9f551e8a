package org.rederive.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.verify.Shard;

/** What one shard found, as a file that {@code report} puts together with the others. */
public final class ShardJson {
  /** Version of the schema. */
  public static final int SCHEMA = 7;

  private final DigestedFile<StoredShard> format =
      new DigestedFile<>(StoredShard.class, "shard", SCHEMA, "work", "shard of a run");

  /**
   * Writes a shard.
   *
   * @throws IOException if writing fails
   */
  public void write(StoredShard shard, OutputStream out) throws IOException {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("versions", shard.versions());
    about.put("command", shard.command());
    format.write(shard.work(), about, shard.timings(), out);
  }

  /**
   * Reads a shard.
   *
   * @throws UnreadableRunException if the file is not there, is no shard, or was changed
   */
  public StoredShard read(Path file) throws UnreadableRunException {
    return format.read(file);
  }

  /** Whether a file says that it is a shard and not a whole run. */
  public boolean recognises(Path file) {
    return format.recognises(file);
  }

  /**
   * A shard with what is said about it besides its answers.
   *
   * @param work what it found
   * @param versions versions of tool, Java and system by name
   * @param command the words after {@code rederive}
   * @param timings seconds
   */
  public record StoredShard(
      Shard work, Map<String, String> versions, String command, Timings timings) {
    public StoredShard {
      versions = new TreeMap<>(versions);
    }
  }
}
