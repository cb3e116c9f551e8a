package org.rederive.document.transcript;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rederive.formula.SymbolName;

/** Rows of one display that are not those of its paper, whatever letters their indices are. */
record DifferingRows(NameReader reader) {

  /**
   * Rows without those that the paper has as the same, whatever letters their indices are. A row of
   * the paper of which one spelling is another thing here is not that of the display at all.
   */
  List<Guesses.Row> differing(List<Guesses.Row> own, List<Guesses.Row> rows) {
    Set<String> other = new HashSet<>();
    List<Guesses.Row> kept;
    boolean more;
    do {
      List<Guesses.Row> inherited =
          rows.stream().filter(row -> Collections.disjoint(row.spellings(), other)).toList();
      kept = differingFrom(inherited, indices(rows), own);
      more = false;
      for (Guesses.Row row : kept) {
        more |= other.addAll(row.spellings());
      }
    } while (more);
    return kept;
  }

  private List<Guesses.Row> differingFrom(
      List<Guesses.Row> rows, Map<String, String> others, List<Guesses.Row> own) {
    Map<String, String> indices = indices(own);
    Map<String, String> here = indices(rows);
    here.putAll(indices);
    Map<String, String> kinds = new HashMap<>();
    Map<String, String> exact = new HashMap<>();
    for (Guesses.Row row : rows) {
      for (String spelling : row.spellings()) {
        if (hasSame(spelling, others, here)) {
          kinds.put(pattern(spelling, others), row.kind());
          exact.put(spelling, row.kind());
        }
      }
    }
    kinds.putAll(exact);
    return own.stream()
        .filter(
            row ->
                !row.spellings().stream()
                    .allMatch(s -> row.kind().equals(kinds.get(keyOf(s, indices)))))
        .toList();
  }

  /** Whether the indices of a spelling of the paper are indices in a display, too. */
  private boolean hasSame(String spelling, Map<String, String> others, Map<String, String> here) {
    return reader.name(spelling).stream()
        .flatMap(name -> name.subscripts().stream())
        .filter(others::containsKey)
        .allMatch(letter -> Objects.equals(others.get(letter), here.get(letter)));
  }

  private static Map<String, String> indices(List<Guesses.Row> rows) {
    Map<String, String> indices = new HashMap<>();
    rows.stream()
        .filter(row -> row.kind().endsWith("index"))
        .forEach(
            row -> row.spellings().forEach(s -> indices.put(s, Letters.sortOfKind(row.kind()))));
    return indices;
  }

  private String keyOf(String spelling, Map<String, String> indices) {
    return indices.containsKey(spelling) ? spelling : pattern(spelling, indices);
  }

  private String pattern(String spelling, Map<String, String> indices) {
    return reader
        .name(spelling)
        .filter(name -> !name.isKet() && !name.subscripts().isEmpty())
        .map(
            name ->
                name.withSubscripts(
                    name.subscripts().stream().map(s -> indices.getOrDefault(s, s)).toList()))
        .map(SymbolName::latex)
        .orElse(spelling);
  }
}
