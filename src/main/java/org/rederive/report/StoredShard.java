package org.rederive.report;

import java.util.Map;
import org.rederive.verify.Shard;

/**
 * A shard with what is said about it besides its answers.
 *
 * @param work what it found
 * @param versions versions of tool, Java and system by name
 * @param command the words after {@code rederive}
 * @param timings seconds by name
 */
public record StoredShard(
    Shard work, Map<String, String> versions, String command, Map<String, Double> timings) {
  public StoredShard {
    versions = Map.copyOf(versions);
    timings = Map.copyOf(timings);
  }
}
