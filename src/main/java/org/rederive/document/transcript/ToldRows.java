package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/** Rows that were guessed from letters, with what the text of the paper says of their symbols. */
final class ToldRows {
  private static final String HAMILTONIAN = "Bloch Hamiltonian";
  private static final Set<String> STATES =
      Set.of("right eigenvector", "left eigenvector", "arbitrary state");
  private static final Set<String> CLOSED = Set.of("Levi-Civita symbol", "Kronecker delta");

  /** Words that name a quantity do not say that it is the same everywhere. */
  private static final Set<String> CHANGING =
      Set.of("function", "vector function", "operator function", "state function");

  private final Prose prose;
  private final NameReader reader;
  private final Set<String> matrices;
  private final Set<String> told = new HashSet<>();
  private final Set<String> mistaken = new HashSet<>();

  /**
   * @param matrices letters of Pauli matrices that the paper does not say to be
   */
  ToldRows(Prose prose, NameReader reader, Set<String> matrices) {
    this.prose = prose;
    this.reader = reader;
    this.matrices = Set.copyOf(matrices);
  }

  /** How many rows are not what words say. */
  int mistakes() {
    return mistaken.size();
  }

  /** The rows with the kinds that words name, and the sentences as their meanings. */
  List<Guesses.Row> of(List<Guesses.Row> guessed) {
    told.clear();
    Set<String> bands = spellings(guessed, "band index");
    bands.addAll(spellings(guessed, "counting index"));
    Set<String> spatial = spellings(guessed, "spatial index");
    List<Guesses.Row> rows = new ArrayList<>();
    for (Guesses.Row row : guessed) {
      Set<String> places = places(row, bands, spatial);
      Optional<String> sentence =
          row.spellings().stream().flatMap(s -> prose.sentence(s, places).stream()).findFirst();
      Optional<String> kind = kind(row, places).filter(k -> !isTaken(k, rows, guessed));
      kind.ifPresent(k -> told.add(row.spellings().get(0)));
      rows.add(
          new Guesses.Row(
              row.spellings(), kind.orElse(row.kind()), sentence.orElse(""), row.seen()));
    }
    return rows;
  }

  /** Notes that what words say of a row cannot be, and whether this was new. */
  boolean isMistaken(Guesses.Row row) {
    String first = row.spellings().get(0);
    return told.contains(first) && mistaken.add(first);
  }

  private Optional<String> kind(Guesses.Row row, Set<String> places) {
    boolean open = !places.isEmpty() && !mistaken.contains(row.spellings().get(0));
    return open
        ? row.spellings().stream()
            .flatMap(s -> prose.kind(s, places).stream())
            .findFirst()
            .or(() -> matrices(row))
            .filter(k -> !k.equals(row.kind()))
        : Optional.empty();
  }

  /** What a Hamiltonian is made of by their components, and no words say to be anything else. */
  private Optional<String> matrices(Guesses.Row row) {
    return reader
        .name(row.spellings().get(0))
        .map(name -> Bold.bare(name.base()))
        .filter(letter -> row.kind().equals("vector of operators") && matrices.contains(letter))
        .flatMap(letter -> GuessTable.kind(Set.of("matrices"), letter));
  }

  /** A paper has one Hamiltonian; whose letter says so is the one. */
  private static boolean isTaken(String kind, List<Guesses.Row> before, List<Guesses.Row> guessed) {
    return kind.equals(HAMILTONIAN)
        && Stream.concat(before.stream(), guessed.stream())
            .anyMatch(row -> row.kind().equals(HAMILTONIAN));
  }

  // ---- where a symbol is written

  private Set<String> places(Guesses.Row row, Set<String> bands, Set<String> spatial) {
    boolean settled =
        row.seen()
            || row.isOfAverages()
            || GuessTable.isLabel(row.kind())
            || row.kind().equals("counting index")
            || CLOSED.contains(row.kind())
            || row.kind().startsWith("defined by ")
            || row.kind().startsWith("derivative along ");
    Optional<SymbolName> first = reader.name(row.spellings().get(0));
    if (row.kind().equals("vector of operators")) {
      return Set.of("operators");
    }
    if (settled || first.isEmpty()) {
      return Set.of();
    }
    boolean band = row.spellings().stream().anyMatch(s -> carries(s, bands));
    boolean components = row.spellings().stream().anyMatch(s -> carries(s, spatial));
    boolean function = !first.get().arguments().isEmpty();
    Set<String> places = new LinkedHashSet<>();
    if (STATES.contains(row.kind())) {
      add(places, "state", true);
      add(places, "band-state", band);
      return places;
    }
    boolean bold = Bold.isBold(first.get().base());
    add(places, "any", !bold && !components);
    add(places, "unit", is("unit", first.get()));
    add(places, "clock", !function && is("clock", first.get()));
    add(places, "band", band && !components && !function);
    add(places, "vector", (bold || components) && !CHANGING.contains(row.kind()));
    boolean single = !bold && !components && !band && first.get().subscripts().size() < 2;
    boolean changes = function || CHANGING.contains(row.kind());
    add(places, "bare", single && !changes);
    return places;
  }

  /** Whether prose about a letter means it by a word that it says of others in passing. */
  private static boolean is(String place, SymbolName name) {
    return GuessTable.kind(Set.of(place), name.base()).isPresent();
  }

  private static void add(Set<String> places, String place, boolean is) {
    if (is) {
      places.add(place);
    }
  }

  private boolean carries(String spelling, Set<String> labels) {
    return reader
        .name(spelling)
        .filter(n -> n.subscripts().stream().anyMatch(labels::contains))
        .isPresent();
  }

  private static Set<String> spellings(List<Guesses.Row> rows, String kind) {
    return new HashSet<>(Guesses.Row.spelled(rows, kind::equals));
  }
}
