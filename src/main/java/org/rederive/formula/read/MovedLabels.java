package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;

/**
 * Looks up the letters of a sum that stands below another one, as in c_{k+q}: all are labels of one
 * sort, and none is a direction, of which there are no sums.
 */
record MovedLabels(SymbolTable table) {
  /** What the first letters are moved by. */
  List<Declaration> of(List<String> subscripts, Span span) {
    List<Declaration> others = new ArrayList<>();
    for (String piece : subscripts) {
      List<Declaration> letters =
          Subscripts.letters(piece).stream().map(letter -> label(letter, piece, span)).toList();
      for (Declaration letter : letters) {
        Parser.require(
            letter.sort() == letters.get(0).sort(),
            span,
            "the letters of " + piece + " are labels of different sorts");
      }
      letters.stream().skip(1).forEach(others::add);
    }
    return others;
  }

  private Declaration label(String letter, String piece, Span span) {
    Optional<Declaration> label = table.label(letter);
    if (label.isEmpty()) {
      throw new ReadingException(
          span, letter + " in " + piece + " is not a declared index or variable", "");
    }
    Parser.require(
        label.get().sort() != Sort.SPATIAL_INDEX,
        span,
        letter + " in " + piece + " is a direction, and nothing is added to it");
    return label.get();
  }
}
