package org.rederive.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.result.Convergence.Estimate;

/** A fit is taken for the simplest number that it can be, and for none if it is known badly. */
class FittedNumberTest {
  @Test
  void theSimplestFractionWithinTheErrorIsTaken() {
    assertEquals(Optional.of(new FittedNumber(1, 2)), of(0.5002, 0.0001));
    assertEquals(Optional.of(new FittedNumber(-2, 1)), of(-1.999, 0.001));
    assertEquals(Optional.of(new FittedNumber(2, 3)), of(0.6667, 1e-5));
    assertEquals(Optional.of(new FittedNumber(0, 1)), of(-3e-5, 7e-4));
  }

  @Test
  void zeroLeavesTheTermOut() {
    assertTrue(of(0, 1e-6).orElseThrow().formula().isEmpty());
    assertTrue(of(1, 1e-6).orElseThrow().formula().isPresent());
  }

  @Test
  void whatIsKnownBadlyOrIsNoSimpleFractionIsNoNumber() {
    assertTrue(of(1.003, 0.1).isEmpty());
    assertTrue(of(0.5235, 1e-5).isEmpty());
  }

  private static Optional<FittedNumber> of(double value, double error) {
    return FittedNumber.of(new Estimate(value, error));
  }
}
