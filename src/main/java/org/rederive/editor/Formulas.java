package org.rederive.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Written;
import org.rederive.formula.Formula;
import org.rederive.formula.Positions;
import org.rederive.formula.Span;

/** Where formulas and their symbols stand in a text. */
final class Formulas {
  private Formulas() {}

  /** The lines of a formula. */
  static Range range(Written written) {
    List<String> lines = written.text().lines().toList();
    int last = Math.max(0, lines.size() - 1);
    int length = lines.isEmpty() ? 0 : lines.get(last).length();
    int first = written.firstLine() - 1;
    return new Range(new Position(first, 0), new Position(first + last, length));
  }

  /** The statement on a line. */
  static Optional<Statement> at(Derivation document, Position position) {
    return document.statements().stream()
        .filter(s -> isIn(range(s.written()), position.getLine()))
        .findFirst();
  }

  private static boolean isIn(Range range, int line) {
    return range.getStart().getLine() <= line && line <= range.getEnd().getLine();
  }

  /** The smallest symbol of a statement that is written at a position. */
  static Optional<Formula.Symbol> symbol(Statement statement, Position position) {
    Written written = statement.written();
    int offset = offset(written, position);
    Positions positions = written.positions();
    return statement.sides().stream()
        .flatMap(Formulas::symbols)
        .filter(s -> positions.of(s).filter(span -> has(span, offset)).isPresent())
        .min(Comparator.comparingInt(s -> length(positions.of(s).orElseThrow())));
  }

  private static Stream<Formula.Symbol> symbols(Formula formula) {
    return Stream.concat(
        formula.symbols().stream(), formula.parts().stream().flatMap(Formulas::symbols));
  }

  private static boolean has(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  private static int offset(Written written, Position position) {
    List<String> lines = List.of(written.text().split("\n", -1));
    int before = position.getLine() - (written.firstLine() - 1);
    int offset = position.getCharacter();
    for (int i = 0; i < Math.min(before, lines.size()); i++) {
      offset += lines.get(i).length() + 1;
    }
    return offset;
  }
}
