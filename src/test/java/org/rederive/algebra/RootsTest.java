package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** Roots of numbers, and which of them are told apart. */
class RootsTest {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final NumberSystem<Words> ALGEBRA = Words.ALGEBRA;

  private static final Words M = letter("m", Letter.Kind.POSITIVE);
  private static final Words Q = letter("q", Letter.Kind.POSITIVE);
  private static final Words Y = letter("y", Letter.Kind.REAL);
  private static final Words Z = letter("z", Letter.Kind.REAL);

  private static Words letter(String name, Letter.Kind kind) {
    return Words.letter(new Letter(name, kind, false));
  }

  private static Words root(Words c, int degree) {
    return ALGEBRA.exp(Roots.log(c).times(FIELD.inverse(FIELD.of(degree))));
  }

  private static Words root(Words c) {
    return root(c, 2);
  }

  private static Words of(long number) {
    return ALGEBRA.of(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 12, 18, 97, 720, -1, -2, -12})
  void theSquareOfARootOfAWholeNumberIsTheNumber(int n) {
    assertEquals(of(n), root(of(n)).times(root(of(n))));
    assertEquals(of(n), root(of(n), 3).times(root(of(n), 3)).times(root(of(n), 3)));
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 6", "2, 2, 4", "6, 10, 60", "5, 7, 35"})
  void rootsOfPositiveNumbersAreMultiplied(int a, int b, int product) {
    assertEquals(root(of(product)), root(of(a)).times(root(of(b))));
  }

  @Test
  void inverseRootsHaveTheRootAbove() {
    assertEquals(root(of(2)).times(FIELD.inverse(FIELD.of(2))), ALGEBRA.inverse(root(of(2))));
    assertEquals(ALGEBRA.one(), ALGEBRA.inverse(root(M)).times(root(M)));
  }

  @Test
  void rootsOfNegativeNumbersAreThoseOfPositiveOnesTimesI() {
    assertEquals(Words.number(FIELD.imaginaryUnit()), root(of(-1)));
    assertEquals(root(M).times(FIELD.imaginaryUnit()), root(ALGEBRA.negate(M)));
  }

  @Test
  void rootsOfPositiveLettersAreMultiplied() {
    assertEquals(root(M.times(Q)), root(M).times(root(Q)));
    assertEquals(M, root(M.times(M)));
    assertEquals(root(M), root(M).adjoint());
  }

  @Test
  void rootsOfLettersThatCanBeNegativeAreNot() {
    assertNotEquals(root(Y.times(Z)), root(Y).times(root(Z)));
    assertNotEquals(Y, root(Y.times(Y)));
    assertNotEquals(root(Y), root(Y).adjoint());
    assertEquals(Y, root(Y).times(root(Y)));
  }

  @Test
  void oneOfBothRootsIsFoundForSumsThatAreSquares() {
    Words sum = Y.plus(Z).plus(M);
    Words square = sum.times(sum);
    Words root = Roots.either(square);
    assertTrue(root.equals(sum) || root.equals(ALGEBRA.negate(sum)), root::toString);
    Words open = square.plus(ALGEBRA.one());
    assertEquals(open, Roots.either(open).times(Roots.either(open)));
  }

  @ParameterizedTest
  @CsvSource({"1, 12", "1, 6", "1, 4", "1, 3", "5, 12", "1, 2", "1, 1", "3, 2", "2, 1", "-1, 3"})
  void partsOfATurnAreWrittenWithRoots(int above, int below) {
    Words angle = ALGEBRA.pi().times(FIELD.divide(FIELD.of(0, above), FIELD.of(below)));
    Words turned = ALGEBRA.exp(angle);
    assertTrue(Independence.holds(List.of(turned.plus(Y))), turned::toString);
    Words whole = ALGEBRA.one();
    for (int n = 0; n < below; n++) {
      whole = whole.times(turned);
    }
    assertEquals(of(above % 2 == 0 ? 1 : -1), whole);
  }

  @Test
  void zeroAndOperatorsHaveNoLogarithm() {
    assertThrows(ArithmeticException.class, () -> Roots.log(ALGEBRA.zero()));
    Words operator = letter("A", Letter.Kind.ARBITRARY);
    assertThrows(ArithmeticException.class, () -> Roots.log(operator));
  }

  // ---- what is told apart

  private static boolean isTold(Words difference) {
    return Independence.holds(List.of(difference));
  }

  @Test
  void rootsOfPrimesOfPositiveLettersAndOneMoreAreTold() {
    assertTrue(isTold(root(of(2)).plus(root(of(3)).times(M))));
    assertTrue(isTold(root(M).plus(root(Q)).plus(ALGEBRA.one())));
    assertTrue(isTold(root(M).plus(root(M.plus(Q)))));
    assertTrue(isTold(root(Y).plus(Z)));
    assertTrue(isTold(root(Y.times(Y).plus(Z.times(Z))).plus(Y)));
  }

  @Test
  void whatMayBeTheSameUpToASignIsNotTold() {
    assertFalse(isTold(root(Y.times(Y)).plus(Y)));
    assertFalse(isTold(root(Y.times(Z)).plus(root(Y).times(root(Z)))));
    assertFalse(isTold(root(Y).plus(root(Y).adjoint())));
    Words sum = Y.plus(Z);
    assertFalse(isTold(root(sum.times(sum)).plus(sum)));
    Words common = M.times(Y).plus(M.times(Z));
    assertFalse(isTold(root(common).plus(root(M).times(root(sum)))));
  }

  @Test
  void logarithmsByThemselvesAreNotTold() {
    assertFalse(isTold(Roots.log(of(2)).plus(Roots.log(of(3)))));
    assertFalse(isTold(ALGEBRA.exp(Roots.log(of(2)).times(FIELD.imaginaryUnit())).plus(Y)));
  }

  @Test
  void exponentialsAreToldIfTheirExponentsAreNotConstant() {
    assertTrue(isTold(ALGEBRA.exp(root(of(2)).times(Y)).plus(ALGEBRA.exp(Y))));
    assertTrue(isTold(ALGEBRA.exp(ALGEBRA.pi().times(Y)).plus(ALGEBRA.one())));
    assertFalse(isTold(ALGEBRA.exp(root(of(2))).plus(Y)));
    assertFalse(isTold(ALGEBRA.exp(ALGEBRA.pi()).plus(Y)));
  }

  // ---- denominators

  @Test
  void sumsBelowAFractionAreMultipliedOut() {
    Words sum = Y.plus(Z);
    Words inverse = ALGEBRA.inverse(sum);
    assertTrue(Denominators.cleared(inverse.times(sum).plus(of(-1))).isZero());
    assertFalse(Denominators.cleared(inverse.times(sum).plus(of(-2))).isZero());
    Words parts = ALGEBRA.inverse(Y).plus(ALGEBRA.inverse(Z));
    Words product = ALGEBRA.inverse(parts).plus(ALGEBRA.negate(Y.times(Z).times(inverse)));
    assertTrue(Denominators.cleared(product).isZero(), product::toString);
  }

  @Test
  void aMultipleOfADenominatorIsDivided() {
    Words sum = Y.plus(Z);
    Words square = sum.times(sum).times(M);
    Words inverse = ALGEBRA.inverse(sum);
    assertEquals(M, Denominators.divided(square.times(inverse).times(inverse)));
    assertEquals(square.times(inverse), Denominators.divided(square.times(inverse)));
  }
}
