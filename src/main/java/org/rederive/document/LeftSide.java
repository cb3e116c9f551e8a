package org.rederive.document;

import java.util.Optional;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Macros;

/**
 * The left side of a definition.
 *
 * @param at where it stands
 * @param ket whether it is written as a ket
 * @param name the symbol, if it can be read as one
 */
record LeftSide(Piece at, boolean ket, Optional<SymbolName> name) {
  private static final int LONGEST = 1000;

  static LeftSide of(Fence fence, Macros macros) {
    String latex = fence.latex().substring(0, Math.min(LONGEST, fence.latex().length()));
    int sign = latex.indexOf('=');
    String left = latex.substring(0, sign < 0 ? latex.length() : sign);
    int start = left.length() - left.stripLeading().length();
    Piece at = fence.at(new Span(start, Math.max(start, left.stripTrailing().length())));
    String symbol = left.strip().replaceFirst("^\\\\left\\b", "").strip();
    boolean ket = symbol.startsWith("|");
    String inside =
        ket ? symbol.substring(1).replaceFirst("(\\\\right\\s*)?\\\\rangle\\s*$", "") : symbol;
    return new LeftSide(at, ket, Symbols.name(inside, macros));
  }
}
