package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads of which part of a system a state is one, as in |↑⟩_A ⊗ |↓⟩_B: what stands below a ket or a
 * bra is no component, unless it is declared as one. Nothing is computed of it.
 */
final class PartReader {
  private PartReader() {}

  /** The state with what stands below it; empty if it is no state, or has components there. */
  static Optional<Typed> of(Typed state, List<String> below, SymbolTable table, Span span) {
    boolean ket = state.type().kind() == Kind.KET || state.type().kind() == Kind.BRA;
    List<Declaration> labels =
        below.stream().flatMap(piece -> table.label(piece).stream()).toList();
    boolean component = labels.stream().anyMatch(l -> l.sort() != Sort.BAND_INDEX);
    return ket && state.type().rank() == 0 && !component
        ? Optional.of(
            state.as(
                new Formula.Uncomputed(
                    UncomputedSign.PART_OF,
                    List.of(state.formula()),
                    String.join(" ", below),
                    labels),
                state.type(),
                span))
        : Optional.empty();
  }
}
