package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A Hamiltonian of the file of terms with everything that is said about it. */
record BlochCase(JsonNode json) {

  static List<BlochCase> all() {
    return StreamSupport.stream(Json.read("terms.json").get("cases").spliterator(), false)
        .map(BlochCase::new)
        .toList();
  }

  /** One wave C Π q^pow exp(i n q). */
  record Wave(double[] re, double[] im, List<Double> n, List<Integer> powers) {}

  List<Wave> waves() {
    return waves(json.get("terms"));
  }

  static List<Wave> waves(JsonNode terms) {
    List<Wave> waves = new ArrayList<>();
    for (JsonNode term : terms) {
      waves.add(
          new Wave(
              Json.flat(term.get("C_re")),
              Json.flat(term.get("C_im")),
              Json.doubles(term.get("n")),
              Json.integers(term.get("pow"))));
    }
    return waves;
  }

  String name() {
    return json.get("name").asText();
  }

  int size() {
    return json.get("N").asInt();
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    json.get("names").forEach(n -> names.add(n.asText()));
    return names;
  }

  List<Double> point() {
    return Json.doubles(json.get("q"));
  }

  /** Components of q that are components of k, in order. */
  List<Integer> momentum() {
    return Json.integers(json.get("k_axes"));
  }

  /** Components of q that are components of r_c, in order; may be none. */
  List<Integer> centre() {
    JsonNode axes = json.get("r_axes");
    return axes.isNull() ? List.of() : Json.integers(axes);
  }

  /** Components of q that are the time: one or none. */
  List<Integer> time() {
    JsonNode axis = json.get("t_axis");
    return axis.isNull() ? List.of() : List.of(axis.asInt());
  }

  List<Double> field() {
    JsonNode field = json.get("B");
    return field.isNull() ? List.of(0.0, 0.0, 0.0) : Json.doubles(field);
  }

  List<Double> velocity() {
    return padded(Json.doubles(json.get("rdot")));
  }

  /** The symmetric matrix a, 3 × 3. */
  List<Double> symmetric() {
    List<Double> entries = new ArrayList<>();
    JsonNode a = json.get("a");
    for (int i = 0; i < 3; i++) {
      List<Double> row = a.isArray() && i < a.size() ? Json.doubles(a.get(i)) : List.of();
      entries.addAll(padded(row));
    }
    return entries;
  }

  /** Components of the point along some axes, as a vector. */
  List<Double> at(List<Integer> axes) {
    return padded(axes.stream().map(point()::get).toList());
  }

  static List<Double> padded(List<Double> vector) {
    List<Double> out = new ArrayList<>(vector);
    while (out.size() < 3) {
      out.add(0.0);
    }
    return out;
  }

  JsonNode values(String block) {
    return json.get("values").path(block);
  }

  boolean has(String block) {
    return !values(block).isMissingNode();
  }

  @Override
  public String toString() {
    return name();
  }
}
