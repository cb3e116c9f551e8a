package org.rederive.engine.limit;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Condition;
import org.rederive.result.Convergence.Estimate;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;
import org.rederive.result.Verdict;

/**
 * What many lines say together.
 *
 * @param drawn number of Hamiltonians that were drawn, also those without a line
 */
record Conclusion(Convergence convergence, int drawn) {
  /**
   * Hamiltonians that refute together; fewer may have been drawn where nothing is small. Not
   * derived.
   */
  private static final int SEVERAL = 4;

  /** Sizes in which a statement has to fail before it is refuted, if there are so many. */
  private static final int SIZES = 2;

  /** The part of all Hamiltonians that must converge as claimed; the others may be too poor. */
  private static final double ENOUGH = 0.6;

  /**
   * That both sides part with a power is said of all Hamiltonians in one direction, and of most in
   * the other. A single one for which they part with a lower power is enough not to pass; one for
   * which they part with a higher power says nothing, since a coefficient may be small or vanish,
   * and only if it is so for most of them the order is another one.
   */
  Verdict verdict() {
    List<Line> against = lines(Shape::contradicts);
    if (!against.isEmpty()) {
      return several(against) ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
    if (isEmpty()) {
      return Verdict.VACUOUS;
    }
    List<Line> faster = lines(Shape.FASTER);
    if (areMost(faster.size())) {
      return several(faster) ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
    int seen = lines(Shape::confirms).size();
    return seen > faster.size() && areMost(seen + faster.size())
        ? Verdict.HOLDS
        : Verdict.UNDECIDED;
  }

  /** Whether other factors could mend it: not where both sides are closer than is claimed. */
  boolean asksForFactors() {
    return verdict() == Verdict.REFUTED && !lines(Shape::contradicts).isEmpty();
  }

  private boolean several(List<Line> lines) {
    return lines.size() >= SEVERAL && sizes(lines) >= Math.min(SIZES, sizes(convergence.lines()));
  }

  private boolean areMost(int count) {
    return count >= ENOUGH * drawn;
  }

  private boolean isEmpty() {
    return !convergence.lines().isEmpty()
        && lines(Shape.EQUAL).size() == convergence.lines().size();
  }

  private List<Line> lines(Shape shape) {
    return lines(any -> any == shape);
  }

  private List<Line> lines(Predicate<Shape> which) {
    return convergence.lines().stream()
        .filter(line -> which.test(convergence.shape(line)))
        .toList();
  }

  private static long sizes(List<Line> lines) {
    return lines.stream().map(Line::bands).distinct().count();
  }

  // ---- in words

  String detail() {
    if (verdict() == Verdict.VACUOUS) {
      return "equal at all values: an identity, not a limit";
    }
    String word = convergence.parameter().word();
    List<String> parts =
        List.of(
            part(Shape.AS_CLAIMED, "order %s as claimed", this::orders),
            part(Shape.SMALL_AS_CLAIMED, "as claimed below a larger term%s", lines -> ""),
            part(Shape.FASTER, "faster, order %s", this::orders),
            part(Shape.ANOTHER_ORDER, "another order, %s", this::orders),
            part(Shape.LOWER_ORDER, "another order, a term of order %s is left", this::lowest),
            part(Shape.PLATEAU, "a plateau, %s is left at zero " + word, Conclusion::plateaus),
            part(Shape.EQUAL, "equal%s", lines -> ""),
            part(Shape.NOT_REACHED, "not reached%s", Conclusion::missed),
            failing());
    String known =
        parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    return known.isEmpty() ? "no Hamiltonian could be followed" : known;
  }

  private String part(Shape shape, String words, Function<List<Line>, String> figures) {
    List<Line> lines = lines(shape);
    return lines.isEmpty()
        ? ""
        : lines.size() + "/" + drawn + " " + String.format(words, figures.apply(lines));
  }

  /** The places and gauges to which what speaks against the claim is confined, if any. */
  private String failing() {
    List<Line> against = lines(Shape::contradicts);
    List<Line> reached = lines(shape -> shape != Shape.NOT_REACHED);
    int columns = against.size() < SEVERAL ? 0 : against.get(0).where().size();
    String places =
        IntStream.range(0, columns)
            .filter(column -> words(against, column).size() < words(reached, column).size())
            .mapToObj(column -> String.join(" and ", words(against, column)))
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? "" : "where it fails: " + places;
  }

  private static SortedSet<String> words(List<Line> lines, int column) {
    return lines.stream()
        .map(line -> line.where().get(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String orders(List<Line> lines) {
    List<Estimate> orders = lines.stream().flatMap(line -> line.trend().order().stream()).toList();
    return range(orders, "%.2f");
  }

  private String lowest(List<Line> lines) {
    return lines.stream()
        .flatMapToInt(line -> line.lower(convergence.order()).stream())
        .distinct()
        .sorted()
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" and "));
  }

  private static String plateaus(List<Line> lines) {
    return range(lines.stream().map(line -> line.trend().plateau()).toList(), "%.2g");
  }

  /** From the least to the largest, with the largest uncertainty. */
  private static String range(List<Estimate> estimates, String format) {
    double least = estimates.stream().mapToDouble(Estimate::value).min().orElse(0);
    double most = estimates.stream().mapToDouble(Estimate::value).max().orElse(0);
    double error = estimates.stream().mapToDouble(Estimate::error).max().orElse(0);
    String low = String.format(Locale.ROOT, format, least);
    String high = String.format(Locale.ROOT, format, most);
    String values = low.equals(high) ? low : low + " to " + high;
    return values + String.format(Locale.ROOT, " ± %.1g", error);
  }

  /** What the limit needs and is not so, with the worst that was measured. */
  private static String missed(List<Line> lines) {
    String all =
        lines.stream()
            .flatMap(line -> line.missed().stream())
            .map(Conclusion::missed)
            .distinct()
            .limit(SIZES)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : ": " + all;
  }

  private static String missed(Condition condition) {
    return String.format(
        Locale.ROOT,
        "%s %.1g, bound %.1g",
        condition.what(),
        condition.measured(),
        condition.bound());
  }
}
