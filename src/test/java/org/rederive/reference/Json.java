package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reading the reference files. */
final class Json {
  private Json() {}

  static JsonNode read(String name) {
    try {
      return new ObjectMapper().readTree(Path.of("test-data", "reference", name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Double> doubles(JsonNode array) {
    List<Double> out = new ArrayList<>();
    array.forEach(x -> out.add(x.asDouble()));
    return out;
  }

  static List<Integer> integers(JsonNode array) {
    List<Integer> out = new ArrayList<>();
    array.forEach(x -> out.add(x.asInt()));
    return out;
  }

  /** [re, im], or a real number. */
  static <T> T complex(JsonNode pair, Precision<T> precision) {
    return pair.isArray()
        ? precision.numbers().of(pair.get(0).asDouble(), pair.get(1).asDouble())
        : precision.real(pair.asDouble());
  }

  /** Matrix entries row by row. */
  static double[] flat(JsonNode rows) {
    List<Double> all = new ArrayList<>();
    rows.forEach(row -> all.addAll(doubles(row)));
    return all.stream().mapToDouble(x -> x).toArray();
  }
}
