package org.rederive.editor;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.rederive.document.Problem;
import org.rederive.formula.read.Place;

/** Problems of documents as an editor underlines them. */
final class Diagnoses {
  static final String SOURCE = "rederive";

  private Diagnoses() {}

  /**
   * A problem, with what to do about it.
   *
   * @param lines of its file
   */
  static Diagnostic of(Problem problem, List<String> lines) {
    String hint = problem.hint().map(h -> "\n" + h).orElse("");
    Range range = problem.place().map(place -> range(place, lines)).orElseGet(() -> line(0, lines));
    return error(range, problem.message() + hint);
  }

  static Diagnostic error(Range range, String message) {
    return new Diagnostic(range, message, DiagnosticSeverity.Error, SOURCE);
  }

  /** A whole line, by its number from 0 on. */
  static Range line(int number, List<String> lines) {
    int length = number < lines.size() ? lines.get(number).length() : 0;
    return new Range(new Position(number, 0), new Position(number, length));
  }

  /** A place counts characters as readers do, an editor pairs of surrogates as two. */
  private static Range range(Place place, List<String> lines) {
    int line = place.line() - 1;
    String text = line < lines.size() ? lines.get(line) : "";
    int start = offset(text, place.column() - 1);
    int end = offset(text, place.column() - 1 + place.length());
    return new Range(new Position(line, start), new Position(line, Math.max(start, end)));
  }

  private static int offset(String text, int characters) {
    int there = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(characters, there));
  }
}
