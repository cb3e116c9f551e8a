package org.rederive.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rederive.hamiltonian.HamiltonianClass;

/**
 * What random samples say.
 *
 * @param counts what became of all of them
 * @param byClass the same by class of Hamiltonian
 * @param worstResidual largest residual of a holding sample
 * @param firstRefutation the refuting sample with the smallest number
 * @param firstTrouble why the first undecided or discarded sample was not used, if there is one
 * @param points the first samples one by one, for a plot
 */
public record NumericEvidence(
    Counts counts,
    Map<String, Counts> byClass,
    double worstResidual,
    Optional<Refutation> firstRefutation,
    Optional<String> firstTrouble,
    List<Point> points) {

  /** Nothing was sampled. */
  public static final NumericEvidence NOTHING =
      new NumericEvidence(Counts.NONE, Map.of(), 0, Optional.empty(), Optional.empty(), List.of());

  public NumericEvidence {
    byClass = Collections.unmodifiableMap(new TreeMap<>(byClass));
    points = List.copyOf(points);
  }

  /**
   * One sample.
   *
   * @param kind class of Hamiltonians
   * @param bands number of bands
   * @param residual relative, at the highest precision used, to three digits
   * @param bound estimated rounding error of the residual in doubles, to three digits; at most 1
   * @param condition largest condition of its eigenvectors, to three digits, at least 1: by how
   *     much rounding in H is amplified, about the size of H over the gap
   * @param digits decimal digits of the highest precision used
   */
  public record Point(
      String kind, int bands, double residual, double bound, double condition, int digits) {}

  /**
   * How many samples came to what.
   *
   * @param agreeing both sides agree
   * @param refuting they differ
   * @param unsettled there is no word about them
   * @param escalated recomputed with more digits, whatever came out
   */
  public record Counts(Agreeing agreeing, Refuting refuting, Unsettled unsettled, long escalated) {
    static final Counts NONE =
        new Counts(new Agreeing(0, 0, 0), new Refuting(0, 0), new Unsettled(0, 0), 0);

    /** All of them. */
    public long samples() {
      return holding() + refuting.confirmed + refuting.inDoubles + unsettled.all();
    }

    /** Samples on which both sides agree, tests of zero included. */
    public long holding() {
      return agreeing.compared + zero();
    }

    /** Tests of zero: samples on which every term is zero. */
    public long zero() {
      return agreeing.cancelled + agreeing.empty;
    }

    /** Samples on which both sides differ. */
    public long differing() {
      return refuting.confirmed + refuting.inDoubles;
    }

    /** Whether something was compared, and both sides agree on all samples. */
    public boolean agree() {
      return differing() == 0 && holding() > agreeing.empty;
    }

    Counts plus(Counts other) {
      return new Counts(
          new Agreeing(
              agreeing.compared + other.agreeing.compared,
              agreeing.cancelled + other.agreeing.cancelled,
              agreeing.empty + other.agreeing.empty),
          new Refuting(
              refuting.confirmed + other.refuting.confirmed,
              refuting.inDoubles + other.refuting.inDoubles),
          new Unsettled(
              unsettled.undecided + other.unsettled.undecided,
              unsettled.discarded + other.unsettled.discarded),
          escalated + other.escalated);
    }
  }

  /**
   * Samples on which both sides agree.
   *
   * @param compared some term is not zero
   * @param cancelled what goes in is not zero, and every term comes out as zero
   * @param empty every term is zero from the start, as behind a Kronecker delta of different
   *     labels, so that nothing was compared
   */
  public record Agreeing(long compared, long cancelled, long empty) {}

  /**
   * Samples on which both sides differ.
   *
   * @param confirmed with more digits
   * @param inDoubles in doubles, and not recomputed
   */
  public record Refuting(long confirmed, long inDoubles) {}

  /**
   * Samples without a word.
   *
   * @param undecided not settled at 64 digits
   * @param discarded without a value
   */
  public record Unsettled(long undecided, long discarded) {
    long all() {
      return undecided + discarded;
    }
  }

  /** A refuting sample. */
  public record Refutation(long sample, String kind, int bands, double residual) {}

  /** The evidence of these samples and of later ones. */
  public NumericEvidence then(NumericEvidence later) {
    Map<String, Counts> classes = new TreeMap<>(byClass);
    later.byClass.forEach((kind, each) -> classes.merge(kind, each, Counts::plus));
    return new NumericEvidence(
        counts.plus(later.counts),
        classes,
        Math.max(worstResidual, later.worstResidual),
        firstRefutation.or(() -> later.firstRefutation),
        firstTrouble.or(() -> later.firstTrouble),
        Stream.concat(points.stream(), later.points.stream()).toList());
  }

  /** How many samples there are. */
  public long samples() {
    return counts.samples();
  }

  /** Classes of Hamiltonians without samples; none if what is sampled is of no class at all. */
  public List<String> unsampled() {
    return hasClasses() ? classes().filter(kind -> !byClass.containsKey(kind)).toList() : List.of();
  }

  /** Whether what is sampled is of a class of Hamiltonians. */
  public boolean hasClasses() {
    return classes().anyMatch(byClass::containsKey);
  }

  private static Stream<String> classes() {
    return HamiltonianClass.any().stream().map(HamiltonianClass::word);
  }

  /**
   * The verdict that follows: a single confirmed refutation refutes, anything unsettled is
   * undecided, and only where every term was zero from the start nothing was tested.
   */
  public Verdict verdict() {
    if (counts.refuting().confirmed() > 0) {
      return Verdict.REFUTED;
    }
    if (counts.unsettled().undecided() > 0
        || counts.refuting().inDoubles() > 0
        || 2 * counts.unsettled().discarded() > samples()) {
      return Verdict.UNDECIDED;
    }
    if (counts.holding() == 0) {
      return Verdict.UNDECIDED;
    }
    return counts.agree() ? Verdict.HOLDS : Verdict.VACUOUS;
  }
}
