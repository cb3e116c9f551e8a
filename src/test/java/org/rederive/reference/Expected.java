package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.rederive.number.NumberSystem;

/** The reference values of one block of one case. */
final class Expected<T> {
  private final String name;
  private final JsonNode values;
  private final Precision<T> precision;
  private final NumberSystem<T> numbers;
  private final Agreement agreement;

  Expected(String name, JsonNode values, Precision<T> precision, Agreement agreement) {
    this.name = name;
    this.values = values;
    this.precision = precision;
    this.numbers = precision.numbers();
    this.agreement = agreement;
  }

  Expected(BlochCase reference, String block, Precision<T> precision, Agreement agreement) {
    this(reference.name() + ", " + block, reference.values(block), precision, agreement);
  }

  /** Other values of the same case. */
  Expected<T> inside(JsonNode block, String what) {
    return new Expected<>(name + ", " + what, block, precision, agreement);
  }

  /** A number. */
  void same(String quantity, T actual) {
    same(quantity, actual, values.get(quantity), 0);
  }

  /** One of a list of numbers. */
  void same(String quantity, int n, T actual) {
    same(quantity + n, actual, values.get(quantity).get(n), 0);
  }

  /** The sum of a list of numbers. */
  void sameSum(String quantity, T actual) {
    T sum = numbers.zero();
    double size = 0;
    for (JsonNode part : values.get(quantity)) {
      T x = Json.complex(part, precision);
      sum = numbers.add(sum, x);
      size += numbers.magnitude(x);
    }
    agreement.same(name + ", " + quantity, numbers, actual, sum, size);
  }

  /** Numbers in any order. */
  void sameSet(String quantity, List<T> actual) {
    JsonNode all = values.get(quantity);
    for (int i = 0; i < all.size(); i++) {
      T expected = Json.complex(all.get(i), precision);
      T nearest =
          actual.stream()
              .min(
                  Comparator.comparingDouble(x -> numbers.magnitude(numbers.subtract(x, expected))))
              .orElseThrow();
      agreement.same(name + ", " + quantity + i, numbers, nearest, expected);
    }
  }

  /** A vector in one, two or three dimensions; other components must vanish. */
  void sameVector(String quantity, List<T> actual) {
    sameVector(quantity, actual, 0);
  }

  /**
   * The same where the vector may vanish up to rounding.
   *
   * @param scale size of what it is the sum of
   */
  void sameVector(String quantity, List<T> actual, double scale) {
    JsonNode vector = values.get(quantity);
    double size = Math.max(scale, size(vector));
    assertTrue(vector.size() <= Math.max(3, actual.size()), quantity);
    for (int i = 0; i < actual.size(); i++) {
      T expected = i < vector.size() ? Json.complex(vector.get(i), precision) : numbers.zero();
      agreement.same(name + ", " + quantity + i, numbers, actual.get(i), expected, size);
    }
  }

  /** A matrix in two dimensions, against one in three whose other entries must vanish. */
  void sameMatrix(String quantity, List<T> actual) {
    JsonNode rows = values.get(quantity);
    double size = 0;
    for (JsonNode row : rows) {
      size = Math.max(size, size(row));
    }
    for (int i = 0; i < 9; i++) {
      JsonNode entry = rows.path(i / 3).path(i % 3);
      T expected = entry.isMissingNode() ? numbers.zero() : Json.complex(entry, precision);
      agreement.same(name + ", " + quantity + i, numbers, actual.get(i), expected, size);
    }
  }

  private double size(JsonNode vector) {
    double size = 0;
    for (JsonNode x : vector) {
      size = Math.max(size, numbers.magnitude(Json.complex(x, precision)));
    }
    return size;
  }

  private void same(String quantity, T actual, JsonNode expected, double size) {
    T value = Json.complex(expected, precision);
    agreement.same(name + ", " + quantity, numbers, actual, value, size);
  }
}
