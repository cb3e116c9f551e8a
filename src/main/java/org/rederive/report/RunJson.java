package org.rederive.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.result.RunResult;
import org.rederive.result.Tally;

/**
 * {@code run.json}, schema 11: everything of a run; what may differ between equal runs stands apart
 * from the results, and a digest is over the results alone. Its JSON Schema is in {@code docs}.
 */
public final class RunJson {
  /** Version of the schema. */
  public static final int SCHEMA = 11;

  private final DigestedFile<StoredRun> format =
      new DigestedFile<>(StoredRun.class, "schema", SCHEMA, "results", "run");

  /**
   * Writes a run.
   *
   * @throws IOException if writing fails
   */
  public void write(StoredRun run, OutputStream out) throws IOException {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("versions", run.versions());
    about.put("command", run.command());
    about.put("exit", run.exit());
    about.put("counts", Tally.of(run.results()));
    format.write(run.results(), about, run.timings(), out);
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
   * @param exit how it ended
   * @param timings seconds
   */
  @JsonIgnoreProperties("counts")
  public record StoredRun(
      RunResult results,
      Map<String, String> versions,
      String command,
      Ending exit,
      Timings timings) {
    public StoredRun {
      versions = new TreeMap<>(versions);
    }

    /** The same run, which ended otherwise because something else was asked of it. */
    public StoredRun with(Ending other) {
      return new StoredRun(results, versions, command, other, timings);
    }
  }
}
