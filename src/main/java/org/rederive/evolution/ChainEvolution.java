package org.rederive.evolution;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Quantity.Ends;

/**
 * A state on a whole chain between two walls, or on a ring, that starts at the site in the middle
 * and evolves until it is the one that is amplified most.
 *
 * <p>On an open chain H grows as e^{κ n} along hops by n in S⁻¹HS with S = e^{κr}, and its states
 * are those of H times S⁻¹: N. Hatano and D. R. Nelson, Physical Review Letters 77, 570 (1996).
 * They evolve with the κ for which no plane wave is amplified more than it has to be. With another
 * κ the rounding of one end would be larger than the state after it has been amplified on its way
 * to the other.
 */
final class ChainEvolution implements Evolving {
  private static final double NEGLIGIBLE = 1e-10;

  /** Times the square of the number of sites that is enough for most chains. */
  private static final int LONG = 16;

  /** Sites that make no difference to what is enough. */
  private static final int FEW = 24;

  private static final int POINTS = 32;

  /** κ is looked for up to here on both sides. */
  private static final double STEEP = 4;

  private static final int BISECTIONS = 40;

  private final Start start;
  private final int sites;
  private final double steepness;

  ChainEvolution(Start start, int sites) {
    this.start = start;
    this.sites = sites;
    this.steepness = start.ends() == Ends.OPEN ? steepness() : 0;
  }

  @Override
  public LatticeState evolved() {
    LatticeOperator hamiltonian = hamiltonian();
    State spinor = start.mesh().space().levelAt(start.at().get(0), start.at().get(1)).state();
    LatticeState state = LatticeState.zero(sites, 1, start.ends(), spinor.re().length);
    state.put(sites / 2, 1, 0, spinor);
    double enough = NEGLIGIBLE * hamiltonian.bound();
    double longest = LONG * Math.pow(sites + FEW, 2);
    Propagator propagator = Propagator.of(hamiltonian, sites, state);
    for (double after = 0; spread(hamiltonian, state) > enough && after < longest; ) {
      state = propagator.of(state);
      after += propagator.time();
      propagator = propagator.twice();
    }
    return steep(state);
  }

  private static double spread(LatticeOperator hamiltonian, LatticeState state) {
    LatticeState moved = hamiltonian.of(state);
    double[] mean = state.product((i, j) -> 1, moved);
    moved.add(-mean[0], -mean[1], state);
    return Math.sqrt(moved.square());
  }

  /** S⁻¹HS. */
  private LatticeOperator hamiltonian() {
    Geometry geometry = new ChainGeometry(start.at().get(0), start.at().get(1));
    List<Hop> hops = new ArrayList<>();
    for (Hop hop : start.mesh().space().centredHops(geometry)) {
      hops.add(hop.times(Math.exp(steepness * hop.dx()), 0));
    }
    return new LatticeOperator(hops);
  }

  /** S state, of length one. */
  private LatticeState steep(LatticeState state) {
    for (int a = 0; a < state.orbitals(); a++) {
      for (int x = 0; x < sites; x++) {
        double factor = Math.exp(steepness * state.x(x));
        state.re()[a][x] *= factor;
        state.im()[a][x] *= factor;
      }
    }
    state.scale(1 / Math.sqrt(state.square()), 0);
    return state;
  }

  // ---- the best κ

  /** The gain that no κ makes less has one minimum, since max Im ε(k − iκ) is convex in κ. */
  private double steepness() {
    double least = -STEEP;
    double most = STEEP;
    for (int n = 0; n < BISECTIONS; n++) {
      double low = least + (most - least) / 3;
      double high = most - (most - least) / 3;
      if (gain(low) < gain(high)) {
        most = high;
      } else {
        least = low;
      }
    }
    return (least + most) / 2;
  }

  private double gain(double kappa) {
    double gain = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < POINTS; j++) {
      double k = 2 * Math.PI * j / POINTS;
      Square h = start.mesh().space().at(k, start.at().get(1), kappa);
      gain = Math.max(gain, AmplifiedLevel.of(h).gain());
    }
    return gain;
  }
}
