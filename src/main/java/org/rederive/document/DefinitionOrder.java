package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * The order in which definitions can be read: each behind those that it uses, else as written. Two
 * that use each other stay where they are, where one of them is used before it is defined.
 *
 * @param defined the symbol that a formula defines, if it has a row
 * @param labels indices and coordinates of the document
 */
record DefinitionOrder(
    Function<Fence, Optional<Symbols.DefinedRow>> defined, SymbolTable labels, Macros macros) {

  List<Outline.Marked> of(List<Outline.Marked> written) {
    if (written.size() < 2) {
      return written;
    }
    List<Using> open = new ArrayList<>(written.stream().map(this::using).toList());
    List<Outline.Marked> order = new ArrayList<>();
    while (!open.isEmpty()) {
      Using next =
          open.stream()
              .filter(one -> open.stream().noneMatch(one::uses))
              .findFirst()
              .orElse(open.get(0));
      open.remove(next);
      order.add(next.marked());
    }
    return order;
  }

  private Using using(Outline.Marked marked) {
    Fence fence = marked.fence();
    Piece at = fence.at(new Span(0, 0));
    List<Spelling> names =
        Mentions.of(fence.latex(), macros).names().stream()
            .map(name -> Spelling.of(at, name, labels))
            .toList();
    return new Using(marked, defined.apply(fence), names);
  }

  /** A definition, the row of its symbol and what it mentions. */
  private record Using(
      Outline.Marked marked, Optional<Symbols.DefinedRow> row, List<Spelling> names) {
    boolean uses(Using other) {
      return !other.row.equals(row)
          && other.row.filter(defined -> names.stream().anyMatch(defined::resembles)).isPresent();
    }
  }
}
