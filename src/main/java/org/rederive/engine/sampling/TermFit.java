package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.number.WithError;
import org.rederive.setting.SampleSource;

/**
 * Which single factor would mend a refuted equation.
 *
 * <p>For left = Σ_t right_t each term in turn gets a free factor c, fitted over samples by least
 * squares, c = ⟨right_t, left − Σ_{s≠t} right_s⟩ / ⟨right_t, right_t⟩. A residual of rounding size
 * afterwards means that this factor alone mends the equation on all samples; a fit is not a proof.
 *
 * @param term number of the term on the right side
 * @param share its size relative to the sum of the sizes of all terms
 * @param re real part of the factor
 * @param im imaginary part of the factor
 * @param residual relative residual left with that factor
 * @param alike other terms whose multiples add up to this one on all samples, so that no fit can
 *     tell them apart
 */
public record TermFit(
    int term, double share, double re, double im, double residual, List<Integer> alike) {
  /** |r|² − |⟨t, r⟩|²/⟨t, t⟩ cancels to half the digits of a double. */
  private static final double MENDED = 1e-7;

  /** A sample vanishes if all of it is this many times its estimated error. */
  private static final double NOISE = 64;

  /** Whether this factor alone mends the equation. */
  public boolean mends() {
    return residual < MENDED && share > 1e-6;
  }

  /** Whether nothing is left to mend: what is wrong is smaller than rounding. */
  public boolean mendsAsPrinted() {
    return mends() && Math.hypot(re - 1, im) < MENDED;
  }

  /** Whether the term is best left out. */
  public boolean isZero() {
    return Math.hypot(re, im) < MENDED;
  }

  /** Fits for each term of the right side over the first samples that have a value. */
  public static List<TermFit> of(Comparison comparison, SampleSource samples, int count) {
    List<Sides<WithError>> sides = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      try {
        var interpretation =
            samples.at(2L * index).in(WithError.SYSTEM, new DoubleDiagonalisation());
        Sides<WithError> found = comparison.termByTerm(interpretation);
        if (!vanishes(found) && Double.isFinite(scale(found))) {
          sides.add(found);
        }
      } catch (DegenerateSpectrumException | ArithmeticException poor) {
        continue;
      }
    }
    int terms = comparison.right().size();
    List<List<Integer>> alike =
        Dependence.of(IntStream.range(0, terms).mapToObj(t -> scaled(sides, t)).toList());
    List<TermFit> fits = new ArrayList<>();
    for (int term = 0; term < terms; term++) {
      fits.add(fit(sides, term, alike.get(term)));
    }
    return List.copyOf(fits);
  }

  /** Sums over all samples and components, each sample scaled to size one. */
  private static final class Sums {
    private double gram;
    private double re;
    private double im;
    private double rest;
    private double share;

    void add(Sides<WithError> sides, int term) {
      double scale = scale(sides);
      double own = 0;
      for (int i = 0; i < sides.components(); i++) {
        WithError t = at(sides.right().get(term), i);
        double[] r = remainder(sides, term, i);
        own += square(t);
        re += (t.re() * r[0] + t.im() * r[1]) / (scale * scale);
        im += (t.re() * r[1] - t.im() * r[0]) / (scale * scale);
        rest += (r[0] * r[0] + r[1] * r[1]) / (scale * scale);
      }
      gram += own / (scale * scale);
      share += Math.sqrt(own) / scale;
    }

    /** Relative residual with c = (re + i im)/gram: |r|² − |⟨t, r⟩|²/⟨t, t⟩. */
    TermFit fit(int term, int samples, List<Integer> alike) {
      if (gram == 0) {
        return new TermFit(term, 0, 1, 0, Math.sqrt(rest / Math.max(1, samples)), alike);
      }
      double left = Math.max(0, rest - (re * re + im * im) / gram);
      return new TermFit(
          term,
          share / Math.max(1, samples),
          re / gram,
          im / gram,
          Math.sqrt(left / Math.max(1, samples)),
          alike);
    }
  }

  private static TermFit fit(List<Sides<WithError>> samples, int term, List<Integer> alike) {
    Sums sums = new Sums();
    samples.forEach(sides -> sums.add(sides, term));
    return sums.fit(term, samples.size(), alike);
  }

  /** Samples on which everything vanishes to rounding would count as much as any other. */
  private static boolean vanishes(Sides<WithError> sides) {
    double error = 0;
    for (List<WithError> term : sides.left()) {
      error += term.stream().mapToDouble(WithError::error).sum();
    }
    for (List<WithError> term : sides.right()) {
      error += term.stream().mapToDouble(WithError::error).sum();
    }
    return scale(sides) <= NOISE * error;
  }

  /** Components of a term over all samples, each sample scaled to size one. */
  private static List<WithError> scaled(List<Sides<WithError>> samples, int term) {
    List<WithError> components = new ArrayList<>();
    for (Sides<WithError> sides : samples) {
      double scale = scale(sides);
      for (int i = 0; i < sides.components(); i++) {
        WithError x = at(sides.right().get(term), i);
        components.add(new WithError(x.re() / scale, x.im() / scale, x.error() / scale));
      }
    }
    return components;
  }

  /** Component of left − Σ_{s≠t} right_s. */
  private static double[] remainder(Sides<WithError> sides, int term, int component) {
    double re = 0;
    double im = 0;
    for (List<WithError> left : sides.left()) {
      re += at(left, component).re();
      im += at(left, component).im();
    }
    for (int s = 0; s < sides.right().size(); s++) {
      if (s != term) {
        re -= at(sides.right().get(s), component).re();
        im -= at(sides.right().get(s), component).im();
      }
    }
    return new double[] {re, im};
  }

  /** Components that a literal 0 does not have are zero. */
  private static WithError at(List<WithError> term, int component) {
    return component < term.size() ? term.get(component) : WithError.SYSTEM.zero();
  }

  private static double scale(Sides<WithError> sides) {
    double sum = 0;
    for (List<WithError> term : sides.left()) {
      sum += norm(term);
    }
    for (List<WithError> term : sides.right()) {
      sum += norm(term);
    }
    return sum;
  }

  private static double norm(List<WithError> term) {
    double sum = 0;
    for (WithError x : term) {
      sum += square(x);
    }
    return Math.sqrt(sum);
  }

  private static double square(WithError x) {
    return x.re() * x.re() + x.im() * x.im();
  }
}
