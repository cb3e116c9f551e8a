package org.rederive.evolution;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.ComplexEigensystem;
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
  private final double[][] right;
  private final double[][] left;

  private ClosedPath(SlowFamily family, Structure structure, Draws draws) {
    this.family = family;
    this.structure = structure;
    this.draws = draws;
    this.right = logarithms(false, MANY);
    this.left = logarithms(true, MANY);
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

  /** A path that is drawn at random. */
  public static ClosedPath of(Structure structure, Draws draws) {
    return new ClosedPath(SlowFamily.draw(structure.bands(), draws, TURN, GAP), structure, draws);
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

  private static Level level(Square h) {
    ComplexEigensystem levels = ComplexEigensystem.of(h.re, h.im, h.size);
    return new Level(levels, SlowFamily.top(levels));
  }

  /** The most amplified level at a point. */
  private record Level(ComplexEigensystem levels, int top) {
    /** ⟨u|other⟩ or ⟨L|other⟩. */
    double[] overlap(boolean left, Level other) {
      double[] sum = new double[2];
      for (int i = 0; i < levels.size(); i++) {
        double x = left ? levels.leftRe(top, i) : levels.rightRe(i, top);
        double y = left ? levels.leftIm(top, i) : -levels.rightIm(i, top);
        double u = other.levels.rightRe(i, other.top);
        double v = other.levels.rightIm(i, other.top);
        sum[0] += x * u - y * v;
        sum[1] += x * v + y * u;
      }
      return sum;
    }
  }

  /**
   * i Σ_j ln(⟨a_j|u_{j+1}⟩/⟨a_j|u_j⟩) with a = u or L: it knows no gauge, and goes to the integral
   * as the points become many, with an error of first order. Only e^{i…} is single valued.
   */
  double[] loop(boolean ofLeft, int points) {
    double[] sum = logarithms(ofLeft, points)[0];
    return new double[] {-sum[1], sum[0]};
  }

  /**
   * Half the difference of both senses of the path, with an error of second order: the integral.
   */
  double[] integral(boolean ofLeft) {
    double[][] sums = ofLeft ? left : right;
    return new double[] {(sums[1][1] - sums[0][1]) / 2, (sums[0][0] - sums[1][0]) / 2};
  }

  /** Σ ln of the steps forwards, and backwards. */
  private double[][] logarithms(boolean ofLeft, int points) {
    double[][] sums = new double[2][2];
    Level first = level(family.at(0));
    Level here = first;
    for (int j = 1; j <= points; j++) {
      Level next = j == points ? first : level(family.at(TURN * j / points));
      add(sums[0], quotient(here.overlap(ofLeft, next), here.overlap(ofLeft, here)));
      add(sums[1], quotient(next.overlap(ofLeft, here), next.overlap(ofLeft, next)));
      here = next;
    }
    return sums;
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
    Driven less =
        time -> {
          Square h = family.at(rate * time);
          Level level = level(h);
          for (int i = 0; i < h.size; i++) {
            h.re[i * (h.size + 1)] -= level.levels.valueRe(level.top);
            h.im[i * (h.size + 1)] -= level.levels.valueIm(level.top);
          }
          return h;
        };
    Square start = family.at(0);
    State state = SlowEvolution.level(start).normalised();
    MagnusEvolution.Solved solved = new MagnusEvolution(less, STEP).solved(state, 0, TURN / rate);
    double[] factor = quotient(part(start, solved.state()), part(start, state));
    double size = Math.exp(solved.growth());
    return new double[] {size * factor[0], size * factor[1]};
  }

  private static double[] part(Square h, State state) {
    Level level = level(h);
    double[] sum = new double[2];
    for (int i = 0; i < h.size; i++) {
      double x = level.levels.leftRe(level.top, i);
      double y = level.levels.leftIm(level.top, i);
      sum[0] += x * state.re()[i] - y * state.im()[i];
      sum[1] += x * state.im()[i] + y * state.re()[i];
    }
    return sum;
  }
}
