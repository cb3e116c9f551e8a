package org.rederive.formula.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/**
 * The tokens of a formula with its macros written out.
 *
 * @param tokens those of arguments where they are written, those of the macro's text where it is
 *     used
 * @param uses the macros that the author has used, in their order
 */
record Expansion(List<Token> tokens, List<Use> uses) {
  private static final int SHOWN = 60;

  Expansion {
    tokens = List.copyOf(tokens);
    uses = List.copyOf(uses);
  }

  /** The use of a macro: the command with its arguments. */
  record Use(String name, Macro macro, Span span) {
    private String shown() {
      String text = macro.shown();
      return name
          + " stands for "
          + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
  }

  /** Writes all macros out. */
  static Expansion of(List<Token> tokens, Map<String, Macro> macros) {
    return macros.isEmpty()
        ? new Expansion(tokens, List.of())
        : new MacroWriter(tokens, name -> Optional.ofNullable(macros.get(name))).written();
  }

  /** Writes the macros of an author out, and what everybody writes in several ways. */
  static Expansion withSynonyms(List<Token> tokens, Macros macros) {
    return new MacroWriter(tokens, name -> macros.macro(name).or(() -> Macros.SYNONYMS.macro(name)))
        .written();
  }

  /** The same error, with what the macro stands for at which it is. */
  ReadingException explained(ReadingException error) {
    return uses.stream()
        .filter(use -> use.span().equals(error.span()))
        .findFirst()
        .map(use -> error.said(error.span(), error.getMessage() + " (" + use.shown() + ")"))
        .orElse(error);
  }
}
