package org.rederive.report;

import java.util.List;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Coverage;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/** A run as a Markdown table, for the job page of a CI host. */
public final class Summary {
  /** What CI hosts take at most, with a margin. */
  private static final int MOST = 900_000;

  private Summary() {}

  /** The text: what is not as expected first, then a line for every document. */
  public static String of(RunResult run) {
    StringBuilder text = new StringBuilder("# Derivations\n\n");
    long expected = run.statements().filter(StatementResult::asExpected).count();
    text.append(expected).append(" of ").append(run.statements().count());
    text.append(" statements as expected, seed ").append(run.seed()).append(".\n");
    long constructed = run.statements().filter(Summary::isConstruction).count();
    if (constructed > 0) {
      text.append('\n').append(constructed);
      text.append(" of them hold by construction: both sides are one expression.\n");
    }
    run.coverage().forEach(c -> coverage(c, text));
    run.problems().forEach(p -> text.append("\n- document error: ").append(escaped(p)));
    run.skipped().forEach(id -> text.append("\n- not checked: ").append(escaped(id)));
    troubles(run, text);
    text.append("\n\n| equation | statement | verdict | evidence |\n|---|---|---|---|\n");
    run.documents().forEach(d -> rows(d, false, text));
    run.documents().forEach(d -> rows(d, true, text));
    return text.length() <= MOST ? text.toString() : text.substring(0, MOST) + "\n\n(cut)\n";
  }

  /** Everything that is not as expected, with counterexample, mend and command. */
  private static void troubles(RunResult run, StringBuilder text) {
    for (Recipes recipes : Recipes.ofTroubles(run)) {
      text.append("\n\n## ").append(escaped(recipes.statement().id())).append(": ");
      text.append(recipes.statement().verdict().word()).append("\n\n");
      text.append(fenced(Particulars.told(recipes)));
    }
  }

  /** A block of code that ends where it should, whatever is in it. */
  private static String fenced(List<String> lines) {
    String text = Unseen.lines(String.join("\n", lines));
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  private static void coverage(Coverage coverage, StringBuilder text) {
    text.append('\n').append(escaped(CoverageTable.tally(coverage))).append(".\n");
    coverage
        .open()
        .forEach(
            entry ->
                text.append("\n- **neither verdict nor reason**: ")
                    .append(escaped(entry.printed())));
  }

  private static void rows(DocumentResult document, boolean expected, StringBuilder text) {
    for (StatementResult statement : document.statements()) {
      if (statement.asExpected() == expected) {
        text.append("| ").append(escaped(document.equation()));
        text.append(" | ").append(escaped(statement.id()));
        text.append(" | ").append(verdict(statement));
        text.append(" | ").append(escaped(statement.grounds())).append(" |\n");
      }
    }
  }

  private static boolean isConstruction(StatementResult statement) {
    return statement.asExpected() && statement.evidence() == Evidence.CONSTRUCTION;
  }

  private static String verdict(StatementResult statement) {
    if (!statement.asExpected()) {
      return "**" + statement.verdict().word() + "**";
    }
    if (statement.misprinted()) {
      return "refuted, a misprint";
    }
    return statement.verdict().word() + (statement.expectRefuted() ? ", as expected" : "");
  }

  private static String escaped(String text) {
    return Unseen.line(text.replace("\n", " "))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "\\|");
  }
}
