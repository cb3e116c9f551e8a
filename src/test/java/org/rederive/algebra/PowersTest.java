package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Exchange rules for powers with any exponent. With a number in place of the letter they say what
 * the rules for the generators say, and what matrices of a, cut off at many quanta, say.
 */
class PowersTest {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final Letter A = new Letter("a", Letter.Kind.ARBITRARY, false);
  private static final Letter N = new Letter("n", Letter.Kind.REAL, false);

  /** a a† = a† a + 1, h g = g h + g, c² = 0, s² = 1, q² = q. */
  private static final Letter H = new Letter("h", Letter.Kind.HERMITIAN, false);

  private static final Letter G = new Letter("g", Letter.Kind.ARBITRARY, false);
  private static final Letter C = new Letter("c", Letter.Kind.ARBITRARY, false);
  private static final Letter S = new Letter("s", Letter.Kind.HERMITIAN, false);
  private static final Letter Q = new Letter("q", Letter.Kind.HERMITIAN, false);

  private static final Rules RULES =
      new Rules(
          List.of(
              rule(word(A.adjoint(), A).plus(number(1)), A, A.adjoint()),
              rule(word(G, H).plus(word(G)), H, G),
              rule(number(0), C, C),
              rule(number(1), S, S),
              rule(word(Q), Q, Q)));

  private static Rule rule(Words right, Letter... left) {
    return new Rule(List.of(left), right, 0);
  }

  private static Words number(long value) {
    return Words.number(FIELD.of(value));
  }

  private static Words word(Letter... letters) {
    return Words.of(List.of(letters));
  }

  private static Words exponent(int factor, int constant) {
    return word(N).times(FIELD.of(factor)).plus(number(constant));
  }

  private static Words power(Letter base, int factor, int constant) {
    return Powers.of(word(base), exponent(factor, constant));
  }

  @Test
  void aPowerIsExchangedByInduction() {
    Words left = word(A).times(power(A.adjoint(), 1, 2));
    Words right =
        power(A.adjoint(), 1, 2)
            .times(word(A))
            .plus(exponent(1, 2).times(power(A.adjoint(), 1, 1)));
    assertEquals(right, RULES.reduced(left));
    Words wrong =
        power(A.adjoint(), 1, 2)
            .times(word(A))
            .plus(exponent(1, 1).times(power(A.adjoint(), 1, 1)));
    assertFalse(RULES.reduced(left.plus(Words.ALGEBRA.negate(wrong))).isZero());
  }

  @Test
  void onlyPowersOfAGeneratorThatAreNeverNegativeHaveANormalForm() {
    assertThrows(UnsupportedFormulaException.class, () -> power(A, 1, -1));
    assertThrows(UnsupportedFormulaException.class, () -> power(A, -1, 3));
    assertThrows(UnsupportedFormulaException.class, () -> power(A, 0, 3));
    assertThrows(UnsupportedFormulaException.class, () -> Powers.of(word(A, G), exponent(1, 0)));
  }

  @Test
  void aPowerBelowItsRuleStays() {
    assertTrue(RULES.reduced(power(C, 1, 2)).isZero());
    assertEquals(power(C, 1, 1), RULES.reduced(power(C, 1, 1)));
    assertEquals(word(Q), RULES.reduced(power(Q, 1, 1)));
    assertEquals(power(Q, 1, 0), RULES.reduced(power(Q, 1, 0)));
    assertEquals(word(S), RULES.reduced(power(S, 2, 3)));
    assertEquals(power(S, 1, 0), RULES.reduced(power(S, 1, 0)));
  }

  @Test
  void forEveryNumberTheNormalFormIsThatOfTheWordWrittenOut() {
    SplittableRandom random = new SplittableRandom(14);
    List<Letter> letters = List.of(A, A.adjoint(), G, H, C, S, Q);
    for (int trial = 0; trial < 300; trial++) {
      Words symbolic = Words.ALGEBRA.one();
      List<Words> written = new ArrayList<>(List.of(number(1), number(1), number(1), number(1)));
      for (int factor = 0; factor < 5; factor++) {
        Letter letter = letters.get(random.nextInt(letters.size()));
        boolean open = random.nextInt(3) == 0;
        int times = open ? 1 + random.nextInt(2) : 0;
        int constant = open ? random.nextInt(3) : 1;
        symbolic = symbolic.times(open ? power(letter, times, constant) : word(letter));
        for (int n = 0; n < written.size(); n++) {
          written.set(n, written.get(n).times(repeated(letter, times * n + constant)));
        }
      }
      Words reduced = RULES.reduced(symbolic);
      for (int n = 0; n < written.size(); n++) {
        assertEquals(
            RULES.reduced(written.get(n)), RULES.reduced(at(n, reduced)), symbolic.toString());
      }
    }
  }

  private static Words repeated(Letter letter, int times) {
    Words product = number(1);
    for (int i = 0; i < times; i++) {
      product = product.times(word(letter));
    }
    return product;
  }

  /** A number in place of n; where a coefficient vanishes, its power may be anything. */
  private static Words at(int n, Words element) {
    Words sum = Words.ALGEBRA.zero();
    for (Map.Entry<List<Letter>, GaussianRational> group : coefficients(n, element).entrySet()) {
      Words product = Words.number(group.getValue());
      for (Letter letter : group.getValue().isZero() ? List.<Letter>of() : group.getKey()) {
        int times = Integer.parseInt(valueAt(n, letter.exponent()).toString());
        product = product.times(repeated(letter.base(), times));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** The words without their numbers, and the values of these. */
  private static Map<List<Letter>, GaussianRational> coefficients(int n, Words element) {
    Map<List<Letter>, GaussianRational> all = new java.util.HashMap<>();
    element
        .terms()
        .forEach(
            (word, c) -> {
              int numbers = Rules.numbers(word);
              GaussianRational value = c;
              for (int i = 0; i < numbers; i++) {
                value = FIELD.multiply(value, FIELD.of(n));
              }
              all.merge(List.copyOf(word.subList(numbers, word.size())), value, FIELD::add);
            });
    return all;
  }

  private static GaussianRational valueAt(int n, Words exponent) {
    return coefficients(n, exponent).getOrDefault(List.of(), FIELD.zero());
  }

  /**
   * a_{k,k+1} = √(k+1); with states of length √k! instead, a lowers with k and a† raises with 1.
   */
  @Test
  void matricesSayTheSameFarFromWhereTheyAreCutOff() {
    int size = 14;
    for (int n = 1; n <= 6; n++) {
      for (int start = 0; start + n < size; start++) {
        double[] state = new double[size + 1];
        state[start] = 1;
        double[] left = minus(lowered(raised(state, n)), raised(lowered(state), n));
        double[] right = raised(state, n - 1);
        double[] wrong = raised(state, n);
        for (int k = 0; k <= size; k++) {
          assertEquals(n * right[k], left[k], 1e-12);
        }
        assertFalse(java.util.Arrays.equals(left, wrong));
      }
    }
  }

  private static double[] raised(double[] state, int times) {
    double[] next = state;
    for (int i = 0; i < times; i++) {
      double[] more = new double[next.length];
      System.arraycopy(next, 0, more, 1, next.length - 1);
      next = more;
    }
    return next;
  }

  private static double[] lowered(double[] state) {
    double[] next = new double[state.length];
    for (int k = 1; k < state.length; k++) {
      next[k - 1] = k * state[k];
    }
    return next;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      difference[k] = a[k] - b[k];
    }
    return difference;
  }
}
