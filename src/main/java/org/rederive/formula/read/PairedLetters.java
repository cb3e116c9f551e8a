package org.rederive.formula.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;

/**
 * Names of two letters, as ΔE: only what is declared so is one, and everything else with a Δ before
 * it is a product.
 *
 * @param pairs both letters with a space between them
 * @param every whether a letter behind Δ always belongs to it, as in a row of a symbol table
 */
record PairedLetters(Set<String> pairs, boolean every) {
  static final PairedLetters NONE = new PairedLetters(Set.of(), false);

  /** Where one name is written, and no product can be. */
  static final PairedLetters EVERY = new PairedLetters(Set.of(), true);

  static final Set<String> FIRST = Set.of("\\Delta", "\\delta");

  PairedLetters {
    pairs = Set.copyOf(pairs);
  }

  static PairedLetters of(SymbolTable table) {
    return in(table.declarations().stream().map(Declaration::pattern).toList());
  }

  /** Those among names that are written by themselves. */
  static PairedLetters in(Collection<SymbolName> names) {
    Set<String> pairs = new HashSet<>();
    for (SymbolName name : names) {
      note(name.base(), pairs);
      name.subscripts().forEach(s -> note(s, pairs));
      name.arguments().forEach(s -> note(s, pairs));
    }
    return new PairedLetters(pairs, false);
  }

  private static void note(String written, Set<String> pairs) {
    if (written.contains(" ") && FIRST.contains(written.substring(0, written.indexOf(' ')))) {
      pairs.add(written);
    }
  }

  /** The name that a letter begins, if it is the first of two; then the second one is taken. */
  Optional<String> from(String first, TokenStream in) {
    if (!FIRST.contains(first) || !Names.startsName(in.peek()) || pairs.isEmpty() && !every) {
      return Optional.empty();
    }
    int mark = in.mark();
    String both = first + " " + Names.base(in);
    if (every || pairs.contains(both)) {
      return Optional.of(both);
    }
    in.reset(mark);
    return Optional.empty();
  }
}
