package org.rederive.engine.zone;

import java.util.List;
import org.rederive.engine.Difference;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.ZoneSample;
import org.rederive.hamiltonian.ZoneSample.Gauge;
import org.rederive.number.WithError;

/**
 * Both sides of an equation on one periodic Hamiltonian, on grids that are refined until they say
 * the same. The grids have nothing in common but the Hamiltonian: neither momenta nor gauges.
 */
record GridCheck(Comparison equation, ZoneSample sample, Axes axes) {
  /** Momenta along each component, from the coarsest grid to the finest. */
  private static final List<Integer> IN_TWO_DIMENSIONS = List.of(12, 24, 48, 72);

  private static final List<Integer> IN_ONE = List.of(32, 64, 128, 256);

  /** A difference that changes by less than this part of itself on a doubled grid has settled. */
  private static final double SETTLED = 1e-4;

  /** The same of what the gauge makes of it, which need not be periodic; not derived. */
  private static final double ROUGHLY = 0.1;

  /**
   * What a change of gauge leaves of itself on a finer grid, if it is more than an error of the
   * grid; those of smooth periodic functions get less by orders of magnitude.
   */
  private static final double STAYS = 0.3;

  /** A difference that is so many times what rounding can make is no rounding. */
  private static final double CLEARLY = 1000;

  /** What a Hamiltonian says about an equation. */
  enum Word {
    /** Both sides agree to rounding. */
    AGREES("agree to rounding"),
    /** There is nothing on either side. */
    NOTHING("have nothing to compare"),
    /** The same, and a term is smaller than rounding. */
    HIDES("agree to rounding, below which a term is hidden"),
    /** They differ, by the same on two grids. */
    DIFFERS("differ, by the same on two grids"),
    /** They differ by something else in another gauge. */
    KNOWS_GAUGE("depend on the gauge of the eigenvectors, of which the claim says nothing"),
    /** The finest grids do not agree about the difference. */
    NOT_CONVERGED("did not converge on the finest grids"),
    /** It has no value: bands come too close, or something is divided by zero. */
    NO_VALUE("have no value: bands come close, or something is divided by zero");

    private final String words;

    Word(String words) {
      this.words = words;
    }

    /** In words, of several Hamiltonians. */
    String words() {
      return words;
    }

    /** What speaks more against a statement is larger. */
    int severity() {
      return switch (this) {
        case NOTHING -> 0;
        case AGREES -> 1;
        case HIDES -> 2;
        case NO_VALUE -> 3;
        case NOT_CONVERGED -> 4;
        case KNOWS_GAUGE -> 5;
        case DIFFERS -> 6;
      };
    }
  }

  /**
   * What the Hamiltonian says.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if some part has no meaning
   */
  Word word() {
    try {
      return onGrids();
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Word.NO_VALUE;
    }
  }

  private Word onGrids() {
    List<Integer> counts = sample.dimension() == 1 ? IN_ONE : IN_TWO_DIMENSIONS;
    Difference coarse = on(counts.get(0), Gauge.AS_DRAWN);
    for (int n = 1; n < counts.size(); n++) {
      Difference fine = on(counts.get(n), Gauge.AS_DRAWN);
      if (fine.isRounding()) {
        Word agreed = fine.hides(coarse, ROUGHLY) ? Word.HIDES : Word.AGREES;
        return fine.isNothing() ? Word.NOTHING : agreed;
      }
      if (isClear(fine) && fine.from(coarse).size() <= SETTLED * fine.size()) {
        return Word.DIFFERS;
      }
      if (n == 1 && knowsGauge(coarse, counts.get(0), fine, counts.get(1))) {
        return Word.KNOWS_GAUGE;
      }
      coarse = fine;
    }
    return keepsGauge(counts) ? Word.KNOWS_GAUGE : Word.NOT_CONVERGED;
  }

  /**
   * Whether a smooth change of gauge changes the difference on the finest grids by what does not
   * get less: lengths of eigenvectors of any gauge have no sum that converges, and this says why.
   */
  private boolean keepsGauge(List<Integer> counts) {
    int many = counts.get(counts.size() - 1);
    int few = counts.get(counts.size() - 2);
    Difference fine = on(many, Gauge.CHANGED).from(on(many, Gauge.AS_DRAWN));
    Difference coarse = on(few, Gauge.CHANGED).from(on(few, Gauge.AS_DRAWN));
    return isClear(fine) && fine.size() > STAYS * coarse.size();
  }

  /**
   * Whether a smooth change of gauge changes the difference by what two grids agree about.
   *
   * @param few momenta of the coarse grid
   * @param many momenta of the fine one
   */
  private boolean knowsGauge(Difference coarse, int few, Difference fine, int many) {
    Difference change = on(many, Gauge.CHANGED).from(fine);
    Difference before = on(few, Gauge.CHANGED).from(coarse);
    return isClear(change) && change.from(before).size() <= ROUGHLY * change.size();
  }

  private static boolean isClear(Difference difference) {
    return difference.isFinite() && difference.size() > CLEARLY * difference.noise();
  }

  private Difference on(int count, Gauge gauge) {
    Interpretation<WithError> grid = sample.on(count, axes, gauge);
    Difference difference = Difference.of(equation.in(grid));
    if (!difference.isFinite()) {
      throw new ArithmeticException("a side has no finite value");
    }
    return difference;
  }
}
