package org.rederive.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * Seconds; never the same in two runs, and therefore apart from the results.
 *
 * @param phases of the whole run by name: {@code read}, {@code total}
 * @param statements of work for each statement, all threads together; none for what was not asked
 */
public record Timings(Map<String, Double> phases, Map<String, Double> statements) {
  public Timings {
    phases = new TreeMap<>(phases);
    statements = new TreeMap<>(statements);
  }
}
