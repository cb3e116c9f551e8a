package org.rederive.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.DerivationReader.Understood;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;

/** Reads derivation documents from files and folders. */
public final class Derivations {
  /** The file that makes a folder, with what is below it, a paper. */
  public static final String PAPER_FILE = Paper.FILE;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Understood> known = new ConcurrentHashMap<>();
  private final Set<String> cyclic = new LinkedHashSet<>();

  private final Vocabularies settings;
  private final Memory memory;

  Derivations(Vocabularies settings, Memory memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /**
   * What was read.
   *
   * @param derivations documents that were asked for, with those of their statements that could be
   *     read, at least one; each after those it uses
   * @param problems what is wrong with the rest, in order of file name and line
   * @param inventories of papers all of whose documents were read
   * @param all documents, also those without statements and those beside that are only used, with
   *     their definitions
   */
  public record Reading(
      List<Derivation> derivations,
      List<Problem> problems,
      List<Inventory> inventories,
      List<Defining> all) {
    /** Documents of papers without inventory, or some of a paper only. */
    public Reading(List<Derivation> derivations, List<Problem> problems) {
      this(derivations, problems, List.of(), List.of());
    }

    public Reading {
      all = List.copyOf(all);
      inventories = List.copyOf(inventories);
      derivations = List.copyOf(derivations);
      problems = List.copyOf(problems);
    }

    /** All documents that were read, each after those it uses. */
    public List<Derivation> documents() {
      return all.isEmpty() ? derivations : all.stream().map(Defining::document).toList();
    }
  }

  /**
   * A document and the formulas with which it defines symbols.
   *
   * @param definitions as written
   */
  public record Defining(Derivation document, List<Written> definitions) {
    public Defining {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * Reads documents and, in folders, all Markdown files except README.md and hidden ones; LaTeX
   * sources where they are named. Nothing is thrown for a document that is wrong or missing: that
   * is a problem.
   *
   * @param settings that they can be written in
   */
  public static Reading read(List<Path> pathsOrFolders, Vocabularies settings) {
    return read(pathsOrFolders, settings, Unsaved.NONE);
  }

  /**
   * The same, as they would be if what is open in an editor were saved.
   *
   * @param settings that they can be written in
   */
  public static Reading read(List<Path> pathsOrFolders, Vocabularies settings, Unsaved unsaved) {
    return new Library(settings).read(pathsOrFolders, unsaved);
  }

  /**
   * Reads only documents that some words may be about, and what these stand on; what is wrong with
   * others is not said, and there is no inventory.
   *
   * @param settings that they can be written in
   */
  public static Reading read(List<Path> pathsOrFolders, Vocabularies settings, Wanted wanted) {
    return new Derivations(settings, new Memory(settings))
        .all(pathsOrFolders, Unsaved.NONE, wanted);
  }

  /** Reads documents that are not in files: texts by the name that messages give them. */
  public static Reading of(Map<String, String> texts, Vocabularies settings) {
    return again(settings).apply(texts);
  }

  /**
   * Reads documents that are not in files as often as somebody likes. What has not changed since
   * the last time is not read anew.
   */
  public static Function<Map<String, String>, Reading> again(Vocabularies settings) {
    Memory memory = new Memory(settings);
    return texts -> of(texts, settings, memory);
  }

  private static Reading of(Map<String, String> texts, Vocabularies settings, Memory memory) {
    Map<Path, SourceText> papers = new HashMap<>();
    List<SourceText> documents = new ArrayList<>();
    List<TexSource> authors = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          SourceText source = SourceText.of(file, text);
          if (TexSource.isFile(Path.of(file))) {
            authors.add(TexSource.read(TexFile.of(file, text), at -> input(at, texts)));
          } else if (Paper.isFile(Path.of(file))) {
            papers.put(Path.of(file), source);
          } else {
            documents.add(source);
          }
        });
    return new Derivations(settings, memory)
        .read(
            documents,
            authors,
            new Shelf(at -> Optional.ofNullable(papers.get(at)), folder -> true, file -> List.of()),
            Wanted.ALL);
  }

  private static Optional<TexFile> input(Path at, Map<String, String> texts) {
    String name = at.toString();
    return Optional.ofNullable(texts.get(name)).map(text -> TexFile.of(name, text));
  }

  /** The text of a paper's file without its inventory, for a part of its documents. */
  public static String withoutInventory(String paper) {
    return paper.replaceFirst("(?ms)^## Inventory$.*?(?=^## |\\z)", "");
  }

  Reading all(List<Path> pathsOrFolders, Unsaved unsaved, Wanted wanted) {
    SourceFiles files = new SourceFiles(problems::add, unsaved);
    TexFiles sources = new TexFiles(problems::add, unsaved);
    List<TexSource> authors =
        pathsOrFolders.stream()
            .filter(TexSource::isFile)
            .flatMap(path -> sources.read(path).stream())
            .toList();
    List<Path> others = pathsOrFolders.stream().filter(p -> !TexSource.isFile(p)).toList();
    return read(
        files.read(others),
        authors,
        new Shelf(files::paper, files::readsAll, files::beside),
        wanted);
  }

  /**
   * Where papers are.
   *
   * @param paperAt the text of a paper's file, if there is one at a place
   * @param whole whether all documents of a folder are read
   * @param beside all documents of a folder that were not asked for
   */
  private record Shelf(
      Function<Path, Optional<SourceText>> paperAt,
      Predicate<Path> whole,
      Function<Path, List<SourceText>> beside) {}

  private Reading read(
      Collection<SourceText> sources, Collection<TexSource> authors, Shelf shelf, Wanted wanted) {
    Papers papers = new Papers(shelf.paperAt, settings, problems::add);
    List<TexDocuments.Read> written =
        authors.stream().map(a -> new TexDocuments(a, settings, problems::add).read()).toList();
    Function<SourceText, Draft> alone = text -> memory.alone(text, papers.of(text.file()));
    Function<SourceText, Draft> whole = text -> memory.draft(text, papers.of(text.file()));
    List<Draft> others = new ArrayList<>();
    List<SourceText> meant = meant(sources, alone, wanted, others::add);
    List<Draft> asked =
        Stream.concat(
                meant.parallelStream().map(whole),
                written.stream().flatMap(w -> w.drafts().stream()))
            .toList();
    List<Draft> all = new ArrayList<>(asked);
    all.addAll(new Beside(papers, alone, whole, others, shelf.beside).usedBy(asked));
    if (!others.isEmpty()) {
      all.sort(Comparator.comparing(inOrderOf(sources)));
    }
    SameNames.refuseIn(all);
    UseGraph graph = graph(all);
    refuseCycles(graph);
    List<Draft> ordered = inOrder(graph, all);
    inWaves(ordered, graph.order().size())
        .forEach(wave -> wave.parallelStream().forEach(this::understand));
    all.forEach(draft -> problems.addAll(draft.findings().inOrder()));
    List<Understood> understood =
        ordered.stream().flatMap(d -> Optional.ofNullable(known.get(d.name())).stream()).toList();
    Set<String> names = asked.stream().map(Draft::name).collect(Collectors.toSet());
    List<Derivation> read =
        understood.stream()
            .map(Understood::derivation)
            .filter(d -> names.contains(d.id()) && !d.statements().isEmpty())
            .toList();
    List<Paper> complete =
        Stream.concat(
                papers.all().stream()
                    .filter(p -> shelf.whole.test(Path.of(p.file()).resolveSibling(""))),
                written.stream().map(TexDocuments.Read::paper))
            .toList();
    List<Inventory> inventories =
        complete.stream()
            .filter(paper -> !paper.inventory().isEmpty() && others.isEmpty())
            .map(paper -> inventory(paper, read, all))
            .toList();
    List<Defining> defining =
        understood.stream().map(u -> new Defining(u.derivation(), u.definitions())).toList();
    return new Reading(read, sorted(), inventories, defining);
  }

  /** Places such as they have where all are read; those of other folders come last. */
  private static Function<Draft, Integer> inOrderOf(Collection<SourceText> sources) {
    Map<String, Integer> places = new HashMap<>();
    sources.forEach(source -> places.put(source.file(), places.size()));
    return draft -> places.getOrDefault(draft.source().file(), places.size());
  }

  /**
   * The documents that are wanted; where only some are, it is looked through all for their names.
   */
  private static List<SourceText> meant(
      Collection<SourceText> sources,
      Function<SourceText, Draft> reader,
      Wanted wanted,
      Consumer<Draft> other) {
    if (wanted.isAll()) {
      return List.copyOf(sources);
    }
    List<Draft> alone = sources.parallelStream().map(reader).toList();
    Predicate<Draft> meant = wanted.among(alone);
    alone.stream().filter(meant.negate()).forEach(other);
    return alone.stream().filter(meant).map(Draft::source).toList();
  }

  /**
   * Documents that do not wait for each other, those that others wait for first.
   *
   * @param inOrder how many of them come after all that they use; the others come one by one
   */
  private static Collection<List<Draft>> inWaves(List<Draft> ordered, int inOrder) {
    Map<String, Integer> places = new HashMap<>();
    Map<Integer, List<Draft>> waves = new TreeMap<>();
    for (Draft draft : ordered.subList(0, inOrder)) {
      int place =
          draft.uses().stream().mapToInt(use -> places.getOrDefault(use.text(), 0)).max().orElse(0);
      places.put(draft.name(), place + 1);
      waves.computeIfAbsent(place, p -> new ArrayList<>()).add(draft);
    }
    ordered
        .subList(inOrder, ordered.size())
        .forEach(draft -> waves.put(waves.size(), List.of(draft)));
    return waves.values();
  }

  private void understand(Draft draft) {
    refuseBrokenUses(draft);
    memory.document(draft, known).ifPresent(document -> known.put(draft.name(), document));
  }

  // ---- papers

  private void refuseIdleRows(Paper paper, List<Draft> all) {
    Findings findings = new Findings(paper.source());
    Set<Integer> used = new HashSet<>();
    all.stream()
        .filter(d -> d.inherited().filter(i -> i.file().equals(paper.file())).isPresent())
        .forEach(d -> d.outline().rows().forEach(row -> used.addAll(row.linesElsewhere())));
    paper.rows().stream()
        .filter(row -> row.linesElsewhere().stream().noneMatch(used::contains))
        .forEach(
            row ->
                findings.add(
                    row.spellings().get(0),
                    "no document of the paper needs " + row.spellings().get(0).text(),
                    "leave the row out",
                    new Cause.IdleRow()));
    problems.addAll(findings.inOrder());
  }

  /**
   * What it names is complained of only where everything could be read; and that nobody needs a row
   * only where all that it names is there.
   */
  private Inventory inventory(Paper paper, List<Derivation> read, List<Draft> all) {
    boolean clean = problems.isEmpty();
    Findings findings = new Findings(paper.source());
    Optional<Findings> wanted = clean ? Optional.of(findings) : Optional.empty();
    Inventory inventory = new Inventories(paper, read, wanted).inventory();
    problems.addAll(findings.inOrder());
    if (clean && findings.isEmpty()) {
      refuseIdleRows(paper, all);
    }
    return inventory;
  }

  // ---- uses

  private UseGraph graph(List<Draft> all) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (Draft draft : all) {
      if (draft.id().isPresent() && drafts.putIfAbsent(draft.name(), draft) == null) {
        uses.put(draft.name(), draft.uses().stream().map(Piece::text).toList());
      }
    }
    return new UseGraph(uses);
  }

  private void refuseCycles(UseGraph graph) {
    for (List<String> cycle : graph.cycles()) {
      cyclic.addAll(cycle);
      for (int i = 0; i + 1 < cycle.size(); i++) {
        refuseCycle(cycle, cycle.get(i), cycle.get(i + 1));
      }
    }
  }

  private void refuseCycle(List<String> cycle, String user, String used) {
    Draft draft = Objects.requireNonNull(drafts.get(user));
    draft.uses().stream()
        .filter(use -> use.text().equals(used))
        .forEach(
            use -> draft.findings().add(use, "uses form a cycle: " + String.join(" → ", cycle)));
  }

  private List<Draft> inOrder(UseGraph graph, List<Draft> all) {
    Set<Draft> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Stream<Draft> first = graph.order().stream().map(id -> Objects.requireNonNull(drafts.get(id)));
    return Stream.concat(first, all.stream()).filter(seen::add).toList();
  }

  /** What stands on nothing of them can be checked all the same. */
  private void refuseBrokenUses(Draft draft) {
    Findings part = draft.findings().part();
    for (Piece use : draft.uses()) {
      String id = use.text();
      if (!drafts.containsKey(id)) {
        part.add(
            use,
            "uses " + id + ", which is in none of the documents read",
            Nearest.hint(id, drafts.keySet(), "name its file or folder too"));
      } else if (!known.containsKey(id)
          && !(cyclic.contains(id) && cyclic.contains(draft.name()))) {
        part.add(use, "uses " + id + ", which has errors", "", Cause.ELSEWHERE);
      }
    }
  }

  private List<Problem> sorted() {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::message))
        .toList();
  }
}
