package org.rederive.report;

import java.util.Map;
import org.rederive.result.RunResult;

/**
 * A run with what is said about it besides its results.
 *
 * @param results the verdicts; equal runs have equal ones
 * @param versions versions of tool, Java and system by name
 * @param command the words after {@code rederive}
 * @param timings seconds by name
 */
public record StoredRun(
    RunResult results, Map<String, String> versions, String command, Map<String, Double> timings) {
  public StoredRun {
    versions = Map.copyOf(versions);
    timings = Map.copyOf(timings);
  }
}
