package org.rederive.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Differences of the two sides of a statement as something becomes small.
 *
 * @param parameter what becomes small
 * @param order the power that is claimed
 * @param values of it, each half of the one before
 * @param lines one for each Hamiltonian
 * @param freed what the factors of its terms would have to be, if it is refuted
 */
public record Convergence(
    Parameter parameter, int order, List<Double> values, List<Line> lines, Optional<Freed> freed) {
  public Convergence {
    values = List.copyOf(values);
    lines = List.copyOf(lines);
  }

  /** The same with what its factors would have to be. */
  public Convergence with(Optional<Freed> factors) {
    return new Convergence(parameter, order, values, lines, factors);
  }

  /**
   * What becomes small.
   *
   * @param word as documents write it
   * @param letter as reports write it
   * @param meaning in a few words
   */
  public record Parameter(String word, String letter, String meaning) {}

  /** What a line shows. */
  public enum Shape {
    /**
     * The two sides part with the power that is claimed, to which the slope has come or differences
     * over it, extrapolated to zero, do.
     */
    AS_CLAIMED("as claimed"),
    /**
     * A higher power is still larger, and one that goes as claimed is under it: its coefficient is
     * small for this Hamiltonian.
     */
    SMALL_AS_CLAIMED("as claimed, and small"),
    /** They approach each other faster, as they may for one Hamiltonian, but not for most. */
    FASTER("faster"),
    /** They part with a lower power. */
    ANOTHER_ORDER("another order"),
    /** They seem to part as claimed, and a lower power is under it. */
    LOWER_ORDER("a term of lower order"),
    /** They do not approach each other: a difference stays. */
    PLATEAU("plateau"),
    /** They are equal up to rounding at all values. */
    EQUAL("equal"),
    /** Nothing can be told: what the limit needs is not so, or no power has settled. */
    NOT_REACHED("not reached");

    private final String word;

    Shape(String word) {
      this.word = word;
    }

    /** How reports write it. */
    public String word() {
      return word;
    }

    /** Whether it speaks against what is claimed, whatever other Hamiltonians do. */
    public boolean contradicts() {
      return this == ANOTHER_ORDER || this == LOWER_ORDER || this == PLATEAU;
    }

    /** Whether the power that is claimed was seen. */
    public boolean confirms() {
      return this == AS_CLAIMED || this == SMALL_AS_CLAIMED;
    }
  }

  /**
   * A number with its uncertainty.
   *
   * @param error standard error, or how far two estimates are apart
   */
  public record Estimate(double value, double error) {}

  /**
   * What has to be so before a limit says anything, as it was measured.
   *
   * @param what in words
   * @param measured its value
   * @param bound where it is no longer so
   * @param met whether it is so
   */
  public record Condition(String what, double measured, double bound, boolean met) {}

  /**
   * Where differences go.
   *
   * @param order power of the parameter over the last three, with its standard error; none where a
   *     difference is zero
   * @param plateau what would be left at zero
   * @param floor differences below are not told from rounding and the error of the evolution
   */
  public record Trend(Optional<Estimate> order, Estimate plateau, double floor) {}

  /**
   * One Hamiltonian: how far both sides differ as the parameter is halved again and again.
   *
   * @param kind its class
   * @param bands its number of bands
   * @param where place and gauge, if the setting has several
   * @param differences |left − right| for each value beside the largest Σ|terms|, to four digits
   * @param trend where they go
   * @param conditions what the limit needs; none where it needs nothing
   */
  public record Line(
      String kind,
      int bands,
      List<String> where,
      List<Double> differences,
      Trend trend,
      List<Condition> conditions) {
    /** Largest standard error of an order that has settled; not derived. */
    private static final double SETTLED = 0.03;

    /** By how much an observed order may be off; not derived. */
    private static final double TOLERANCE = 0.1;

    /** What is left at zero counts if it is so many times its uncertainty. */
    private static final double SURE = 10;

    /** And if it is such a part of the last difference: less may be lost at the edges. */
    private static final double SHARE = 0.02;

    public Line {
      where = List.copyOf(where);
      differences = List.copyOf(differences);
      conditions = List.copyOf(conditions);
    }

    /** What it shows about a claimed order. */
    public Shape shape(int claimed) {
      if (!missed().isEmpty()) {
        return Shape.NOT_REACHED;
      }
      if (differences.stream().allMatch(d -> d <= trend.floor)) {
        return Shape.EQUAL;
      }
      boolean visible = differences.get(differences.size() - 1) > trend.floor;
      return trend
          .order
          .filter(order -> visible)
          .map(order -> shape(order, claimed))
          .orElse(Shape.NOT_REACHED);
    }

    private Shape shape(Estimate order, int claimed) {
      OptionalInt lower = lower(claimed);
      boolean settled = order.error < SETTLED;
      if (settled && order.value < 0.5) {
        boolean stays = trend.plateau.value > SURE * trend.plateau.error;
        return stays ? Shape.PLATEAU : Shape.NOT_REACHED;
      }
      if (settled && order.value < claimed - 0.5) {
        return Shape.ANOTHER_ORDER;
      }
      if (claimed > 0 && leaves()) {
        return Shape.PLATEAU;
      }
      if (lower.isPresent()) {
        return lower.getAsInt() == 0 ? Shape.PLATEAU : Shape.LOWER_ORDER;
      }
      if (settled && Math.abs(order.value - claimed) < TOLERANCE) {
        return Shape.AS_CLAIMED;
      }
      if (order.value > claimed - 0.5 && Power.of(claimed, differences, trend.floor).isThere()) {
        return order.value < claimed + 0.5 ? Shape.AS_CLAIMED : Shape.SMALL_AS_CLAIMED;
      }
      return settled && order.value > claimed + 0.5 ? Shape.FASTER : Shape.NOT_REACHED;
    }

    /** Whether something stays below what is still larger. */
    private boolean leaves() {
      return trend.plateau.value > SURE * trend.plateau.error
          && trend.plateau.value > Math.max(trend.floor, SHARE * last());
    }

    private double last() {
      return differences.get(differences.size() - 1);
    }

    /** The lowest power below the one that is claimed that is surely there. */
    public OptionalInt lower(int claimed) {
      return IntStream.range(0, claimed)
          .filter(power -> Power.of(power, differences, trend.floor).isThere())
          .findFirst();
    }

    /** Where it is or, if that needs no words, of which class it is. */
    public List<String> named() {
      return where.isEmpty() ? List.of(kind) : where;
    }

    /** What the limit needs and is not so. */
    public List<Condition> missed() {
      return conditions.stream().filter(condition -> !condition.met).toList();
    }

    /** The larger of two at each value, whichever has gone less far. */
    public Line worse(Line other) {
      List<Double> worse = new ArrayList<>();
      for (int i = 0; i < differences.size(); i++) {
        worse.add(Math.max(differences.get(i), other.differences.get(i)));
      }
      int last = differences.size() - 1;
      boolean mine = differences.get(last) >= other.differences.get(last);
      return new Line(kind, bands, where, worse, mine ? trend : other.trend, conditions);
    }
  }

  /**
   * Factors of the terms that vanish in the limit, all of them freed, by least squares over all
   * Hamiltonians: a fit, not a proof.
   *
   * @param factors one for each such term, one where the term is as printed
   * @param rank how many of them the Hamiltonians can tell
   * @param left what is left of the difference with these factors, beside what is left as printed
   */
  public record Freed(List<Factor> factors, int rank, double left) {
    public Freed {
      factors = List.copyOf(factors);
    }

    /** Whether there is one best fit. */
    public boolean determined() {
      return rank == factors.size();
    }
  }

  /**
   * The factor of a term.
   *
   * @param term LaTeX of the term with its printed coefficient
   * @param factor by which it would have to be multiplied, extrapolated to zero
   */
  public record Factor(String term, Estimate factor) {}

  /** What a line shows about the claimed order. */
  public Shape shape(Line line) {
    return line.shape(order);
  }
}
