package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rederive.verification.RunResult;

/**
 * {@code run.json}, schema 2: everything of a run; what may differ between equal runs stands apart
 * from the results, and a digest is over the results alone.
 */
public final class RunJson {
  /** Version of the schema. */
  public static final int SCHEMA = 2;

  private static final String RESULTS = "results";

  private final ObjectMapper mapper = RunMapping.mapper();

  /**
   * Writes a run.
   *
   * @throws IOException if writing fails
   */
  public void write(StoredRun run, OutputStream out) throws IOException {
    out.write(bytes(run));
    out.flush();
  }

  /**
   * A run as it is written.
   *
   * @throws IOException if it cannot be written as JSON
   */
  public byte[] bytes(StoredRun run) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    JsonNode results = mapper.valueToTree(run.results());
    root.put("schema", SCHEMA);
    root.set("versions", mapper.valueToTree(new TreeMap<>(run.versions())));
    root.put("command", run.command());
    root.set(RESULTS, results);
    root.put("digest", digest(results));
    root.set("timings", mapper.valueToTree(new TreeMap<>(run.timings())));
    return (mapper.writeValueAsString(root) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /** The same results with the documents at other paths. */
  public RunResult placed(RunResult results, UnaryOperator<String> place) {
    JsonNode tree = mapper.valueToTree(results);
    for (JsonNode document : tree.path("documents")) {
      ((ObjectNode) document).put("file", place.apply(document.path("file").asText()));
    }
    return mapper.convertValue(tree, RunResult.class);
  }

  /** SHA-256 over the results, in hexadecimal. */
  public String digest(RunResult results) {
    return digest((JsonNode) mapper.valueToTree(results));
  }

  /** Whether a file is meant to be a run: JSON with results in it, whole or not. */
  public boolean isRun(Path file) {
    try {
      return mapper.readTree(Files.readString(file)).has(RESULTS);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Reads a run.
   *
   * @throws UnreadableRunException if the file is not there, is no run, or was changed
   */
  public StoredRun read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      int schema = root.path("schema").asInt();
      if (schema != SCHEMA) {
        String found = schema == 0 ? "no run" : "a run with schema " + schema;
        throw new UnreadableRunException(
            file + ": this is " + found + "; expected a run.json with schema " + SCHEMA);
      }
      if (!digest(root.path(RESULTS)).equals(root.path("digest").asText())) {
        throw new UnreadableRunException(
            file + ": the results do not match their digest; the file was changed or cut");
      }
      ((ObjectNode) root).remove("schema");
      ((ObjectNode) root).remove("digest");
      return mapper.treeToValue(root, StoredRun.class);
    } catch (JsonProcessingException broken) {
      throw new UnreadableRunException(file + place(broken) + ": " + broken.getOriginalMessage());
    } catch (IOException gone) {
      throw new UnreadableRunException(file + ": cannot be read: " + gone.getMessage());
    }
  }

  private static String place(JsonProcessingException broken) {
    var at = broken.getLocation();
    return at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  private String digest(JsonNode results) {
    try {
      byte[] bytes = mapper.writeValueAsString(results).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
