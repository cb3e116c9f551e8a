package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.formula.SymbolName;

/** Looks at the arguments of names: ψ(r, t) and ψ(r) in one formula are two things. */
final class Arguments {
  private Arguments() {}

  /** Whether one letter stands with different ones, where one row would make one thing of it. */
  static boolean differ(String formula, NameReader reader) {
    Map<String, Set<Integer>> lengths = new HashMap<>();
    List<SymbolName> opened = reader.mentions(formula).beforeFormulas();
    List<SymbolName> names = reader.in(formula);
    Set<String> within = new HashSet<>();
    names.forEach(name -> within.addAll(name.subscripts()));
    for (SymbolName name : names) {
      boolean none = name.arguments().isEmpty();
      boolean label = none && within.contains(name.latex());
      if (!label && !(none && opened.contains(name))) {
        lengths.computeIfAbsent(letter(name), k -> new HashSet<>()).add(name.arguments().size());
      }
    }
    return lengths.values().stream().anyMatch(sizes -> sizes.size() > 1);
  }

  /** A name without the letters of its labels: f_1 is another thing than f_0, f_n is not. */
  private static String letter(SymbolName name) {
    List<String> below =
        name.subscripts().stream().map(s -> name.isKet() || s.matches("\\d+") ? s : "").toList();
    return name.base() + "_" + below + "^" + Guesses.label(name);
  }
}
