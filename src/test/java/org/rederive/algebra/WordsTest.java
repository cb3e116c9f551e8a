package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/** Normal order of words in numbers, commuting positions and arbitrary operators. */
class WordsTest {
  /** Large enough: matrices of size n obey no polynomial identity below degree 2n. */
  private static final int SIZE = 3;

  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final LinearAlgebra<GaussianRational> LINEAR = new LinearAlgebra<>(FIELD);
  private static final NumberSystem<Words> WORDS = Words.ALGEBRA;

  private static final Letter X = new Letter("x", Letter.Kind.POSITION, false);
  private static final Letter Y = new Letter("y", Letter.Kind.POSITION, false);
  private static final Letter H = new Letter("H", Letter.Kind.ARBITRARY, false);
  private static final Letter G = new Letter("G", Letter.Kind.HERMITIAN, false);
  private static final Letter C = new Letter("c", Letter.Kind.COMPLEX, false);
  private static final List<Letter> LETTERS = List.of(X, Y, H, H.adjoint(), G, C);

  private static Words word(Letter... letters) {
    Words product = WORDS.one();
    for (Letter letter : letters) {
      product = product.times(Words.letter(letter));
    }
    return product;
  }

  // ---- concrete examples

  @Test
  void positionsCommuteWithEachOtherButNotWithOperators() {
    assertEquals(word(X, Y), word(Y, X));
    assertNotEquals(word(X, H), word(H, X));
    assertEquals(word(Y, H, X, Y), word(Y, H, Y, X));
  }

  @Test
  void numbersMoveToTheFrontThroughEverything() {
    assertEquals(word(C, X, H), word(X, H, C));
  }

  @Test
  void theAdjointReversesWordsAndConjugatesNumbers() {
    assertEquals(word(G, X, H.adjoint(), C.adjoint()), word(C, H, X, G).adjoint());
  }

  /** ε_ijk x_j x_k H = x y H − y x H = 0 in the component z. */
  @Test
  void theCrossProductOfPositionsVanishes() {
    assertTrue(word(X, Y, H).plus(WORDS.negate(word(Y, X, H))).isZero());
  }

  @Test
  void anOperatorOfWhichNothingIsKnownHasNoInverse() {
    assertEquals(WORDS.one(), WORDS.inverse(WORDS.of(4)).times(WORDS.of(4)));
    assertThrows(ArithmeticException.class, () -> WORDS.inverse(word(H)));
    assertThrows(ArithmeticException.class, () -> WORDS.inverse(WORDS.zero()));
  }

  @Test
  void theInverseOfAUnitaryOperatorIsItsAdjointAndNotItself() {
    Letter u = new Letter("U", Letter.Kind.UNITARY, false);
    Letter v = new Letter("V", Letter.Kind.UNITARY, false);
    assertEquals(word(u.adjoint()), WORDS.inverse(word(u)));
    assertNotEquals(word(u), WORDS.inverse(word(u)));
    assertEquals(word(v.adjoint(), u.adjoint()), WORDS.inverse(word(u, v)));
    assertEquals(WORDS.one(), WORDS.inverse(word(C, u, v)).times(word(C, u, v)));
    assertThrows(ArithmeticException.class, () -> WORDS.inverse(word(u, H)));
  }

  @Test
  void theInverseOfAnExponentialIsThatOfTheOppositeExponent() {
    Words exponential = WORDS.exp(word(H));
    assertEquals(WORDS.exp(WORDS.negate(word(H))), WORDS.inverse(exponential));
    assertEquals(WORDS.one(), WORDS.inverse(exponential).times(exponential));
    assertNotEquals(WORDS.exp(word(H.adjoint())), WORDS.inverse(exponential));
  }

  // ---- laws on random elements

  @Test
  void theWordsFormARingWithInvolution() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 300; n++) {
      Words a = element(random);
      Words b = element(random);
      Words c = element(random);
      assertEquals(a.times(b).times(c), a.times(b.times(c)));
      assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      assertEquals(b.plus(c).times(a), b.times(a).plus(c.times(a)));
      assertEquals(a.times(b).adjoint(), b.adjoint().times(a.adjoint()));
      assertEquals(a, a.adjoint().adjoint());
      assertTrue(a.plus(WORDS.negate(a)).isZero());
    }
  }

  private static Words element(SplittableRandom random) {
    Words sum = WORDS.zero();
    for (int n = 0; n < 3; n++) {
      Words word = WORDS.of(random.nextInt(-3, 4), random.nextInt(-3, 4));
      for (int i = random.nextInt(4); i > 0; i--) {
        word = word.times(Words.letter(LETTERS.get(random.nextInt(LETTERS.size()))));
      }
      sum = sum.plus(word);
    }
    return sum;
  }

  // ---- against matrices, for every word up to length five

  @Tag("slow")
  @Test
  void normalOrderKeepsTheValueOfEveryWordUpToLengthFive() {
    Map<Letter, Matrix<GaussianRational>> matrices = matrices();
    for (List<Letter> word : allWords(5)) {
      assertEquals(product(word, matrices), product(Words.normal(word), matrices), word::toString);
    }
  }

  @Test
  void wordsWithTheSameNormalOrderAreExactlyThoseWithTheSameMatrices() {
    Map<Letter, Matrix<GaussianRational>> matrices = matrices();
    Map<String, List<Letter>> byValue = new HashMap<>();
    for (List<Letter> word : allWords(4)) {
      List<Letter> known = byValue.putIfAbsent(product(word, matrices), Words.normal(word));
      assertTrue(known == null || known.equals(Words.normal(word)), word::toString);
    }
  }

  @Test
  void aNormalOrderThatSortsOperatorsTooIsCaught() {
    Map<Letter, Matrix<GaussianRational>> matrices = matrices();
    UnaryOperator<List<Letter>> wrong = word -> word.stream().sorted().toList();
    boolean caught =
        allWords(3).stream()
            .anyMatch(w -> !product(w, matrices).equals(product(wrong.apply(w), matrices)));
    assertTrue(caught);
    assertFalse(
        allWords(3).stream()
            .anyMatch(w -> !product(w, matrices).equals(product(Words.normal(w), matrices))));
  }

  // ---- numbers ⟨ψ|X|ψ⟩

  private static final Letter KET = new Letter("s", Letter.Kind.KET, false);
  private static final Letter BRA = KET.adjoint();

  @Test
  void expectationValuesMoveThroughEverything() {
    assertEquals(word(BRA, H, KET, X, G), word(X, BRA, H, KET, G));
    assertEquals(word(BRA, Y, X, KET, BRA, H, KET), word(BRA, H, KET, BRA, X, Y, KET));
    assertNotEquals(word(KET, BRA, H), word(H, KET, BRA));
  }

  @Test
  void aNormCancelsWithItsInverseAndOnlyWithThat() {
    Words norm = word(BRA, KET);
    assertEquals(WORDS.one(), norm.times(WORDS.inverse(norm)));
    assertNotEquals(word(X), WORDS.inverse(norm).times(word(BRA, X, KET)));
    assertThrows(ArithmeticException.class, () -> WORDS.inverse(word(BRA, H, KET)));
  }

  /** A word of length up to five with brackets, as a number times a matrix. */
  @Tag("slow")
  @Test
  void normalOrderKeepsTheValueOfEveryWordWithBracketsUpToLengthFive() {
    Map<Letter, Matrix<GaussianRational>> matrices = matrices();
    Vector<GaussianRational> state = Vector.of(SIZE, i -> FIELD.of(i + 1, 2 - i));
    long tried = 0;
    for (List<Letter> word : allWords(5, List.of(X, Y, H, KET, BRA))) {
      if (isClosed(word)) {
        tried++;
        assertEquals(
            valued(word, matrices, state),
            valued(Words.normal(word), matrices, state),
            word::toString);
      }
    }
    assertTrue(tried > 500, () -> "only a few words");
  }

  /** Whether each bra meets its ket before the next one. */
  private static boolean isClosed(List<Letter> word) {
    boolean open = false;
    for (Letter letter : word) {
      if (letter.kind() == Letter.Kind.KET) {
        if (letter.daggered() == open) {
          return false;
        }
        open = letter.daggered();
      }
    }
    return !open;
  }

  private static String valued(
      List<Letter> word,
      Map<Letter, Matrix<GaussianRational>> matrices,
      Vector<GaussianRational> state) {
    GaussianRational number = FIELD.one();
    List<Letter> outside = new ArrayList<>();
    for (int i = 0; i < word.size(); i++) {
      if (word.get(i).kind() != Letter.Kind.KET) {
        outside.add(word.get(i));
        continue;
      }
      Matrix<GaussianRational> inside = LINEAR.identity(SIZE);
      for (i++; word.get(i).kind() != Letter.Kind.KET; i++) {
        inside = LINEAR.multiply(inside, matrices.get(word.get(i)));
      }
      number = FIELD.multiply(number, LINEAR.inner(state, LINEAR.apply(inside, state)));
    }
    return shown(LINEAR.scale(number, matrix(outside, matrices)));
  }

  private static List<List<Letter>> allWords(int longest) {
    return allWords(longest, LETTERS);
  }

  private static List<List<Letter>> allWords(int longest, List<Letter> letters) {
    List<List<Letter>> all = new ArrayList<>(List.of(List.of()));
    List<List<Letter>> last = all;
    for (int n = 0; n < longest; n++) {
      List<List<Letter>> next = new ArrayList<>();
      for (List<Letter> word : last) {
        for (Letter letter : letters) {
          List<Letter> longer = new ArrayList<>(word);
          longer.add(letter);
          next.add(longer);
        }
      }
      all = new ArrayList<>(all);
      all.addAll(next);
      last = next;
    }
    return all;
  }

  /** Random Gaussian integers, 3×3; positions diagonal and real, G Hermitian, c a multiple of 1. */
  private static Map<Letter, Matrix<GaussianRational>> matrices() {
    SplittableRandom random = new SplittableRandom(7);
    Map<Letter, Matrix<GaussianRational>> matrices = new HashMap<>();
    matrices.put(X, diagonal(random));
    matrices.put(Y, diagonal(random));
    Matrix<GaussianRational> h = full(random);
    matrices.put(H, h);
    matrices.put(H.adjoint(), LINEAR.adjoint(h));
    Matrix<GaussianRational> g = full(random);
    matrices.put(G, LINEAR.add(g, LINEAR.adjoint(g)));
    matrices.put(C, LINEAR.scale(FIELD.of(3, -7), LINEAR.identity(SIZE)));
    return matrices;
  }

  private static Matrix<GaussianRational> full(SplittableRandom random) {
    return Matrix.of(SIZE, (i, j) -> FIELD.of(random.nextInt(-9, 10), random.nextInt(-9, 10)));
  }

  private static Matrix<GaussianRational> diagonal(SplittableRandom random) {
    return Matrix.of(SIZE, (i, j) -> i == j ? FIELD.of(random.nextInt(-9, 10)) : FIELD.zero());
  }

  private static String product(List<Letter> word, Map<Letter, Matrix<GaussianRational>> matrices) {
    return shown(matrix(word, matrices));
  }

  private static Matrix<GaussianRational> matrix(
      List<Letter> word, Map<Letter, Matrix<GaussianRational>> matrices) {
    Matrix<GaussianRational> product = LINEAR.identity(SIZE);
    for (Letter letter : word) {
      product = LINEAR.multiply(product, matrices.get(letter));
    }
    return product;
  }

  private static String shown(Matrix<GaussianRational> matrix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        text.append(matrix.at(i, j)).append(' ');
      }
    }
    return text.toString();
  }
}
