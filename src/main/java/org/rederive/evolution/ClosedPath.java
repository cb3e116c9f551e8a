package org.rederive.evolution;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;

/**
 * A closed path λ from 0 to 2π of a Hamiltonian, along which one level is amplified most, so that
 * its eigenvectors are the same after a turn.
 */
public final class ClosedPath {
  private static final double TURN = 2 * Math.PI;
  private static final double GAP = 0.5;
  private static final double STEP = 0.25;

  /** Points that are as good as all. */
  private static final int MANY = 1 << 11;

  private final SlowFamily family;
  private final Structure structure;
  private final Draws draws;
  private final Measurements known;
  private final double[] energy;
  private final double[][] right;
  private final double[][] left;

  private ClosedPath(SlowFamily family, Structure structure, Draws draws, Measurements known) {
    this.family = family;
    this.structure = structure;
    this.draws = draws;
    this.known = known;
    List<AmplifiedLevel> all = levels(MANY);
    this.energy = mean(all);
    this.right = logarithms(false, all);
    this.left = logarithms(true, all);
  }

  /** What goes to zero along it. */
  public enum Along {
    /** The distance of points, in units of a turn. */
    POINTS(6) {
      @Override
      BandSource<WithError> at(ClosedPath path, double value) {
        return path.bands(value, (int) Math.round(1 / value));
      }
    },
    /** The rate η at which a state is led along it. */
    RATE(4) {
      @Override
      BandSource<WithError> at(ClosedPath path, double value) {
        return path.bands(value, 0);
      }
    };

    private static final int VALUES = 5;

    private final int first;

    Along(int first) {
      this.first = first;
    }

    /** Values, each half of the one before. */
    public List<Double> halved() {
      return IntStream.range(first, first + VALUES).mapToObj(n -> Math.scalb(1.0, -n)).toList();
    }

    abstract BandSource<WithError> at(ClosedPath path, double value);
  }

  /**
   * A path that is drawn at random.
   *
   * @param known what was drawn and measured before, under the same draws
   */
  public static ClosedPath of(Structure structure, Draws draws, Measurements known) {
    return known.once(
        ClosedPath.class,
        List.of(structure.bands(), structure.further(), structure.premises(), draws),
        () ->
            new ClosedPath(
                SlowFamily.draw(structure.bands(), draws, TURN, GAP), structure, draws, known));
  }

  /**
   * A path that is given.
   *
   * @param plain periodic in time; what changes is made small, and one level is lifted
   * @param draws of everything else
   */
  public static ClosedPath of(BlochHamiltonian plain, Draws draws) {
    Structure structure = new Structure(plain.size(), 0, 1, 0, Premises.NONE, draws);
    return new ClosedPath(SlowFamily.of(plain, TURN), structure, draws, new Measurements());
  }

  /** What is measured along it. */
  public BandSource<WithError> at(Along along, double value) {
    return along.at(this, value);
  }

  /** What the limits need, as it was measured. */
  public List<Precondition> preconditions() {
    return List.of(Precondition.atLeast("imaginary gap", family.gap(), GAP));
  }

  private BandSource<WithError> bands(double value, int points) {
    return new LoopBands(structure, draws.in(WithError.SYSTEM, draws), this, value, points);
  }

  // ---- along the path

  /**
   * i Σ_j ln(⟨a_j|u_{j+1}⟩/⟨a_j|u_j⟩) with a = u or L: it knows no gauge, and goes to the integral
   * as the points become many, with an error of first order. Only e^{i…} is single valued.
   */
  double[] loop(boolean ofLeft, int points) {
    return once("loop", ofLeft ? points : -points, () -> summed(ofLeft, points));
  }

  private double[] summed(boolean ofLeft, int points) {
    double[] sum = logarithms(ofLeft, levels(points))[0];
    return new double[] {-sum[1], sum[0]};
  }

  private double[] once(String what, double number, Supplier<double[]> measure) {
    return known.numbers(what, List.of(structure.bands(), draws, number), measure);
  }

  /**
   * Half the difference of both senses of the path, with an error of second order: the integral.
   */
  double[] integral(boolean ofLeft) {
    double[][] sums = ofLeft ? left : right;
    return new double[] {(sums[1][1] - sums[0][1]) / 2, (sums[0][0] - sums[1][0]) / 2};
  }

  private List<AmplifiedLevel> levels(int points) {
    return IntStream.range(0, points)
        .mapToObj(j -> AmplifiedLevel.of(family.at(TURN * j / points)))
        .toList();
  }

  /** Mean of the energy: of a periodic function that at many points is as good as all. */
  private static double[] mean(List<AmplifiedLevel> levels) {
    return new double[] {
      levels.stream().mapToDouble(AmplifiedLevel::energy).sum() / MANY,
      levels.stream().mapToDouble(AmplifiedLevel::gain).sum() / MANY
    };
  }

  /** Σ ln of the steps forwards, and backwards. */
  private static double[][] logarithms(boolean ofLeft, List<AmplifiedLevel> levels) {
    double[][] sums = new double[2][2];
    for (int j = 0; j < levels.size(); j++) {
      AmplifiedLevel here = levels.get(j);
      AmplifiedLevel next = levels.get((j + 1) % levels.size());
      add(sums[0], step(ofLeft, here, next));
      add(sums[1], step(ofLeft, next, here));
    }
    return sums;
  }

  /** ⟨a|other⟩/⟨a|u⟩ with a = u or L. */
  private static double[] step(boolean ofLeft, AmplifiedLevel from, AmplifiedLevel to) {
    return quotient(from.product(ofLeft, to.state()), from.product(ofLeft, from.state()));
  }

  private static void add(double[] sum, double[] factor) {
    sum[0] += Math.log(Math.hypot(factor[0], factor[1]));
    sum[1] += Math.atan2(factor[1], factor[0]);
  }

  private static double[] quotient(double[] a, double[] b) {
    double size = b[0] * b[0] + b[1] * b[1];
    return new double[] {(a[0] * b[0] + a[1] * b[1]) / size, (a[1] * b[0] - a[0] * b[1]) / size};
  }

  /** ⟨L(0)|Ψ(T)⟩ e^{i∫ε dt} of the state that starts as u(0), after a turn at a rate. */
  double[] turn(double rate) {
    return once("turn", rate, () -> turned(rate));
  }

  private double[] turned(double rate) {
    AmplifiedLevel start = AmplifiedLevel.of(family.at(0));
    State state = start.state().normalised();
    Driven driven = time -> family.at(rate * time);
    MagnusEvolution.Solved solved = new MagnusEvolution(driven, STEP).solved(state, 0, TURN / rate);
    double[] factor = quotient(start.product(true, solved.state()), start.product(true, state));
    double size = Math.exp(solved.growth() - energy[1] * TURN / rate);
    double angle = energy[0] * TURN / rate;
    double c = size * Math.cos(angle);
    double s = size * Math.sin(angle);
    return new double[] {c * factor[0] - s * factor[1], c * factor[1] + s * factor[0]};
  }
}
