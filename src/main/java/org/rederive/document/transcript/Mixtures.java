package org.rederive.document.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.formula.SymbolName;

/** Refusals of statements in which one letter is two things. */
final class Mixtures {
  private static final Set<String> NUMBERS = Set.of("number", "real number", "function");

  /** What is printed as operators are. */
  private static final Pattern DRESSED = Pattern.compile("\\\\(?:hat|widehat|mathcal|mathbb)\\b");

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
        any |=
            found.isEmpty()
                && TwoKinds.areMixed(statement)
                && (isCarried(statement, rows)
                    || TwoKinds.element(statement).filter(e -> isApart(e, rows)).isPresent()
                    || refuseMixed(statement, rows));
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

  /** Whether a letter may be an operator, which is tried then for all that has its letter. */
  private boolean isCarried(Statement statement, List<Guesses.Row> rows) {
    Optional<TwoKinds.Found> found = isAlone ? TwoKinds.carried(statement) : Optional.empty();
    List<Guesses.Row> open =
        found.stream()
            .flatMap(f -> rows.stream().filter(row -> hasLetter(row, f.letter())))
            .filter(row -> !row.seen() && !learned.isTried(row))
            .filter(row -> NUMBERS.contains(row.kind()))
            .toList();
    open.forEach(
        row ->
            learned.take(
                row, row.kind().equals("function") ? "operator function" : "arbitrary operator"));
    return !open.isEmpty();
  }

  private boolean hasLetter(Guesses.Row row, SymbolName letter) {
    return row.spellings().stream()
        .flatMap(spelling -> reader.name(spelling).stream())
        .anyMatch(name -> name.base().equals(letter.base()));
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
    List<Entry.Line> lines = lines(statement);
    Optional<Guesses.Row> row =
        rows.stream()
            .filter(r -> isAlone && Lessons.isOf(letter, r, reader))
            .filter(r -> !r.seen() || isNumberWithHat(found, lines))
            .filter(r -> !learned.isTried(r) || isAnOperatorFor(found, r, rows))
            .findFirst();
    row.ifPresent(r -> learned.take(r, kindOf(found)));
    if (row.isEmpty() && !isApart(found, rows)) {
      lines.forEach(
          line -> line.refuse(letter + " is a number in one formula and an operator in another"));
    }
    return true;
  }

  /**
   * Whether a letter was taken for an operator because of another one that has turned out to be a
   * number since then: it is a number again, once.
   */
  private boolean isAnOperatorFor(TwoKinds.Found found, Guesses.Row row, List<Guesses.Row> rows) {
    return found.kind().equals("number")
        && row.kind().endsWith("operator")
        && rows.stream()
            .anyMatch(r -> !r.equals(row) && learned.isTried(r) && r.kind().equals("number"))
        && learned.returned().add(row.spellings().get(0));
  }

  /** A number that is written as a function of something is a function. */
  private static String kindOf(TwoKinds.Found found) {
    boolean applied = !found.letter().arguments().isEmpty();
    return applied ? GuessTable.changing(found.kind()) : found.kind();
  }

  /**
   * Whether only its hat made an operator of what is equal to a number of plain letters; beside
   * other letters of operators it says what it is.
   */
  private boolean isNumberWithHat(TwoKinds.Found found, List<Entry.Line> lines) {
    List<String> plain = lines.stream().map(line -> reader.plain(line.latex())).toList();
    SymbolName letter = found.letter();
    return NUMBERS.contains(found.kind())
        && lines.stream()
            .flatMap(line -> reader.mentions(line.latex()).adjoints().stream())
            .noneMatch(name -> name.base().equals(letter.base()))
        && !OperatorPlaces.of(plain, reader).contains(letter.base())
        && plain.stream()
            .flatMap(formula -> reader.in(formula).stream())
            .filter(name -> !name.base().equals(letter.base()))
            .noneMatch(name -> DRESSED.matcher(name.base()).find());
  }

  /**
   * Whether one spelling of a row may be another thing, as O_{mn} beside O, which is tried then.
   */
  private boolean isApart(TwoKinds.Found found, List<Guesses.Row> rows) {
    SymbolName letter = found.letter();
    String key = letter.withArguments(List.of()).latex();
    boolean several =
        isAlone
            && letter.subscripts().size() == 2
            && found.kind().equals("number")
            && rows.stream()
                    .filter(row -> Lessons.isOf(letter, row, reader))
                    .flatMap(row -> row.spellings().stream())
                    .flatMap(spelling -> reader.name(spelling).stream())
                    .map(name -> name.withArguments(List.of()).latex())
                    .distinct()
                    .count()
                > 1;
    return several && learned.apart().putIfAbsent(key, found.kind()) == null;
  }

  /** What is read as a statement, where it is read at all. */
  private List<Entry.Line> lines(Statement statement) {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() != Entry.Fate.NOTHING && line.name().equals(statement.id()))
        .toList();
  }
}
