package org.rederive.engine.limit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** A single Hamiltonian for which the two sides part otherwise is enough not to pass. */
  Verdict verdict() {
    List<Line> against = lines(Shape.PLATEAU);
    against.addAll(lines(Shape.ANOTHER_ORDER));
    if (!against.isEmpty()) {
      boolean sure =
          against.size() >= SEVERAL
              && sizes(against) >= Math.min(SIZES, sizes(convergence.lines()));
      return sure ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
    if (isEmpty()) {
      return Verdict.VACUOUS;
    }
    return lines(Shape.AS_CLAIMED).size() >= ENOUGH * drawn ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  private boolean isEmpty() {
    return !convergence.lines().isEmpty()
        && lines(Shape.EQUAL).size() == convergence.lines().size();
  }

  private List<Line> lines(Shape shape) {
    return convergence.lines().stream()
        .filter(line -> convergence.shape(line) == shape)
        .collect(Collectors.toList());
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
            part(Shape.ANOTHER_ORDER, "another order, %s", this::orders),
            part(Shape.PLATEAU, "a plateau, %s is left at zero " + word, Conclusion::plateaus),
            part(Shape.EQUAL, "equal%s", lines -> ""),
            part(Shape.NOT_REACHED, "not reached%s", Conclusion::missed));
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

  private String orders(List<Line> lines) {
    List<Estimate> orders = lines.stream().flatMap(line -> line.trend().order().stream()).toList();
    return range(orders, "%.2f");
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
