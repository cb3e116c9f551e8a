package org.rederive.document.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Obstacle;
import org.rederive.formula.SymbolName;

/**
 * What letters usually stand for, by where they are written. The table is data, and what is taken
 * from it is a guess that somebody has to confirm.
 */
final class GuessTable {
  private static final Set<String> LABELS =
      Set.of(
          "label",
          "parameter",
          "component",
          "argument",
          "band-argument",
          "measure",
          "measure-vector");
  private static final List<Row> ROWS = rows();
  private static final List<Second> SECOND =
      Cells.of("second-guesses.tsv").map(c -> new Second(c[0], c[1], c[2])).toList();

  private GuessTable() {}

  /** Letters at a place, and what they are there; a star is any letter. */
  private record Row(String where, Set<String> letters, String kind) {
    boolean fits(Set<String> places, String letter) {
      return places.contains(where) && (letters.contains("*") || letters.contains(letter));
    }
  }

  /** What a guess is followed by where it does not fit. */
  private record Second(String where, String kind, String other) {}

  private static List<Row> rows() {
    return Cells.of("guesses.tsv")
        .map(cells -> new Row(cells[0], Set.copyOf(Arrays.asList(cells[1].split(" "))), cells[2]))
        .toList();
  }

  /** Whether what stands below a letter is a word, as in V_{rms}, and no row of indices. */
  static boolean isWord(SymbolName name) {
    return name.subscripts().size() > 1
        && kind(Set.of("word"), String.join("", name.subscripts())).isPresent();
  }

  /** Whether a letter usually is a constant. */
  static boolean isConstant(String letter) {
    return kind(Set.of("bare"), letter).isPresent();
  }

  /** Whether a letter usually is a Hamiltonian. */
  static boolean isHamiltonian(String letter) {
    return kind(Set.of("unlabelled", "operator"), letter)
        .filter("Bloch Hamiltonian"::equals)
        .isPresent();
  }

  /** Whether a letter below others usually is a component. */
  static boolean canBeSpatial(String letter) {
    return kind(Set.of("label"), letter).filter("spatial index"::equals).isPresent();
  }

  /** Whether symbols of a kind stand below others, or in their brackets. */
  static boolean isLabel(String kind) {
    return ROWS.stream().anyMatch(row -> LABELS.contains(row.where()) && row.kind().equals(kind));
  }

  /**
   * What a symbol may be if it is not what was guessed.
   *
   * @param kind the guess
   * @param obstacle what does not fit where it stands
   */
  static Optional<String> otherwise(String kind, Obstacle obstacle) {
    return others(where(obstacle), kind).findFirst();
  }

  private static String where(Obstacle obstacle) {
    if (obstacle instanceof Obstacle.NoOperator) {
      return "operator-needed";
    }
    if (obstacle instanceof Obstacle.NoNumber) {
      return "number-needed";
    }
    boolean vector = obstacle instanceof Obstacle.NoVector || obstacle instanceof Obstacle.Unlike;
    return vector ? "vector-needed" : "other";
  }

  /** What a correction to something is: one to an energy is no energy of a Hamiltonian. */
  static String corrected(String kind) {
    return others("correction", kind).findFirst().orElse(kind);
  }

  /** The same kind of what is its own adjoint. */
  static String selfAdjoint(String kind) {
    return others("self-adjoint", kind).findFirst().orElse(kind);
  }

  /** What is meant where an adjective stands before the word for it: a complex number. */
  static String beside(String kind, String adjective) {
    return others("beside " + adjective, kind).findFirst().orElse(kind);
  }

  /** The same where nothing can be computed of it. */
  static String changing(String kind) {
    return others("changing", kind).findFirst().orElse("function");
  }

  /**
   * The same in a setting: what says more there, or what comes next to a kind that it has not.
   *
   * @param kind the guess, as where nobody says what the setting is
   */
  static String in(Vocabulary setting, String kind) {
    String where = setting.role(kind).isPresent() ? "instead" : "lacking";
    return others(where, kind)
        .filter(other -> setting.role(other).isPresent())
        .findFirst()
        .orElse(kind);
  }

  private static Stream<String> others(String where, String kind) {
    return SECOND.stream()
        .filter(row -> row.where().equals(where) && row.kind().equals(kind))
        .map(Second::other);
  }

  /** What a letter may be that is written at these places. */
  static Optional<String> kind(Set<String> places, String letter) {
    return ROWS.stream().filter(row -> row.fits(places, letter)).map(Row::kind).findFirst();
  }
}
