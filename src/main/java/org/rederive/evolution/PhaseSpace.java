package org.rederive.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.number.MultiIndex;
import org.rederive.number.StandardNormal;

/**
 * A Hamiltonian as a periodic function of two coordinates of phase space, one band of which is
 * amplified most everywhere.
 *
 * @param hamiltonian Σ C e^{i(m a + n b)}
 * @param first place of the coordinate a
 * @param second place of b
 */
record PhaseSpace(BlochHamiltonian hamiltonian, int first, int second) {
  /** By how much the band is lifted. */
  private static final double LIFT = 2;

  /** Size of what depends on the coordinates beside what does not. */
  private static final double CHANGE = 0.375;

  private static final int ATTEMPTS = 64;

  /** Points along a coordinate at which the gap is measured. */
  private static final int MESH = 24;

  /**
   * The first Hamiltonian without symmetry, of several, whose band has a gap in gain everywhere.
   *
   * @param enough the gap that is asked for; if none has it, the last one is returned
   * @param smooth the tail of the expansion of its energy that is allowed
   */
  static PhaseSpace draw(
      int bands, int first, int second, Draws draws, double enough, double smooth) {
    return draw(draws, enough, smooth, stream -> drawn(bands, first, second, stream));
  }

  /** The same of normal ones: (1 + i) h with h = h†, whose bands are amplified by their energy. */
  static PhaseSpace drawNormal(
      int bands, int first, int second, Draws draws, double enough, double smooth) {
    return draw(draws, enough, smooth, stream -> normal(bands, first, second, stream));
  }

  private static PhaseSpace draw(
      Draws draws, double enough, double smooth, Function<SplittableRandom, PhaseSpace> attempt) {
    PhaseSpace drawn = attempt.apply(draws.stream("phase space 0"));
    for (int n = 1; n < ATTEMPTS && !drawn.isGood(enough, smooth); n++) {
      drawn = attempt.apply(draws.stream("phase space " + n));
    }
    return drawn;
  }

  private boolean isGood(double enough, double smooth) {
    return gap() >= enough && Expansion.of(this::energyAt).tail() <= smooth;
  }

  /** C₀ + C₁ e^{ia} + C₂ e^{−ia} + C₃ e^{ib} + C₄ e^{−ib} with Ginibre matrices, and the lift. */
  private static PhaseSpace drawn(int bands, int first, int second, SplittableRandom stream) {
    return new PhaseSpace(plain(bands, first, second, stream), first, second).lifted();
  }

  private PhaseSpace lifted() {
    List<FourierTerm> terms = new ArrayList<>(hamiltonian.terms());
    terms.add(levelAt(0, 0).lift(LIFT));
    return new PhaseSpace(new BlochHamiltonian(hamiltonian.size(), terms), first, second);
  }

  /** With A = (i/2)(T + T†) lifted, i h for a Hermitian h, this is (1 − i) A. */
  private static PhaseSpace normal(int bands, int first, int second, SplittableRandom stream) {
    List<FourierTerm> halves = new ArrayList<>();
    for (FourierTerm term : plain(bands, first, second, stream).terms()) {
      halves.add(term.times(0, 0.5));
      halves.add(term.adjoint().times(0, 0.5));
    }
    PhaseSpace lifted = new PhaseSpace(new BlochHamiltonian(bands, halves), first, second).lifted();
    List<FourierTerm> terms =
        lifted.hamiltonian.terms().stream().map(term -> term.times(1, -1)).toList();
    return new PhaseSpace(new BlochHamiltonian(bands, terms), first, second);
  }

  private static BlochHamiltonian plain(int bands, int first, int second, SplittableRandom stream) {
    StandardNormal normal = new StandardNormal(stream);
    List<FourierTerm> terms = new ArrayList<>();
    terms.add(term(bands, 1, new double[MultiIndex.PLACES], normal));
    for (int place : new int[] {first, second}) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        double[] waves = new double[MultiIndex.PLACES];
        waves[place] = sign;
        terms.add(term(bands, CHANGE, waves, normal));
      }
    }
    return new BlochHamiltonian(bands, terms);
  }

  private static FourierTerm term(int bands, double scale, double[] waves, StandardNormal normal) {
    Square c = new Square(bands);
    for (int i = 0; i < bands * bands; i++) {
      c.re[i] = normal.next() * scale / Math.sqrt(bands);
      c.im[i] = normal.next() * scale / Math.sqrt(bands);
    }
    return new FourierTerm(c.re, c.im, waves, new int[MultiIndex.PLACES]);
  }

  /** H(a, b). */
  Square at(double a, double b) {
    Square h = new Square(hamiltonian.size());
    for (FourierTerm term : hamiltonian.terms()) {
      double phase = term.waves()[first] * a + term.waves()[second] * b;
      h.add(Math.cos(phase), Math.sin(phase), term.re(), term.im());
    }
    return h;
  }

  private AmplifiedLevel levelAt(double a, double b) {
    return AmplifiedLevel.of(at(a, b));
  }

  /** By how much the band is amplified more than any other, at the least, in phase space. */
  double gap() {
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MESH * MESH; i++) {
      gap = Math.min(gap, levelAt(angle(i / MESH), angle(i % MESH)).gap());
    }
    return gap;
  }

  private static double angle(int i) {
    return 2 * Math.PI * i / MESH;
  }

  private double gain(double a, double b) {
    return levelAt(a, b).gain();
  }

  /** Where the band is amplified most: the best point of a mesh, made better by Newton's method. */
  List<Double> mostAmplified() {
    double[] best = {0, 0};
    for (int i = 0; i < MESH * MESH; i++) {
      double[] here = {angle(i / MESH), angle(i % MESH)};
      best = gain(here[0], here[1]) > gain(best[0], best[1]) ? here : best;
    }
    for (int n = 0; n < 6; n++) {
      best = better(best[0], best[1]);
    }
    return List.of(best[0], best[1]);
  }

  private double[] better(double a, double b) {
    double h = 1e-3;
    double here = gain(a, b);
    double da = (gain(a + h, b) - gain(a - h, b)) / (2 * h);
    double db = (gain(a, b + h) - gain(a, b - h)) / (2 * h);
    double aa = (gain(a + h, b) + gain(a - h, b) - 2 * here) / (h * h);
    double bb = (gain(a, b + h) + gain(a, b - h) - 2 * here) / (h * h);
    double ab =
        (gain(a + h, b + h) + gain(a - h, b - h) - gain(a + h, b - h) - gain(a - h, b + h))
            / (4 * h * h);
    double det = aa * bb - ab * ab;
    boolean maximum = det > 1e-9 && aa < 0;
    return maximum
        ? new double[] {a - (bb * da - ab * db) / det, b - (aa * db - ab * da) / det}
        : new double[] {a, b};
  }

  /** Re ∂_a ε of the band. */
  double[] velocity(double a, double b) {
    double h = 1e-4;
    return new double[] {
      (energy(a + h, b) - energy(a - h, b)) / (2 * h),
      (energy(a, b + h) - energy(a, b - h)) / (2 * h)
    };
  }

  private double energy(double a, double b) {
    return levelAt(a, b).energy();
  }

  // ---- as operators

  /** H on a lattice. */
  LatticeOperator hamiltonian(Geometry geometry) {
    return new LatticeOperator(hops(geometry));
  }

  private List<Hop> hops(Geometry geometry) {
    return hamiltonian.terms().stream()
        .map(
            term ->
                geometry.hop(
                    (int) term.waves()[first], (int) term.waves()[second], term.re(), term.im()))
        .toList();
  }

  /** H less a multiple of the identity, so that it is small: states evolve as with H. */
  LatticeOperator centred(Geometry geometry) {
    List<Hop> hops = new ArrayList<>(hops(geometry));
    Square constant = new Square(hamiltonian.size());
    hops.stream().filter(Hop::isLocal).forEach(hop -> constant.add(1, 0, hop.re(), hop.im()));
    hops.removeIf(Hop::isLocal);
    constant.takeTrace();
    hops.add(geometry.hop(0, 0, constant.re, constant.im));
    return new LatticeOperator(hops);
  }

  /** The energy of the band. */
  Square energyAt(double a, double b) {
    AmplifiedLevel level = levelAt(a, b);
    Square number = new Square(1);
    number.re[0] = level.energy();
    number.im[0] = level.gain();
    return number;
  }

  /** The projector on the band. */
  Square projectorAt(double a, double b) {
    return levelAt(a, b).projector();
  }
}
