package org.rederive.engine.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;

class LocalizedPolynomialsTest {
  private final LocalizedPolynomials plain =
      new LocalizedPolynomials(
          Variables.builder()
              .complex(named("s"))
              .complex(named("p"))
              .real(named("x"))
              .real(named("y"))
              .build());

  private static Name named(String letter) {
    return new Thing.Symbol(letter).whole();
  }

  private Fraction square(Fraction a) {
    return plain.multiply(a, a);
  }

  @Test
  void divisionListsEachDenominatorOnce() {
    Fraction sum = plain.add(plain.symbol(named("x")), plain.symbol(named("y")));
    Fraction once = plain.inverse(sum);
    Fraction again = plain.inverse(plain.multiply(plain.of(3, 1), square(sum)));
    assertEquals(List.of("y+x"), plain.excluded());
    assertEquals(List.of(1), once.powers());
    assertEquals(List.of(2), again.powers());
  }

  @Test
  void aProductOfListedDenominatorsAddsNoneAndOnlyTheRestOfAnotherIsAdded() {
    Fraction x = plain.symbol(named("x"));
    Fraction y = plain.symbol(named("y"));
    plain.inverse(x);
    plain.inverse(plain.multiply(x, y));
    plain.inverse(plain.multiply(square(x), y));
    assertEquals(List.of("x", "y"), plain.excluded());
  }

  @Test
  void theConjugateOfADenominatorIsAnother() {
    Fraction over = plain.inverse(plain.add(plain.symbol(named("p")), plain.of(0, 1)));
    Fraction conjugate = plain.conjugate(over);
    Fraction expected =
        plain.inverse(plain.add(plain.symbol(Variables.conjugateOf(named("p"))), plain.of(0, -1)));
    assertTrue(plain.isZero(plain.subtract(conjugate, expected)));
    assertEquals(2, plain.excluded().size());
  }

  @Test
  void theInverseOfARootIsTheRootOverItsSquare() {
    LocalizedPolynomials rooted = plain.modulo(named("s"), plain.symbol(named("p")));
    Fraction s = rooted.symbol(named("s"));
    Fraction expected = rooted.divide(s, rooted.symbol(named("p")));
    assertTrue(rooted.isZero(rooted.subtract(rooted.inverse(s), expected)));
    assertEquals(List.of("p", "s"), rooted.excluded());
    Fraction conjugate =
        rooted.multiply(
            rooted.symbol(Variables.conjugateOf(named("s"))),
            rooted.symbol(Variables.conjugateOf(named("s"))));
    assertTrue(
        rooted.isZero(
            rooted.subtract(conjugate, rooted.symbol(Variables.conjugateOf(named("p"))))));
  }

  @Test
  void aRootOfASquareDividesZeroAndIsNeverADenominator() {
    LocalizedPolynomials rooted = plain.modulo(named("s"), square(plain.symbol(named("x"))));
    Fraction difference = rooted.subtract(rooted.symbol(named("s")), rooted.symbol(named("x")));
    assertFalse(rooted.isZero(difference));
    assertThrows(ArithmeticException.class, () -> rooted.inverse(difference));
  }

  @Test
  void rootsOfRootsAreReducedToo() {
    Variables variables =
        Variables.builder().real(named("c")).real(named("s")).complex(named("e")).build();
    LocalizedPolynomials free = new LocalizedPolynomials(variables);
    Fraction cosine = free.symbol(named("c"));
    Fraction sine = free.symbol(named("s"));
    LocalizedPolynomials circle =
        free.modulo(named("s"), free.subtract(free.one(), free.multiply(cosine, cosine)));
    LocalizedPolynomials tower =
        circle.modulo(named("e"), circle.add(circle.imaginaryUnit(), sine));
    Fraction e = tower.symbol(named("e"));
    Fraction fourth = tower.multiply(tower.multiply(e, e), tower.multiply(e, e));
    // e⁴ = (i + s)² = −1 + 2 i s + 1 − c²
    Fraction expected =
        tower.subtract(tower.multiply(tower.of(0, 2), sine), tower.multiply(cosine, cosine));
    assertTrue(tower.isZero(tower.subtract(fourth, expected)));
    Fraction mixed = tower.add(tower.add(e, sine), tower.symbol(Variables.conjugateOf(named("e"))));
    Fraction one = tower.multiply(mixed, tower.inverse(mixed));
    assertTrue(tower.isZero(tower.subtract(one, tower.one())));
  }

  @Test
  void zeroHasNoInverse() {
    assertThrows(ArithmeticException.class, () -> plain.inverse(plain.zero()));
  }

  @Test
  void aSquareThatContainsItsRootOrAQuotientIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> plain.modulo(named("s"), plain.symbol(named("s"))));
    Fraction quotient = plain.inverse(plain.symbol(named("x")));
    assertThrows(IllegalArgumentException.class, () -> plain.modulo(named("s"), quotient));
  }

  @Test
  void aLargeCoefficientIsKeptExactly() {
    Fraction large = plain.of(Long.MAX_VALUE);
    Fraction difference = plain.subtract(square(large), plain.of(-1));
    assertEquals("85070591730234615847396907784232501250", plain.numerator(difference));
  }
}
