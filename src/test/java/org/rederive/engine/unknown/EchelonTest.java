package org.rederive.engine.unknown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.rederive.number.PrimeField;
import org.rederive.number.SimpleFraction;

/** Linear equations in a prime field, and the fractions that their solutions are. */
class EchelonTest {
  private static final PrimeField FIELD = PrimeField.drawn(new SplittableRandom(1));

  private static long[] equation(long... numbers) {
    long[] row = new long[numbers.length];
    for (int n = 0; n < row.length; n++) {
      row[n] = FIELD.of(numbers[n]);
    }
    return row;
  }

  private static Echelon system(int unknowns, long[]... equations) {
    Echelon system = new Echelon(FIELD, unknowns);
    for (long[] equation : equations) {
      system.add(equation);
    }
    return system;
  }

  @Test
  void twoEquationsHaveOneSolution() {
    Echelon system = system(2, equation(1, 2, 5), equation(3, -1, 1));
    assertFalse(system.isContradictory());
    assertFalse(system.isFree(0) || system.isFree(1));
    assertEquals(FIELD.of(1), system.value(0));
    assertEquals(FIELD.of(2), system.value(1));
  }

  @Test
  void anEquationTooManyContradicts() {
    assertFalse(system(1, equation(2, 6), equation(1, 3)).isContradictory());
    assertTrue(system(1, equation(2, 6), equation(1, 4)).isContradictory());
    assertTrue(system(1, equation(0, 1)).isContradictory());
  }

  @Test
  void anEquationTooFewLeavesAChoice() {
    Echelon system = system(2, equation(1, 2, 5), equation(2, 4, 10));
    assertTrue(system.isFree(1));
    assertEquals(FIELD.of(5), system.value(0));
    assertEquals(FIELD.of(-2), system.change(0, 1));
    assertEquals(FIELD.one(), system.change(1, 1));
  }

  @Property
  void everyFractionIsFoundInItsResidue(
      @ForAll @IntRange(min = -9999, max = 9999) int above,
      @ForAll @IntRange(min = 1, max = 9999) int below) {
    long residue = FIELD.multiply(FIELD.of(above), FIELD.inverse(FIELD.of(below)));
    SimpleFraction found = SimpleFraction.of(residue, FIELD).orElseThrow();
    assertEquals(0, above * found.below() - found.above() * below);
    assertTrue(found.below() > 0 && found.below() <= below);
  }

  /** A residue drawn at random has a simple fraction in one of 2²⁸ cases. */
  @Property
  void aNumberWithoutSimpleFractionHasNone(@ForAll @LongRange(min = 0) long number) {
    long residue = FIELD.of(new SplittableRandom(number).nextLong());
    assertEquals(Optional.empty(), SimpleFraction.of(residue, FIELD));
  }
}
