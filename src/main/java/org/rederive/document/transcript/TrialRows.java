package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rederive.document.Vocabulary;
import org.rederive.formula.SymbolName;

/** Rows of the symbols in what is not refused, with what was learned of them. */
final class TrialRows {
  static final String DEFINED_BY = "defined by ";

  private static final String ANY_STATE = "arbitrary state";

  /** What changes in time is what a column says; a sum may be one of states that are not known. */
  private static final String CHANGING_STATE = "state function";

  private final List<Entry> entries;
  private final NameReader reader;
  private final Learned learned;
  private final ToldRows told;
  private final Guesses.Habits habits;
  private final FirstSaid firstSaid;
  private final Vocabulary setting;
  private final Optional<Alone> alone;

  /**
   * What the paper says where one of its displays is read by itself.
   *
   * @param indices of the paper, with their kinds
   * @param matrix the Hamiltonian of the paper, if it is a matrix
   */
  record Alone(Map<String, String> indices, Optional<SymbolName> matrix) {}

  TrialRows(
      List<Entry> entries,
      NameReader reader,
      Learned learned,
      ToldRows told,
      Guesses.Habits habits,
      FirstSaid firstSaid,
      Vocabulary setting,
      Optional<Alone> alone) {
    this.entries = entries;
    this.reader = reader;
    this.learned = learned;
    this.told = told;
    this.habits = habits;
    this.firstSaid = firstSaid;
    this.setting = setting;
    this.alone = alone;
  }

  List<Guesses.Row> rows() {
    Map<SymbolName, String> defined = new LinkedHashMap<>();
    Map<SymbolName, String> columns = new LinkedHashMap<>();
    List<String> formulas = new ArrayList<>();
    for (Entry entry : entries) {
      for (Entry.Line line : entry.lines()) {
        if (line.fate() != Entry.Fate.NOTHING) {
          formulas.add(line.whole());
        }
        if (line.fate() == Entry.Fate.DEFINE) {
          firstSaid.lefts(line).forEach(name -> defined.put(name, entry.id()));
          firstSaid.columns(line).forEach(name -> columns.put(name, entry.id()));
        }
      }
    }
    List<Guesses.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Guesses.Row> guessed =
        Guesses.of(
            formulas,
            reader,
            defined,
            learned,
            habits,
            alone.isPresent() ? learned.differing() : Set.of(),
            alone.map(Alone::indices).orElse(Map.of()));
    Set<String> coordinates = Guesses.Row.spelled(guessed, Guesses.COORDINATES::contains);
    for (Guesses.Row row :
        told.of(guessed).stream()
            .flatMap(this::elements)
            .flatMap(row -> states(row, row.kind().equals(ANY_STATE) ? defined : columns))
            .toList()) {
      List<String> kept =
          row.spellings().stream()
              .filter(s -> !learned.dropped().contains(s) && seen.add(s))
              .toList();
      if (!kept.isEmpty() && (alone.isPresent() || !isUnwritten(row, formulas))) {
        String kind =
            OpenNames.kind(kept, apart(kept.get(0)).orElseGet(() -> better(row, kept.get(0))));
        apart(kept, kind, coordinates)
            .forEach(names -> rows.add(new Guesses.Row(names, kind, row.meaning(), row.seen())));
      }
    }
    Suited suited =
        Suited.of(
            setting, formulas.stream().map(reader::plain).toList(), reader, firstSaid.matrices());
    List<Guesses.Row> kinds = rows.stream().map(suited::of).toList();
    List<Guesses.Row> whole =
        alone.isPresent() ? kinds : LeftOutArguments.without(kinds, formulas, reader);
    return firstSaid
        .matrix()
        .or(() -> alone.flatMap(Alone::matrix).filter(matrix -> isWritten(matrix, formulas)))
        .map(matrix -> new MatrixLevels(matrix, reader, setting).of(whole))
        .orElse(whole);
  }

  /** The kind of a row after what trials have shown; what is defined is that. */
  private String better(Guesses.Row row, String spelling) {
    return row.kind().startsWith(DEFINED_BY)
        ? row.kind()
        : learned.better().getOrDefault(spelling, firstSaid.magnitudes().kind(row));
  }

  /** Levels are those of a matrix only where it stands beside them. */
  private boolean isWritten(SymbolName matrix, List<String> formulas) {
    return formulas.stream()
        .flatMap(formula -> reader.in(formula).stream())
        .anyMatch(name -> name.base().equals(matrix.base()) && name.label().equals(matrix.label()));
  }

  /** A row, and by themselves those of its names that are another thing, as O_{mn} beside O. */
  private Stream<Guesses.Row> elements(Guesses.Row row) {
    return split(row, this::apart);
  }

  /** A row for each kind that names of a row have by themselves, and one for all others. */
  private static Stream<Guesses.Row> split(
      Guesses.Row row, Function<String, Optional<String>> kindOf) {
    Map<Optional<String>, List<String>> kinds = new LinkedHashMap<>();
    for (String spelling : row.spellings()) {
      kinds.computeIfAbsent(kindOf.apply(spelling), k -> new ArrayList<>()).add(spelling);
    }
    return kinds.entrySet().stream()
        .map(
            each ->
                new Guesses.Row(
                    each.getValue(),
                    each.getKey().orElse(row.kind()),
                    row.meaning(),
                    row.seen() && each.getKey().isEmpty()));
  }

  private Optional<String> apart(String spelling) {
    return reader
        .name(spelling)
        .map(name -> name.withArguments(List.of()).latex())
        .map(learned.apart()::get);
  }

  /** A row; states that could be any are what displays with their kets alone say of each. */
  private Stream<Guesses.Row> states(Guesses.Row row, Map<SymbolName, String> defined) {
    return row.kind().equals(ANY_STATE) || row.kind().equals(CHANGING_STATE)
        ? split(row, spelling -> documentOf(spelling, defined).map(DEFINED_BY::concat))
        : Stream.of(row);
  }

  /** Of R_± both are defined in one. */
  private Optional<String> documentOf(String spelling, Map<SymbolName, String> defined) {
    return defined.entrySet().stream()
        .filter(entry -> entry.getKey().isKet() && isState(spelling, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isState(String spelling, SymbolName ket) {
    return ket.betweenBars().equals(spelling)
        || reader.name(spelling).filter(ket::equals).isPresent();
  }

  /** What is defined is one thing in all of its spellings; σ_x and σ_y are two. */
  private List<List<String>> apart(List<String> spellings, String kind, Set<String> coordinates) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String spelling : spellings) {
      Optional<SymbolName> name =
          reader.name(spelling).filter(n -> kind.startsWith(DEFINED_BY) && isName(n, coordinates));
      String key = name.map(n -> n.withArguments(List.of()).latex()).orElse("");
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(spelling);
    }
    return List.copyOf(parts.values());
  }

  private boolean isName(SymbolName name, Set<String> coordinates) {
    return name.subscripts().stream().anyMatch(coordinates::contains)
        || learned.noLabels().containsAll(name.subscripts())
        || name.subscripts().stream().anyMatch(below -> below.matches("\\d+"))
        || !Exchange.letter(name).equals(name.base());
  }

  /** A state of averages without a letter is that of one display, and others have their own. */
  private boolean isUnwritten(Guesses.Row row, List<String> formulas) {
    boolean labelled =
        row.kind().equals(GuessTable.changing(Guesses.OF_AVERAGES)) && row.spellings().size() == 1;
    return (row.isOfAverages() || labelled)
        && row.spellings().stream().noneMatch(s -> s.contains("\\rangle"))
        && formulas.stream()
            .flatMap(formula -> reader.in(formula).stream())
            .noneMatch(
                name -> row.spellings().stream().anyMatch(spelling -> isOf(name.base(), spelling)));
  }

  private boolean isOf(String letter, String spelling) {
    return reader.name(spelling).map(SymbolName::base).filter(letter::equals).isPresent();
  }
}
