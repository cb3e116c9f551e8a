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
import java.util.Map;
import org.rederive.document.DocumentDigests;

/**
 * A JSON file with a version of its schema and a digest over its body, so that a changed or cut
 * file is refused.
 *
 * @param type what is read from it
 * @param schemaName name of the field with the version of the schema; tells kinds of files apart
 * @param schema that version
 * @param body name of the field that the digest is over
 * @param what the file in words
 */
record DigestedFile<T>(Class<T> type, String schemaName, int schema, String body, String what) {
  private static final ObjectMapper MAPPER = RunMapping.mapper();

  /**
   * Writes a file; what may differ between equal runs stands apart from the body.
   *
   * @param about what is said first, by name
   */
  void write(Object content, Map<String, Object> about, Timings timings, OutputStream out)
      throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    JsonNode tree = MAPPER.valueToTree(content);
    root.put(schemaName, schema);
    about.forEach((name, value) -> root.set(name, MAPPER.valueToTree(value)));
    root.set(body, tree);
    root.put("digest", digest(tree));
    root.set("timings", MAPPER.valueToTree(timings));
    out.write(MAPPER.writeValueAsBytes(root));
    out.write('\n');
    out.flush();
  }

  T read(Path file) throws UnreadableRunException {
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      int found = root.path(schemaName).asInt();
      if (found != schema) {
        String is = found == 0 ? "no " + what : "a " + what + " with schema " + found;
        throw new UnreadableRunException(
            file + ": this is " + is + "; expected a " + what + " with schema " + schema);
      }
      if (!digest(root.path(body)).equals(root.path("digest").asText())) {
        throw UnreadableRunException.damaged(
            file + ": the results do not match their digest; the file was changed or cut");
      }
      ((ObjectNode) root).remove(schemaName);
      ((ObjectNode) root).remove("digest");
      return MAPPER.treeToValue(root, type);
    } catch (IOException useless) {
      throw UnreadableRunException.of(file, what, useless);
    }
  }

  /** Whether a file says that it is of this kind, whatever else is wrong with it. */
  boolean recognises(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file)).has(schemaName);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** SHA-256 over a body, in hexadecimal. */
  static String digest(Object content) {
    JsonNode tree = MAPPER.valueToTree(content);
    return digest(tree);
  }

  private static String digest(JsonNode tree) {
    try {
      return DocumentDigests.sha256(
          MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
