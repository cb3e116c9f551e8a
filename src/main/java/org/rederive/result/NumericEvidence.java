package org.rederive.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.hamiltonian.HamiltonianClass;

/**
 * What random samples say.
 *
 * @param samples samples drawn
 * @param holding samples on which both sides agree, tests of zero included
 * @param zero tests of zero: samples on which every term is zero
 * @param empty tests of zero in which every term is zero from the start, as behind a Kronecker
 *     delta of different labels, so that nothing was compared
 * @param refuting samples that refute, confirmed with more digits
 * @param refutingInDoubles samples that refute in doubles and were not recomputed
 * @param undecided samples that were not settled at 64 digits
 * @param discarded samples without a value
 * @param escalated samples that were recomputed with more digits
 * @param worstResidual largest residual of a holding sample
 * @param byClass counts by class of Hamiltonian
 * @param firstRefutation the refuting sample with the smallest number
 * @param firstTrouble why the first undecided or discarded sample was not used; empty if none
 * @param points the first samples one by one, for a plot
 */
public record NumericEvidence(
    long samples,
    long holding,
    long zero,
    long empty,
    long refuting,
    long refutingInDoubles,
    long undecided,
    long discarded,
    long escalated,
    double worstResidual,
    Map<String, ClassCounts> byClass,
    Optional<Refutation> firstRefutation,
    String firstTrouble,
    List<Point> points) {
  /** Samples that are kept one by one. */
  private static final int POINTS = 200;

  public NumericEvidence {
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
      String kind, int bands, double residual, double bound, double condition, int digits) {
    private static Point of(Outcome outcome) {
      return new Point(
          outcome.label().kind(),
          outcome.label().bands(),
          rounded(outcome.residual()),
          rounded(outcome.bound() < 1 ? outcome.bound() : 1),
          rounded(Math.min(outcome.condition(), 1e300)),
          outcome.digits());
    }

    private static double rounded(double x) {
      return new BigDecimal(x).round(new MathContext(3)).doubleValue();
    }
  }

  /** Counts for one class of Hamiltonians, the same as for all samples. */
  public record ClassCounts(
      long samples, long holding, long zero, long empty, long refuting, long escalated) {
    /** Whether the statement was compared on samples of the class, and holds on all of them. */
    public boolean agrees() {
      return refuting == 0 && holding > empty;
    }

    private ClassCounts plus(ClassCounts other) {
      return new ClassCounts(
          samples + other.samples,
          holding + other.holding,
          zero + other.zero,
          empty + other.empty,
          refuting + other.refuting,
          escalated + other.escalated);
    }
  }

  /** A refuting sample. */
  public record Refutation(long sample, String kind, int bands, double residual) {}

  /** Nothing was sampled. */
  public static final NumericEvidence NOTHING = of(List.of());

  /** The evidence of these samples and of later ones. */
  public NumericEvidence then(NumericEvidence later) {
    Map<String, ClassCounts> classes = new TreeMap<>(byClass);
    later.byClass.forEach((kind, counts) -> classes.merge(kind, counts, ClassCounts::plus));
    return new NumericEvidence(
        samples + later.samples,
        holding + later.holding,
        zero + later.zero,
        empty + later.empty,
        refuting + later.refuting,
        refutingInDoubles + later.refutingInDoubles,
        undecided + later.undecided,
        discarded + later.discarded,
        escalated + later.escalated,
        Math.max(worstResidual, later.worstResidual),
        Collections.unmodifiableMap(classes),
        firstRefutation.or(() -> later.firstRefutation),
        firstTrouble.isEmpty() ? later.firstTrouble : firstTrouble,
        Stream.concat(points.stream(), later.points.stream()).toList());
  }

  /** Counts outcomes. */
  public static NumericEvidence of(List<Outcome> outcomes) {
    return new NumericEvidence(
        outcomes.size(),
        count(outcomes, Outcome::agrees),
        count(outcomes, Outcome::isZero),
        count(outcomes, Status.STARTS_AT_ZERO),
        count(outcomes, Status.REFUTES),
        count(outcomes, Status.REFUTES_IN_DOUBLES),
        count(outcomes, Status.UNDECIDED),
        count(outcomes, Status.DISCARDED),
        count(outcomes, Outcome::escalated),
        outcomes.stream()
            .filter(o -> o.status() == Status.HOLDS)
            .mapToDouble(Outcome::residual)
            .max()
            .orElse(0),
        byClass(outcomes),
        outcomes.stream()
            .filter(o -> o.status() == Status.REFUTES)
            .min(Comparator.comparingLong(Outcome::index))
            .map(o -> new Refutation(o.index(), o.label().kind(), o.label().bands(), o.residual())),
        outcomes.stream()
            .filter(o -> !o.reason().isEmpty())
            .findFirst()
            .map(o -> "sample " + o.index() + ": " + o.reason())
            .orElse(""),
        outcomes.stream().filter(o -> o.index() < POINTS).map(Point::of).toList());
  }

  private static long count(List<Outcome> outcomes, Status status) {
    return count(outcomes, o -> o.status() == status);
  }

  private static long count(List<Outcome> outcomes, Predicate<Outcome> which) {
    return outcomes.stream().filter(which).count();
  }

  private static Map<String, ClassCounts> byClass(List<Outcome> outcomes) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    outcomes.forEach(o -> groups.computeIfAbsent(o.label().kind(), k -> new ArrayList<>()).add(o));
    Map<String, ClassCounts> counts = new TreeMap<>();
    groups.forEach(
        (kind, group) ->
            counts.put(
                kind,
                new ClassCounts(
                    group.size(),
                    count(group, Outcome::agrees),
                    count(group, Outcome::isZero),
                    count(group, Status.STARTS_AT_ZERO),
                    count(group, Status.REFUTES) + count(group, Status.REFUTES_IN_DOUBLES),
                    count(group, Outcome::escalated))));
    return Collections.unmodifiableMap(counts);
  }

  /** Classes of Hamiltonians without samples; none if what is sampled is of no class at all. */
  public List<String> unsampled() {
    List<String> all =
        Arrays.stream(HamiltonianClass.values()).map(HamiltonianClass::word).toList();
    boolean known = all.stream().anyMatch(byClass::containsKey);
    return known ? all.stream().filter(kind -> !byClass.containsKey(kind)).toList() : List.of();
  }

  /**
   * The verdict that follows: a single confirmed refutation refutes, anything unsettled is
   * undecided, and only where every term was zero from the start nothing was tested.
   */
  public Verdict verdict() {
    if (refuting > 0) {
      return Verdict.REFUTED;
    }
    if (undecided > 0 || refutingInDoubles > 0 || 2 * discarded > samples) {
      return Verdict.UNDECIDED;
    }
    if (holding == 0) {
      return Verdict.UNDECIDED;
    }
    return holding > empty ? Verdict.HOLDS : Verdict.VACUOUS;
  }
}
