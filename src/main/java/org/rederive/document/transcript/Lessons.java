package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Cause;
import org.rederive.document.Problem;
import org.rederive.formula.Obstacle;
import org.rederive.formula.SymbolName;

/** What is learned of symbols from what cannot be read, and what is refused for it. */
final class Lessons {
  private static final String SPATIAL = "spatial index";

  private static final Pattern LABEL = Pattern.compile("(?:[a-z]|\\\\[a-z]+)'*");

  /** What has components, and no numbered things, below it. */
  private static final Pattern COMPONENTS =
      Pattern.compile(
          "\\\\(?:partial|nabla|epsilon|varepsilon)|[kqprxA]|\\\\sigma|.*\\\\(?:mathbf|vec|boldsymbol).*");

  private final List<Entry> entries;
  private final NameReader reader;
  private final Learned learned;
  private final ToldRows told;
  private final boolean isAlone;

  /**
   * @param isAlone whether one display is read by itself
   */
  Lessons(List<Entry> entries, NameReader reader, Learned learned, ToldRows told, boolean isAlone) {
    this.entries = entries;
    this.reader = reader;
    this.learned = learned;
    this.told = told;
    this.isAlone = isAlone;
  }

  /**
   * Whether a symbol may be undeclared only since a row is wrong that its definition needs: when
   * that is mended, it is declared.
   */
  static boolean mayFollow(Problem problem, List<Problem> all) {
    return obstacle(problem) instanceof Obstacle.Undeclared
        && !isOfRow(problem)
        && all.stream().anyMatch(Lessons::isOfRow);
  }

  private static boolean isOfRow(Problem problem) {
    return problem.file().equals(Folder.PAPER) && !(problem.cause() instanceof Cause.Elsewhere);
  }

  void learn(Folder folder, List<Guesses.Row> rows, Problem problem, boolean last) {
    if (problem.file().equals(Folder.PAPER)) {
      int row = folder.row(problem.line());
      boolean goesAway = !last && problem.cause() instanceof Cause.Elsewhere;
      if (row >= 0 && !goesAway) {
        drop(rows.get(row), rows, problem);
      } else if (!goesAway) {
        folder.at(problem.file(), problem.line()).forEach(Entry.Line::claim);
      }
      return;
    }
    List<Entry.Line> found = folder.at(problem.file(), problem.line());
    List<Entry.Line> meant =
        found.isEmpty() && last
            ? entries.stream()
                .filter(e -> e.file().equals(problem.file()))
                .flatMap(e -> e.lines().stream())
                .filter(l -> l.fate() != Entry.Fate.NOTHING)
                .toList()
            : found;
    boolean known = valued(problem).filter(learned.noLabels()::contains).isPresent();
    boolean goesAway = known || problem.cause() instanceof Cause.Elsewhere;
    if (isAlone
        && !last
        && !goesAway
        && (elements(problem) || namesOnly(meant, problem) || mended(rows, problem, meant))) {
      return;
    }
    if (last || !goesAway) {
      meant.forEach(line -> demote(line, problem));
    }
  }

  /** Whether letters below a bracket may count its rows and columns, which is tried then. */
  private boolean elements(Problem problem) {
    return obstacle(problem) instanceof Obstacle.NoElement element
        && learned
            .counted()
            .addAll(element.labels().stream().filter(l -> LABEL.matcher(l).matches()).toList());
  }

  /** Whether what was taken for indices are parts of names, as in k_f, which is tried then. */
  private boolean namesOnly(List<Entry.Line> lines, Problem problem) {
    List<String> letters =
        obstacle(problem) instanceof Obstacle.Unbalanced free ? free.indices() : List.of();
    List<SymbolName> names =
        lines.stream().flatMap(line -> reader.in(line.latex()).stream()).toList();
    return letters.stream()
        .flatMap(letter -> alike(letter, names))
        .distinct()
        .filter(letter -> names.stream().allMatch(name -> isPart(letter, name)))
        .map(learned.noLabels()::add)
        .reduce(false, Boolean::logicalOr);
  }

  /** A letter, and those that stand where it stands: b of J_b beside J_a. */
  private static Stream<String> alike(String letter, List<SymbolName> names) {
    Set<String> bases =
        names.stream()
            .filter(name -> name.subscripts().equals(List.of(letter)))
            .map(SymbolName::base)
            .collect(Collectors.toSet());
    return names.stream()
        .filter(name -> bases.contains(name.base()) && name.subscripts().size() == 1)
        .map(name -> name.subscripts().get(0))
        .filter(other -> other.matches("[a-z]|\\\\[a-z]+"));
  }

  /** Whether a letter stands below a name alone, as one label, or not at all. */
  private static boolean isPart(String letter, SymbolName name) {
    boolean index =
        IndexLetters.ANTISYMMETRIC.contains(name.base())
            || Set.of("\\partial", "\\nabla", "\\delta").contains(name.base());
    return !name.subscripts().contains(letter)
        || name.subscripts().size() == 1 && !index && !name.isKet();
  }

  /** Whether a symbol where the problem is may be something else, which is tried then. */
  private boolean mended(List<Guesses.Row> rows, Problem problem, List<Entry.Line> lines) {
    boolean vector = obstacle(problem) instanceof Obstacle.NoVector;
    Optional<Guesses.Row> row =
        suspects(problem, lines)
            .flatMap(name -> rows.stream().filter(r -> isOf(name, r, reader)))
            .filter(r -> !learned.isTried(r))
            .filter(r -> vector || !r.seen())
            .filter(r -> !(obstacle(problem) instanceof Obstacle.NoNumber && isBold(r)))
            .filter(r -> !isUnlike(problem) || isMomentum(r) == hasNoVectors(lines))
            .filter(r -> !isHamiltonian(r) || lines.stream().noneMatch(this::hasStates))
            .filter(r -> GuessTable.otherwise(r.kind(), obstacle(problem)).isPresent())
            .filter(r -> r.spellings().stream().noneMatch(s -> isState(s, lines)))
            .findFirst();
    row.ifPresent(
        r -> learned.take(r, GuessTable.otherwise(r.kind(), obstacle(problem)).orElseThrow()));
    return row.isPresent();
  }

  /** Whether it stands between a bar and an angle, where no number does. */
  private boolean isState(String spelling, List<Entry.Line> lines) {
    Optional<SymbolName> name = reader.name(spelling);
    return lines.stream()
        .map(line -> Kets.of(List.of(reader.plain(line.latex())), reader))
        .flatMap(kets -> kets.all().stream())
        .anyMatch(ket -> name.isPresent() && (name.get().isKet() || ket.isOf(name.get())));
  }

  /** What may be wrong: what stands there, or alone on a side where the other one is a vector. */
  private Stream<SymbolName> suspects(Problem problem, List<Entry.Line> lines) {
    if (!(obstacle(problem) instanceof Obstacle.Unlike)) {
      return problem.place().stream()
          .flatMap(p -> reader.in(at(p.text(), p.column() - 1, p.length())).stream());
    }
    List<String> all = lines.stream().map(line -> reader.plain(line.latex())).toList();
    List<SymbolName> names = all.stream().flatMap(plain -> reader.in(plain).stream()).toList();
    if (names.stream().noneMatch(Lessons::isVector)) {
      return names.stream();
    }
    return all.stream()
        .filter(plain -> reader.in(plain).stream().anyMatch(name -> Bold.isBold(name.base())))
        .flatMap(plain -> Stream.of(plain.replace("&", " ").split("=")))
        .flatMap(side -> reader.name(side).stream());
  }

  /** Whether it is printed as a vector, or stands for a gradient. */
  private static boolean isVector(SymbolName name) {
    return Bold.isBold(name.base()) || name.base().equals("\\nabla");
  }

  private static boolean isHamiltonian(Guesses.Row row) {
    return row.kind().equals("Bloch Hamiltonian");
  }

  /** Beside states an H is no energy, which one could divide by. */
  private boolean hasStates(Entry.Line line) {
    return reader.plain(line.latex()).contains("\\rangle");
  }

  private static boolean isMomentum(Guesses.Row row) {
    return row.kind().equals("crystal momentum");
  }

  private static boolean isUnlike(Problem problem) {
    return obstacle(problem) instanceof Obstacle.Unlike;
  }

  /** Whether nothing is printed as a vector: then a plain momentum is none, either. */
  private boolean hasNoVectors(List<Entry.Line> lines) {
    return lines.stream()
        .flatMap(line -> reader.in(reader.plain(line.latex())).stream())
        .noneMatch(Lessons::isVector);
  }

  private static boolean isBold(Guesses.Row row) {
    return row.spellings().stream().anyMatch(Bold::isBold);
  }

  static boolean isOf(SymbolName name, Guesses.Row row, NameReader reader) {
    return row.spellings().stream()
        .flatMap(s -> reader.in(s).stream().limit(1))
        .anyMatch(s -> s.base().equals(name.base()) && s.label().equals(name.label()));
  }

  /** A letter that has a value in most formulas is no index in the others. */
  void noteValues(List<Problem> problems) {
    Map<String, Integer> values = new HashMap<>();
    for (Problem problem : problems) {
      valued(problem).ifPresent(letter -> values.merge(letter, 1, Integer::sum));
    }
    values.forEach(
        (letter, count) -> {
          if (2 * count > labelled(letter)) {
            learned.noLabels().add(letter);
          }
        });
  }

  /** What was taken for an index and stands where a value is needed. */
  private static Optional<String> valued(Problem problem) {
    return obstacle(problem) instanceof Obstacle.NoValue index
        ? Optional.of(index.latex())
        : Optional.empty();
  }

  private static Obstacle obstacle(Problem problem) {
    return problem.cause() instanceof Cause.Unread unread ? unread.obstacle() : Obstacle.OTHER;
  }

  private long labelled(String letter) {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() != Entry.Fate.NOTHING)
        .filter(
            line ->
                reader.in(line.latex()).stream()
                    .anyMatch(name -> name.subscripts().contains(letter)))
        .count();
  }

  private static void demote(Entry.Line line, Problem problem) {
    boolean undeclared = obstacle(problem) instanceof Obstacle.Undeclared;
    if (line.fate() == Entry.Fate.DEFINE && !undeclared) {
      line.claim();
    } else if (line.fate() != Entry.Fate.NOTHING) {
      line.refuse(problem.message());
    }
  }

  private void drop(Guesses.Row row, List<Guesses.Row> rows, Problem problem) {
    if (row.kind().startsWith(TrialRows.DEFINED_BY)) {
      String id = row.kind().substring(TrialRows.DEFINED_BY.length());
      entries.stream()
          .filter(e -> e.id().equals(id))
          .flatMap(e -> e.lines().stream())
          .filter(l -> l.fate() == Entry.Fate.DEFINE)
          .forEach(Entry.Line::claim);
      return;
    }
    if (isAlone && problem.cause() instanceof Cause.OtherRank && reranked(row, rows)) {
      return;
    }
    boolean idle = problem.cause() instanceof Cause.IdleRow;
    if (!idle && told.isMistaken(row)) {
      return;
    }
    if (!learned.isTried(row) && !idle && !row.kind().equals("number")) {
      learned.take(row, plainer(row, changes(row, rows)));
    } else {
      String symbol = problem.place().map(p -> at(p.text(), p.column() - 1, p.length())).orElse("");
      learned.dropped().add(row.spellings().contains(symbol) ? symbol : row.spellings().get(0));
    }
  }

  /**
   * The j of H_j may say which operator is meant, and the x of H_x is a part of a name, where they
   * say nothing of components elsewhere; S_j beside x_j is one of a vector of operators.
   */
  private boolean reranked(Guesses.Row row, List<Guesses.Row> rows) {
    Set<String> below =
        named(row.spellings().stream())
            .flatMap(n -> n.subscripts().stream())
            .collect(Collectors.toSet());
    Set<String> labels = Set.copyOf(below);
    Set<String> directions = new HashSet<>(below);
    directions.retainAll(Guesses.Row.spelled(rows, Letters::isDirection));
    below.retainAll(Guesses.Row.spelled(rows, SPATIAL::equals));
    boolean components =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .flatMap(line -> reader.in(line.latex()).stream())
            .filter(name -> COMPONENTS.matcher(name.base()).matches())
            .anyMatch(name -> name.subscripts().stream().anyMatch(labels::contains));
    if (!components) {
      boolean counted = learned.counted().addAll(below);
      return learned.noLabels().addAll(directions) || counted;
    }
    Optional<String> vector =
        GuessTable.otherwise(row.kind(), new Obstacle.NoVector())
            .filter(kind -> labels.size() == 1 && !learned.isTried(row));
    vector.ifPresent(kind -> learned.take(row, kind));
    return vector.isPresent();
  }

  private Stream<SymbolName> named(Stream<String> spellings) {
    return spellings.flatMap(spelling -> reader.name(spelling).stream());
  }

  /** What is left of a kind of which less is known. */
  private static String plainer(Guesses.Row row, boolean changes) {
    boolean operator = row.seen() || row.kind().contains("Hamiltonian");
    String constant =
        row.kind().endsWith("eigenvector")
            ? "arbitrary state"
            : operator && !row.kind().contains("vector") ? "arbitrary operator" : "number";
    return changes ? GuessTable.changing(constant) : constant;
  }

  /** Whether it is written as a function of something that changes. */
  private boolean changes(Guesses.Row row, List<Guesses.Row> rows) {
    Set<String> variables =
        rows.stream()
            .filter(r -> Guesses.VARIABLES.contains(r.kind()))
            .flatMap(r -> r.spellings().stream())
            .collect(Collectors.toSet());
    return row.spellings().stream()
        .flatMap(s -> reader.name(s).stream())
        .flatMap(n -> Stream.concat(n.subscripts().stream(), n.arguments().stream()))
        .anyMatch(variables::contains);
  }

  private static String at(String text, int from, int length) {
    int start = Math.max(0, Math.min(from, text.length()));
    return text.substring(start, Math.max(start, Math.min(text.length(), start + length)));
  }
}
