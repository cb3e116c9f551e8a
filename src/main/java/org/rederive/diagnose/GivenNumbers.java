package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.formula.print.Code;
import org.rederive.number.MultiIndex;

/**
 * The numbers of a point as they are typed in a program.
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

  /** Whether a calculation asks for any number of a thing. */
  boolean asksFor(Thing thing) {
    return names().anyMatch(name -> name.thing().equals(thing));
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
  Code typed(Name name) {
    return typed(at(name));
  }

  static Code.Whole typed(GaussianInteger z) {
    return new Code.Whole(z.re(), z.im());
  }

  /** The names of some coordinates. */
  static Code coordinates(List<Integer> places) {
    return new Code.Listed(
        places.stream().<Code>map(place -> new Code.Quoted(COORDINATES.get(place))).toList());
  }

  // ---- polynomials in the coordinates

  /** A polynomial with given terms. */
  static Code.Polynomial polynomial(Map<Long, GaussianInteger> terms) {
    return new Code.Polynomial(
        new TreeMap<>(terms)
            .entrySet().stream()
                .filter(e -> !e.getValue().equals(ZERO))
                .map(e -> term(e.getValue(), e.getKey()))
                .toList());
  }

  private static Code.Term term(GaussianInteger factor, long index) {
    List<Code.Coordinate> powers = new ArrayList<>();
    for (int place = 0; place < COORDINATES.size(); place++) {
      int exponent = MultiIndex.exponent(index, place);
      if (exponent > 0) {
        powers.add(new Code.Coordinate(COORDINATES.get(place), exponent));
      }
    }
    return new Code.Term(typed(factor), powers);
  }

  // ---- rows

  /** A matrix by its rows. */
  static Code rows(int size, BiFunction<Integer, Integer, Code> entry) {
    return rows(size, size, entry);
  }

  /** A matrix of some rows and columns. */
  static Code rows(int rows, int columns, BiFunction<Integer, Integer, Code> entry) {
    return row(rows, i -> row(columns, j -> entry.apply(i, j)));
  }

  /** A row. */
  static Code row(int size, IntFunction<Code> entry) {
    return new Code.Listed(IntStream.range(0, size).mapToObj(entry).toList());
  }

  /** A vector in space. */
  Code vector(Thing thing) {
    return row(3, a -> typed(new Name(thing, new Part.Axis(a))));
  }
}
