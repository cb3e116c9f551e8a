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
  private static final int ATTEMPTS = 64;

  /** Points along a coordinate at which the gap is looked at first. */
  private static final int MESH = 10;

  /**
   * The first Hamiltonian without symmetry, of several, whose band has a gap in gain everywhere; if
   * none has it, the last one.
   *
   * @param smooth the tail of the expansion of its energy that is allowed
   */
  static BandMesh draw(
      int bands, int first, int second, Draws draws, Amplification amplified, double smooth) {
    return draw(
        draws, amplified.gap(), smooth, stream -> drawn(bands, first, second, amplified, stream));
  }

  /** The same of normal ones: (1 + i) h with h = h†, whose bands are amplified by their energy. */
  static BandMesh drawNormal(
      int bands, int first, int second, Draws draws, Amplification amplified, double smooth) {
    return draw(
        draws, amplified.gap(), smooth, stream -> normal(bands, first, second, amplified, stream));
  }

  /** A Hamiltonian that is given, with the band lifted that is amplified most. */
  static BandMesh of(BlochHamiltonian plain, int first, int second, Amplification amplified) {
    return new BandMesh(new PhaseSpace(plain, first, second).lifted(amplified));
  }

  private static BandMesh draw(
      Draws draws, double enough, double smooth, Function<SplittableRandom, PhaseSpace> attempt) {
    for (int n = 0; n < ATTEMPTS - 1; n++) {
      PhaseSpace drawn = attempt.apply(draws.stream("phase space " + n));
      if (drawn.hasGap(enough)) {
        BandMesh mesh = new BandMesh(drawn);
        if (mesh.gap() >= enough && mesh.energy().tail() <= smooth) {
          return mesh;
        }
      }
    }
    return new BandMesh(attempt.apply(draws.stream("phase space " + (ATTEMPTS - 1))));
  }

  /** Whether a few points do not say otherwise. */
  private boolean hasGap(double enough) {
    for (int i = 0; i < MESH * MESH; i++) {
      if (levelAt(angle(i / MESH), angle(i % MESH)).gap() < enough) {
        return false;
      }
    }
    return true;
  }

  /** C₀ + C₁ e^{ia} + C₂ e^{−ia} + C₃ e^{ib} + C₄ e^{−ib} with Ginibre matrices, and the lift. */
  private static PhaseSpace drawn(
      int bands, int first, int second, Amplification amplified, SplittableRandom stream) {
    return new PhaseSpace(plain(bands, first, second, amplified, stream), first, second)
        .lifted(amplified);
  }

  private PhaseSpace lifted(Amplification amplified) {
    List<FourierTerm> terms = new ArrayList<>(hamiltonian.terms());
    terms.add(levelAt(0, 0).lift(amplified.lift()));
    return new PhaseSpace(new BlochHamiltonian(hamiltonian.size(), terms), first, second);
  }

  /** With A = (i/2)(T + T†) lifted, i h for a Hermitian h, this is (1 − i) A. */
  private static PhaseSpace normal(
      int bands, int first, int second, Amplification amplified, SplittableRandom stream) {
    List<FourierTerm> halves = new ArrayList<>();
    for (FourierTerm term : plain(bands, first, second, amplified, stream).terms()) {
      halves.add(term.times(0, 0.5));
      halves.add(term.adjoint().times(0, 0.5));
    }
    PhaseSpace lifted =
        new PhaseSpace(new BlochHamiltonian(bands, halves), first, second).lifted(amplified);
    List<FourierTerm> terms =
        lifted.hamiltonian.terms().stream().map(term -> term.times(1, -1)).toList();
    return new PhaseSpace(new BlochHamiltonian(bands, terms), first, second);
  }

  private static BlochHamiltonian plain(
      int bands, int first, int second, Amplification amplified, SplittableRandom stream) {
    StandardNormal normal = new StandardNormal(stream);
    List<FourierTerm> terms = new ArrayList<>();
    terms.add(term(bands, 1, new double[MultiIndex.PLACES], normal));
    for (int place : new int[] {first, second}) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        double[] waves = new double[MultiIndex.PLACES];
        waves[place] = sign;
        terms.add(term(bands, amplified.change(), waves, normal));
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
    return at(a, b, 0);
  }

  /** H(a − iκ, b). */
  Square at(double a, double b, double kappa) {
    Square h = new Square(hamiltonian.size());
    for (FourierTerm term : hamiltonian.terms()) {
      double phase = term.waves()[first] * a + term.waves()[second] * b;
      double size = Math.exp(kappa * term.waves()[first]);
      h.add(size * Math.cos(phase), size * Math.sin(phase), term.re(), term.im());
    }
    return h;
  }

  AmplifiedLevel levelAt(double a, double b) {
    return AmplifiedLevel.of(at(a, b));
  }

  private static double angle(int i) {
    return 2 * Math.PI * i / MESH;
  }

  private double gain(double a, double b) {
    return levelAt(a, b).gain();
  }

  /** Where the band is amplified most, near a point: by Newton's method. */
  List<Double> moreAmplified(double a, double b) {
    double[] best = {a, b};
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
    return new LatticeOperator(centredHops(geometry));
  }

  /** The terms of that. */
  List<Hop> centredHops(Geometry geometry) {
    List<Hop> hops = new ArrayList<>(hops(geometry));
    Square constant = new Square(hamiltonian.size());
    hops.stream().filter(Hop::isLocal).forEach(hop -> constant.add(1, 0, hop.re(), hop.im()));
    hops.removeIf(Hop::isLocal);
    constant.takeTrace();
    hops.add(geometry.hop(0, 0, constant.re, constant.im));
    return hops;
  }
}
