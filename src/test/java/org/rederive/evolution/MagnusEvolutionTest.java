package org.rederive.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/** States evolve as another integrator says, with an error of fourth order. */
class MagnusEvolutionTest {
  private static final double TO = 3;

  @Test
  void theErrorIsOfFourthOrderInTheStep() {
    for (int seed = 0; seed < 5; seed++) {
      Driven driven = driven(seed, 3);
      State exact = reference(driven, start(3), TO);
      double coarse = distance(new MagnusEvolution(driven, 0.05).evolved(start(3), 0, TO), exact);
      double fine = distance(new MagnusEvolution(driven, 0.025).evolved(start(3), 0, TO), exact);
      assertEquals(4, Math.log(coarse / fine) / Math.log(2), 0.1, "seed " + seed);
      assertTrue(fine < 1e-6, "error " + fine);
    }
  }

  @Test
  void aHamiltonianThatDoesNotChangeIsExponentiatedWhateverTheStep() {
    Square h = driven(7, 4).at(0);
    State exact = reference(t -> h, start(4), TO);
    assertTrue(distance(new MagnusEvolution(t -> h, 0.25).evolved(start(4), 0, TO), exact) < 1e-11);
  }

  @Test
  void theWrongSignOfTheHamiltonianIsSeen() {
    Driven driven = driven(1, 3);
    Driven wrong =
        t -> {
          Square minus = new Square(3);
          minus.add(-1, 0, driven.at(t).re, driven.at(t).im);
          return minus;
        };
    State exact = reference(driven, start(3), TO);
    assertTrue(distance(new MagnusEvolution(wrong, 0.025).evolved(start(3), 0, TO), exact) > 0.1);
  }

  /** A matrix without symmetry that turns with time. */
  private static Driven driven(int seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    Square fixed = square(size, random);
    Square turning = square(size, random);
    return t -> {
      Square h = new Square(size);
      h.add(1, 0, fixed.re, fixed.im);
      h.add(Math.cos(2 * t), Math.sin(t), turning.re, turning.im);
      return h;
    };
  }

  private static Square square(int size, SplittableRandom random) {
    Square square = new Square(size);
    for (int i = 0; i < size * size; i++) {
      square.re[i] = random.nextDouble(-0.5, 0.5);
      square.im[i] = random.nextDouble(-0.5, 0.5);
    }
    return square;
  }

  private static State start(int size) {
    State state = new State(new double[size], new double[size]);
    state.re()[0] = 1;
    state.im()[size - 1] = 0.5;
    return state.normalised();
  }

  /** Dormand and Prince, order 8, of length one at the end. */
  private static State reference(Driven driven, State start, double to) {
    int size = start.re().length;
    OrdinaryDifferentialEquation equation =
        new OrdinaryDifferentialEquation() {
          @Override
          public int getDimension() {
            return 2 * size;
          }

          @Override
          public double[] computeDerivatives(double t, double[] y) {
            State h = driven.at(t).times(state(y));
            double[] slope = new double[2 * size];
            for (int i = 0; i < size; i++) {
              slope[i] = h.im()[i];
              slope[size + i] = -h.re()[i];
            }
            return slope;
          }
        };
    double[] y = new double[2 * size];
    System.arraycopy(start.re(), 0, y, 0, size);
    System.arraycopy(start.im(), 0, y, size, size);
    DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-8, 0.1, 1e-13, 1e-13);
    return state(integrator.integrate(equation, new ODEState(0, y), to).getPrimaryState())
        .normalised();
  }

  private static State state(double[] y) {
    int size = y.length / 2;
    State state = new State(new double[size], new double[size]);
    System.arraycopy(y, 0, state.re(), 0, size);
    System.arraycopy(y, size, state.im(), 0, size);
    return state;
  }

  private static double distance(State a, State b) {
    double sum = 0;
    for (int i = 0; i < a.re().length; i++) {
      sum += Math.pow(a.re()[i] - b.re()[i], 2) + Math.pow(a.im()[i] - b.im()[i], 2);
    }
    return Math.sqrt(sum);
  }
}
