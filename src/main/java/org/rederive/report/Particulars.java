package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rederive.formula.read.Place;
import org.rederive.result.Counterexample;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;

/**
 * What is known of a statement that is not as expected or is a misprint, in lines of plain text:
 * the place, the formula, the counterexample, the difference and what would mend it. The same on a
 * terminal and on the pages of a CI host.
 *
 * @param statement the statement
 * @param all whether differences that are polynomials in all entries of H are written out, too
 */
public record Particulars(StatementResult statement, boolean all) {
  private static final String OPENING = "({[";
  private static final String CLOSING = ")}]";

  /** Characters of a sum, from which on its terms are only counted. */
  private static final int LONGEST = 200;

  /** All of a statement whose formula the reader has before them. */
  public static List<String> told(StatementResult statement) {
    Particulars particulars = new Particulars(statement, false);
    List<String> lines = new ArrayList<>(List.of(particulars.reading()));
    lines.addAll(particulars.refutation(""));
    if (!statement.message().isEmpty()) {
      lines.add(statement.message());
    }
    return lines;
  }

  /** All of a statement that is not as expected, for pages of a CI host. */
  static List<String> told(Recipes recipes) {
    List<String> lines =
        new ArrayList<>(
            new Particulars(recipes.statement(), false).trouble(recipes.document().file()));
    lines.add("to see it alone: " + recipes.verify());
    return lines;
  }

  /** All of it, with the place in its document. */
  List<String> trouble(String file) {
    String where = statement.place().map(Place::where).orElse("" + statement.line());
    List<String> lines = new ArrayList<>();
    lines.add(file + ":" + where + ": " + reading());
    lines.addAll(formula());
    lines.addAll(refutation(""));
    if (!statement.message().isEmpty()) {
      lines.add(statement.message());
    }
    return lines;
  }

  /** What is wrong with it and what would mend it; nothing if it is not refuted. */
  List<String> refutation(String prefix) {
    List<String> lines = new ArrayList<>();
    statement.numeric().ifPresent(n -> samples(n, prefix, lines));
    statement.counterexample().ifPresent(found -> counterexample(found, lines));
    remainder(lines);
    lines.addAll(Mends.of(statement));
    return lines;
  }

  /** In a few words what came out. */
  String reading() {
    String what = statement.claim() ? "claim " : "step (" + statement.by() + ") ";
    return switch (statement.verdict()) {
      case REFUTED -> what + "is false";
      case HOLDS -> what + "was expected to be refuted but holds on every sample";
      case UNFOUNDED -> what + "is true, but not for the reason that is given";
      case NOT_DISPROVED -> what + "is an inequality that no sample contradicts, and no more";
      case UNDECIDED -> what + "could not be decided";
      case CONFLICT -> what + "is not settled: engines contradict each other";
      case VACUOUS ->
          what
              + (statement.limit().isPresent()
                  ? "is vacuous as a limit"
                  : "is vacuous: every term is zero from the start");
      case UNSUPPORTED -> what + "has no meaning in this setting";
    };
  }

  /** Of a formula in which one place is meant, the line with carets under it. */
  private List<String> formula() {
    return statement
        .place()
        .map(place -> place.underlined().stream().map(line -> line.substring(2)).toList())
        .orElseGet(() -> statement.latex().lines().map(line -> "  " + line.strip()).toList());
  }

  private static void samples(NumericEvidence n, String prefix, List<String> lines) {
    n.firstRefutation()
        .ifPresent(
            r ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%srelative residual %.3g at 64 digits on sample %d (%s, N = %d)",
                        prefix,
                        r.residual(),
                        r.sample(),
                        r.kind(),
                        r.bands())));
    if (n.counts().refuting().confirmed() > 0 && n.hasClasses()) {
      classes(n, lines);
    }
  }

  /** Classes on which it does hold, and those about which nothing is known. */
  private static void classes(NumericEvidence n, List<String> lines) {
    String holds =
        n.byClass().entrySet().stream()
            .filter(e -> e.getValue().agree())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!holds.isEmpty()) {
      lines.add("it holds on all samples of these classes: " + holds);
    }
    if (!n.unsampled().isEmpty()) {
      lines.add("not sampled: " + String.join(", ", n.unsampled()));
    }
  }

  private static void counterexample(Counterexample found, List<String> lines) {
    lines.add(
        "smallest counterexample found, N = "
            + found.bands()
            + "; what is not given is zero, gauges and amplitudes one:");
    found.given().forEach(given -> lines.add("   " + given.words() + " = " + given.value()));
    found.point().legend().ifPresent(legend -> lines.add("   " + legend));
    found.point().matrices().forEach(matrix -> lines.add("   " + matrix));
    lines.add("   left  = (" + String.join(", ", found.left()) + ")");
    lines.add("   right = (" + String.join(", ", found.right()) + ")");
  }

  /** The exact difference, and of one model; of polynomials in all entries of H on request only. */
  private void remainder(List<String> lines) {
    boolean model = false;
    for (Finding finding : statement.findings()) {
      boolean first = finding.ofModel() && !model;
      boolean sized = finding.subject() instanceof Subject.Size;
      boolean shown = first || all || !sized && !finding.ofModel();
      if (shown && finding.remainder().isPresent()) {
        String remainder = finding.remainder().get();
        lines.add(
            "left - right, for "
                + finding.scope()
                + ": "
                + (all ? remainder : shortened(remainder)));
        model |= finding.ofModel();
      }
    }
  }

  /** The first terms of a long sum, and how many more there are. */
  static String shortened(String sum) {
    List<Integer> signs = new ArrayList<>();
    int depth = 0;
    for (int at = 0; at < sum.length(); at++) {
      char c = sum.charAt(at);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && at > 0 && (sum.startsWith(" + ", at) || sum.startsWith(" - ", at))) {
        signs.add(at);
      }
    }
    long more = signs.stream().filter(at -> at > LONGEST).count();
    return signs.stream()
        .filter(at -> at > LONGEST)
        .findFirst()
        .filter(cut -> more > 1)
        .map(cut -> sum.substring(0, cut) + " + … (" + more + " more terms; -v shows them)")
        .orElse(sum);
  }
}
