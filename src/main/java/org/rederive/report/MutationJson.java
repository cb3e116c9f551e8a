package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rederive.result.MutationResult;

/** What became of all mutants as JSON; the records are the schema. */
public final class MutationJson {
  /** Version of the schema. */
  public static final int SCHEMA = 1;

  private final ObjectMapper mapper = RunMapping.mapper();

  /** The text of the file; equal results give equal bytes. */
  public String text(MutationResult result) {
    ObjectNode root = mapper.createObjectNode();
    root.put("mutation", SCHEMA);
    root.setAll((ObjectNode) mapper.<JsonNode>valueToTree(result));
    try {
      return mapper.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableRunException if the file is not there or holds no such results
   */
  public MutationResult read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      if (root.path("mutation").asInt() != SCHEMA) {
        throw new UnreadableRunException(
            file + ": expected what 'rederive mutate --json' writes, with schema " + SCHEMA);
      }
      ((ObjectNode) root).remove("mutation");
      return mapper.treeToValue(root, MutationResult.class);
    } catch (IOException useless) {
      throw UnreadableRunException.of(file, "table of mutants", useless);
    }
  }
}
