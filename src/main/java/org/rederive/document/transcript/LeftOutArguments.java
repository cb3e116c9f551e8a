package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Finds what a paper defines with its arguments and writes without them: A_n of a defined A_n(k) is
 * no symbol of its own, if k is the only momentum and no display has both.
 */
final class LeftOutArguments {
  private final List<Guesses.Row> rows;
  private final NameReader reader;
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> defined;

  private LeftOutArguments(List<Guesses.Row> rows, List<String> formulas, NameReader reader) {
    this.rows = rows;
    this.reader = reader;
    rows.forEach(row -> row.spellings().forEach(s -> kinds.put(s, sort(row.kind()))));
    Set<String> both =
        formulas.stream()
            .flatMap(formula -> Arguments.differing(formula, reader).stream())
            .collect(Collectors.toSet());
    this.defined =
        rows.stream()
            .filter(row -> row.kind().startsWith(TrialRows.DEFINED_BY))
            .flatMap(row -> row.spellings().stream())
            .flatMap(spelling -> reader.name(spelling).stream())
            .filter(name -> isFunction(name) && !both.contains(Arguments.key(name)))
            .map(this::pattern)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** Rows without those of symbols whose arguments are left out. */
  static List<Guesses.Row> without(
      List<Guesses.Row> rows, List<String> formulas, NameReader reader) {
    return new LeftOutArguments(rows, formulas, reader).kept();
  }

  private List<Guesses.Row> kept() {
    List<Guesses.Row> kept = new ArrayList<>();
    for (Guesses.Row row : rows) {
      List<String> spellings = row.spellings().stream().filter(s -> !isLeftOut(s)).toList();
      if (!spellings.isEmpty()) {
        kept.add(new Guesses.Row(spellings, row.kind(), row.meaning(), row.seen()));
      }
    }
    return kept;
  }

  private boolean isLeftOut(String spelling) {
    return reader
        .name(spelling)
        .filter(name -> name.arguments().isEmpty() && defined.contains(pattern(name)))
        .isPresent();
  }

  /** Whether it is a function of coordinates, each the only one of its kind. */
  private boolean isFunction(SymbolName name) {
    return !name.arguments().isEmpty()
        && name.arguments().stream()
            .map(argument -> kinds.getOrDefault(argument, ""))
            .allMatch(
                kind ->
                    Guesses.VARIABLES.contains(kind)
                        && kinds.values().stream().filter(kind::equals).count() == 1);
  }

  /** A name with the kinds of its indices in their place. */
  private String pattern(SymbolName name) {
    List<String> below =
        name.subscripts().stream().map(letter -> kinds.getOrDefault(letter, letter)).toList();
    return Arguments.key(name) + below;
  }

  /** An index that counts is one of bands, too. */
  private static String sort(String kind) {
    return kind.endsWith("index") && !kind.startsWith("spatial") ? "band index" : kind;
  }
}
