package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rederive.result.Counterexample;

/** A sample whose numbers are written down, as plain JSON. */
public final class SampleJson {
  /** Version of the schema. */
  private static final int SCHEMA = 2;

  private static final String MARK = "sample";

  private final ObjectMapper mapper = RunMapping.mapper();

  /**
   * A sample with the statement that it refuted, as it is kept in a file.
   *
   * @param document id of the document
   * @param statement id of the claim or step
   * @param latex the formula as it was then
   * @param hamiltonians word for the class of Hamiltonians
   * @param point number of bands, labels, and the numbers that are not trivial
   * @param residual |left − right| / Σ|terms|
   */
  public record StoredSample(
      String document,
      String statement,
      String latex,
      String hamiltonians,
      Counterexample.Point point,
      double residual) {}

  /** The text of the file. */
  public String text(StoredSample sample) {
    ObjectNode root = mapper.createObjectNode();
    root.put(MARK, SCHEMA);
    root.setAll((ObjectNode) mapper.<JsonNode>valueToTree(sample));
    try {
      return mapper.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  /** Whether a file is such a sample; false if it cannot be read. */
  public boolean isSample(Path file) {
    try {
      return mapper.readTree(Files.readString(file)).path(MARK).asInt() == SCHEMA;
    } catch (IOException other) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableRunException if the file is not there or holds no sample
   */
  public StoredSample read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      if (root.path(MARK).asInt() != SCHEMA) {
        throw new UnreadableRunException(file + ": expected a sample with schema " + SCHEMA);
      }
      ((ObjectNode) root).remove(MARK);
      return mapper.treeToValue(root, StoredSample.class);
    } catch (IOException useless) {
      throw UnreadableRunException.of(file, "sample", useless);
    }
  }
}
