package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * What exponentials do with their neighbours, beside the power series of exp X b exp(−X) at a small
 * parameter, in which nothing but the rules for generators is used.
 */
class OrbitsTest {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final NumberSystem<Words> ALGEBRA = Words.ALGEBRA;
  private static final int ORDER = 6;
  private static final double SMALL = 0.03;

  private static final Letter A = new Letter("a", Letter.Kind.ARBITRARY, false);
  private static final Letter X = new Letter("x", Letter.Kind.HERMITIAN, false);
  private static final Letter Y = new Letter("y", Letter.Kind.HERMITIAN, false);
  private static final Letter Z = new Letter("z", Letter.Kind.HERMITIAN, false);
  private static final Letter R = new Letter("r", Letter.Kind.REAL, false);

  /** [a, a†] = 1 and [x, y] = i z, [y, z] = i x, [z, x] = i y. */
  private static final Rules RULES =
      new Rules(
          List.of(
              rule(word(A.adjoint(), A).plus(ALGEBRA.one()), A, A.adjoint()),
              rule(word(X, Y).plus(minusI(Z)), Y, X),
              rule(word(Y, Z).plus(minusI(X)), Z, Y),
              rule(word(X, Z).plus(ALGEBRA.negate(minusI(Y))), Z, X)));

  private static Rule rule(Words right, Letter... left) {
    return new Rule(List.of(left), right, 0);
  }

  private static Words word(Letter... letters) {
    return Words.of(List.of(letters));
  }

  private static Words minusI(Letter letter) {
    return word(letter).times(FIELD.negate(FIELD.imaginaryUnit()));
  }

  private static Words turned(Words x) {
    return word(R).times(x).times(FIELD.imaginaryUnit());
  }

  private static Words orbit(Words x, Letter b) {
    Words product = ALGEBRA.exp(x).times(word(b)).times(ALGEBRA.exp(ALGEBRA.negate(x)));
    return RULES.reduced(product);
  }

  @Test
  void aClosedFormIsTheSumOfItsPowerSeries() {
    Words squeezing =
        word(R).times(word(A, A).plus(ALGEBRA.negate(word(A.adjoint(), A.adjoint()))));
    Words displacement = word(R).times(word(A).plus(ALGEBRA.negate(word(A.adjoint()))));
    List<Letter> ladder = List.of(A, A.adjoint());
    Map<Words, List<Letter>> generators =
        Map.of(
            turned(word(Z)),
            List.of(X, Y, Z),
            turned(word(X)),
            List.of(X, Y, Z),
            turned(word(A.adjoint(), A)),
            ladder,
            squeezing,
            ladder,
            displacement,
            ladder);
    for (Words x : generators.keySet()) {
      for (Letter b : generators.get(x)) {
        Words closed = orbit(x, b);
        assertTrue(!closed.hasExponentials(), closed.toString());
        assertClose(values(series(x, b)), values(closed), true);
        boolean fixed = closed.equals(word(b));
        assertClose(values(series(ALGEBRA.negate(x), b)), values(closed), fixed);
      }
    }
  }

  private static void assertClose(
      Map<List<Letter>, double[]> a, Map<List<Letter>, double[]> b, boolean alike) {
    Map<List<Letter>, double[]> all = new HashMap<>(a);
    all.putAll(b);
    double worst = 0;
    for (List<Letter> word : all.keySet()) {
      double[] one = a.getOrDefault(word, new double[2]);
      double[] other = b.getOrDefault(word, new double[2]);
      worst = Math.max(worst, Math.hypot(one[0] - other[0], one[1] - other[1]));
    }
    assertEquals(alike, worst < 1e-7, "they differ by " + worst);
  }

  /** Σ Xʲ b (−X)ˡ/(j! l!) up to some order. */
  private static Words series(Words x, Letter b) {
    Words sum = ALGEBRA.zero();
    List<Words> right = powers(ALGEBRA.negate(x));
    List<Words> left = powers(x);
    for (int j = 0; j <= ORDER; j++) {
      for (int l = 0; j + l <= ORDER; l++) {
        sum = sum.plus(RULES.reduced(left.get(j).times(word(b)).times(right.get(l))));
      }
    }
    return sum;
  }

  private static List<Words> powers(Words x) {
    List<Words> all = new ArrayList<>(List.of(ALGEBRA.one()));
    for (int n = 1; n <= ORDER; n++) {
      Words next = RULES.reduced(all.get(n - 1).times(x));
      all.add(next.times(FIELD.inverse(FIELD.of(n))));
    }
    return all;
  }

  /** The number before each word of generators, at a small r. */
  private static Map<List<Letter>, double[]> values(Words element) {
    Map<List<Letter>, double[]> all = new HashMap<>();
    element
        .terms()
        .forEach(
            (word, c) -> {
              int numbers = Rules.numbers(word);
              double[] value = {c.re().doubleValue(), c.im().doubleValue()};
              for (Letter letter : word.subList(0, numbers)) {
                value = product(value, value(letter));
              }
              all.merge(
                  List.copyOf(word.subList(numbers, word.size())),
                  value,
                  (p, q) -> new double[] {p[0] + q[0], p[1] + q[1]});
            });
    return all;
  }

  private static double[] value(Letter letter) {
    if (letter.kind() == Letter.Kind.NUMBER_EXPONENTIAL) {
      double[] inside =
          values(letter.inside().orElseThrow()).getOrDefault(List.of(), new double[2]);
      double size = Math.exp(inside[0]);
      return new double[] {size * Math.cos(inside[1]), size * Math.sin(inside[1])};
    }
    return new double[] {letter.equals(R) ? SMALL : 1 / SMALL, 0};
  }

  private static double[] product(double[] a, double[] b) {
    return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
  }

  @Test
  void anOrbitThatDoesNotCloseStaysAsItIs() {
    Words x = word(R).times(word(A, A, A).plus(word(A.adjoint(), A.adjoint(), A.adjoint())));
    assertTrue(orbit(x, A).hasExponentials());
  }

  @Test
  void exponentialsAreJoinedWithHalfTheirCommutator() {
    Words up = word(R).times(word(A.adjoint()));
    Words down = word(R).times(word(A));
    Words half = word(R).times(word(R)).times(FIELD.inverse(FIELD.of(2)));
    Words joined = ALGEBRA.exp(up.plus(down)).times(ALGEBRA.exp(half));
    assertEquals(joined, RULES.reduced(ALGEBRA.exp(down).times(ALGEBRA.exp(up))));
    assertTrue(!joined.equals(RULES.reduced(ALGEBRA.exp(up).times(ALGEBRA.exp(down)))));
  }
}
