package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Monomial;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * A Hamiltonian as somebody types it: rows of entries, each a sum of products of numbers, i, the
 * coordinates k_x, k_y, k_z, r_x, r_y, r_z, t and lambda with whole powers, and cos(…), sin(…) of
 * sums of coordinates with numbers before them. Such as {@code [[k_x, 1 - i k_y], [2, -k_x]]}.
 */
public final class TypedMatrix {
  /** As counterexamples print them, by their places. */
  private static final Map<String, Integer> COORDINATES =
      Stream.of(Coordinate.MOMENTUM, Coordinate.CENTRE, Coordinate.TIME, Coordinate.STRENGTH)
          .flatMap(c -> IntStream.range(0, c.components()).mapToObj(c::place))
          .collect(
              Collectors.toUnmodifiableMap(
                  place -> Monomial.product(MultiIndex.unit(place)), place -> place));

  private final String text;
  private int at;

  private TypedMatrix(String text) {
    this.text = text;
  }

  /**
   * The Hamiltonian that is typed.
   *
   * @throws IllegalArgumentException with the column, if it is none: rows of other lengths, another
   *     letter, an entry that is not closed
   */
  public static BlochHamiltonian read(String text) {
    return new TypedMatrix(text).matrix();
  }

  /** The names that coordinates have. */
  public static Map<String, Integer> coordinates() {
    return COORDINATES;
  }

  // ---- rows

  private BlochHamiltonian matrix() {
    List<List<Sum>> rows = new ArrayList<>();
    expect('[');
    do {
      rows.add(row());
    } while (accepts(','));
    expect(']');
    skip();
    if (at < text.length()) {
      throw wrong("expected the end");
    }
    int size = rows.size();
    if (size < 2 || rows.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "a matrix has as many entries in each row as it has rows, at least two");
    }
    return new BlochHamiltonian(size, terms(rows));
  }

  private List<Sum> row() {
    List<Sum> row = new ArrayList<>();
    expect('[');
    do {
      row.add(sum());
    } while (accepts(','));
    expect(']');
    return row;
  }

  private static List<FourierTerm> terms(List<List<Sum>> rows) {
    int size = rows.size();
    Map<Key, Coefficient> terms = new HashMap<>();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int place = i * size + j;
        rows.get(i)
            .get(j)
            .terms
            .forEach(
                (key, z) -> {
                  Coefficient c = terms.computeIfAbsent(key, k -> new Coefficient(size));
                  c.re[place] = z[0];
                  c.im[place] = z[1];
                });
      }
    }
    return terms.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e ->
                new FourierTerm(
                    e.getValue().re, e.getValue().im, e.getKey().waves(), e.getKey().powers()))
        .toList();
  }

  // ---- entries

  private Sum sum() {
    Sum sum = accepts('-') ? product().times(new double[] {-1, 0}) : product();
    while (true) {
      if (accepts('+')) {
        sum = sum.plus(product());
      } else if (accepts('-')) {
        sum = sum.plus(product().times(new double[] {-1, 0}));
      } else {
        return sum;
      }
    }
  }

  private Sum product() {
    Sum product = power();
    while (true) {
      if (accepts('*')) {
        product = product.times(power());
      } else if (accepts('/')) {
        product = product.times(reciprocal(power()));
      } else if (startsFactor()) {
        product = product.times(power());
      } else {
        return product;
      }
    }
  }

  private boolean startsFactor() {
    skip();
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '(');
  }

  private Sum reciprocal(Sum below) {
    double[] z = below.number();
    if (z == null || z[0] == 0 && z[1] == 0) {
      throw wrong("only numbers that are not zero can be divided by");
    }
    double square = z[0] * z[0] + z[1] * z[1];
    return Sum.of(z[0] / square, -z[1] / square);
  }

  private Sum power() {
    Sum base = factor();
    if (!accepts('^')) {
      return base;
    }
    skip();
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start || at - start > 1) {
      throw wrong("expected a power from 0 to 9");
    }
    Sum product = Sum.of(1, 0);
    for (int n = 0; n < Integer.parseInt(text.substring(start, at)); n++) {
      product = product.times(base);
    }
    return product;
  }

  private Sum factor() {
    if (accepts('(')) {
      Sum inside = sum();
      expect(')');
      return inside;
    }
    skip();
    int start = at;
    while (at < text.length() && isOfNumber(text.charAt(at))) {
      at++;
    }
    if (at > start) {
      return number(start);
    }
    while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return named(text.substring(start, at), start);
  }

  private static boolean isOfNumber(char c) {
    return Character.isDigit(c) || c == '.';
  }

  private Sum number(int start) {
    try {
      return Sum.of(Double.parseDouble(text.substring(start, at)), 0);
    } catch (NumberFormatException none) {
      at = start;
      throw wrong("expected a number");
    }
  }

  private Sum named(String word, int start) {
    if (word.equals("i")) {
      return Sum.of(0, 1);
    }
    if (word.equals("cos") || word.equals("sin")) {
      expect('(');
      Sum argument = sum();
      expect(')');
      return word.equals("cos") ? cosine(argument, start) : sine(argument, start);
    }
    Integer place = COORDINATES.get(word);
    if (place == null) {
      at = start;
      throw wrong(
          "expected a number, i, cos, sin, '(' or a coordinate: "
              + COORDINATES.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return Sum.coordinate(place);
  }

  private Sum cosine(Sum argument, int start) {
    return wave(argument, 1, start).plus(wave(argument, -1, start)).times(new double[] {0.5, 0});
  }

  private Sum sine(Sum argument, int start) {
    return wave(argument, 1, start)
        .plus(wave(argument, -1, start).times(new double[] {-1, 0}))
        .times(new double[] {0, -0.5});
  }

  private Sum wave(Sum argument, int sign, int start) {
    double[] waves = argument.linear();
    if (waves == null) {
      at = start;
      throw wrong("the argument must be a sum of coordinates with real numbers before them");
    }
    double[] signed = Arrays.stream(waves).map(w -> sign * w).toArray();
    return new Sum(Map.of(new Key(new int[MultiIndex.PLACES], signed), new double[] {1, 0}));
  }

  // ---- signs

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean accepts(char sign) {
    skip();
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char sign) {
    if (!accepts(sign)) {
      throw wrong("expected '" + sign + "'");
    }
  }

  private IllegalArgumentException wrong(String what) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new IllegalArgumentException(what + " at column " + (at + 1) + ", found " + found);
  }

  // ---- sums of products of powers and waves

  /** Powers and wave numbers of the coordinates; a record would compare arrays by identity. */
  private static final class Key implements Comparable<Key> {
    private final List<Integer> powers;
    private final List<Double> waves;

    Key(int[] powers, double[] waves) {
      this.powers = Arrays.stream(powers).boxed().toList();
      this.waves = Arrays.stream(waves).map(w -> w + 0.0).boxed().toList();
    }

    int[] powers() {
      return powers.stream().mapToInt(Integer::intValue).toArray();
    }

    double[] waves() {
      return waves.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Key times(Key other) {
      int[] sums = powers();
      double[] numbers = waves();
      for (int n = 0; n < MultiIndex.PLACES; n++) {
        sums[n] += other.powers.get(n);
        numbers[n] += other.waves.get(n);
      }
      return new Key(sums, numbers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && powers.equals(that.powers) && waves.equals(that.waves);
    }

    @Override
    public int hashCode() {
      return 31 * powers.hashCode() + waves.hashCode();
    }

    @Override
    public int compareTo(Key other) {
      return (powers + " " + waves).compareTo(other.powers + " " + other.waves);
    }
  }

  /** Complex factors by what they stand before. */
  private record Sum(Map<Key, double[]> terms) {
    private static final Key NOTHING =
        new Key(new int[MultiIndex.PLACES], new double[MultiIndex.PLACES]);

    static Sum of(double re, double im) {
      return new Sum(Map.of(NOTHING, new double[] {re, im}));
    }

    static Sum coordinate(int place) {
      int[] powers = new int[MultiIndex.PLACES];
      powers[place] = 1;
      return new Sum(Map.of(new Key(powers, new double[MultiIndex.PLACES]), new double[] {1, 0}));
    }

    Sum plus(Sum other) {
      Map<Key, double[]> all = new HashMap<>(terms);
      other.terms.forEach(
          (key, z) -> all.merge(key, z, (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]}));
      return new Sum(all);
    }

    Sum times(double[] z) {
      return times(of(z[0], z[1]));
    }

    Sum times(Sum other) {
      Sum sum = new Sum(Map.of());
      for (Map.Entry<Key, double[]> a : terms.entrySet()) {
        for (Map.Entry<Key, double[]> b : other.terms.entrySet()) {
          double[] x = a.getValue();
          double[] y = b.getValue();
          double[] z = {x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]};
          sum = sum.plus(new Sum(Map.of(a.getKey().times(b.getKey()), z)));
        }
      }
      return sum;
    }

    /** The number that this is; null if it is none. */
    double @Nullable [] number() {
      double[] z = terms.getOrDefault(NOTHING, new double[2]);
      return terms.keySet().stream().allMatch(NOTHING::equals) ? z : null;
    }

    /** The real factors of the coordinates, if this is a sum of such; null otherwise. */
    double @Nullable [] linear() {
      double[] factors = new double[MultiIndex.PLACES];
      for (Map.Entry<Key, double[]> term : terms.entrySet()) {
        int[] powers = term.getKey().powers();
        double[] z = term.getValue();
        boolean still = Arrays.stream(term.getKey().waves()).allMatch(w -> w == 0);
        if (z[0] == 0 && z[1] == 0) {
          continue;
        }
        if (!still || Arrays.stream(powers).sum() != 1 || z[1] != 0) {
          return null;
        }
        for (int n = 0; n < powers.length; n++) {
          factors[n] += powers[n] * z[0];
        }
      }
      return factors;
    }
  }
}
