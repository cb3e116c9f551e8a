package org.rederive.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.result.MutationResult;
import org.rederive.result.MutationScore;
import org.rederive.result.MutationScore.End;
import org.rederive.result.MutationScore.Fate;

/**
 * The score of the checker as a table: for each statement how many errors are refuted, and how many
 * the samples of each class of Hamiltonians alone would refute.
 */
final class MutationTable {
  private static final List<String> CLASSES =
      HamiltonianClass.any().stream().map(HamiltonianClass::word).toList();

  /** Of a column head; long words are broken at their hyphen. */
  private static final int WIDTH = 12;

  private final PrintWriter out;
  private final boolean verbose;

  /**
   * @param verbose whether to name every mutant and not only those that are not refuted
   */
  MutationTable(PrintWriter out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  void head(long seed, int samples) {
    out.println("rederive " + Version.tool() + ", seed " + seed + ": wrong versions of statements");
    out.println("refuted by verify, and by " + samples + " samples of each class alone");
    out.println();
    head(word -> word.contains("-") ? word.substring(0, word.indexOf('-') + 1) : "", "");
    head(word -> word.substring(word.indexOf('-') + 1), "refuted");
  }

  private void head(UnaryOperator<String> part, String refuted) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s %9s", "", refuted));
    CLASSES.forEach(word -> line.append(cell(part.apply(word))));
    out.println(line);
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%" + WIDTH + "s", text);
  }

  /** The line of a statement. */
  void row(MutationScore score) {
    StringBuilder line = new StringBuilder();
    long refuted = score.count(End.REFUTED);
    line.append(String.format(Locale.ROOT, "%-24s %9s", score.statement(), of(refuted, score)));
    for (String word : CLASSES) {
      line.append(cell(score.classes().contains(word) ? shown(score, word) : "-"));
    }
    out.println(line);
    score.mutants().stream()
        .filter(m -> verbose || m.end() == End.SURVIVED || m.end() == End.CONTESTED)
        .forEach(m -> out.println("    " + line(m)));
    out.flush();
  }

  private static String of(long refuted, MutationScore score) {
    return refuted + "/" + score.errors();
  }

  private static String shown(MutationScore score, String word) {
    return Long.toString(score.refutedOn(word));
  }

  private static String line(Fate mutant) {
    String missed =
        mutant.missedBy().isEmpty() ? "" : "; missed by " + String.join(", ", mutant.missedBy());
    String end = String.format(Locale.ROOT, "%-11s", mutant.end().name().toLowerCase(Locale.ROOT));
    return end + "  " + mutant.shown() + "  (" + mutant.why() + missed + ")";
  }

  /** The last lines. */
  void summary(MutationResult result) {
    out.println();
    out.println("claims   " + score(result, MutationScore::claim));
    out.println("steps    " + score(result, s -> !s.claim()));
    out.println("all      " + score(result, s -> true));
    excuses(result).forEach((why, n) -> out.println("excused  " + n + " right after all: " + why));
    long meaningless = result.count(s -> true, End.MEANINGLESS);
    if (meaningless > 0) {
      out.println("excused  " + meaningless + " without meaning, which verify says");
    }
    for (String word : CLASSES) {
      if (result.errors(s -> s.classes().contains(word)) == 0) {
        continue;
      }
      out.println(String.format(Locale.ROOT, "%-17s alone %s", word, alone(result, word)));
    }
    out.flush();
  }

  private static String score(MutationResult result, Predicate<MutationScore> of) {
    long errors = result.errors(of);
    long refuted = result.count(of, End.REFUTED);
    return String.format(
        Locale.ROOT,
        "%d statements, %d of %d errors refuted (%.4g %%)%s%s",
        result.scores().stream().filter(of).count(),
        refuted,
        errors,
        errors == 0 ? 100 : 100.0 * refuted / errors,
        note(result.count(of, End.CONTESTED), "refuted at exact points only"),
        note(result.count(of, End.SURVIVED), "not refuted"));
  }

  private static String note(long count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }

  private static Map<String, Long> excuses(MutationResult result) {
    Map<String, Long> excuses = new TreeMap<>();
    result.scores().stream()
        .flatMap(s -> s.mutants().stream())
        .filter(m -> m.end() == End.EQUIVALENT)
        .forEach(m -> excuses.merge(m.why(), 1L, Long::sum));
    return excuses;
  }

  private static String alone(MutationResult result, String word) {
    Predicate<MutationScore> has = s -> s.classes().contains(word);
    long errors = result.errors(has);
    long refuted = result.scores().stream().filter(has).mapToLong(s -> s.refutedOn(word)).sum();
    return "refutes " + refuted + " of " + errors + ", misses " + (errors - refuted);
  }
}
