package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.Raised;

/**
 * How a symbol is written, with its spatial indices taken off.
 *
 * @param at where it is written
 * @param written all of it
 * @param pattern without the spatial indices
 * @param slots declared labels in the pattern, subscripts first, then arguments
 * @param indices the spatial indices in their order
 */
record Spelling(
    Piece at,
    SymbolName written,
    SymbolName pattern,
    List<Declaration> slots,
    List<Declaration> indices) {
  Spelling {
    slots = List.copyOf(slots);
    indices = List.copyOf(indices);
  }

  static Spelling of(Piece at, SymbolName printed, SymbolTable labels) {
    return of(at, Raised.lowered(printed, labels), labels, true);
  }

  /**
   * How a symbol is written that a formula defines: of Ω_{xy} it says what this one number is, and
   * nothing of a tensor, so that its directions are parts of its name.
   */
  static Spelling defined(Piece at, SymbolName printed, SymbolTable labels) {
    SymbolName written = Raised.lowered(printed, labels);
    boolean indexed =
        written.subscripts().stream()
            .flatMap(piece -> labels.label(piece).stream())
            .anyMatch(Declaration::isComponentIndex);
    return of(at, written, labels, indexed);
  }

  private static Spelling of(
      Piece at, SymbolName written, SymbolTable labels, boolean takesIndices) {
    List<String> kept = new ArrayList<>();
    List<Declaration> indices = new ArrayList<>();
    for (String piece : written.subscripts()) {
      labels
          .label(piece)
          .filter(label -> takesIndices && label.sort() == Sort.SPATIAL_INDEX)
          .ifPresentOrElse(indices::add, () -> kept.add(piece));
    }
    SymbolName pattern = written.withSubscripts(kept);
    return new Spelling(at, written, pattern, slots(pattern, labels), indices);
  }

  private static List<Declaration> slots(SymbolName pattern, SymbolTable labels) {
    return pieces(pattern).stream()
        .flatMap(
            piece -> labels.label(piece).isPresent() ? Stream.of(piece) : within(pattern, piece))
        .flatMap(piece -> labels.label(piece).stream())
        .filter(label -> label.sort().labels())
        .toList();
  }

  /** The labels of what stands below a letter, or of what a state is known by: n of |a_n⟩. */
  private static Stream<String> within(SymbolName pattern, String piece) {
    return pattern.subscripts().contains(piece)
        ? NestedLabel.of(piece).below().stream()
        : Stream.of();
  }

  /** Subscripts, then arguments. */
  static List<String> pieces(SymbolName name) {
    List<String> pieces = new ArrayList<>(name.subscripts());
    pieces.addAll(name.arguments());
    return pieces;
  }

  /** The name without the labels that it carries: one letter of a row is one quantity. */
  String bare() {
    List<String> labels = slots.stream().map(Declaration::latex).toList();
    List<String> kept = pattern.subscripts().stream().filter(s -> !labels.contains(s)).toList();
    return new SymbolName(pattern.base(), kept, pattern.label(), List.of()).latex();
  }

  boolean hasParameter() {
    return slots.stream().anyMatch(s -> s.sort() == Sort.PARAMETER);
  }
}
