package org.rederive.verification;

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
import java.util.stream.Stream;
import org.rederive.band.HamiltonianClass;
import org.rederive.floating.Outcome;
import org.rederive.floating.Outcome.Status;

/**
 * What random samples say.
 *
 * @param samples samples drawn
 * @param holding samples on which both sides agree
 * @param vanishing samples on which every term vanishes
 * @param refuting samples that refute, confirmed with more digits
 * @param refutingInDoubles samples that refute in doubles and were not recomputed
 * @param undecided samples that were not settled at 64 digits
 * @param discarded samples without a value
 * @param escalated samples that were recomputed with more digits
 * @param worstResidual largest residual of a holding sample
 * @param byClass counts by class of Hamiltonian: drawn, holding, refuting, escalated
 * @param firstRefutation the refuting sample with the smallest number
 * @param firstTrouble why the first undecided or discarded sample was not used; empty if none
 * @param points the first samples one by one, for a plot
 */
public record NumericEvidence(
    long samples,
    long holding,
    long vanishing,
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

  /** Counts for one class of Hamiltonians. */
  public record ClassCounts(long samples, long holding, long refuting, long escalated) {
    private ClassCounts plus(ClassCounts other) {
      return new ClassCounts(
          samples + other.samples,
          holding + other.holding,
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
        vanishing + later.vanishing,
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
        count(outcomes, Status.HOLDS),
        count(outcomes, Status.VANISHES),
        count(outcomes, Status.REFUTES),
        count(outcomes, Status.REFUTES_IN_DOUBLES),
        count(outcomes, Status.UNDECIDED),
        count(outcomes, Status.DISCARDED),
        outcomes.stream().filter(Outcome::escalated).count(),
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
    return outcomes.stream().filter(o -> o.status() == status).count();
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
                    count(group, Status.HOLDS),
                    count(group, Status.REFUTES) + count(group, Status.REFUTES_IN_DOUBLES),
                    group.stream().filter(Outcome::escalated).count())));
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
   * undecided.
   */
  public Verdict verdict() {
    if (refuting > 0) {
      return Verdict.REFUTED;
    }
    if (undecided > 0 || refutingInDoubles > 0 || 2 * discarded > samples) {
      return Verdict.UNDECIDED;
    }
    if (holding == 0) {
      return vanishing > 0 ? Verdict.VACUOUS : Verdict.UNDECIDED;
    }
    return Verdict.HOLDS;
  }
}
