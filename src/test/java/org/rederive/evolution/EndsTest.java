package org.rederive.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Draws;
import org.rederive.evolution.LatticeEvolution.Reach;
import org.rederive.evolution.LatticeEvolution.Setup;
import org.rederive.formula.Quantity.Ends;
import org.rederive.formula.Quantity.ExactState;
import org.rederive.formula.Quantity.Observable;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.WithError;

/** Open ends lose what leaves, periodic ones give it back, and nothing else tells them apart. */
class EndsTest {
  private static final int SITES = 7;
  private static final double VALUE = 0.125;

  @Test
  void roundARingAStateComesBackAndAtAnOpenEndItIsLost() {
    LatticeOperator step = new LatticeOperator(List.of(hop(1, 0), hop(0, 0)));
    for (Ends ends : Ends.values()) {
      LatticeState state = LatticeState.zero(SITES, 1, ends, 1);
      state.re()[0][2] = 1;
      LatticeState moved = state;
      for (int n = 0; n < SITES; n++) {
        moved = new LatticeOperator(List.of(hop(1, 0))).of(moved);
      }
      assertEquals(ends == Ends.PERIODIC ? 1 : 0, moved.re()[0][2], ends.name());
      assertEquals(2, step.of(state).square(), "inside, both are the same");
    }
  }

  @Test
  void aPlaneWaveIsAStateOfARingAndNotOfAnOpenChain() {
    double k = 2 * Math.PI * 2 / SITES;
    LatticeOperator step = new LatticeOperator(List.of(hop(1, 0)));
    assertTrue(off(step, k, Ends.PERIODIC) < 1e-12);
    assertFalse(off(step, k, Ends.OPEN) < 0.1);
    assertFalse(off(step, k + 0.1, Ends.PERIODIC) < 0.1, "a momentum that does not fit");
  }

  private static double off(LatticeOperator step, double k, Ends ends) {
    LatticeState wave = LatticeState.zero(SITES, 1, ends, 1);
    for (int x = 0; x < SITES; x++) {
      wave.re()[0][x] = Math.cos(k * wave.x(x));
      wave.im()[0][x] = Math.sin(k * wave.x(x));
    }
    LatticeState difference = step.of(wave);
    difference.add(-Math.cos(k), -Math.sin(k), wave);
    return Math.sqrt(difference.square());
  }

  @Test
  void aHopThatIsLongerThanTheLatticeGoesRoundIt() {
    LatticeState state = LatticeState.zero(3, 2, Ends.PERIODIC, 1);
    state.re()[0][1] = 1;
    LatticeState moved = new LatticeOperator(List.of(hop(7, -3))).of(state);
    assertEquals(1, moved.re()[0][3], "one column before and the other row");
    assertEquals(1, moved.square());
    LatticeState open = LatticeState.zero(3, 2, Ends.OPEN, 1);
    open.re()[0][1] = 1;
    assertEquals(0, new LatticeOperator(List.of(hop(7, -3))).of(open).square());
  }

  private static Hop hop(int m, int n) {
    return new Hop(m, n, new double[] {1}, new double[] {0}, 0, 0, 0);
  }

  // ---- packets

  @Test
  void aPacketThatDoesNotReachTheEndsKnowsNothingOfThem() {
    for (Smallness small : List.of(Smallness.GRADIENT, Smallness.WIDTH, Smallness.FIELD)) {
      for (Observable observable : List.of(Observable.ENERGY, Observable.BAND_ENERGY)) {
        assertTrue(apart(small, observable, 6) < 1e-7, small + " " + observable);
      }
      assertTrue(apart(small, Observable.VELOCITY, 6) < 1e-6, small + " velocity");
      assertTrue(apart(small, Observable.POSITION, 6) < 1e-5, small + " position");
    }
  }

  @Test
  void aPacketThatReachesTheEndsKnowsOfThem() {
    for (Smallness small : List.of(Smallness.GRADIENT, Smallness.WIDTH, Smallness.FIELD)) {
      double none = -6 / small.width(VALUE);
      assertTrue(apart(small, Observable.ENERGY, none) > 1e-4, small.name());
      assertTrue(apart(small, Observable.POSITION, none) > 1e-3, small.name());
    }
  }

  private static double apart(Smallness small, Observable observable, double margin) {
    Draws draws = new Draws(7);
    Structure structure = new Structure(2, 2, 1, 0, Premises.NONE, draws);
    Setup setup = new Setup(small, Gauge.SYMMETRIC, true, Amplification.MODERATE);
    LatticeEvolution evolution =
        LatticeEvolution.of(
            setup, structure, draws, new Measurements(), new Reach(LatticeEvolution.LONG, margin));
    List<WithError> open = measured(evolution.at(VALUE), observable, Ends.OPEN);
    List<WithError> closed = measured(evolution.at(VALUE), observable, Ends.PERIODIC);
    double apart = 0;
    for (int i = 0; i < open.size(); i++) {
      apart = Math.max(apart, WithError.SYSTEM.subtract(open.get(i), closed.get(i)).modulus());
    }
    return apart;
  }

  private static List<WithError> measured(BandSource<WithError> seen, Observable what, Ends ends) {
    return seen.measured(what, Optional.of(new ExactState(false, ends, Optional.empty())));
  }

  // ---- whole chains

  /** H = a T + b T†, N. Hatano and D. R. Nelson, Physical Review Letters 77, 570 (1996). */
  @Test
  void theSpectrumOfAnOpenChainIsNotThatOfARing() {
    int sites = 16;
    double cosine = Math.cos(Math.PI / (sites + 1));
    double[] open = energy(sites, Ends.OPEN);
    assertEquals(2 * Math.sqrt(A * B) * cosine, Math.abs(open[1]), 1e-9, "i 2 sqrt(ab) cos");
    assertEquals(0, open[0], 1e-9);
    double[] ring = energy(sites, Ends.PERIODIC);
    assertEquals(A + B, ring[1], 1e-9, "where the band is amplified most");
    assertTrue(ring[1] - open[1] > 0.1);
  }

  private static final double A = 0.9;
  private static final double B = 0.3;

  private static double[] energy(int sites, Ends ends) {
    List<FourierTerm> terms = new ArrayList<>();
    for (int sign = 1; sign >= -1; sign -= 2) {
      double[] waves = new double[MultiIndex.PLACES];
      waves[Coordinate.MOMENTUM.place(0)] = sign;
      double[] hop = {sign > 0 ? A : B};
      terms.add(new FourierTerm(new double[1], hop, waves, new int[MultiIndex.PLACES]));
    }
    Setup setup = new Setup(Smallness.SIZE, Gauge.SYMMETRIC, true, Amplification.MODERATE);
    LatticeEvolution chain =
        LatticeEvolution.of(setup, new BlochHamiltonian(1, terms), new Draws(1), Reach.ENOUGH);
    BandSource<WithError> seen = chain.at(1.0 / (sites + 1));
    WithError energy = measured(seen, Observable.ENERGY, ends).get(0);
    return new double[] {energy.re(), energy.im() - Amplification.MODERATE.lift()};
  }
}
