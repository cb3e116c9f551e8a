package org.rederive.document.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.formula.SymbolName;

/** Refusals of statements in which one letter is two things. */
final class Mixtures {
  private final List<Entry> entries;
  private final NameReader reader;
  private final Learned learned;
  private final Set<String> states;
  private final boolean isAlone;

  /**
   * @param states letters of the states of the paper, where a display is read by itself
   * @param isAlone whether one is
   */
  Mixtures(
      List<Entry> entries,
      NameReader reader,
      Learned learned,
      Set<String> states,
      boolean isAlone) {
    this.entries = entries;
    this.reader = reader;
    this.learned = learned;
    this.states = states;
    this.isAlone = isAlone;
  }

  /**
   * Refuses equations between a letter that is an operator elsewhere and a number: it may be
   * another thing there, of which the display by itself says what it is.
   */
  boolean refuse(Derivations.Reading read, List<Guesses.Row> rows) {
    boolean any = false;
    for (Derivation derivation : read.derivations()) {
      for (Statement statement : derivation.statements()) {
        Optional<TwoKinds.Found> found = TwoKinds.in(statement);
        any |= found.isPresent() && refuseTwoKinds(statement, found.get(), rows);
        any |= found.isEmpty() && TwoKinds.areMixed(statement) && refuseMixed(statement, rows);
        any |= refuseActed(statement);
      }
    }
    return any;
  }

  /** Refuses H ψ with a number ψ that is a state in the paper: nothing is multiplied there. */
  private boolean refuseActed(Statement statement) {
    Optional<String> state = TwoKinds.acted(statement, states);
    List<Entry.Line> lines = state.isEmpty() ? List.of() : lines(statement);
    lines.forEach(line -> line.refuse("the state " + state.orElseThrow() + " stands without bars"));
    return !lines.isEmpty();
  }

  private boolean refuseMixed(Statement statement, List<Guesses.Row> rows) {
    List<Entry.Line> mixed = lines(statement);
    List<SymbolName> names =
        mixed.stream().flatMap(line -> reader.in(line.latex()).stream()).toList();
    Optional<Guesses.Row> guessed =
        rows.stream()
            .filter(row -> isAlone && !row.seen() && row.kind().endsWith("operator"))
            .filter(row -> !learned.isTried(row))
            .filter(row -> names.stream().anyMatch(name -> Lessons.isOf(name, row, reader)))
            .findFirst();
    guessed.ifPresent(row -> learned.take(row, "number"));
    if (guessed.isEmpty()) {
      mixed.forEach(line -> line.refuse("an operator is equal to a number in it"));
    }
    return !mixed.isEmpty();
  }

  private boolean refuseTwoKinds(
      Statement statement, TwoKinds.Found found, List<Guesses.Row> rows) {
    SymbolName letter = found.letter();
    Optional<Guesses.Row> row =
        rows.stream()
            .filter(r -> isAlone && !r.seen() && Lessons.isOf(letter, r, reader))
            .filter(r -> !learned.isTried(r))
            .findFirst();
    row.ifPresent(r -> learned.take(r, found.kind()));
    if (row.isEmpty()) {
      lines(statement)
          .forEach(
              line ->
                  line.refuse(letter + " is a number in one formula and an operator in another"));
    }
    return true;
  }

  /** What is read as a statement, where it is read at all. */
  private List<Entry.Line> lines(Statement statement) {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() != Entry.Fate.NOTHING && line.name().equals(statement.id()))
        .toList();
  }
}
