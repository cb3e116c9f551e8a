package org.rederive.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * What one engine says in one word about several subjects: a row of the table of evidence.
 *
 * @param verdict what it says
 * @param grade what kind of evidence that is
 * @param engine who says it
 * @param subjects about what, in its own order
 * @param details figures and reasons, each once
 */
public record EvidenceRow(
    Verdict verdict, Evidence grade, String engine, List<String> subjects, List<String> details) {
  /** More are folded away. */
  private static final int SHOWN = 3;

  public EvidenceRow {
    subjects = List.copyOf(subjects);
    details = List.copyOf(details);
  }

  /** Who says what. */
  private record Key(Verdict verdict, Evidence grade, String engine) {}

  /** The rows about a statement, the strongest evidence first. */
  private static List<EvidenceRow> of(StatementResult statement) {
    Map<Key, Set<String>> subjects = new LinkedHashMap<>();
    Map<Key, Set<String>> details = new LinkedHashMap<>();
    for (Finding finding : statement.findings()) {
      Key key = new Key(finding.verdict(), finding.grade(), finding.engine());
      subjects.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(finding.scope());
      details.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(finding.detail());
    }
    List<EvidenceRow> rows = new ArrayList<>();
    subjects.forEach(
        (key, about) ->
            rows.add(
                new EvidenceRow(
                    key.verdict,
                    key.grade,
                    key.engine,
                    List.copyOf(about),
                    details.getOrDefault(key, Set.of()).stream()
                        .filter(d -> !d.isEmpty())
                        .toList())));
    statement.numeric().map(EvidenceRow::samples).ifPresent(rows::add);
    rows.sort(Comparator.comparing(EvidenceRow::grade));
    return rows;
  }

  private static EvidenceRow samples(NumericEvidence n) {
    String residual =
        n.verdict() != Verdict.REFUTED && n.counts().holding() > n.counts().zero()
            ? "; worst residual " + Figures.small(n.worstResidual())
            : "";
    return new EvidenceRow(
        n.verdict(),
        Evidence.NUMERIC,
        "samples",
        List.of("random samples"),
        List.of(Figures.counts(n) + residual));
  }

  /**
   * The rows about a statement.
   *
   * @param shown those that are seen at once
   * @param folded those that are folded away
   */
  public record Rows(List<EvidenceRow> shown, List<EvidenceRow> folded) {
    public Rows {
      shown = List.copyOf(shown);
      folded = List.copyOf(folded);
    }
  }

  static Rows rows(StatementResult statement) {
    List<EvidenceRow> all = of(statement);
    int shown = Math.min(SHOWN, all.size());
    return new Rows(all.subList(0, shown), all.subList(shown, all.size()));
  }
}
