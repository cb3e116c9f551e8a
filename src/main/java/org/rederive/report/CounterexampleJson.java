package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rederive.result.Counterexample;

/** A counterexample as plain JSON. */
public final class CounterexampleJson {
  /** Version of the schema. */
  public static final int SCHEMA = 4;

  private final ObjectMapper mapper = RunMapping.mapper();

  /** The text of the file. */
  public String text(StoredCounterexample counterexample) {
    ObjectNode root = mapper.createObjectNode();
    root.put("counterexample", SCHEMA);
    root.setAll((ObjectNode) mapper.<JsonNode>valueToTree(counterexample));
    try {
      return mapper.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableRunException if the file is not there or holds no counterexample
   */
  public StoredCounterexample read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      if (root.path("counterexample").asInt() != SCHEMA) {
        throw new UnreadableRunException(
            file + ": expected a counterexample with schema " + SCHEMA);
      }
      ((ObjectNode) root).remove("counterexample");
      return mapper.treeToValue(root, StoredCounterexample.class);
    } catch (IOException useless) {
      throw UnreadableRunException.of(file, "counterexample", useless);
    }
  }

  /**
   * A counterexample with the statement it belongs to, as it is kept in a file.
   *
   * @param document id of the document
   * @param statement id of the claim or step
   * @param digest SHA-256 of the document as it was when the counterexample was found
   * @param latex the formula as it was then
   * @param point the numbers, and both sides
   */
  public record StoredCounterexample(
      String document, String statement, String digest, String latex, Counterexample point) {}
}
