package org.rederive.diagnose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.MultiIndex;

/**
 * The numbers of a point as they are typed in Python.
 *
 * @param point their values
 * @param inputs all that a calculation asks for
 */
record GivenNumbers(SmallPoint point, List<Input.Draw> inputs) {
  private static final GaussianInteger ZERO = new GaussianInteger(0, 0);

  /** What the coordinates are called, by their places in a multi-index. */
  private static final List<String> COORDINATES =
      List.of("k_x", "k_y", "k_z", "r_x", "r_y", "r_z", "t", "s", "f_x", "f_y", "f_z");

  GivenNumbers {
    inputs = List.copyOf(inputs);
  }

  /** The names of all numbers that a calculation asks for. */
  Stream<Name> names() {
    return inputs.stream().map(Input.Draw::name);
  }

  /** Whether a calculation asks for it. */
  boolean has(Name name) {
    return names().anyMatch(name::equals);
  }

  /** A number; zero if nothing asks for it. */
  GaussianInteger at(Name name) {
    return at(name, ZERO);
  }

  private GaussianInteger at(Name name, GaussianInteger otherwise) {
    return inputs.stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .map(point::at)
        .orElse(otherwise);
  }

  /** One that is not zero; one if nothing asks for it. */
  GaussianInteger factor(Name name) {
    return at(name, new GaussianInteger(1, 0));
  }

  /** A number as it is typed. */
  String typed(Name name) {
    return typed(at(name));
  }

  static String typed(GaussianInteger z) {
    if (z.im() == 0) {
      return Integer.toString(z.re());
    }
    String sign = z.im() < 0 ? " - " : " + ";
    return z.re() == 0 ? z.im() + "j" : "(" + z.re() + sign + Math.abs(z.im()) + "j)";
  }

  /** The name of a coordinate. */
  static String coordinate(int place) {
    return COORDINATES.get(place);
  }

  /** The names of some coordinates. */
  static String coordinates(List<Integer> places) {
    return places.stream()
        .map(place -> "\"" + coordinate(place) + "\"")
        .collect(Collectors.joining(", "));
  }

  // ---- polynomials in the coordinates

  /** The terms of a polynomial. */
  static String polynomial(Map<Long, GaussianInteger> terms) {
    String text =
        new TreeMap<>(terms)
            .entrySet().stream()
                .filter(e -> !e.getValue().equals(ZERO))
                .map(e -> term(e.getValue(), e.getKey()))
                .collect(Collectors.joining(" + "));
    return text.isEmpty() ? "0" : text;
  }

  private static String term(GaussianInteger factor, long index) {
    StringBuilder text = new StringBuilder(typed(factor));
    for (int place = 0; place < COORDINATES.size(); place++) {
      int exponent = MultiIndex.exponent(index, place);
      if (exponent > 0) {
        text.append(" * q.").append(coordinate(place));
        text.append(exponent > 1 ? " ** " + exponent : "");
      }
    }
    return text.toString();
  }

  // ---- rows

  /** A matrix by its rows. */
  static String rows(int size, BiFunction<Integer, Integer, String> entry) {
    return rows(size, size, entry);
  }

  /** A matrix of some rows and columns. */
  static String rows(int rows, int columns, BiFunction<Integer, Integer, String> entry) {
    return row(rows, i -> row(columns, j -> entry.apply(i, j)));
  }

  /** A row. */
  static String row(int size, IntFunction<String> entry) {
    return "[" + join(size, entry) + "]";
  }

  /** Several, with commas. */
  static String join(int size, IntFunction<String> entry) {
    return IntStream.range(0, size).mapToObj(entry).collect(Collectors.joining(", "));
  }

  /** A vector in space. */
  String vector(Thing thing) {
    return row(3, a -> typed(new Name(thing, new Part.Axis(a))));
  }
}
