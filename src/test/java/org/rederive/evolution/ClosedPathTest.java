package org.rederive.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;

/** Integrals along closed paths, and the factor of a state that is led along them. */
class ClosedPathTest {
  @Test
  void sumsOverPointsGoToTheIntegralWithFirstOrder() {
    for (int seed = 0; seed < 4; seed++) {
      ClosedPath path = path(seed);
      for (boolean left : new boolean[] {true, false}) {
        double coarse = distance(path.loop(left, 256), path.integral(left));
        double fine = distance(path.loop(left, 512), path.integral(left));
        assertEquals(1, Math.log(coarse / fine) / Math.log(2), 0.1, "seed " + seed);
      }
    }
  }

  @Test
  void theIntegralOfTheRightConnectionIsRealAndThatOfTheLeftOneIsNot() {
    for (int seed = 0; seed < 4; seed++) {
      assertEquals(0, path(seed).integral(false)[1], 1e-12);
      assertTrue(Math.abs(path(seed).integral(true)[1]) > 1e-4);
    }
  }

  @Test
  void aStateIsMultipliedByTheLeftIntegral() {
    for (int seed = 0; seed < 3; seed++) {
      ClosedPath path = path(seed);
      double slow = off(path, 1 / 64.0);
      double slower = off(path, 1 / 128.0);
      assertEquals(1, Math.log(slow / slower) / Math.log(2), 0.15, "seed " + seed);
    }
  }

  private static double off(ClosedPath path, double rate) {
    double[] loop = path.integral(true);
    double size = Math.exp(-loop[1]);
    double[] factor = {size * Math.cos(loop[0]), size * Math.sin(loop[0])};
    return distance(path.turn(rate), factor);
  }

  private static ClosedPath path(int seed) {
    Draws draws = new Draws(seed);
    Structure structure = new Structure(2 + seed % 2, 0, 1, 0, Premises.NONE, draws);
    return ClosedPath.of(structure, draws, new Measurements());
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
}
