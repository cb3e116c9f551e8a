package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * The commands that an author has defined, and what they stand for. A formula is read as if it were
 * written out; what stands in the text of a macro has its place where the macro is used.
 */
public final class Macros {
  /** No commands. */
  public static final Macros NONE = new Macros(Map.of());

  /** What everybody writes in several ways. */
  static final Macros SYNONYMS = new Macros(Synonym.macros());

  private final Map<String, Macro> macros;
  private final PairedLetters pairs;

  private Macros(Map<String, Macro> macros) {
    this(macros, PairedLetters.NONE);
  }

  private Macros(Map<String, Macro> macros, PairedLetters pairs) {
    this.macros = Map.copyOf(macros);
    this.pairs = pairs;
  }

  /**
   * The same commands where some names have two letters, and no table says so yet.
   *
   * @param names with a space between the letters, as in {@code \Delta E}
   */
  public Macros withPairs(Set<String> names) {
    return new Macros(macros, new PairedLetters(names, false));
  }

  /** The same commands where names are known that some rows declare. */
  public Macros knowing(Collection<SymbolName> names) {
    return new Macros(macros, PairedLetters.in(names));
  }

  PairedLetters pairs() {
    return pairs;
  }

  /**
   * The macros that a text of definitions and comments defines.
   *
   * @throws ReadingException with the place in the text, if something else stands in it, if a
   *     definition cannot be read, or if two of one name differ
   */
  public static Macros of(String definitions) {
    return new Macros(new MacroDefinitions(definitions).only());
  }

  /**
   * The macros that a LaTeX source defines anywhere. A definition that cannot be read or that
   * contradicts another one makes its command an error where a formula uses it.
   */
  public static Macros among(String source) {
    return new Macros(new MacroDefinitions(source).among());
  }

  /** These and others, which win where both define a command. */
  public Macros and(Macros others) {
    if (others.macros.isEmpty()) {
      return others.pairs.equals(pairs) ? this : new Macros(macros, others.pairs);
    }
    Map<String, Macro> all = new LinkedHashMap<>(macros);
    all.putAll(others.macros);
    return new Macros(all, others.pairs);
  }

  /**
   * A formula written out: its tokens with spaces between them.
   *
   * @throws ReadingException if a macro in it has the wrong arguments, never ends or grows too long
   */
  public String written(String latex) {
    return macros.isEmpty() ? latex : spaced(Angles.brackets(expansion(Lexer.raw(latex)).tokens()));
  }

  /** With braces around the sign of J_+, which no space may part from its letter. */
  private static String spaced(List<Token> tokens) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean behind = i > 0 && (tokens.get(i - 1).is("_") || tokens.get(i - 1).is("^"));
      boolean sign =
          behind
              && Subscripts.isSign(token)
              && token.span().start() <= tokens.get(i - 1).span().end();
      texts.add(sign ? "{ " + token.text() + " }" : token.text());
    }
    return String.join(" ", texts).strip();
  }

  /** These, and the spellings that everybody uses for the signs of the language. */
  public Macros withSynonyms() {
    return SYNONYMS.and(this);
  }

  /** The same where it can be written out; what is wrong with a macro is said where it is read. */
  public String plain(String latex) {
    try {
      return written(latex);
    } catch (ReadingException unreadable) {
      return latex;
    }
  }

  /** What a command stands for. */
  Optional<Macro> macro(String name) {
    return Optional.ofNullable(macros.get(name));
  }

  Expansion expansion(List<Token> tokens) {
    return Expansion.of(tokens, macros);
  }
}
