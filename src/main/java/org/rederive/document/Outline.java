package org.rederive.document;

import java.util.List;
import org.rederive.formula.SymbolRow;
import org.rederive.formula.read.Unseen;

/**
 * The parts of a document that are read: nothing of them is understood yet.
 *
 * @param rows of the symbol table
 * @param unread cells of the symbol table that should hold symbols and do not
 * @param assumptions directives
 * @param formulas the displayed formulas with a directive
 */
record Outline(
    List<Row> rows, List<Piece> unread, List<Directive> assumptions, List<Marked> formulas) {
  /** Of a document that has no body. */
  static final Outline NOTHING = new Outline(List.of(), List.of(), List.of(), List.of());

  Outline {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
    assumptions = List.copyOf(assumptions);
    formulas = List.copyOf(formulas);
  }

  /** A row of the symbol table: alternative spellings and what they are. */
  record Row(List<Piece> spellings, Piece kind, String meaning) {
    Row {
      spellings = List.copyOf(spellings);
    }

    SymbolRow written() {
      return new SymbolRow(
          spellings.stream().map(Piece::text).map(Unseen::line).toList(),
          Unseen.line(kind.text()),
          Unseen.line(meaning));
    }
  }

  /** A formula and what it is. */
  record Marked(Directive directive, Fence fence) {}

  List<Marked> formulas(String verb) {
    return formulas.stream().filter(m -> m.directive().is(verb)).toList();
  }
}
