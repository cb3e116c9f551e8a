package org.rederive.engine.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.result.NumericEvidence;
import org.rederive.result.NumericEvidence.Agreeing;
import org.rederive.result.NumericEvidence.Counts;
import org.rederive.result.NumericEvidence.Point;
import org.rederive.result.NumericEvidence.Refutation;
import org.rederive.result.NumericEvidence.Refuting;
import org.rederive.result.NumericEvidence.Unsettled;

/**
 * Outcomes of samples, counted.
 *
 * @param outcomes in the order of their numbers
 */
public record Tally(List<Outcome> outcomes) {
  /** Samples that are kept one by one. */
  private static final int POINTS = 200;

  public Tally {
    outcomes = List.copyOf(outcomes);
  }

  /** What the samples say together. */
  public NumericEvidence evidence() {
    return new NumericEvidence(
        counts(outcomes),
        byClass(),
        outcomes.stream()
            .filter(o -> o.status() == Status.HOLDS)
            .mapToDouble(Outcome::residual)
            .max()
            .orElse(0),
        outcomes.stream()
            .filter(o -> o.status() == Status.REFUTES)
            .min(Comparator.comparingLong(Outcome::index))
            .map(o -> new Refutation(o.index(), o.label().kind(), o.label().bands(), o.residual())),
        outcomes.stream()
            .filter(o -> !o.reason().isEmpty())
            .findFirst()
            .map(o -> "sample " + o.index() + ": " + o.reason()),
        outcomes.stream().filter(o -> o.index() < POINTS).map(Tally::point).toList());
  }

  private static Counts counts(List<Outcome> outcomes) {
    return new Counts(
        new Agreeing(
            count(outcomes, Status.HOLDS),
            count(outcomes, Status.COMES_TO_ZERO),
            count(outcomes, Status.STARTS_AT_ZERO)),
        new Refuting(count(outcomes, Status.REFUTES), count(outcomes, Status.REFUTES_IN_DOUBLES)),
        new Unsettled(count(outcomes, Status.UNDECIDED), count(outcomes, Status.DISCARDED)),
        count(outcomes, Outcome::escalated));
  }

  private static long count(List<Outcome> outcomes, Status status) {
    return count(outcomes, o -> o.status() == status);
  }

  private static long count(List<Outcome> outcomes, Predicate<Outcome> which) {
    return outcomes.stream().filter(which).count();
  }

  private Map<String, Counts> byClass() {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    outcomes.forEach(o -> groups.computeIfAbsent(o.label().kind(), k -> new ArrayList<>()).add(o));
    Map<String, Counts> counts = new TreeMap<>();
    groups.forEach((kind, group) -> counts.put(kind, counts(group)));
    return counts;
  }

  private static Point point(Outcome outcome) {
    return new Point(
        outcome.label().kind(),
        outcome.label().bands(),
        rounded(outcome.residual()),
        rounded(outcome.measured().bound() < 1 ? outcome.measured().bound() : 1),
        rounded(Math.min(outcome.measured().condition(), 1e300)),
        outcome.measured().digits());
  }

  private static double rounded(double x) {
    return new BigDecimal(x).round(new MathContext(3)).doubleValue();
  }
}
