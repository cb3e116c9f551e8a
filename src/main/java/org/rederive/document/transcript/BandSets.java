package org.rederive.document.transcript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/** Finds sets that sums run over, and with which letters. */
final class BandSets {
  private static final Pattern SUM =
      Pattern.compile(
          "\\\\sum\\s*(?:\\\\limits)?\\s*_\\s*\\{\\s*((?:[A-Za-z]|\\\\ell)\\s*'*)\\s*\\\\(?:in|notin|not\\s*\\\\in)(?![A-Za-z])((?:[^=,<>{}]|\\{[^{}]*\\})*)\\}");

  /** Σ_n^{occ}, and n ∈ occ behind a formula. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\\\sum\\s*(?:\\\\limits)?\\s*_\\s*\\{?\\s*(\\\\?[A-Za-z]+\\s*'*)\\s*\\}?\\s*\\^\\s*(?:\\{\\s*)?(\\\\mathrm\\s*\\{[^{}]*\\})"
              + "|(\\\\?[A-Za-z]+\\s*'*)\\s*\\\\(?:in|notin)\\s*(\\\\mathrm\\s*\\{[^{}]*\\})");

  private final Map<String, SymbolName> sets = new LinkedHashMap<>();

  private BandSets() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static BandSets of(List<String> plain, NameReader reader) {
    BandSets found = new BandSets();
    plain.forEach(formula -> found.note(formula, reader));
    return found;
  }

  private void note(String formula, NameReader reader) {
    Matcher sum = SUM.matcher(formula);
    while (sum.find()) {
      String letter = sum.group(1).replaceAll("\\s", "");
      set(sum.group(2), reader).ifPresent(name -> sets.put(letter, name));
    }
    Matcher word = WORD.matcher(formula);
    while (word.find()) {
      int letter = word.group(1) == null ? 3 : 1;
      List<SymbolName> names = reader.in(word.group(letter + 1));
      if (names.size() == 1) {
        sets.put(word.group(letter).replaceAll("\\s", ""), names.get(0));
      }
    }
  }

  /** A name, with what stands below it, or whatever has one name in it. */
  private static Optional<SymbolName> set(String text, NameReader reader) {
    List<SymbolName> names = reader.in(text);
    return reader
        .name(text)
        .filter(name -> name.arguments().isEmpty())
        .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty());
  }

  /** The letters that run over a set. */
  Set<String> letters() {
    return sets.keySet();
  }

  /** The sets over which letters run that are indices of bands. */
  Set<SymbolName> overBands(Map<String, String> kinds) {
    return sets.entrySet().stream()
        .filter(e -> kinds.getOrDefault(e.getKey(), "").equals("band index"))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }
}
