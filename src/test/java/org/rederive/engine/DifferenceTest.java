package org.rederive.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Sides;
import org.rederive.number.WithError;

/** A difference is rounding, something else, or nothing at all. */
class DifferenceTest {
  @Test
  void whatRoundingLeavesIsToldFromWhatItDoesNot() {
    WithError third = WithError.SYSTEM.divide(WithError.exact(1, 0), WithError.exact(3, 0));
    WithError whole = WithError.SYSTEM.multiply(third, WithError.exact(3, 0));
    assertTrue(between(whole, WithError.exact(1, 0)).isRounding());
    assertFalse(between(whole, WithError.exact(1 + 1e-9, 0)).isRounding());
  }

  @Test
  void zerosThatAreKnownAreNothingAndCancelledTermsAreNot() {
    WithError zero = WithError.SYSTEM.zero();
    WithError one = WithError.exact(1, 0);
    assertTrue(between(zero, zero).isNothing());
    assertFalse(between(WithError.SYSTEM.divide(one, WithError.exact(3, 0)), zero).isNothing());
  }

  @Test
  void twoDifferencesAreAsFarApartAsTheirNumbers() {
    Difference a = between(WithError.exact(3, 0), WithError.SYSTEM.zero());
    Difference b = between(WithError.exact(0, 4), WithError.SYSTEM.zero());
    assertEquals(5, a.from(b).size(), 1e-12);
  }

  private static Difference between(WithError left, WithError right) {
    return Difference.of(new Sides<>(List.of(List.of(left)), List.of(List.of(right))));
  }
}
