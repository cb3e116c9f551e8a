package org.rederive.document.transcript;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kinds of symbols words name. The table is data: where a symbol is written, the beginnings of
 * words, or whole ones with a full stop, and the kind.
 */
final class WordTable {
  private static final List<Row> ROWS = rows();

  /** Behind a word that is not the beginning of others: real is said of a number, realistic not. */
  private static final String WHOLE = ".";

  private WordTable() {}

  /** Beginnings of words that follow each other. */
  private record Row(String where, List<String> stems, String kind) {
    /** Where the last word ends that these name, counted from the beginning of a phrase; or 0. */
    int endIn(List<String> words) {
      for (int last = words.size(); last >= stems.size(); last--) {
        if (fits(words.subList(last - stems.size(), last))) {
          return last;
        }
      }
      return 0;
    }

    private boolean fits(List<String> words) {
      for (int i = 0; i < words.size(); i++) {
        if (!isOne(words.get(i), stems.get(i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isOne(String word, String stem) {
      return stem.endsWith(WHOLE) ? word.concat(WHOLE).equals(stem) : word.startsWith(stem);
    }
  }

  private record Found(Row row, int end) {}

  private static List<Row> rows() {
    return Cells.of("words.tsv").flatMap(WordTable::rows).toList();
  }

  private static Stream<Row> rows(String[] cells) {
    return Arrays.stream(cells[1].split(", "))
        .map(stems -> new Row(cells[0], List.of(stems.split(" ")), cells[2]));
  }

  /**
   * The kind that a phrase names of a symbol that is written at these places: the last word counts,
   * of an energy gap it is the gap, and those before it may say more of it.
   */
  static Optional<String> kind(Set<String> places, String phrase) {
    List<String> words =
        Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Comparator<Found> last = Comparator.comparingInt(Found::end);
    List<Found> found =
        ROWS.stream()
            .filter(row -> places.contains(row.where()))
            .map(row -> new Found(row, row.endIn(words)))
            .filter(f -> f.end() == words.size() && f.end() > 0)
            .sorted(last.thenComparingInt(f -> f.row().stems().size()).reversed())
            .toList();
    return found.stream()
        .findFirst()
        .map(first -> words.stream().reduce(first.row().kind(), GuessTable::beside));
  }
}
