package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rederive.verification.MutationResult;

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
}
