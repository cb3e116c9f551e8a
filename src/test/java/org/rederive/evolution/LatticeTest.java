package org.rederive.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Draws;
import org.rederive.evolution.LatticeEvolution.Reach;
import org.rederive.evolution.LatticeEvolution.Setup;
import org.rederive.formula.Quantity.Ends;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;

/** Operators on a lattice do what is known of fields, gauges and packets. */
class LatticeTest {
  private static final double FIELD = 0.3;
  private static final double[] SYMMETRIC = {0, -0.5, 0.5, 0};
  private static final double[] LANDAU = {0, 0, 1, 0};

  /** e^{ip_x} e^{ip_y} = e^{i(p_x + p_y)} e^{iB/2}, since [p_x, p_y] = −iB. */
  @Test
  void aPlaquetteEnclosesTheFluxInAnyGauge() {
    for (double[] gauge : List.of(SYMMETRIC, LANDAU, new double[] {0.7, -0.1, 0.9, 0.4})) {
      LatticeState state = random(9, 9, 1);
      Geometry geometry = new FieldGeometry(FIELD, gauge);
      LatticeState one = step(geometry, 1, 0).of(step(geometry, 0, 1).of(state));
      LatticeState other = step(geometry, 0, 1).of(step(geometry, 1, 0).of(state));
      assertTrue(distance(one, turned(other, FIELD)) < 1e-12);
      assertFalse(distance(one, turned(other, -FIELD)) < 1e-2, "the wrong sign of the field");
    }
  }

  private static LatticeOperator step(Geometry geometry, int m, int n) {
    return new LatticeOperator(List.of(geometry.hop(m, n, new double[] {1}, new double[] {0})));
  }

  /** H in another gauge is e^{−iχ} H e^{iχ}, with ∇χ added to 𝒜. */
  @Test
  void aChangeOfGaugeIsAPhase() {
    PhaseSpace space = mesh().space();
    LatticeOperator one = space.hamiltonian(new FieldGeometry(FIELD, SYMMETRIC));
    LatticeOperator other = space.hamiltonian(new FieldGeometry(FIELD, LANDAU));
    LatticeState state = random(12, 9, 2);
    assertTrue(distance(other.of(gauged(state, -1)), gauged(one.of(state), -1)) < 1e-12);
    assertFalse(distance(other.of(gauged(state, 1)), gauged(one.of(state), 1)) < 1e-2);
  }

  private static LatticeState gauged(LatticeState state, int sign) {
    LatticeState out = state.empty();
    for (int row = 0; row < state.rows(); row++) {
      for (int column = 0; column < state.columns(); column++) {
        double chi = sign * FIELD * state.x(column) * state.y(row) / 2;
        int s = row * state.columns() + column;
        for (int a = 0; a < state.orbitals(); a++) {
          out.re()[a][s] = Math.cos(chi) * state.re()[a][s] - Math.sin(chi) * state.im()[a][s];
          out.im()[a][s] = Math.cos(chi) * state.im()[a][s] + Math.sin(chi) * state.re()[a][s];
        }
      }
    }
    return out;
  }

  @Test
  void theEvolutionDoesNotDependOnItsStepsAndMultiplesOfTheIdentityDoNotMatter() {
    PhaseSpace space = mesh().space();
    Geometry geometry = new FieldGeometry(FIELD, SYMMETRIC);
    LatticeState start = random(11, 10, 2);
    LatticeState once = TaylorEvolution.evolved(space.centred(geometry), start, 3);
    LatticeState half = TaylorEvolution.evolved(space.hamiltonian(geometry), start, 1.5);
    LatticeState twice = TaylorEvolution.evolved(space.hamiltonian(geometry), half, 1.5);
    double[] overlap = once.product((x, y) -> 1, twice);
    assertEquals(1, Math.hypot(overlap[0], overlap[1]), 1e-11);
    LatticeState longer = TaylorEvolution.evolved(space.hamiltonian(geometry), half, 1.6);
    double[] other = once.product((x, y) -> 1, longer);
    assertFalse(Math.hypot(other[0], other[1]) > 1 - 1e-6);
  }

  @Test
  void aMatrixThatIsSquaredEvolvesAsTheSeriesDoes() {
    LatticeOperator hamiltonian = mesh().space().centred(new FieldGeometry(FIELD, SYMMETRIC));
    LatticeState start = random(7, 5, 2);
    for (double time : new double[] {0.01, 3, 24}) {
      Propagator propagator = Propagator.of(hamiltonian, time, start);
      LatticeState once = TaylorEvolution.evolved(hamiltonian, start, time);
      assertTrue(distance(once, propagator.of(start)) < 1e-11, () -> "after " + time);
      LatticeState twice = TaylorEvolution.evolved(hamiltonian, once, time);
      assertEquals(2 * time, propagator.twice().time());
      assertTrue(distance(twice, propagator.twice().of(start)) < 1e-11, () -> "twice " + time);
      assertFalse(distance(twice, propagator.of(start)) < 1e-4, () -> "only once " + time);
    }
  }

  @Test
  void theBandEnergyAndTheProjectorAreThoseOfTheHamiltonianWithoutField() {
    BandMesh mesh = mesh();
    PhaseSpace space = mesh.space();
    Geometry geometry = new FieldGeometry(0, SYMMETRIC);
    LatticeState state = LatticeState.zero(81, 81, Ends.OPEN, 2);
    state.re()[0][40 * 81 + 40] = 1;
    LatticeOperator projector = mesh.projector().on(geometry);
    LatticeState part = projector.of(state);
    assertTrue(distance(projector.of(part), part) < 1e-8, "a projector");
    LatticeState moved = space.hamiltonian(geometry).of(part);
    LatticeState energy = mesh.energy().on(geometry).of(part);
    assertTrue(distance(moved, energy) < 1e-8, "H in the band");
    LatticeState all = mesh.energy().on(geometry).of(state);
    assertFalse(distance(space.hamiltonian(geometry).of(state), all) < 1e-2, "not outside");
  }

  @Test
  void tooShortATimeAndTooSmallALatticeAreSeen() {
    List<Double> values = List.of(0.0625);
    assertTrue(missed(Reach.WIDE, values).isEmpty());
    assertEquals(List.of("transient"), missed(new Reach(3, 6), values));
    assertEquals(List.of("edge weight"), missed(new Reach(20, 2), values));
  }

  private static List<String> missed(Reach reach, List<Double> values) {
    Premises premises = Premises.NONE;
    Draws draws = new Draws(7);
    Structure structure = new Structure(2, 2, 1, 0, premises, draws);
    return LatticeEvolution.of(
            new Setup(Smallness.FIELD, Gauge.SYMMETRIC, true, Amplification.MODERATE),
            structure,
            draws,
            new Measurements(),
            reach)
        .preconditions(values)
        .stream()
        .filter(p -> !p.met())
        .map(Precondition::what)
        .toList();
  }

  private static BandMesh mesh() {
    return PhaseSpace.draw(
        2,
        Coordinate.MOMENTUM.place(0),
        Coordinate.MOMENTUM.place(1),
        new Draws(3),
        Amplification.MODERATE,
        1e-9);
  }

  private static LatticeState random(int columns, int rows, int orbitals) {
    LatticeState state = LatticeState.zero(columns, rows, Ends.OPEN, orbitals);
    SplittableRandom random = new SplittableRandom(1);
    for (int row = 2; row < rows - 2; row++) {
      for (int column = 2; column < columns - 2; column++) {
        for (int a = 0; a < orbitals; a++) {
          state.re()[a][row * columns + column] = random.nextDouble(-1, 1);
          state.im()[a][row * columns + column] = random.nextDouble(-1, 1);
        }
      }
    }
    return state;
  }

  private static LatticeState turned(LatticeState state, double angle) {
    LatticeState out = state.empty();
    out.add(Math.cos(angle), Math.sin(angle), state);
    return out;
  }

  private static double distance(LatticeState a, LatticeState b) {
    LatticeState difference = a.empty();
    difference.add(1, 0, a);
    difference.add(-1, 0, b);
    return Math.sqrt(difference.square());
  }
}
