package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.rederive.number.Coordinate;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/** A band of a model from the file of moments. */
record MomentCase(JsonNode json) {
  static final int X = Coordinate.MOMENTUM.place(0);
  static final int Y = Coordinate.MOMENTUM.place(1);

  static List<MomentCase> all() {
    return StreamSupport.stream(Json.read("moments.json").get("cases").spliterator(), false)
        .map(MomentCase::new)
        .toList();
  }

  String id() {
    return json.get("id").asText();
  }

  boolean has(String quantity) {
    return json.get("values").has(quantity);
  }

  <T> T value(String quantity, Precision<T> precision) {
    JsonNode value = json.get("values").get(quantity);
    return precision.decimal().apply(value.get("re").asText(), value.get("im").asText());
  }

  <T> LocalBand<T> band(Precision<T> precision) {
    return LocalBand.nearest(precision, hamiltonian(precision), value("eps", precision));
  }

  /** H(k) around the point of the case. */
  <T> Series<Matrix<T>> hamiltonian(Precision<T> precision) {
    List<List<Series<T>>> rows = rows(precision);
    int size = rows.size();
    T zero = precision.numbers().zero();
    return Series.of(
        index -> {
          boolean vanishes =
              rows.stream().allMatch(row -> row.stream().allMatch(x -> x.at(index) == null));
          return vanishes
              ? null
              : Matrix.of(
                  size,
                  (i, j) -> {
                    T x = rows.get(i).get(j).at(index);
                    return x == null ? zero : x;
                  });
        });
  }

  private <T> List<List<Series<T>>> rows(Precision<T> precision) {
    JsonNode form = json.get("hamiltonian");
    Map<String, Series<T>> names = names(precision);
    if (!form.has("entries")) {
      return twoBands(form, names, precision);
    }
    List<List<Series<T>>> rows = new ArrayList<>();
    for (JsonNode row : form.get("entries")) {
      List<Series<T>> entries = new ArrayList<>();
      row.forEach(x -> entries.add(Expression.of(x.asText(), names, precision)));
      rows.add(entries);
    }
    return rows;
  }

  /** The components d₀, d_x, d_y, d_z of a model of two bands. */
  <T> List<Series<T>> components(Precision<T> precision) {
    return components(json.get("hamiltonian"), names(precision), precision);
  }

  private static <T> List<Series<T>> components(
      JsonNode form, Map<String, Series<T>> names, Precision<T> precision) {
    List<Series<T>> d = new ArrayList<>();
    d.add(Expression.of(form.path("d0").asText("0"), names, precision));
    form.get("d").forEach(x -> d.add(Expression.of(x.asText(), names, precision)));
    return d;
  }

  private static <T> List<List<Series<T>>> twoBands(
      JsonNode form, Map<String, Series<T>> names, Precision<T> precision) {
    NumberSystem<T> numbers = precision.numbers();
    List<Series<T>> d = components(form, names, precision);
    T minusI = numbers.negate(numbers.imaginaryUnit());
    Series<T> minusIy = d.get(2).map(x -> numbers.multiply(minusI, x));
    Series<T> minusZ = d.get(3).map(numbers::negate);
    return List.of(
        List.of(plus(d.get(0), d.get(3), numbers), plus(d.get(1), minusIy, numbers)),
        List.of(
            plus(d.get(1), minusIy.map(numbers::negate), numbers),
            plus(d.get(0), minusZ, numbers)));
  }

  private static <T> Series<T> plus(Series<T> a, Series<T> b, NumberSystem<T> numbers) {
    return Series.sum(a, b, numbers::add);
  }

  private <T> Map<String, Series<T>> names(Precision<T> precision) {
    Map<String, Series<T>> names = new HashMap<>();
    json.get("params")
        .fields()
        .forEachRemaining(
            p -> names.put(p.getKey(), Expression.of(p.getValue().asText(), names, precision)));
    int[] places = {X, Y};
    for (int a = 0; a < 2; a++) {
      Series<T> at = Expression.of(json.get("k").get(a).asText(), Map.of(), precision);
      long unit = MultiIndex.unit(places[a]);
      T one = precision.numbers().one();
      names.put(
          json.get("variables").get(a).asText(),
          Series.of(index -> index == unit ? one : at.at(index)));
    }
    return names;
  }

  @Override
  public String toString() {
    return id();
  }
}
