package org.rederive.evaluate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * A product of coordinates that a Taylor coefficient belongs to.
 *
 * @param index the powers of all coordinates
 */
public record Monomial(long index) {
  private static final Map<Coordinate, String> LETTERS =
      Map.of(
          Coordinate.MOMENTUM, "k",
          Coordinate.CENTRE, "r",
          Coordinate.TIME, "t",
          Coordinate.STRENGTH, "lambda",
          Coordinate.FURTHER, "x",
          Coordinate.SLOPE, "s");

  /** The words for some powers. */
  public static String words(long index) {
    return new Monomial(index).words();
  }

  /** Such as "coefficient of k_x^2 t", after a comma; nothing for the value itself. */
  String words() {
    return index == 0 ? "" : ", coefficient of " + product(index);
  }

  /** The product of the coordinates, such as "k_x^2 t"; empty without any. */
  public static String product(long index) {
    Monomial monomial = new Monomial(index);
    return Stream.of(Coordinate.values())
        .map(monomial::powers)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The coordinates at some places, such as "r_x = r_y". */
  public static String letters(Set<Integer> places) {
    return Stream.of(Coordinate.values())
        .flatMap(
            coordinate ->
                IntStream.range(0, coordinate.components())
                    .filter(a -> places.contains(coordinate.place(a)))
                    .mapToObj(a -> letter(coordinate, a)))
        .collect(Collectors.joining(" = "));
  }

  private static String letter(Coordinate coordinate, int a) {
    String component = coordinate.components() == 1 ? "" : "_" + Part.AXES.get(a);
    return LETTERS.get(coordinate) + component;
  }

  private String powers(Coordinate coordinate) {
    StringBuilder text = new StringBuilder();
    for (int a = 0; a < coordinate.components(); a++) {
      int exponent = MultiIndex.exponent(index, coordinate.place(a));
      if (exponent > 0) {
        text.append(text.isEmpty() ? "" : " ").append(letter(coordinate, a));
        text.append(exponent == 1 ? "" : "^" + exponent);
      }
    }
    return text.toString();
  }
}
