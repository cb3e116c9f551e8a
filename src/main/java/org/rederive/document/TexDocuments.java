package org.rederive.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexProblem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexSpan;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Unseen;

/**
 * The documents that an author has written into the source of a paper, as comments above its
 * formulas. What stands before the first of them is said for the whole paper.
 */
final class TexDocuments {
  /** What says what a symbol is, and claims nothing. */
  private static final Set<String> SAID = Set.of(Verb.DEFINE.word(), Verb.RELATION.word());

  private static final Set<String> CLAIMED = Set.of(Verb.CLAIM.word(), Verb.STEP.word());

  private final TexSource source;
  private final Vocabularies settings;
  private final Consumer<Problem> problems;
  private final Map<TexFile, SourceText> texts = new IdentityHashMap<>();
  private final List<TexDocument> documents = new ArrayList<>();
  private final List<InventoryRow> inventory = new ArrayList<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final TexDocument common;
  private final Findings findings;
  private TexDocument current;
  private Optional<Directive> pending = Optional.empty();

  /** What is claimed of all lines of the display at hand. */
  private Optional<Directive> claimed = Optional.empty();

  /** How many statements have been taken from it. */
  private int taken;

  private boolean complete;
  private String heading = "";

  TexDocuments(TexSource source, Vocabularies settings, Consumer<Problem> problems) {
    this.source = source;
    this.settings = settings;
    this.problems = problems;
    this.findings = new Findings(text(source.main()));
    this.common = new TexDocument(new Piece(stem(source.main()), 1, 0), source.main(), List.of());
    this.current = common;
  }

  /** A paper, and its documents. */
  record Read(Paper paper, List<Draft> drafts) {}

  Read read() {
    source.problems().forEach(this::problem);
    source.items().forEach(this::item);
    refusePending();
    if (documents.isEmpty()) {
      findings.add(
          new Piece("", 1, 0),
          "nothing is claimed in this source",
          "write % rederive: claim NAME above a display, or make documents of it with rederive import");
    }
    Paper paper = paper();
    List<Draft> drafts = documents.stream().map(d -> draft(d, paper)).toList();
    findings.inOrder().forEach(problems);
    return new Read(paper, drafts);
  }

  private SourceText text(TexFile file) {
    return texts.computeIfAbsent(file, f -> SourceText.of(f.name(), f.text()));
  }

  private static String stem(TexFile file) {
    String name = file.name().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.tex$", "");
    String plain = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceFirst("^-+", "");
    return plain.isEmpty() ? "paper" : plain;
  }

  private Piece piece(TexSpan span) {
    return new Piece(span.text(), span.line(), span.column()).of(text(span.file()));
  }

  private void problem(TexProblem problem) {
    findings.add(piece(problem.at()), problem.message(), problem.hint());
  }

  // ---- what is written

  private void item(TexItem item) {
    if (item instanceof TexItem.Heading title) {
      refusePending();
      heading = Unseen.line(title.span().text());
    } else if (item instanceof TexItem.Remark remark) {
      remark(remark.span());
    } else if (item instanceof TexItem.Display display) {
      display(display);
    }
  }

  private void remark(TexSpan span) {
    Piece content = piece(span);
    Directive directive = Directive.of(content, content);
    Optional<TexVerb> verb = TexVerb.named(directive.verb().text());
    if (verb.isPresent()) {
      verb.get().read(this, directive, content, span.file());
    } else if (Verb.words().contains(directive.verb().text())) {
      directive(directive);
    } else {
      List<String> known = new ArrayList<>(Verb.words());
      known.addAll(TexVerb.words());
      findings.add(
          directive.verb(),
          "unknown directive " + directive.verb().quoted(),
          Nearest.hint(directive.verb().text(), known));
    }
  }

  private void directive(Directive directive) {
    if (directive.is(Verb.ASSUME.word()) || directive.is(Verb.WITHOUT.word())) {
      current.assume(directive);
    } else {
      pend(directive);
    }
  }

  /** Notes what is said of the next display. */
  void pend(Directive directive) {
    refusePending();
    pending = Optional.of(directive);
  }

  private void refusePending() {
    pending.ifPresent(d -> findings.add(d.at(), "no displayed formula follows this directive"));
    pending = Optional.empty();
  }

  void setting(Directive directive) {
    Optional<Piece> word = directive.words().stream().findFirst();
    Optional<Vocabulary> named = word.flatMap(w -> settings.named(w.text()));
    if (named.isEmpty()) {
      Piece at = word.orElse(directive.verb());
      String hint = Nearest.hint(at.text(), settings.words());
      findings.add(at, "there is no setting " + at.quoted(), hint);
    }
    named.ifPresent(current::in);
  }

  void symbol(Piece content) {
    new TexRow(findings).read(content).ifPresent(current::row);
  }

  void begin(Directive directive, TexFile file) {
    refusePending();
    List<Piece> words = directive.words();
    if (words.isEmpty() || !FrontMatterReader.NAME.matcher(words.get(0).text()).matches()) {
      findings.add(
          words.isEmpty() ? directive.verb() : words.get(0),
          "a document needs a name of letters, digits and dashes",
          "write document NAME, or document NAME uses=OTHER,…");
      return;
    }
    List<Piece> uses = new ArrayList<>();
    words.subList(1, words.size()).forEach(word -> uses(word, uses));
    begin(new TexDocument(words.get(0), file, uses));
  }

  private void begin(TexDocument document) {
    current = document;
    documents.add(document);
  }

  private void uses(Piece word, List<Piece> uses) {
    String key = "uses=";
    if (!word.text().startsWith(key)) {
      findings.add(word, "expected uses=ID,…, found " + word.quoted());
      return;
    }
    uses.addAll(word.part(key.length(), word.text().length()).atCommas());
  }

  void complete() {
    complete = true;
  }

  // ---- displays

  private void display(TexItem.Display display) {
    Optional<Directive> directive = pending.or(() -> claimed.filter(d -> !display.begins()));
    taken = pending.isPresent() || display.begins() ? 0 : taken;
    pending = Optional.empty();
    claimed = directive.filter(d -> CLAIMED.contains(d.verb().text()));
    boolean outside = directive.filter(d -> d.is(TexVerb.OUT_OF_REACH.word())).isPresent();
    directive
        .filter(d -> !outside)
        .ifPresent(d -> taken += document(display, d).add(display, d, heading, taken));
    display
        .number()
        .filter(numbers::add)
        .ifPresent(number -> inventory.add(row(display, number, directive)));
  }

  /**
   * What stands in no document that the author has begun is the document of its file; a relation
   * there is one of all documents.
   */
  private TexDocument document(TexItem.Display display, Directive directive) {
    TexFile file = display.span().file();
    if (current == common && directive.is(Verb.RELATION.word())) {
      return common;
    }
    if (current == common || current.file() != file) {
      Piece id = directive.verb();
      Piece named = new Piece(stem(file), id.line(), id.start()).of(text(file));
      begin(new TexDocument(named, file, List.of()));
    }
    return current;
  }

  private InventoryRow row(TexItem.Display display, String number, Optional<Directive> directive) {
    TexSpan at = display.span();
    Piece printed = new Piece("(" + number + ")", at.line(), at.column()).of(text(at.file()));
    Optional<String> verb = directive.map(d -> d.verb().text());
    if (verb.filter(SAID::contains).isPresent()) {
      return new InventoryRow(printed, List.of(), Inventory.Status.DEFINITION, "");
    }
    return verb.filter(TexVerb.OUT_OF_REACH.word()::equals).isPresent()
        ? new InventoryRow(
            printed, List.of(), Inventory.Status.OUT_OF_REACH, reason(directive.get()))
        : new InventoryRow(printed, List.of(), Inventory.Status.OPEN, "");
  }

  private static String reason(Directive directive) {
    return directive.words().stream().map(Piece::text).collect(Collectors.joining(" "));
  }

  // ---- what the rest of the room reads

  private Paper paper() {
    Commands commands = commands();
    Outline own = common.outline(commands, common);
    Outline outline =
        new Outline(
            "",
            commands,
            own.rows(),
            List.of(),
            own.assumptions(),
            List.of(),
            own.formulas(),
            complete ? inventory : List.of(),
            List.of());
    String title = source.title().isEmpty() ? stem(source.main()) : Unseen.line(source.title());
    return new PaperReader(text(source.main()), settings, findings)
        .of(title, common.setting(), outline, own.rows());
  }

  private Commands commands() {
    String written =
        source.definitions().stream().map(d -> d.span().text()).collect(Collectors.joining("\n"));
    return new Commands(written, Macros.among(written));
  }

  private Draft draft(TexDocument document, Paper paper) {
    SourceText text = text(document.file());
    Findings own = new Findings(text);
    Optional<Vocabulary> setting = document.setting().or(paper::setting);
    if (setting.isEmpty()) {
      own.add(
          document.id(),
          "it is not said in which setting this is",
          "write % rederive: setting WORD: " + String.join(", ", settings.words()));
    }
    FrontMatter front =
        document.front(paper.title(), setting.orElseGet(() -> settings.all().get(0)));
    return Draft.of(text, front, document.outline(paper.commands(), common), paper, settings, own);
  }
}
