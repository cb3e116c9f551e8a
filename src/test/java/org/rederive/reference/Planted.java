package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Copies of a reference case with one error each, which a comparison must notice. */
final class Planted {
  private final JsonNode original;
  private final String block;
  private final List<Error> errors = new ArrayList<>();

  /**
   * @param block JSON pointer to the values that are to be wrong
   */
  Planted(JsonNode original, String block) {
    this.original = original;
    this.block = block;
  }

  /** A wrong case and the pointer to what is wrong with it. */
  record Error(JsonNode json, String where) {}

  /** Every number that is not zero with the other sign, one at a time. */
  List<Error> flippedSigns() {
    flip(original.at(block), block);
    return List.copyOf(errors);
  }

  private void flip(JsonNode node, String pointer) {
    if (node.isNumber()) {
      if (node.asDouble() != 0) {
        errors.add(new Error(flipped(pointer), pointer));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flip(node.get(i), pointer + "/" + i);
      }
    } else {
      node.fieldNames().forEachRemaining(name -> flip(node.get(name), pointer + "/" + name));
    }
  }

  private JsonNode flipped(String pointer) {
    JsonNode copy = original.deepCopy();
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    double value = -copy.at(pointer).asDouble();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), array.numberNode(value));
    } else {
      ((ObjectNode) parent).put(last, value);
    }
    return copy;
  }

  /** The case with the transpose of every matrix, which exchanges left and right eigenvectors. */
  static JsonNode transposed(JsonNode original) {
    JsonNode copy = original.deepCopy();
    for (JsonNode term : copy.get("terms")) {
      for (String part : List.of("C_re", "C_im")) {
        ((ObjectNode) term).set(part, transposedRows((ArrayNode) term.get(part)));
      }
    }
    return copy;
  }

  static ArrayNode transposedRows(ArrayNode rows) {
    ArrayNode out = rows.arrayNode();
    for (int j = 0; j < rows.size(); j++) {
      ArrayNode row = out.addArray();
      for (int i = 0; i < rows.size(); i++) {
        row.add(rows.get(i).get(j));
      }
    }
    return out;
  }
}
