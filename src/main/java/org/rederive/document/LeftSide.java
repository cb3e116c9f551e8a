package org.rederive.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Macros;

/**
 * The left side of a definition.
 *
 * @param at where it stands
 * @param ket whether it is written as a ket
 * @param name the symbol, if it can be read as one
 * @param byLabels the state that is known by what stands in the ket, if it can be one
 */
record LeftSide(Piece at, boolean ket, Optional<SymbolName> name, Optional<SymbolName> byLabels) {
  private static final int LONGEST = 1000;
  private static final Pattern SIGN =
      Pattern.compile(":?=|\\\\(equiv|coloneqq|triangleq)(?![A-Za-z])");

  private static final Pattern KET =
      Pattern.compile(
          "(?s)(?:\\||\\\\l?vert(?![A-Za-z]))(.*?)(?:\\\\right\\s*)?(?:\\\\rangle|\\\\right\\s*>)[\\s&]*"
              + "|\\\\[kK]et\\s*\\{(.*)\\}[\\s&]*");

  static LeftSide of(Fence fence, Macros macros) {
    String latex = fence.latex().substring(0, Math.min(LONGEST, fence.latex().length()));
    Matcher sign = SIGN.matcher(latex);
    String left = latex.substring(0, sign.find() ? sign.start() : latex.length());
    int start = left.length() - left.stripLeading().length();
    Piece at = fence.at(new Span(start, Math.max(start, left.stripTrailing().length())));
    String symbol = macros.plain(left).strip().replaceFirst("^\\\\left\\b", "").strip();
    return ket(symbol)
        .map(
            inside ->
                new LeftSide(
                    at,
                    true,
                    Symbols.name(inside, macros),
                    Symbols.name("|" + inside + "\\rangle", macros)))
        .orElseGet(
            () ->
                new LeftSide(
                    at, false, Symbols.name(symbol.replace("&", ""), macros), Optional.empty()));
  }

  /** The same of the state that is known by its labels. */
  LeftSide ofLabels() {
    return new LeftSide(at, ket, byLabels, byLabels);
  }

  /** Whether the symbol is a state that is known by its labels. */
  boolean isOfLabels() {
    return name.filter(SymbolName::isKet).isPresent();
  }

  /** What stands in a ket. */
  private static Optional<String> ket(String symbol) {
    Matcher ket = KET.matcher(symbol);
    return ket.matches()
        ? Optional.of(ket.group(1) == null ? ket.group(2) : ket.group(1))
        : Optional.empty();
  }
}
