package org.rederive.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;

/**
 * A Markdown table of what engines other than sampling found: a row for each statement, a column
 * for each class of Hamiltonians they speak about.
 */
public final class ProofTable {
  private ProofTable() {}

  /** The table. */
  public static String of(RunResult run) {
    Set<String> scopes = new LinkedHashSet<>();
    run.statements()
        .flatMap(s -> s.findings().stream())
        .sorted(Comparator.comparingInt(ProofTable::place))
        .forEach(f -> scopes.add(column(f)));
    StringBuilder text = new StringBuilder();
    text.append("| equation | statement | ").append(String.join(" | ", scopes)).append(" |\n");
    text.append("|---|---|").append("---|".repeat(scopes.size())).append("\n");
    run.documents().forEach(document -> rows(document, scopes, text));
    text.append('\n');
    run.statements()
        .filter(StatementResult::expectRefuted)
        .forEach(s -> text.append(s.id()).append(" is a misprint: it has to be refuted.\n"));
    return text.append(legend()).toString();
  }

  private static String legend() {
    return "The number is the work of a proof in products of terms, or the probability that an"
        + " exact check is wrong.\nAn empty cell was not run, or has no meaning there.\n";
  }

  /** Any operators first, then numbers of bands, then models. */
  private static int place(Finding finding) {
    if (finding.ofModel()) {
      return 1000;
    }
    int bands = finding.subject() instanceof Subject.Size size ? size.bands() : 0;
    return bands + (finding.grade() == Evidence.EXACT ? 100 : 0);
  }

  private static String column(Finding finding) {
    return finding.subject() instanceof Subject.Size size
        ? finding.engine() + ", N = " + size.bands()
        : finding.scope();
  }

  private static void rows(DocumentResult document, Set<String> scopes, StringBuilder text) {
    for (StatementResult statement : document.statements()) {
      text.append("| (").append(document.equation()).append(") | ").append(statement.id());
      for (String scope : scopes) {
        List<Finding> here =
            statement.findings().stream().filter(f -> column(f).equals(scope)).toList();
        text.append(" | ")
            .append(here.stream().map(ProofTable::cell).collect(Collectors.joining()));
      }
      text.append(" |\n");
    }
  }

  private static String cell(Finding finding) {
    String word =
        switch (finding.verdict()) {
          case HOLDS -> finding.ofModel() ? ModelSummary.word(finding) : finding.grade().word();
          default -> finding.verdict().word();
        };
    String figure = figure(finding.detail());
    return figure.isEmpty() ? word : word + " " + figure;
  }

  /** The number that the detail begins with, or the probability that it ends with. */
  private static String figure(String detail) {
    if (detail.endsWith(" products of terms")) {
      return String.format(
          Locale.ROOT, "%.1e", Double.parseDouble(detail.substring(0, detail.indexOf(' '))));
    }
    int below = detail.indexOf("below ");
    return below < 0 ? "" : detail.substring(below + 6).split(",", 2)[0];
  }
}
