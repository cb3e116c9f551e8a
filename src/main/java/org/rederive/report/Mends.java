package org.rederive.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rederive.result.Convergence;
import org.rederive.result.Finding;
import org.rederive.result.Repair;
import org.rederive.result.StatementResult;
import org.rederive.result.Suggestion;

/** What would make a refuted statement true, in lines of plain text: first proofs, then fits. */
final class Mends {
  private Mends() {}

  static List<String> of(StatementResult statement) {
    List<String> lines = new ArrayList<>();
    suggestions(statement, lines);
    statement
        .limit()
        .flatMap(Finding::convergence)
        .flatMap(Convergence::freed)
        .ifPresent(freed -> freed(freed, lines));
    if (!statement.repairs().isEmpty()) {
      repairs(statement.repairs(), lines);
    }
    return lines;
  }

  /** Changes of one or two places that were proved to make the statement true. */
  private static void suggestions(StatementResult statement, List<String> lines) {
    Set<String> seen = new HashSet<>();
    for (Suggestion suggestion : statement.suggestions()) {
      String again =
          seen.add(suggestion.change()) ? "" : ", in another place: " + suggestion.formula();
      lines.add("would hold (" + suggestion.evidence() + ") with " + suggestion.change() + again);
    }
  }

  /** One row per term of the right side: what its factor would have to be. */
  private static void repairs(List<Repair> repairs, List<String> lines) {
    lines.add("coefficient that fits best if only one term is freed (a fit, not a proof):");
    lines.add("   printed   fits best         share   residual left  term");
    long mending = repairs.stream().filter(Repair::wouldMend).count();
    for (Repair repair : repairs) {
      String mark = repair.wouldMend() ? mending == 1 ? "  <- mends it" : "  <- would mend it" : "";
      lines.add(
          String.format(
              Locale.ROOT,
              "   %-9s %-16s %5.1f%%   %.1e        %s%s",
              repair.printed(),
              best(repair),
              100 * repair.share(),
              repair.fit().residual(),
              repair.term(),
              mark));
      remarks(repair, lines);
    }
  }

  private static void remarks(Repair repair, List<String> lines) {
    if (repair.vanishes()) {
      lines.add("     it vanishes on " + repair.samples() + " samples");
    }
    for (String alike : repair.alike()) {
      lines.add("     on " + repair.samples() + " samples it cannot be told from  " + alike);
    }
  }

  private static String best(Repair repair) {
    if (!repair.determined()) {
      return "no fit";
    }
    if (repair.fit().best().isPresent()) {
      return repair.fit().best().get();
    }
    boolean real = Math.abs(repair.fit().im()) < 1e-9 * (1 + Math.abs(repair.fit().re()));
    String factor =
        real
            ? String.format(Locale.ROOT, "%.4g", repair.fit().re())
            : String.format(Locale.ROOT, "(%.3g%+.3gi)", repair.fit().re(), repair.fit().im());
    return factor + " times";
  }

  /** One row per term that vanishes in the limit: by what it would have to be multiplied. */
  private static void freed(Convergence.Freed freed, List<String> lines) {
    if (!freed.determined()) {
      lines.add(
          "factors of its "
              + freed.factors().size()
              + " small terms: the Hamiltonians tell only "
              + freed.rank()
              + " of them");
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "factors that fit best if all small terms are freed, which leaves %.1g of the"
                + " difference (a fit, not a proof):",
            freed.left()));
    for (Convergence.Factor factor : freed.factors()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "   %8.4f ± %-8.1g times  %s",
              factor.factor().value() + 0.0,
              factor.factor().error(),
              factor.term()));
    }
  }
}
