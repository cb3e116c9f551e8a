package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/** Looks at the arguments of names: ψ(r, t) and ψ(r) in one formula are two things. */
final class Arguments {
  private Arguments() {}

  /**
   * Letters with their labels that stand with different ones, where one row would make one thing of
   * it.
   */
  static Set<String> differing(String formula, NameReader reader) {
    return differing(formula, reader, name -> letter(name, "n"));
  }

  /** Whether one letter stands with different ones, whatever stands below it. */
  static boolean differ(String formula, NameReader reader) {
    return !differing(formula, reader, name -> letter(name, "")).isEmpty();
  }

  private static Set<String> differing(
      String formula, NameReader reader, Function<SymbolName, String> letter) {
    Map<String, Set<Integer>> lengths = new HashMap<>();
    Map<String, List<String>> letters = new HashMap<>();
    List<SymbolName> opened = reader.mentions(formula).beforeFormulas();
    List<SymbolName> names = reader.in(formula);
    Set<String> within = new HashSet<>();
    names.forEach(name -> within.addAll(name.subscripts()));
    for (SymbolName name : names) {
      boolean none = name.arguments().isEmpty();
      boolean label = none && within.contains(name.latex());
      if (!label && !(none && opened.contains(name))) {
        String same = letter.apply(name);
        lengths.computeIfAbsent(same, k -> new HashSet<>()).add(name.arguments().size());
        letters.put(same, keys(name));
      }
    }
    return lengths.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .flatMap(each -> letters.getOrDefault(each.getKey(), List.of()).stream())
        .collect(Collectors.toSet());
  }

  /** |ψ⟩ may be known by its label, or have the letter ψ. */
  private static List<String> keys(SymbolName name) {
    boolean letter = name.isKet() && name.subscripts().size() == 1;
    return letter
        ? List.of(key(name), name.subscripts().get(0) + "^" + Letters.label(name))
        : List.of(key(name));
  }

  /** A letter with its label, and nothing else of a name. */
  static String key(SymbolName name) {
    return name.base() + "^" + Letters.label(name);
  }

  /** A name without the letters of its labels: f_1 is another thing than f_0, f_n is not. */
  private static String letter(SymbolName name, String index) {
    List<String> below =
        name.subscripts().stream().map(s -> name.isKet() || s.matches("\\d+") ? s : index).toList();
    return name.base() + "_" + below + "^" + Letters.label(name);
  }
}
