package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Cause;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexStatement;
import org.rederive.formula.Obstacle;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Characters;
import org.rederive.formula.read.Macros;

/**
 * The folder of a paper, made from its source. Formulas are tried with what their symbols may be,
 * and what cannot be read is said to be so; what the symbols are is written as a guess, with which
 * nothing holds before somebody has confirmed it.
 */
public final class Transcript {
  private static final int ROUNDS = 12;

  /** From this round on, what is still wrong is left out. */
  private static final int LAST = ROUNDS - 2;

  private static final String DEFINED_BY = "defined by ";

  private final TexSource source;
  private final Function<Map<String, String>, Derivations.Reading> reading;
  private final List<Entry> entries = new ArrayList<>();
  private final NameReader reader;
  private final ToldRows told;
  private final Folder.Head head;
  private final Map<String, String> better = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> noLabels = new HashSet<>();
  private static final Pattern STATE_KIND = Pattern.compile("\\bstate\\b|eigenvector");

  private final Set<String> differing = new HashSet<>();
  private final Functions functions;
  private final PowerLetters powers;
  private final Orders orders;
  private final TwoReadings twoReadings;
  private static final String PAULI = "Pauli matrices";
  private final FirstSaid firstSaid;
  private final Unclear unclear;
  private final Map<String, String> paperIndices = new LinkedHashMap<>();

  /** Letters of the states of the paper, where a display is read by itself. */
  private final Set<String> paperStates = new HashSet<>();

  /** The Hamiltonian of the paper, if it is a matrix, where a display is read by itself. */
  private final Optional<SymbolName> paperMatrix;

  /** All that displays were read with that were read by themselves. */
  private final Map<Entry, List<Guesses.Row>> alone = new HashMap<>();

  private boolean isAlone;

  private Transcript(
      TexSource source,
      Vocabulary setting,
      Function<Map<String, String>, Derivations.Reading> reading) {
    this.source = source;
    this.reading = reading;
    List<String> introduced = SaidInText.introduced(source);
    String written =
        new Definitions(source.definitions())
            .usedIn(displayed() + "\n" + String.join("\n", introduced));
    List<String> statements =
        source.displays().stream()
            .flatMap(display -> display.statements().stream())
            .map(TexStatement::latex)
            .map(Characters::spelled)
            .toList();
    NameReader commands = new NameReader(Macros.among(written));
    Prefixes prefixes = Prefixes.of(statements, inline(), commands);
    this.reader = commands.withPairs(prefixes.pairs());
    Prose prose = new Prose(source, reader);
    Set<String> matrices =
        setting.role(PAULI).isPresent() ? prose.letters(Set.of("vector"), PAULI) : Set.of();
    this.firstSaid = new FirstSaid(entries, reader, setting, introduced, matrices);
    this.paperMatrix = Optional.empty();
    this.told = new ToldRows(prose, reader);
    this.functions = Functions.of(statements, reader);
    this.unclear = new Unclear(entries, reader, functions);
    this.orders = Orders.of(statements.stream().map(reader::plain).toList(), reader);
    this.powers = PowerLetters.of(statements.stream().map(reader::plain).toList());
    this.twoReadings =
        new TwoReadings(
            reader,
            functions,
            powers,
            orders,
            prefixes,
            CapitalRuns.of(statements),
            source.main().text().contains("Poisson"));
    String file = source.main().name().replaceFirst(".*[/\\\\]", "");
    this.head =
        new Folder.Head(
            source.title().isEmpty() ? file : source.title(),
            source.authors(),
            file,
            setting,
            written,
            assumptions(setting));
  }

  /**
   * Texts by the names of their files, one of them that of the paper.
   *
   * @param reading reads documents that are not in files
   */
  public static Made of(
      TexSource source,
      Vocabulary setting,
      Function<Map<String, String>, Derivations.Reading> reading) {
    return new Transcript(source.continued(), setting, reading).made();
  }

  /** What an author says in passing, and a reader of formulas cannot know. */
  private static String assumptions(Vocabulary setting) {
    return setting.assumptions().isEmpty()
        ? ""
        : setting.assumptions().stream()
            .map(a -> "- `" + a.word() + "`: " + a.sentence())
            .collect(
                Collectors.joining(
                    "\n",
                    "None is made so far, and the claims are checked without any. One of these is made by\n"
                        + "a comment <!-- … --> on a line of its own that says `assume WORD` behind `rederive:`\n\n",
                    ""));
  }

  /**
   * What was made of a source.
   *
   * @param texts by the names of their files
   * @param displays how many formulas there are
   * @param read how many of them are claims or definitions
   * @param exchanges those that say how operators are exchanged and are claims, since the setting
   *     has no relations
   */
  public record Made(Map<String, String> texts, int displays, int read, List<String> exchanges) {
    public Made {
      texts = new LinkedHashMap<>(texts);
      exchanges = List.copyOf(exchanges);
    }
  }

  private List<String> inline() {
    return source.items().stream()
        .filter(TexItem.Inline.class::isInstance)
        .map(item -> Characters.spelled(item.span().text()))
        .toList();
  }

  private String displayed() {
    return source.displays().stream().map(d -> d.span().text()).collect(Collectors.joining("\n"));
  }

  /** One display by itself: what its symbols are may differ from what they are elsewhere. */
  private Transcript(Transcript whole, Entry entry, List<Guesses.Row> rows, NameReader reader) {
    this.source = whole.source;
    this.reading = whole.reading;
    this.reader = reader;
    this.told = whole.told;
    this.functions = whole.functions;
    this.unclear = new Unclear(entries, reader, functions);
    this.powers = whole.powers;
    this.orders = whole.orders;
    this.twoReadings = whole.twoReadings.by(reader);
    this.firstSaid =
        new FirstSaid(entries, reader, whole.head.setting(), List.of(), whole.firstSaid.matrices());
    this.head = whole.head;
    this.paperMatrix = whole.firstSaid.matrix();
    rows.stream()
        .filter(row -> row.kind().endsWith("index"))
        .forEach(row -> row.spellings().forEach(s -> paperIndices.put(s, row.kind())));
    rows.stream()
        .filter(row -> STATE_KIND.matcher(row.kind()).find())
        .flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.name(spelling).stream())
        .forEach(name -> paperStates.add(name.base()));
    this.isAlone = true;
    entries.add(entry.anew());
  }

  private Made made() {
    enter();
    noLabels.addAll(firstSaid.define());
    List<String> exchanges = relate();
    List<Guesses.Row> rows = learned();
    entries.stream().filter(Entry::isUnread).forEach(entry -> readAlone(entry, rows));
    List<Guesses.Row> kept = settled(rows);
    int read = (int) entries.stream().filter(e -> e.readLines() > 0).count();
    return new Made(new Folder(head, kept, entries, true).texts(), entries.size(), read, exchanges);
  }

  /** What rows of the paper had read that are left out is tried once more by itself. */
  private List<Guesses.Row> settled(List<Guesses.Row> rows) {
    Set<Entry> unread = entries.stream().filter(Entry::isUnread).collect(Collectors.toSet());
    List<Guesses.Row> kept = new LastLook(head, entries, reading, alone).settle(rows);
    List<Entry> lost =
        entries.stream().filter(entry -> entry.isUnread() && !unread.contains(entry)).toList();
    lost.stream().filter(e -> !alone.containsKey(e)).forEach(entry -> readAlone(entry, kept));
    return lost.isEmpty() ? kept : new LastLook(head, entries, reading, alone).settle(kept);
  }

  /** Tries a display by itself, with no symbol of the paper. */
  private void readAlone(Entry entry, List<Guesses.Row> rows) {
    boolean whole = readAlone(entry, rows, reader);
    Set<String> open =
        entry.lines().stream()
            .flatMap(line -> OpenNames.in(line.latex(), reader, functions).stream())
            .collect(Collectors.toSet());
    if (!whole && !open.isEmpty()) {
      readAlone(entry, rows, reader.withOpen(open));
    }
  }

  /** Whether all of it is read; what is read more of than before is taken over. */
  private boolean readAlone(Entry entry, List<Guesses.Row> rows, NameReader names) {
    Transcript single = new Transcript(this, entry, rows, names);
    List<Guesses.Row> own = single.learned();
    Entry read = single.entries.get(0);
    boolean whole = !read.isUnread() && !firstSaid.isDefinedForOthers(entry);
    if (whole || read.readLines() > entry.readLines()) {
      entry.take(read, OwnLetters.apart(differing(own, rows), own, rows, names));
      alone.put(entry, OwnLetters.apart(OwnLetters.unlike(own, rows), own, rows, names));
    } else {
      entry.explain(read);
    }
    return !read.isUnread();
  }

  /**
   * Rows without those that the paper has as the same, whatever letters their indices are. A row of
   * the paper of which one spelling is another thing here is not that of the display at all.
   */
  private List<Guesses.Row> differing(List<Guesses.Row> own, List<Guesses.Row> rows) {
    Set<String> other = new HashSet<>();
    List<Guesses.Row> kept;
    boolean more;
    do {
      List<Guesses.Row> inherited =
          rows.stream().filter(row -> Collections.disjoint(row.spellings(), other)).toList();
      kept = differingFrom(inherited, indices(rows), own);
      more = false;
      for (Guesses.Row row : kept) {
        more |= other.addAll(row.spellings());
      }
    } while (more);
    return kept;
  }

  private List<Guesses.Row> differingFrom(
      List<Guesses.Row> rows, Map<String, String> others, List<Guesses.Row> own) {
    Map<String, String> indices = indices(own);
    Map<String, String> here = indices(rows);
    here.putAll(indices);
    Map<String, String> kinds = new HashMap<>();
    Map<String, String> exact = new HashMap<>();
    for (Guesses.Row row : rows) {
      for (String spelling : row.spellings()) {
        if (hasSame(spelling, others, here)) {
          kinds.put(pattern(spelling, others), row.kind());
          exact.put(spelling, row.kind());
        }
      }
    }
    kinds.putAll(exact);
    return own.stream()
        .filter(
            row ->
                !row.spellings().stream()
                    .allMatch(s -> row.kind().equals(kinds.get(keyOf(s, indices)))))
        .toList();
  }

  /** Whether the indices of a spelling of the paper are indices in a display, too. */
  private boolean hasSame(String spelling, Map<String, String> others, Map<String, String> here) {
    return reader.name(spelling).stream()
        .flatMap(name -> name.subscripts().stream())
        .filter(others::containsKey)
        .allMatch(letter -> Objects.equals(others.get(letter), here.get(letter)));
  }

  private static Map<String, String> indices(List<Guesses.Row> rows) {
    Map<String, String> indices = new HashMap<>();
    rows.stream()
        .filter(row -> row.kind().endsWith("index"))
        .forEach(row -> row.spellings().forEach(s -> indices.put(s, sort(row.kind()))));
    return indices;
  }

  /** An index that counts is one of bands, too. */
  private static String sort(String kind) {
    return kind.startsWith("spatial") ? kind : "band index";
  }

  private String keyOf(String spelling, Map<String, String> indices) {
    return indices.containsKey(spelling) ? spelling : pattern(spelling, indices);
  }

  private String pattern(String spelling, Map<String, String> indices) {
    return reader
        .name(spelling)
        .filter(name -> !name.isKet() && !name.subscripts().isEmpty())
        .map(
            name ->
                name.withSubscripts(
                    name.subscripts().stream().map(s -> indices.getOrDefault(s, s)).toList()))
        .map(SymbolName::latex)
        .orElse(spelling);
  }

  private void refuseMixed() {
    entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() != Entry.Fate.NOTHING)
        .forEach(this::refuseMixed);
  }

  private void refuseMixed(Entry.Line line) {
    if (isAlone) {
      differing.addAll(Arguments.differing(line.latex(), reader));
    } else if (Arguments.differ(line.latex(), reader)) {
      line.refuse("one letter stands with different arguments in it");
    }
    twoReadings.of(line.latex()).forEach(line::refuse);
  }

  /** The rows with which as much as possible can be read; all else is refused. */
  private List<Guesses.Row> learned() {
    refuseMixed();
    List<Guesses.Row> rows = rows();
    Tried before = Tried.NOTHING;
    for (int round = 0; round < ROUNDS; round++) {
      Folder folder = new Folder(head, rows, entries, false);
      Tried now = tried(folder);
      round = now.equals(before) ? Math.max(round, LAST) : round;
      before = now;
      Derivations.Reading read = reading.apply(folder.texts());
      List<Problem> problems = read.problems();
      if (problems.isEmpty()
          && !refuseTwoKinds(read, rows)
          && !unclear.refuse(rows)
          && !unclear.refuseFactors(rows)) {
        break;
      }
      boolean last = round >= LAST;
      noteValues(problems);
      for (Problem problem : problems) {
        learn(folder, rows, problem, last);
      }
      rows = rows();
    }
    return unclear.refuseFactors(rows) ? rows() : rows;
  }

  /** What is tried in a round: where it is what was tried before, no round will find more. */
  private record Tried(Map<String, String> texts, int learned) {
    private static final Tried NOTHING = new Tried(Map.of(), 0);
  }

  /** What was learned only grows. */
  private Tried tried(Folder folder) {
    int learned = better.size() + dropped.size() + noLabels.size() + told.mistakes();
    return new Tried(folder.texts(), learned);
  }

  /**
   * Refuses equations between a letter that is an operator elsewhere and a number: it may be
   * another thing there, of which the display by itself says what it is.
   */
  private boolean refuseTwoKinds(Derivations.Reading read, List<Guesses.Row> rows) {
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
    Optional<String> state = TwoKinds.acted(statement, paperStates);
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
            .filter(row -> !better.containsKey(row.spellings().get(0)))
            .filter(row -> names.stream().anyMatch(name -> isOf(name, row)))
            .findFirst();
    guessed.ifPresent(row -> better.put(row.spellings().get(0), "number"));
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
            .filter(r -> isAlone && !r.seen() && isOf(letter, r))
            .filter(r -> !better.containsKey(r.spellings().get(0)))
            .findFirst();
    row.ifPresent(r -> better.put(r.spellings().get(0), found.kind()));
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

  // ---- what is in the source

  private void enter() {
    String heading = "";
    Set<String> ids = new HashSet<>();
    int unnumbered = 0;
    for (TexItem item : source.items()) {
      if (item instanceof TexItem.Heading title) {
        heading = title.span().text();
      } else if (item instanceof TexItem.Display display) {
        unnumbered += display.number().isPresent() ? 0 : 1;
        String plain = display.number().map(Transcript::plain).orElse("");
        String id = plain.isEmpty() ? "display-" + (unnumbered + ids.size()) : "eq" + plain;
        while (!ids.add(id)) {
          id = id + "-again";
        }
        entries.add(new Entry(display, id, heading));
      }
    }
  }

  private static String plain(String number) {
    return number.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  /** The first equation that exchanges two letters is a relation, where a setting has any. */
  private List<String> relate() {
    Set<String> defined =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .filter(line -> line.fate() == Entry.Fate.DEFINE)
            .flatMap(line -> firstSaid.lefts(line).stream())
            .map(Exchange::letter)
            .collect(Collectors.toSet());
    Set<Exchange> known = new HashSet<>();
    List<String> claims = new ArrayList<>();
    for (Entry entry : entries) {
      List<Entry.Line> exchanges =
          entry.lines().stream().filter(line -> isExchange(line, defined, known)).toList();
      if (head.setting().hasRelations()) {
        exchanges.forEach(Entry.Line::relate);
      } else if (!exchanges.isEmpty()) {
        claims.add(entry.printed());
      }
    }
    return claims;
  }

  private boolean isExchange(Entry.Line line, Set<String> defined, Set<Exchange> known) {
    return line.fate() == Entry.Fate.CLAIM
        && Exchange.of(reader.plain(line.latex()), reader)
            .filter(e -> Collections.disjoint(e.letters(), defined) && known.add(e))
            .isPresent();
  }

  // ---- what its symbols may be

  private List<Guesses.Row> rows() {
    Map<SymbolName, String> defined = new LinkedHashMap<>();
    List<String> formulas = new ArrayList<>();
    for (Entry entry : entries) {
      for (Entry.Line line : entry.lines()) {
        if (line.fate() != Entry.Fate.NOTHING) {
          formulas.add(line.whole());
        }
        if (line.fate() == Entry.Fate.DEFINE) {
          firstSaid.lefts(line).forEach(name -> defined.put(name, entry.id()));
        }
      }
    }
    List<Guesses.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Guesses.Row row :
        told.of(
            Guesses.of(
                formulas,
                reader,
                defined,
                noLabels,
                functions,
                powers,
                orders,
                isAlone ? differing : Set.of(),
                paperIndices))) {
      List<String> kept =
          row.spellings().stream().filter(s -> !dropped.contains(s) && seen.add(s)).toList();
      if (!kept.isEmpty() && (isAlone || !isUnwritten(row, formulas))) {
        String kind = OpenNames.kind(kept, better.getOrDefault(kept.get(0), stateOf(row, defined)));
        apart(kept, kind)
            .forEach(names -> rows.add(new Guesses.Row(names, kind, row.meaning(), row.seen())));
      }
    }
    return firstSaid
        .matrix()
        .or(() -> paperMatrix)
        .map(matrix -> new MatrixLevels(matrix, reader, head.setting()).of(rows))
        .orElse(rows);
  }

  /** The kind of a row; a state that could be any is what a display with its ket alone says. */
  private String stateOf(Guesses.Row row, Map<SymbolName, String> defined) {
    Set<Optional<String>> documents =
        row.spellings().stream()
            .map(spelling -> documentOf(spelling, defined))
            .collect(Collectors.toSet());
    return row.kind().equals("arbitrary state") && documents.size() == 1
        ? documents.iterator().next().map(id -> DEFINED_BY + id).orElse(row.kind())
        : row.kind();
  }

  /** Of R_± both are defined in one. */
  private Optional<String> documentOf(String spelling, Map<SymbolName, String> defined) {
    return defined.entrySet().stream()
        .filter(entry -> entry.getKey().isKet() && isState(spelling, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isState(String spelling, SymbolName ket) {
    return ket.subscripts().equals(List.of(spelling))
        || reader.name(spelling).filter(ket::equals).isPresent();
  }

  /** What is defined is one thing in all of its spellings; σ_x and σ_y are two. */
  private List<List<String>> apart(List<String> spellings, String kind) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String spelling : spellings) {
      Optional<SymbolName> name =
          reader.name(spelling).filter(n -> kind.startsWith(DEFINED_BY) && isName(n));
      String key = name.map(n -> n.withArguments(List.of()).latex()).orElse("");
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(spelling);
    }
    return List.copyOf(parts.values());
  }

  private boolean isName(SymbolName name) {
    return noLabels.containsAll(name.subscripts()) || !Exchange.letter(name).equals(name.base());
  }

  /** A state of averages without a letter is that of one display, and others have their own. */
  private boolean isUnwritten(Guesses.Row row, List<String> formulas) {
    return row.isOfAverages()
        && row.spellings().stream().noneMatch(s -> s.contains("\\rangle"))
        && formulas.stream()
            .flatMap(formula -> reader.in(formula).stream())
            .noneMatch(name -> row.spellings().contains(name.base()));
  }

  // ---- what cannot be read

  private void learn(Folder folder, List<Guesses.Row> rows, Problem problem, boolean last) {
    if (problem.file().equals("paper.md")) {
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
    boolean known = valued(problem).filter(noLabels::contains).isPresent();
    boolean goesAway = known || problem.cause() instanceof Cause.Elsewhere;
    if (isAlone
        && !last
        && !goesAway
        && (namesOnly(meant, problem) || mended(rows, problem, meant))) {
      return;
    }
    if (last || !goesAway) {
      meant.forEach(line -> demote(line, problem));
    }
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
        .map(noLabels::add)
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
            .flatMap(name -> rows.stream().filter(r -> isOf(name, r)))
            .filter(r -> !better.containsKey(r.spellings().get(0)))
            .filter(r -> vector || !r.seen())
            .filter(r -> !(obstacle(problem) instanceof Obstacle.NoNumber && isBold(r)))
            .filter(r -> GuessTable.otherwise(r.kind(), obstacle(problem)).isPresent())
            .findFirst();
    row.ifPresent(
        r ->
            better.put(
                r.spellings().get(0),
                GuessTable.otherwise(r.kind(), obstacle(problem)).orElseThrow()));
    return row.isPresent();
  }

  /** What may be wrong: what stands there, or alone on a side where the other one is a vector. */
  private Stream<SymbolName> suspects(Problem problem, List<Entry.Line> lines) {
    if (!(obstacle(problem) instanceof Obstacle.Unlike)) {
      return problem.place().stream()
          .flatMap(p -> reader.in(at(p.text(), p.column() - 1, p.length())).stream());
    }
    return lines.stream()
        .map(line -> reader.plain(line.latex()))
        .filter(plain -> reader.in(plain).stream().anyMatch(name -> Bold.isBold(name.base())))
        .flatMap(plain -> Stream.of(plain.replace("&", " ").split("=")))
        .flatMap(side -> reader.name(side).stream());
  }

  private static boolean isBold(Guesses.Row row) {
    return row.spellings().stream().anyMatch(Bold::isBold);
  }

  private boolean isOf(SymbolName name, Guesses.Row row) {
    return row.spellings().stream()
        .flatMap(s -> reader.in(s).stream().limit(1))
        .anyMatch(s -> s.base().equals(name.base()) && s.label().equals(name.label()));
  }

  /** A letter that has a value in most formulas is no index in the others. */
  private void noteValues(List<Problem> problems) {
    Map<String, Integer> values = new HashMap<>();
    for (Problem problem : problems) {
      valued(problem).ifPresent(letter -> values.merge(letter, 1, Integer::sum));
    }
    values.forEach(
        (letter, count) -> {
          if (2 * count > labelled(letter)) {
            noLabels.add(letter);
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
    if (row.kind().startsWith(DEFINED_BY)) {
      String id = row.kind().substring(DEFINED_BY.length());
      entries.stream()
          .filter(e -> e.id().equals(id))
          .flatMap(e -> e.lines().stream())
          .filter(l -> l.fate() == Entry.Fate.DEFINE)
          .forEach(Entry.Line::claim);
      return;
    }
    if (!(problem.cause() instanceof Cause.IdleRow) && told.isMistaken(row)) {
      return;
    }
    boolean tried = better.containsKey(row.spellings().get(0));
    boolean idle = problem.cause() instanceof Cause.IdleRow;
    if (!tried && !idle && !row.kind().equals("number")) {
      better.put(row.spellings().get(0), plainer(row, changes(row, rows)));
    } else {
      String symbol = problem.place().map(p -> at(p.text(), p.column() - 1, p.length())).orElse("");
      dropped.add(row.spellings().contains(symbol) ? symbol : row.spellings().get(0));
    }
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
