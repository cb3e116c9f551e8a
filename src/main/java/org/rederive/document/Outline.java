package org.rederive.document;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Passage;
import org.rederive.formula.SymbolRow;
import org.rederive.formula.read.Unseen;

/**
 * The parts of a document that are read: nothing of them is understood yet.
 *
 * @param title the first heading; empty if there is none
 * @param commands of the author, with which its formulas are written
 * @param rows of the symbol table
 * @param unread cells of the symbol table that should hold symbols and do not
 * @param assumptions directives
 * @param relations those that the document has of its paper
 * @param formulas the displayed formulas with a directive
 * @param inventory numbers and sentences of a paper
 * @param prose what else its author says
 */
record Outline(
    String title,
    Commands commands,
    List<Row> rows,
    List<Piece> unread,
    List<Directive> assumptions,
    List<Marked> relations,
    List<Marked> formulas,
    List<InventoryRow> inventory,
    List<Passage> prose) {
  /** Of a document that has no body. */
  static final Outline NOTHING =
      new Outline(
          "",
          Commands.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  Outline {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
    assumptions = List.copyOf(assumptions);
    relations = List.copyOf(relations);
    formulas = List.copyOf(formulas);
    inventory = List.copyOf(inventory);
    prose = List.copyOf(prose);
  }

  /** A row of the symbol table: alternative spellings and what they are. */
  record Row(List<Piece> spellings, Piece kind, String meaning) {
    Row {
      spellings = List.copyOf(spellings);
    }

    /** The same row for those who read another text. */
    Row of(SourceText source) {
      return new Row(spellings.stream().map(s -> s.of(source)).toList(), kind.of(source), meaning);
    }

    /** The same symbols as another kind. */
    Row with(String otherKind) {
      Piece cell = new Piece(otherKind, kind.line(), kind.start(), kind.elsewhere());
      return new Row(spellings, cell, meaning);
    }

    /** Whether another row for the same symbols says the same, or less. */
    boolean isSaidBy(Row other) {
      return kind.text().equals(other.kind.text())
          && (other.meaning.isEmpty() || other.meaning.equals(meaning));
    }

    /** The lines of another text that its symbols stand on. */
    List<Integer> linesElsewhere() {
      return spellings.stream().filter(s -> s.elsewhere().isPresent()).map(Piece::line).toList();
    }

    SymbolRow written() {
      return new SymbolRow(
          spellings.stream().map(Piece::text).map(Unseen::line).toList(),
          Unseen.line(kind.text()),
          Unseen.line(meaning));
    }
  }

  /**
   * A formula and what it is.
   *
   * @param beside why its author says something else than is written there
   * @param hint what to write, so that all is written
   */
  record Marked(Directive directive, Fence fence, Optional<String> beside, String hint) {
    private static final String SAY_ALL =
        "write it so that it says all, or out-of-reach REASON above it";

    Marked(Directive directive, Fence fence) {
      this(directive, fence, Optional.empty());
    }

    Marked(Directive directive, Fence fence, Optional<String> beside) {
      this(directive, fence, beside, SAY_ALL);
    }

    /** The same for those who read another text. */
    Marked of(SourceText source) {
      return new Marked(directive.of(source), fence.of(source), beside, hint);
    }

    /** The same of one of the formulas that its signs make of it. */
    Marked saying(String latex) {
      Fence chosen = new Fence(latex, fence.firstLine(), fence.elsewhere());
      return new Marked(directive, chosen, beside, hint);
    }

    /** The same under a condition that its document does not make. */
    Marked supposing(Supposition supposed) {
      String how =
          supposed.answer()
              + "; write "
              + Supposition.IN_GENERAL
              + " behind the name of the claim if it holds without that, too";
      return new Marked(directive, fence, beside.or(() -> Optional.of(supposed.why())), how);
    }

    /** Refuses what says less, or more, than its author; whether it does. */
    boolean isRefused(Findings findings) {
      beside.ifPresent(
          why ->
              findings.add(
                  fence.whole(), "the formula alone is not what is said here: " + why, hint));
      return beside.isPresent();
    }
  }

  List<Marked> formulas(String verb) {
    return formulas.stream().filter(m -> m.directive().is(verb)).toList();
  }
}
