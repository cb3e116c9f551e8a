package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps letters of one display apart from the indices of its paper: where the a of E_a is a part of
 * a name, a row says that it is no index there.
 */
final class OwnLetters {
  private OwnLetters() {}

  /**
   * All that a display was read with by itself.
   *
   * @param reader of the names in it
   */
  record All(List<Guesses.Row> rows, NameReader reader) {
    /** What of it a paper with these rows has not. */
    List<Guesses.Row> beside(List<Guesses.Row> paper) {
      return apart(unlike(rows, paper), rows, paper, reader);
    }
  }

  /**
   * Rows of a display, with one for each letter that only the paper has as an index.
   *
   * @param kept what the display has for itself
   * @param own all that was read with
   * @param paper rows of the paper
   */
  static List<Guesses.Row> apart(
      List<Guesses.Row> kept, List<Guesses.Row> own, List<Guesses.Row> paper, NameReader reader) {
    Set<String> here =
        own.stream().flatMap(r -> r.spellings().stream()).collect(Collectors.toSet());
    Set<String> indices = indices(paper);
    Set<String> parts = new LinkedHashSet<>();
    for (Guesses.Row row : kept) {
      row.spellings().stream()
          .flatMap(spelling -> reader.name(spelling).stream())
          .flatMap(name -> name.subscripts().stream())
          .filter(letter -> indices.contains(letter) && !here.contains(letter))
          .forEach(parts::add);
    }
    List<Guesses.Row> rows = new ArrayList<>(kept);
    parts.forEach(letter -> rows.add(new Guesses.Row(List.of(letter), "number")));
    return rows;
  }

  /** Rows of a display that its paper has not. */
  private static List<Guesses.Row> unlike(List<Guesses.Row> own, List<Guesses.Row> paper) {
    return own.stream()
        .filter(
            row ->
                paper.stream()
                    .noneMatch(
                        other ->
                            other.kind().equals(row.kind())
                                && other.spellings().containsAll(row.spellings())))
        .toList();
  }

  private static Set<String> indices(List<Guesses.Row> rows) {
    return rows.stream()
        .filter(row -> GuessTable.isLabel(row.kind()))
        .flatMap(row -> row.spellings().stream())
        .collect(Collectors.toSet());
  }
}
