package org.rederive.exact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.MultiIndex;

/** What the names of a point's numbers mean, in the words of the field. */
public final class PointWords {
  private static final List<String> AXES = List.of("x", "y", "z");
  private static final Map<Coordinate, String> LETTERS =
      Map.of(
          Coordinate.MOMENTUM, "k",
          Coordinate.CENTRE, "r",
          Coordinate.TIME, "t",
          Coordinate.STRENGTH, "lambda",
          Coordinate.FURTHER, "x",
          Coordinate.SLOPE, "s");

  private record Rule(Pattern pattern, Function<MatchResult, String> words) {
    static Rule of(String pattern, Function<MatchResult, String> words) {
      return new Rule(Pattern.compile(pattern), words);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("position(\\d)\\.(\\d+)", m -> "r_" + axis(m, 1) + " of site " + number(m, 2)),
          Rule.of(
              "position(\\d)\\.(\\d+)\\.(\\d+)",
              m -> "X[" + pair(m, 2, 3) + "] of r_" + axis(m, 1) + " = X + X^dagger"),
          Rule.of("hamiltonian\\.(\\d+)\\.(\\d+)", m -> "H[" + pair(m, 1, 2) + "]"),
          Rule.of("at (\\d+) R (\\d+) (\\d+)", m -> "R[" + pair(m, 2, 3) + "]" + at(m)),
          Rule.of(
              "at (\\d+) S (\\w+) (\\d+) (\\d+)",
              m -> "S[" + pair(m, 3, 4) + "]" + monomial(m, 2) + at(m)),
          Rule.of(
              "at (\\d+) A (\\w+) (\\d+) (\\d+)",
              m -> "G[" + pair(m, 3, 4) + "]" + monomial(m, 2) + at(m)),
          Rule.of(
              "at (\\d+) energy (\\w+) (\\d+)",
              m -> "energy[" + number(m, 3) + "]" + monomial(m, 2) + at(m)),
          Rule.of("at (\\d+) length (\\d+)", m -> "length of u[" + number(m, 2) + "]" + at(m)),
          Rule.of("wave (.+) (\\w+)", m -> m.group(1) + monomial(m, 2)),
          Rule.of("imaginary velocity\\.(\\d)", m -> "imaginary velocity, " + axis(m, 1)),
          Rule.of("r_\\{c\\}\\.(\\d)", m -> "r_c, " + axis(m, 1)),
          Rule.of(
              "probe\\.(\\d+)",
              m -> "component " + number(m, 1) + " of the vector that both sides act on"),
          Rule.of("velocity\\.(\\d)", m -> "velocity of the centre, " + axis(m, 1)),
          Rule.of("field\\.(\\d)", m -> "B_" + axis(m, 1)),
          Rule.of("centre\\.(\\d)", m -> "r_c, " + axis(m, 1)),
          Rule.of("momentum(\\d+)\\.(\\d)", m -> "k_" + axis(m, 2) + peak(m)),
          Rule.of("amplitude(\\d+)", m -> "amplitude of the packet" + peak(m)),
          Rule.of(
              "offset(\\d+)\\.(\\d)",
              m -> "distance to r_c, " + axis(m, 2) + " of peak " + number(m, 1)),
          Rule.of("slope(\\d+)\\.(\\d)", m -> "slope of the envelope, " + axis(m, 2) + peak(m)),
          Rule.of(
              "(.+)\\.(\\d+)\\.(\\d+)\\.(\\d+)",
              m -> m.group(1) + "_" + m.group(2) + "[" + pair(m, 3, 4) + "]"),
          Rule.of("(.+)\\.(\\d+)\\.(\\d+)", m -> m.group(1) + "[" + pair(m, 2, 3) + "]"),
          Rule.of("(.+)\\.(\\d+)", m -> m.group(1) + "[" + number(m, 2) + "]"));

  private PointWords() {}

  /** The name in words; the name itself where there are no better ones. */
  public static String of(String name) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(name);
      if (matcher.matches()) {
        return rule.words().apply(matcher);
      }
    }
    return name;
  }

  /** A value such as 1, -2, i or 1 + 2 i. */
  public static String of(FailingPoint.Given given) {
    if (given.im() == 0) {
      return Integer.toString(given.re());
    }
    int size = Math.abs(given.im());
    String imaginary = (size == 1 ? "" : size + " ") + "i";
    if (given.re() == 0) {
      return (given.im() < 0 ? "-" : "") + imaginary;
    }
    return given.re() + (given.im() < 0 ? " - " : " + ") + imaginary;
  }

  /** What the letters stand for that appear in the words; empty if nothing needs to be said. */
  public static String legend(FailingPoint counterexample) {
    boolean spectrum = names(counterexample, "at \\d+ .*");
    if (!spectrum) {
      return "";
    }
    String change =
        names(counterexample, "at \\d+ A .*")
            ? "S = exp(G - G^dagger)"
            : "S = 1 there and R = 1 above what is given";
    return "H = R S diag(energies) (R S)^-1 near the point, "
        + change
        + "; u[n] is column n of R S, L[n] row n of its inverse";
  }

  private static boolean names(FailingPoint counterexample, String pattern) {
    return counterexample.given().stream().anyMatch(g -> g.name().matches(pattern));
  }

  private static String axis(MatchResult m, int group) {
    return AXES.get(Integer.parseInt(m.group(group)));
  }

  private static int number(MatchResult m, int group) {
    return 1 + Integer.parseInt(m.group(group));
  }

  private static String pair(MatchResult m, int first, int second) {
    return number(m, first) + "," + number(m, second);
  }

  /** Points are told apart only where there is more than the first. */
  private static String at(MatchResult m) {
    return m.group(1).equals("0") ? "" : " at point " + number(m, 1);
  }

  private static String peak(MatchResult m) {
    return m.group(1).equals("0") ? "" : " of peak " + number(m, 1);
  }

  /** The monomial that a Taylor coefficient belongs to. */
  private static String monomial(MatchResult m, int group) {
    long index = Long.parseLong(m.group(group), 16);
    if (index == 0) {
      return "";
    }
    return ", coefficient of "
        + LETTERS.keySet().stream()
            .sorted()
            .map(coordinate -> powers(coordinate, index))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static String powers(Coordinate coordinate, long index) {
    StringBuilder text = new StringBuilder();
    for (int a = 0; a < coordinate.components(); a++) {
      int exponent = MultiIndex.exponent(index, coordinate.place(a));
      if (exponent > 0) {
        text.append(text.isEmpty() ? "" : " ").append(LETTERS.get(coordinate));
        text.append(coordinate.components() == 1 ? "" : "_" + AXES.get(a));
        text.append(exponent == 1 ? "" : "^" + exponent);
      }
    }
    return text.toString();
  }
}
