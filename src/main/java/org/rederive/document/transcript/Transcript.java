package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.document.Vocabulary;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexStatement;
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

  private static final String PAULI = "Pauli matrices";
  private static final Pattern MACRO =
      Pattern.compile(
          "\\\\(?:re|provide)?newcommand\\*?\\s*\\{?\\s*\\\\[A-Za-z]+\\s*\\}?\\s*\\{([^{}]*)\\}");

  private static final Pattern STATE_KIND = Pattern.compile("\\bstate\\b|eigenvector");

  private final Function<Map<String, String>, Derivations.Reading> reading;
  private final NameReader reader;
  private final Folder.Head head;
  private final List<Entry> entries;
  private final Learned learned = new Learned();
  private final ToldRows told;
  private final Guesses.Habits habits;
  private final TwoReadings twoReadings;
  private final FirstSaid firstSaid;
  private final Unclear unclear;
  private final TrialRows trials;
  private final Lessons lessons;

  /** Equations within the text that say what symbols obey. */
  private final List<SaidInText.Placed> constraints;

  private final Mixtures mixtures;
  private final boolean isAlone;

  /** Displays that write one H down, which is claimed of no other one. */
  private final Set<Entry> examples = new HashSet<>();

  /** All that displays were read with that were read by themselves. */
  private final Map<Entry, OwnLetters.All> alone = new HashMap<>();

  private Transcript(
      TexSource source,
      Vocabulary setting,
      Function<Map<String, String>, Derivations.Reading> reading) {
    this.reading = reading;
    this.entries = SourceEntries.of(source);
    this.isAlone = false;
    List<String> introduced = SaidInText.introduced(source);
    List<SaidInText.Placed> exchanges = SaidInText.exchanges(source);
    String written =
        new Definitions(source.definitions())
            .usedIn(
                String.join(
                    "\n",
                    displayed(source),
                    String.join("\n", introduced),
                    exchanges.stream()
                        .map(SaidInText.Placed::latex)
                        .collect(Collectors.joining("\n"))));
    List<String> statements = statements(source);
    NameReader commands = new NameReader(Macros.among(written));
    Prefixes prefixes = Prefixes.of(statements, namesOf(source), commands);
    this.reader = commands.withPairs(prefixes.pairs());
    this.constraints = SaidInText.constraints(source, reader);
    Prose prose = new Prose(source, reader);
    List<String> plain = statements.stream().map(reader::plain).toList();
    Set<String> matrices = new HashSet<>();
    if (setting.role(PAULI).isPresent()) {
      matrices.addAll(prose.letters(Set.of("vector"), PAULI));
      matrices.addAll(
          WrittenMatrices.in(
              Stream.concat(statements.stream(), inline(source).stream())
                  .map(reader::plain)
                  .toList(),
              reader));
    }
    this.firstSaid =
        new FirstSaid(
            entries,
            reader,
            setting,
            introduced,
            matrices,
            ValuedVariables.in(statements, reader),
            Magnitudes.of(plain, reader),
            exchanges);
    this.told = new ToldRows(prose, reader, matrices);
    this.habits =
        new Guesses.Habits(
            Functions.of(statements, reader),
            PowerLetters.of(plain),
            Orders.of(plain, reader),
            RaisedBands.of(plain, reader),
            prose.letters(Set.of("variable"), "parameter"));
    this.unclear = new Unclear(entries, reader, habits.functions());
    this.twoReadings =
        new TwoReadings(
            reader,
            habits.functions(),
            habits.powers(),
            habits.orders(),
            habits.bands(),
            prefixes,
            CapitalRuns.of(statements),
            source.main().text().contains("Poisson"),
            plain.stream().anyMatch(OperatorBars::areIn));
    String file = source.main().name().replaceFirst(".*[/\\\\]", "");
    this.head =
        new Folder.Head(
            source.title().isEmpty() ? file : source.title(),
            source.authors(),
            file,
            setting,
            written,
            assumptions(setting, SaidOfAll.in(source)),
            WithinText.of(source));
    this.trials =
        new TrialRows(entries, reader, learned, told, habits, firstSaid, setting, Optional.empty());
    this.lessons = new Lessons(entries, reader, learned, told, isAlone);
    this.mixtures = new Mixtures(entries, reader, learned, Set.of(), isAlone);
  }

  /** One display by itself: what its symbols are may differ from what they are elsewhere. */
  private Transcript(
      Transcript whole, Entry entry, boolean defining, List<Guesses.Row> rows, NameReader reader) {
    this.reading = whole.reading;
    this.reader = reader;
    this.head = whole.head;
    this.entries = List.of(entry.anew(defining));
    this.isAlone = true;
    this.constraints = List.of();
    this.told = whole.told;
    this.habits = whole.habits;
    this.unclear = new Unclear(entries, reader, habits.functions());
    this.twoReadings = whole.twoReadings.by(reader);
    Vocabulary setting = head.setting();
    this.firstSaid = whole.firstSaid.of(entries, reader);
    TrialRows.Alone paper = new TrialRows.Alone(indices(rows), whole.firstSaid.matrix());
    this.trials =
        new TrialRows(
            entries, reader, learned, told, habits, firstSaid, setting, Optional.of(paper));
    this.lessons = new Lessons(entries, reader, learned, told, isAlone);
    this.mixtures = new Mixtures(entries, reader, learned, states(rows, reader), isAlone);
  }

  private static Map<String, String> indices(List<Guesses.Row> rows) {
    Map<String, String> indices = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.kind().endsWith("index"))
        .forEach(row -> row.spellings().forEach(s -> indices.put(s, row.kind())));
    return indices;
  }

  /** Letters of states. */
  private static Set<String> states(List<Guesses.Row> rows, NameReader reader) {
    return rows.stream()
        .filter(row -> STATE_KIND.matcher(row.kind()).find())
        .flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.name(spelling).stream())
        .map(SymbolName::base)
        .collect(Collectors.toSet());
  }

  private static List<String> statements(TexSource source) {
    return source.displays().stream()
        .flatMap(display -> display.statements().stream())
        .map(TexStatement::latex)
        .map(Characters::spelled)
        .toList();
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
  private static String assumptions(Vocabulary setting, Map<String, String> said) {
    return setting.assumptions().isEmpty()
        ? ""
        : setting.assumptions().stream()
            .map(a -> "- `" + a.word() + "`: " + a.sentence() + said(a.word(), said))
            .collect(
                Collectors.joining(
                    "\n",
                    "None is made so far, and the claims are checked without any. One of these is made by\n"
                        + "a comment <!-- … --> on a line of its own that says `assume WORD` behind `rederive:`\n\n",
                    ""));
  }

  private static String said(String word, Map<String, String> said) {
    return said.containsKey(word) ? " (the text has it in " + said.get(word) + ")" : "";
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

  private static List<String> inline(TexSource source) {
    return source.items().stream()
        .filter(TexItem.Inline.class::isInstance)
        .map(item -> Characters.spelled(item.span().text()))
        .toList();
  }

  /** Formulas within the text, and what macros without arguments stand for. */
  private static List<String> namesOf(TexSource source) {
    List<String> names = new ArrayList<>(inline(source));
    source.definitions().stream()
        .flatMap(definition -> MACRO.matcher(definition.span().text()).results())
        .forEach(macro -> names.add(macro.group(1)));
    return names;
  }

  private static String displayed(TexSource source) {
    return source.displays().stream().map(d -> d.span().text()).collect(Collectors.joining("\n"));
  }

  private Made made() {
    learned.noLabels().addAll(firstSaid.define());
    List<String> exchanges = new Relations(entries, reader, firstSaid, head.setting()).relate();
    List<Guesses.Row> rows = learnDefining();
    entries.stream().filter(Entry::isUnread).forEach(entry -> readAlone(entry, rows));
    new LostDefinitions(firstSaid, reader, rows, head.setting(), constraints)
        .refuse(entries, documents(settled(rows)));
    List<Guesses.Row> kept = settled(rows);
    int read = (int) entries.stream().filter(e -> e.readLines() > 0).count();
    return new Made(new Folder(head, kept, entries, true).texts(), entries.size(), read, exchanges);
  }

  private Collection<Derivation> documents(List<Guesses.Row> rows) {
    return reading.apply(new Folder(head, rows, entries, false).texts()).derivations();
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

  /** Tries a display by itself, with no symbol of the paper; what it cannot define it claims. */
  private void readAlone(Entry entry, List<Guesses.Row> rows) {
    boolean whole = entry.isDefining() && readAlone(entry, true, rows);
    if (!whole && !examples.contains(entry)) {
      readAlone(entry, false, rows);
    }
  }

  private boolean readAlone(Entry entry, boolean defining, List<Guesses.Row> rows) {
    Set<String> open =
        entry.lines().stream()
            .flatMap(line -> OpenNames.in(line.latex(), reader, habits.functions()).stream())
            .collect(Collectors.toSet());
    return readAlone(entry, defining, rows, reader)
        || !open.isEmpty() && readAlone(entry, defining, rows, reader.withOpen(open));
  }

  /** Whether all of it is read; what is read more of than before is taken over. */
  private boolean readAlone(
      Entry entry, boolean defining, List<Guesses.Row> rows, NameReader names) {
    Transcript single = new Transcript(this, entry, defining, rows, names);
    List<Guesses.Row> own =
        single.learnDefining().stream().map(row -> row.within(entry.id())).toList();
    Entry read = single.entries.get(0);
    boolean whole = !read.isUnread() && !firstSaid.isDefinedForOthers(entry);
    if (whole || read.readLines() > entry.readLines()) {
      entry.take(
          read, OwnLetters.apart(new DifferingRows(reader).differing(own, rows), own, rows, names));
      alone.put(entry, new OwnLetters.All(own, names));
    } else {
      entry.explain(read);
    }
    return !read.isUnread();
  }

  /**
   * A display with an example is read by itself, where its H is the matrix that it writes, and so
   * are those behind it that speak of that.
   */
  private void refuseExamples() {
    Optional<Entry.Line> example = Optional.empty();
    for (Entry entry : entries) {
      Optional<Entry.Line> own =
          entry.lines().stream()
              .filter(line -> line.fate() == Entry.Fate.CLAIM && firstSaid.isExample(line, entry))
              .findFirst();
      Optional<Entry.Line> before = example;
      boolean about =
          before.isPresent()
              && entry.lines().stream().anyMatch(line -> firstSaid.isAbout(line, before.get()));
      if (own.isPresent()) {
        entry.define(own.get());
        examples.add(entry);
        example = own;
      } else if (about) {
        entry.lines().stream().filter(firstSaid::isOfLevel).toList().forEach(entry::claim);
        entry.introduce(before.get().latex(), Entry.Origin.EXAMPLE);
      }
      if (own.isPresent() || about) {
        entry.lines().stream()
            .filter(line -> line.fate() != Entry.Fate.NOTHING)
            .forEach(line -> line.refuse("it is about one H, where others speak of any"));
      }
    }
  }

  private void refuseMixed() {
    if (!isAlone) {
      refuseExamples();
    }
    entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() != Entry.Fate.NOTHING)
        .forEach(this::refuseMixed);
  }

  private void refuseMixed(Entry.Line line) {
    if (isAlone) {
      learned.differing().addAll(Arguments.differing(line.latex(), reader));
    } else if (Arguments.differ(line.latex(), reader)) {
      line.refuse("one letter stands with different arguments in it");
    }
    twoReadings.of(line.latex()).forEach(line::refuse);
  }

  /** The same where what says what a symbol is, and nothing else says, is its definition. */
  private List<Guesses.Row> learnDefining() {
    refuseMixed();
    List<Guesses.Row> rows = learn();
    Set<String> free = FreeSymbols.claims(documents(rows)).keySet();
    List<Entry.Line> lines =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .filter(line -> line.fate() == Entry.Fate.CLAIM && free.contains(line.name()))
            .toList();
    return firstSaid.defineOnce(lines) ? learn() : rows;
  }

  /** The rows with which as much as possible can be read; all else is refused. */
  private List<Guesses.Row> learn() {
    List<Guesses.Row> rows = trials.rows();
    Tried before = Tried.NOTHING;
    for (int round = 0; round < ROUNDS; round++) {
      Folder folder = new Folder(head, rows, entries, false);
      Tried now = tried(folder);
      round = now.equals(before) ? Math.max(round, LAST) : round;
      before = now;
      Derivations.Reading read = reading.apply(folder.texts());
      List<Problem> problems = read.problems();
      if (problems.isEmpty()
          && !mixtures.refuse(read, rows)
          && !unclear.refuse(rows)
          && !unclear.refuseFactors(rows)) {
        break;
      }
      boolean last = round >= LAST;
      lessons.noteValues(problems);
      for (Problem problem : problems) {
        if (last || !Lessons.mayFollow(problem, problems)) {
          lessons.learn(folder, rows, problem, last);
        }
      }
      rows = trials.rows();
    }
    return unclear.refuseFactors(rows) ? trials.rows() : rows;
  }

  /** What is tried in a round: where it is what was tried before, no round will find more. */
  private record Tried(Map<String, String> texts, int learned) {
    private static final Tried NOTHING = new Tried(Map.of(), 0);
  }

  private Tried tried(Folder folder) {
    return new Tried(folder.texts(), learned.size() + told.mistakes());
  }
}
