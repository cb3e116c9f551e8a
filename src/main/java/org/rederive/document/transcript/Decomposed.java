package org.rederive.document.transcript;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rederive.formula.SymbolName;

/**
 * Parts of something that have its letter and a subscript: H_R and H_I of H = H_R + i H_I are what
 * they are themselves, and no further Hamiltonians.
 */
final class Decomposed {
  private Decomposed() {}

  /** The spellings of all such parts. */
  static Set<String> parts(List<String> formulas, NameReader reader) {
    Set<String> parts = new LinkedHashSet<>();
    for (String formula : formulas) {
      String[] sides = formula.split("(?<![:<>!])=|\\\\equiv(?![A-Za-z])");
      if (sides.length == 2) {
        reader
            .name(sides[0].replace(":", "").replace("&", "").strip())
            .filter(whole -> whole.subscripts().isEmpty())
            .ifPresent(whole -> add(whole, reader.in(sides[1]), parts));
      }
    }
    return parts;
  }

  private static void add(SymbolName whole, List<SymbolName> right, Set<String> parts) {
    right.stream()
        .filter(part -> part.base().equals(whole.base()) && !part.subscripts().isEmpty())
        .map(SymbolName::latex)
        .forEach(parts::add);
  }
}
