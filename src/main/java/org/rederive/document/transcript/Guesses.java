package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.FormulaReader;

/** Finds what the symbols of a paper may be, from their letters and from where they are written. */
final class Guesses {
  static final String OF_AVERAGES = "state of averages";

  /** Kinds of which each letter stands for itself only. */
  static final Set<String> COORDINATES =
      Set.of("crystal momentum, one component", "time", "strength", "centre", "parameter");

  /** Kinds of what things are functions of. */
  static final Set<String> VARIABLES =
      Stream.concat(COORDINATES.stream(), Stream.of("crystal momentum"))
          .collect(Collectors.toUnmodifiableSet());

  /** Letters that are no symbols where nobody says so: i, π and the d of differentials. */
  static final Set<String> FIXED = Set.of("i", "\\pi", "d", "\\mathrm{d}");

  private final Letters letters;
  private final NameGroups groups;
  private final GroupKinds kinds;
  private final Set<String> parts;
  private final Averages averages;

  private Guesses(
      Letters letters, NameGroups groups, GroupKinds kinds, Set<String> parts, Averages averages) {
    this.letters = letters;
    this.groups = groups;
    this.kinds = kinds;
    this.parts = parts;
    this.averages = averages;
  }

  /**
   * Spellings of a symbol and what it may be.
   *
   * @param meaning a sentence about it; empty if there is none
   * @param seen whether its kind follows from where it stands, whatever its letter
   */
  record Row(List<String> spellings, String kind, String meaning, boolean seen) {
    Row {
      spellings = List.copyOf(spellings);
    }

    Row(List<String> spellings, String kind) {
      this(spellings, kind, "", false);
    }

    /** All spellings of symbols of some kinds. */
    static Set<String> spelled(List<Row> rows, Predicate<String> kind) {
      return rows.stream()
          .filter(row -> kind.test(row.kind))
          .flatMap(row -> row.spellings.stream())
          .collect(Collectors.toSet());
    }

    /** The same row in a document; what that document defines is defined without its name. */
    Row within(String document) {
      return kind.equals(TrialRows.DEFINED_BY + document)
          ? new Row(spellings, "defined", meaning, seen)
          : this;
    }

    boolean isOfAverages() {
      return kind.equals(OF_AVERAGES);
    }
  }

  /**
   * How a paper writes what it writes.
   *
   * @param functions names that it writes as functions
   * @param powers letters that have exponents
   * @param orders letters that have their order above them
   * @param bands letters that have a band index above them
   */
  record Habits(Functions functions, PowerLetters powers, Orders orders, RaisedBands bands) {}

  /**
   * Rows of all symbols of some formulas.
   *
   * @param defined names that a formula of the paper defines, and in which document
   * @param learned what trials have shown
   * @param habits of the paper
   * @param differing letters that stand with arguments and without, which may be one thing or two
   * @param known indices of the paper of which this is one display
   */
  static List<Row> of(
      List<String> written,
      NameReader reader,
      Map<SymbolName, String> defined,
      Learned learned,
      Habits habits,
      Set<String> differing,
      Map<String, String> known) {
    List<String> formulas =
        written.stream().flatMap(f -> FormulaReader.withEachSign(f).stream()).toList();
    List<String> plain = formulas.stream().map(reader::plain).toList();
    Letters letters = new Letters(reader, learned, known);
    WrittenNames names = new WrittenNames(letters, habits);
    names.collect(formulas);
    Set<String> fixed = fixed(plain);
    Set<String> conjugating = operators(plain, letters, fixed);
    Set<String> scalars = new HashSet<>(Lengths.of(plain));
    scalars.addAll(WaveNumbers.of(plain));
    Indices indices = new Indices(letters, fixed, scalars, functionals(formulas, reader));
    Averages averages = Averages.of(plain, reader);
    letters.names().removeIf(averages::isWord);
    names.withoutFactors(formulas);
    Map<SymbolName, String> lowered = indices.lower(defined, habits.bands());
    names.atZero();
    indices.labels();
    indices.countNumbers(plain);
    BandSets sets = summed(plain, letters, indices);
    Kets kets = Kets.of(plain, reader);
    StateLetters states = new StateLetters(letters);
    states.in(kets);
    states.countAdjoints(names.adjoints());
    states.states().addAll(ActedLetters.of(plain, reader, letters.operators()));
    Coordinates coordinates = new Coordinates(letters, indices, habits.functions());
    coordinates.in(plain);
    Set<String> vectors = BracketedVectors.of(formulas, letters);
    coordinates.openGradient(formulas);
    coordinates.momentum();
    averages.times().forEach(time -> letters.labels().put(time, "time"));
    letters.labels().keySet().removeAll(names.values());
    names.exponents().forEach(n -> letters.labels().replace(n, Letters.BAND, Letters.COUNTING));
    indices.moved(plain);
    NameGroups groups =
        new NameGroups(letters, fixed, habits.functions(), habits.orders(), lowered);
    Set<SymbolName> bands = Set.copyOf(sets.overBands(letters.labels()));
    groups.gather();
    GroupKinds.Traits traits =
        new GroupKinds.Traits(
            names.adjoints(),
            conjugating,
            kets.partners(),
            states.states(),
            Differentiated.of(plain, reader),
            vectors,
            differing,
            bands,
            applied(plain, reader),
            averages);
    GroupKinds kinds = new GroupKinds(letters, traits, groups);
    return new Guesses(letters, groups, kinds, Decomposed.parts(plain, reader), averages)
        .rows(states.kets());
  }

  private static Set<String> functionals(List<String> formulas, NameReader reader) {
    return formulas.stream()
        .flatMap(formula -> reader.mentions(formula).functionals().stream())
        .map(SymbolName::base)
        .collect(Collectors.toSet());
  }

  /** What has a formula in a bracket behind it, as the H_n of H_n(x + a). */
  private static Set<String> applied(List<String> plain, NameReader reader) {
    return plain.stream()
        .flatMap(formula -> reader.mentions(formula).beforeFormulas().stream())
        .map(Arguments::key)
        .collect(Collectors.toSet());
  }

  /** Finds letters of operators, and returns those that stand with their inverses. */
  private static Set<String> operators(List<String> plain, Letters letters, Set<String> fixed) {
    Set<String> conjugating = Set.copyOf(OperatorPlaces.conjugating(plain, letters.reader()));
    letters.operators().addAll(OperatorPlaces.of(plain, letters.reader()));
    letters.operators().addAll(conjugating);
    letters
        .operators()
        .removeIf(letter -> fixed.contains(letter) && !hasComponents(letter, letters));
    letters.operators().removeAll(Divisors.of(plain, letters.reader()));
    return conjugating;
  }

  /** Whether something stands below a letter, as in the momentum π_x. */
  private static boolean hasComponents(String letter, Letters letters) {
    return letters.names().stream()
        .anyMatch(name -> name.base().equals(letter) && !name.subscripts().isEmpty());
  }

  /** Letters that are no symbols; d is one where nothing is differentiated. */
  private static Set<String> fixed(List<String> plain) {
    Set<String> fixed = new HashSet<>(FIXED);
    if (plain.stream().noneMatch(Differentials::isIn)) {
      fixed.remove("d");
    }
    return fixed;
  }

  private static BandSets summed(List<String> plain, Letters letters, Indices indices) {
    SummedIndices sums = new SummedIndices(letters, indices);
    plain.forEach(sums::summed);
    sums.withoutNumbered();
    BandSets sets = BandSets.of(plain, letters.reader());
    sums.runOver(sets);
    return sets;
  }

  private List<Row> rows(Iterable<SymbolName> kets) {
    List<Row> rows = new ArrayList<>();
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    letters
        .labels()
        .forEach((label, kind) -> byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(label));
    byKind.forEach((kind, spellings) -> rows.add(new Row(spellings, kind)));
    derivative().ifPresent(rows::add);
    groups.shareOperators();
    boolean hamiltonian = false;
    for (NameGroups.Group group : groups.all()) {
      String kind = kinds.kind(group);
      List<String> spellings =
          group.shapes.values().stream()
              .filter(name -> !groups.isVectorElsewhere(name) && groups.wholeOf(name).isEmpty())
              .map(SymbolName::latex)
              .toList();
      if (kind.equals(GroupKinds.NONE) || spellings.isEmpty()) {
        continue;
      }
      boolean second = hamiltonian && kind.equals("Bloch Hamiltonian");
      hamiltonian |= kind.equals("Bloch Hamiltonian");
      if (kind.equals("Bloch Hamiltonian")) {
        spellings.stream()
            .filter(parts::contains)
            .forEach(part -> rows.add(new Row(List.of(part), "arbitrary operator")));
        spellings = spellings.stream().filter(s -> !parts.contains(s)).toList();
      }
      if (spellings.isEmpty()) {
        continue;
      }
      rows.add(
          new Row(
              spellings,
              second ? "arbitrary operator" : kind,
              "",
              letters.operators().contains(group.base)));
    }
    kets.forEach(ket -> rows.add(new Row(List.of(spelled(ket)), kinds.kind(ket))));
    boolean named = rows.stream().anyMatch(Row::isOfAverages);
    Set<String> used = groups.all().stream().map(g -> g.base).collect(Collectors.toSet());
    if (averages.areTaken() && !named) {
      averages.letter(used).ifPresent(letter -> rows.add(new Row(List.of(letter), OF_AVERAGES)));
    }
    rows.addAll(averages.rows(used));
    return rows;
  }

  /** With a bar that ends no cell of a table. */
  private static String spelled(SymbolName ket) {
    return ket.latex().replaceFirst("\\|", "\\\\lvert");
  }

  private Optional<Row> derivative() {
    Optional<String> index =
        letters.names().stream()
            .filter(n -> n.base().equals("\\partial"))
            .flatMap(n -> n.subscripts().stream())
            .filter(s -> letters.sort(s).equals("spatial index"))
            .findFirst();
    Optional<String> momentum =
        letters.labels().entrySet().stream()
            .filter(e -> e.getValue().equals("crystal momentum"))
            .map(Map.Entry::getKey)
            .findFirst();
    return index.flatMap(
        i ->
            momentum.map(
                k -> new Row(List.of("\\partial_{" + i + "}"), "derivative along $`" + k + "`$")));
  }
}
