package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.ShardJson;
import org.rederive.report.ShardJson.StoredShard;
import org.rederive.report.Timings;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.RunResult;
import org.rederive.verify.Merge;
import org.rederive.verify.Merge.UnmergeableException;

/** Runs as they are found in files: whole, or in shards. */
final class RunFiles {
  private RunFiles() {}

  /**
   * The run in some files.
   *
   * @param files one whole run, or all shards of one
   * @param command said about a run that is put together
   * @throws UnreadableRunException if a file holds neither
   * @throws UnmergeableException if the files are not all of one run
   */
  static StoredRun read(List<Path> files, String command)
      throws UnreadableRunException, UnmergeableException {
    ShardJson shards = new ShardJson();
    if (files.size() == 1 && !shards.recognises(files.get(0))) {
      return new RunJson().read(files.get(0));
    }
    List<StoredShard> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(shards.read(file));
    }
    RunResult run = Merge.of(parts.stream().map(StoredShard::work).toList());
    return new StoredRun(
        run, versions(parts), command, ExitCode.of(run, false, true), timings(parts));
  }

  /** Where machines differ, all of their versions. */
  private static Map<String, String> versions(List<StoredShard> parts) {
    Map<String, TreeSet<String>> all = new TreeMap<>();
    for (StoredShard part : parts) {
      part.versions()
          .forEach((name, is) -> all.computeIfAbsent(name, n -> new TreeSet<>()).add(is));
    }
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue())));
  }

  /** Phases of each shard, and what all of them spent on a statement. */
  private static Timings timings(List<StoredShard> parts) {
    Map<String, Double> phases = new TreeMap<>();
    Map<String, Double> statements = new TreeMap<>();
    for (StoredShard part : parts) {
      String shard = "shard " + part.work().share() + " ";
      part.timings().phases().forEach((name, is) -> phases.put(shard + name, is));
      part.timings().statements().forEach((name, is) -> statements.merge(name, is, Double::sum));
    }
    return new Timings(phases, statements);
  }
}
