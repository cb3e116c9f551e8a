package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A baseline as JSON, a line for each statement, so that a change is a line of a review. */
public final class BaselineJson {
  /** Version of the schema. */
  public static final int SCHEMA = 1;

  private static final String NAME = "baseline";

  private final ObjectMapper mapper =
      RunMapping.mapper().copy().disable(SerializationFeature.INDENT_OUTPUT);

  /** The text of the file. */
  public String text(Baseline baseline) {
    return baseline.statements().stream()
        .map(this::line)
        .collect(
            Collectors.joining(
                ",\n", "{\"" + NAME + "\":" + SCHEMA + ",\"statements\":[\n", "\n]}\n"));
  }

  private String line(Baseline.Entry entry) {
    try {
      return mapper.writeValueAsString(entry);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of strings can always be written", impossible);
    }
  }

  /** Whether a file says that it is a baseline. */
  public boolean recognises(Path file) {
    try {
      return mapper.readTree(Files.readString(file)).has(NAME);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableRunException if the file is not there or holds no baseline
   */
  public Baseline read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      if (root.path(NAME).asInt() != SCHEMA) {
        throw new UnreadableRunException(file + ": expected a baseline with schema " + SCHEMA);
      }
      ((ObjectNode) root).remove(NAME);
      return mapper.treeToValue(root, Baseline.class);
    } catch (IOException useless) {
      throw UnreadableRunException.of(file, "baseline", useless);
    }
  }
}
