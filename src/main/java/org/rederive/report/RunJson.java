package org.rederive.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.rederive.result.RunResult;

/**
 * {@code run.json}, schema 5: everything of a run; what may differ between equal runs stands apart
 * from the results, and a digest is over the results alone.
 */
public final class RunJson {
  /** Version of the schema. */
  public static final int SCHEMA = 5;

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
}
