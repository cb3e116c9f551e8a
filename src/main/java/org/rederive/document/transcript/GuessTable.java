package org.rederive.document.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What letters usually stand for, by where they are written. The table is data, and what is taken
 * from it is a guess that somebody has to confirm.
 */
final class GuessTable {
  private static final Set<String> LABELS = Set.of("label", "parameter", "component");
  private static final List<Row> ROWS = rows();

  private GuessTable() {}

  /** Letters at a place, and what they are there; a star is any letter. */
  private record Row(String where, Set<String> letters, String kind) {
    boolean fits(Set<String> places, String letter) {
      return places.contains(where) && (letters.contains("*") || letters.contains(letter));
    }
  }

  private static List<Row> rows() {
    try (InputStream in = GuessTable.class.getResourceAsStream("guesses.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> line.split("\t"))
          .map(cells -> new Row(cells[0], Set.copyOf(Arrays.asList(cells[1].split(" "))), cells[2]))
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether symbols of a kind stand below others, or in their brackets. */
  static boolean isLabel(String kind) {
    return ROWS.stream().anyMatch(row -> LABELS.contains(row.where()) && row.kind().equals(kind));
  }

  /** What a letter may be that is written at these places. */
  static Optional<String> kind(Set<String> places, String letter) {
    return ROWS.stream().filter(row -> row.fits(places, letter)).map(Row::kind).findFirst();
  }
}
