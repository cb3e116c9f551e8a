package org.rederive.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.RandomHamiltonian;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * A Hamiltonian H(ηt) without symmetry, one level of which is amplified most; what is looked at is
 * at t = 0.
 *
 * @param shape H as a function of s = ηt
 * @param gap least difference of the imaginary parts of the two most amplified levels, over all
 *     times that matter
 */
record SlowFamily(BlochHamiltonian shape, double gap) {
  /** By how much the level is lifted at t = 0. */
  private static final double LIFT = 1;

  /** Size of what changes beside what does not; a larger one closes the gap too often. */
  private static final double CHANGE = 0.375;

  private static final int ATTEMPTS = 32;

  /** Points at which the gap is measured. */
  private static final int POINTS = 64;

  private static final int TIME = Coordinate.TIME.place(0);

  /**
   * The first Hamiltonian of several whose level stays the most amplified one.
   *
   * @param reach how far back s goes
   * @param enough the gap that is asked for; if none has it, the last one is returned
   */
  static SlowFamily draw(int bands, Draws draws, double reach, double enough) {
    SlowFamily drawn = drawn(bands, draws.stream("slow Hamiltonian 0"), reach);
    for (int n = 1; n < ATTEMPTS && drawn.gap < enough; n++) {
      drawn = drawn(bands, draws.stream("slow Hamiltonian " + n), reach);
    }
    return drawn;
  }

  /** A Hamiltonian that is periodic in time, whose changes are made small and one level lifted. */
  static SlowFamily of(BlochHamiltonian plain, double reach) {
    List<FourierTerm> terms = new ArrayList<>();
    plain
        .terms()
        .forEach(term -> terms.add(term.waves()[TIME] == 0 ? term : term.times(CHANGE, 0)));
    BlochHamiltonian small = new BlochHamiltonian(plain.size(), terms);
    terms.add(AmplifiedLevel.of(value(small, 0)).lift(LIFT));
    BlochHamiltonian lifted = new BlochHamiltonian(plain.size(), terms);
    return new SlowFamily(lifted, gap(lifted, reach));
  }

  private static SlowFamily drawn(int bands, SplittableRandom stream, double reach) {
    BlochHamiltonian plain =
        RandomHamiltonian.draw(
            HamiltonianClass.GENERIC,
            bands,
            List.of(TIME),
            Collections.nCopies(MultiIndex.PLACES, 0.0),
            stream);
    return of(plain, reach);
  }

  private static double gap(BlochHamiltonian shape, double reach) {
    double gap = Double.POSITIVE_INFINITY;
    for (int n = 0; n <= POINTS; n++) {
      gap = Math.min(gap, AmplifiedLevel.of(value(shape, -reach * n / POINTS)).gap());
    }
    return gap;
  }

  /** H(s). */
  Square at(double s) {
    return value(shape, s);
  }

  private static Square value(BlochHamiltonian shape, double s) {
    Square h = new Square(shape.size());
    for (FourierTerm term : shape.terms()) {
      double phase = term.waves()[TIME] * s;
      h.add(Math.cos(phase), Math.sin(phase), term.re(), term.im());
    }
    return h;
  }

  /** H as a function of the time at a rate η. */
  BlochHamiltonian atRate(double rate) {
    List<FourierTerm> terms = new ArrayList<>();
    for (FourierTerm term : shape.terms()) {
      double[] waves = term.waves().clone();
      waves[TIME] *= rate;
      terms.add(new FourierTerm(term.re(), term.im(), waves, term.powers()));
    }
    return new BlochHamiltonian(shape.size(), terms, shape.origin());
  }
}
