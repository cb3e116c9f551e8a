package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import org.rederive.engine.reason.Chain;
import org.rederive.formula.Latex;

/** A derivation for a terminal: a line for each equation, and below it what changed. */
public record ChainText(Chain chain) {

  /** All lines of it. */
  public List<String> lines(String claim) {
    List<String> lines = new ArrayList<>(List.of("", "claim " + claim, ""));
    for (Chain.Line line : chain.lines()) {
      boolean first = line.by().isEmpty();
      lines.add("  " + (first ? "" : "= ") + Latex.of(line.formula()));
      if (!first) {
        lines.add("      by " + line.by() + "; " + words(line.verdict()));
        line.change()
            .ifPresent(
                change ->
                    lines.add(
                        "      where "
                            + Latex.of(change.from())
                            + "  ->  "
                            + Latex.of(change.to())));
      }
    }
    if (!chain.unused().isEmpty()) {
      lines.add("");
      lines.add("  steps that it does not pass through: " + String.join(", ", chain.unused()));
    }
    return lines;
  }

  static String words(Chain.Verdict verdict) {
    return switch (verdict) {
      case EQUAL -> "equal to the line before at random points";
      case DIFFERENT -> "NOT equal to the line before";
      case NOT_COMPARED -> "not compared with the line before: it has no value at random points";
    };
  }
}
