package org.rederive.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.rederive.result.RunResult;

/**
 * {@code run.json}, schema 9: everything of a run; what may differ between equal runs stands apart
 * from the results, and a digest is over the results alone.
 */
public final class RunJson {
  /** Version of the schema. */
  public static final int SCHEMA = 9;

  private final DigestedFile<StoredRun> format =
      new DigestedFile<>(StoredRun.class, "schema", SCHEMA, "results", "run");

  /**
   * Writes a run.
   *
   * @throws IOException if writing fails
   */
  public void write(StoredRun run, OutputStream out) throws IOException {
    format.write(run.results(), run.versions(), run.command(), run.timings(), out);
  }

  /** SHA-256 over the results, in hexadecimal. */
  public String digest(RunResult results) {
    return DigestedFile.digest(results);
  }

  /** Whether a file is meant to be a run, whole or not. */
  public boolean isRun(Path file) {
    return format.recognises(file);
  }

  /**
   * Reads a run.
   *
   * @throws UnreadableRunException if the file is not there, is no run, or was changed
   */
  public StoredRun read(Path file) throws UnreadableRunException {
    return format.read(file);
  }

  /**
   * A run with what is said about it besides its results.
   *
   * @param results the verdicts; equal runs have equal ones
   * @param versions versions of tool, Java and system by name
   * @param command the words after {@code rederive}
   * @param timings seconds by name
   */
  public record StoredRun(
      RunResult results,
      Map<String, String> versions,
      String command,
      Map<String, Double> timings) {
    public StoredRun {
      versions = Map.copyOf(versions);
      timings = Map.copyOf(timings);
    }
  }
}
