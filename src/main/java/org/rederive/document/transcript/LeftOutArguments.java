package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Finds what a paper writes with its arguments and without them: A_n beside a defined A_n(k), or
 * beside one of the same kind, is no symbol of its own, if k is the only momentum and no display
 * has both; so is ψ beside ψ(θ, φ), if these two are all.
 */
final class LeftOutArguments {
  private final List<Guesses.Row> rows;
  private final NameReader reader;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> called = new HashMap<>();

  private LeftOutArguments(List<Guesses.Row> rows, List<String> formulas, NameReader reader) {
    this.rows = rows;
    this.reader = reader;
    rows.forEach(row -> row.spellings().forEach(s -> kinds.put(s, Letters.sortOfKind(row.kind()))));
    Set<String> both =
        formulas.stream()
            .flatMap(formula -> Arguments.differing(formula, reader).stream())
            .collect(Collectors.toSet());
    for (Guesses.Row row : rows) {
      row.spellings().stream()
          .flatMap(spelling -> reader.name(spelling).stream())
          .filter(name -> isFunction(name) && !both.contains(Arguments.key(name)))
          .forEach(name -> called.put(pattern(name), row.kind()));
    }
  }

  /** Rows without those of symbols whose arguments are left out. */
  static List<Guesses.Row> without(
      List<Guesses.Row> rows, List<String> formulas, NameReader reader) {
    return new LeftOutArguments(rows, formulas, reader).kept();
  }

  private List<Guesses.Row> kept() {
    List<Guesses.Row> kept = new ArrayList<>();
    for (Guesses.Row row : rows) {
      List<String> spellings =
          row.spellings().stream().filter(s -> !isLeftOut(s, row.kind())).toList();
      if (!spellings.isEmpty()) {
        kept.add(new Guesses.Row(spellings, row.kind(), row.meaning(), row.seen()));
      }
    }
    return kept;
  }

  private boolean isLeftOut(String spelling, String kind) {
    return reader
        .name(spelling)
        .filter(name -> name.arguments().isEmpty())
        .map(name -> called.getOrDefault(pattern(name), ""))
        .filter(with -> with.equals(kind) || with.startsWith(TrialRows.DEFINED_BY))
        .isPresent();
  }

  /** Whether it is a function of coordinates, which are all that there are of their kinds. */
  private boolean isFunction(SymbolName name) {
    return !name.arguments().isEmpty()
        && name.arguments().stream()
            .map(argument -> kinds.getOrDefault(argument, ""))
            .allMatch(
                kind ->
                    Guesses.VARIABLES.contains(kind)
                        && alike(kind).allMatch(name.arguments()::contains));
  }

  private Stream<String> alike(String kind) {
    return kinds.entrySet().stream()
        .filter(letter -> letter.getValue().equals(kind))
        .map(Map.Entry::getKey);
  }

  /** A name with the kinds of its indices in their place. */
  private String pattern(SymbolName name) {
    List<String> below =
        name.subscripts().stream().map(letter -> kinds.getOrDefault(letter, letter)).toList();
    return Arguments.key(name) + below;
  }
}
