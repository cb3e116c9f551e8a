package org.rederive.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.rederive.report.Timings;
import org.rederive.verify.Effort;

/** Adds up how long threads were at work on each statement since a command began. */
final class Efforts implements Effort {
  private final long began = System.nanoTime();
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  @Override
  public void spent(String statement, long more) {
    nanos.computeIfAbsent(statement, name -> new LongAdder()).add(more);
  }

  /** Seconds since the command began. */
  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /**
   * All of it until now.
   *
   * @param read seconds that reading took
   */
  Timings timings(double read) {
    Map<String, Double> statements = new TreeMap<>();
    nanos.forEach((name, time) -> statements.put(name, time.sum() / 1e9));
    return new Timings(Map.of("read", read, "total", seconds()), statements);
  }
}
