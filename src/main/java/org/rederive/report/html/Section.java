package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Passage;
import org.rederive.result.DocumentResult;
import org.rederive.result.StatementResult;

/**
 * A statement with what its author says above it.
 *
 * @param above prose and definitions in order of writing
 * @param statement none below the last one
 */
public record Section(List<Passage> above, Optional<StatementResult> statement) {
  public Section {
    above = List.copyOf(above);
  }

  /** A document from its beginning to its end. */
  static List<Section> of(DocumentResult document) {
    List<Section> sections = new ArrayList<>();
    int from = 0;
    for (StatementResult statement : document.statements()) {
      int line = statement.line();
      sections.add(new Section(between(document, from, line), Optional.of(statement)));
      from = Math.max(from, line);
    }
    List<Passage> last = between(document, from, Integer.MAX_VALUE);
    if (!last.isEmpty()) {
      sections.add(new Section(last, Optional.empty()));
    }
    return sections;
  }

  private static List<Passage> between(DocumentResult document, int from, int to) {
    return document.passages().stream().filter(p -> from <= p.line() && p.line() < to).toList();
  }
}
