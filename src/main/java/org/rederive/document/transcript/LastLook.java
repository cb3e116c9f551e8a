package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.formula.read.Place;

/**
 * The last look at a folder: what was read by itself has to be read in the paper, too, by symbols
 * of its own where it must, and rows that nothing needs are left out.
 */
final class LastLook {
  private static final int ROUNDS = 6;

  private final Folder.Head head;
  private final List<Entry> entries;
  private final Function<Map<String, String>, Derivations.Reading> reading;
  private final Map<Entry, OwnLetters.All> alone;
  private final Set<Entry> tried = new HashSet<>();

  /**
   * @param alone all rows of displays that were read by themselves
   */
  LastLook(
      Folder.Head head,
      List<Entry> entries,
      Function<Map<String, String>, Derivations.Reading> reading,
      Map<Entry, OwnLetters.All> alone) {
    this.head = head;
    this.entries = entries;
    this.reading = reading;
    this.alone = alone;
  }

  /** The rows of a paper without those that have problems. */
  List<Guesses.Row> settle(List<Guesses.Row> rows) {
    List<Guesses.Row> kept = rows;
    for (int round = 0; round < ROUNDS; round++) {
      Folder folder = new Folder(head, kept, entries, false);
      List<Problem> problems = reading.apply(folder.texts()).problems();
      if (problems.isEmpty()) {
        break;
      }
      kept = without(kept, folder, problems);
      Set<String> seen = new HashSet<>();
      for (Problem problem : problems) {
        if (seen.add(problem.file())) {
          refuse(problem, kept);
        }
      }
    }
    return kept;
  }

  private static List<Guesses.Row> without(
      List<Guesses.Row> rows, Folder folder, List<Problem> problems) {
    Map<Integer, Set<String>> wrong = new HashMap<>();
    for (Problem problem : problems) {
      int row = problem.file().equals("paper.md") ? folder.row(problem.line()) : -1;
      if (row >= 0) {
        wrong.computeIfAbsent(row, r -> new HashSet<>()).add(spelling(rows.get(row), problem));
      }
    }
    List<Guesses.Row> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Guesses.Row row = rows.get(i);
      Set<String> left = wrong.getOrDefault(i, Set.of());
      List<String> spellings = row.spellings().stream().filter(s -> !left.contains(s)).toList();
      if (!spellings.isEmpty()) {
        kept.add(new Guesses.Row(spellings, row.kind(), row.meaning(), row.seen()));
      }
    }
    return kept;
  }

  private static String spelling(Guesses.Row row, Problem problem) {
    return problem
        .place()
        .map(LastLook::at)
        .flatMap(symbol -> row.spellings().stream().filter(symbol::equals).findFirst())
        .orElse(row.spellings().get(0));
  }

  private static String at(Place place) {
    int from = Math.max(0, Math.min(place.column() - 1, place.text().length()));
    return place.text().substring(from, Math.min(place.text().length(), from + place.length()));
  }

  /** With all of its own rows a display may be read that is not with those of its paper. */
  private void refuse(Problem problem, List<Guesses.Row> rows) {
    for (Entry entry : entries) {
      if (!entry.file().equals(problem.file())) {
        continue;
      }
      Optional<List<Guesses.Row>> own =
          Optional.ofNullable(alone.get(entry))
              .filter(all -> tried.add(entry))
              .map(all -> all.beside(rows));
      entry.take(entry, own.orElse(List.of()));
      if (own.isEmpty()) {
        entry.lines().stream()
            .filter(line -> line.fate() != Entry.Fate.NOTHING)
            .forEach(line -> line.refuse(problem.message()));
      }
    }
  }
}
