package org.rederive.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.read.Unseen;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the file of a paper. What is wrong with it is said there, and once: a row with an error is
 * a symbol that has an error of its own in each document that writes it.
 */
final class PaperReader {
  private static final List<String> KEYS = List.of("title", "authors", "source", "setting");

  private final SourceText source;
  private final Vocabularies settings;
  private final Findings findings;
  private final List<Outline.Row> rows = new ArrayList<>();
  private final List<Piece> unread = new ArrayList<>();
  private final Map<String, Piece> seen = new HashMap<>();

  PaperReader(SourceText source, Vocabularies settings, Findings findings) {
    this.source = source;
    this.settings = settings;
    this.findings = findings;
  }

  /** The paper, with all that can be read of it. */
  Paper read() {
    Map<String, Piece> front = front();
    Optional<Vocabulary> setting = Optional.ofNullable(front.get("setting")).flatMap(this::setting);
    Outline outline =
        new OutlineReader(source, FrontMatterReader.bodyLine(source), findings).readInPaper();
    outline.formulas().stream().filter(f -> !isRelation(f)).forEach(this::refuse);
    String title =
        Optional.ofNullable(front.get("title")).map(t -> Unseen.line(t.text())).orElse("");
    outline.unread().forEach(cell -> unread.add(cell.of(source)));
    return of(title, setting, outline, outline.rows().stream().map(r -> r.of(source)).toList());
  }

  /**
   * A paper whose parts are there already.
   *
   * @param rows of its table of symbols, each knowing the text that it stands in
   */
  Paper of(String title, Optional<Vocabulary> setting, Outline outline, List<Outline.Row> written) {
    TableNames names = new TableNames(outline.commands().macros());
    written.forEach(row -> row(row, setting, names));
    return new Paper(
        source,
        title,
        setting,
        outline.commands(),
        names,
        rows,
        unread,
        outline.assumptions().stream().filter(this::isAssumption).toList(),
        outline.formulas().stream()
            .filter(PaperReader::isRelation)
            .map(relation -> relation.of(source))
            .toList(),
        outline.inventory());
  }

  private static boolean isRelation(Outline.Marked formula) {
    return formula.directive().is(Verb.RELATION.word());
  }

  private void refuse(Outline.Marked formula) {
    findings.add(
        formula.directive().at(),
        "a paper's file has no formulas of its own but relations",
        "put it into a document of the folder");
  }

  // ---- front matter

  private Map<String, Piece> front() {
    int end = FrontMatterReader.closingLine(source);
    Piece top = new Piece(source.line(1), 1, 0);
    Map<String, Piece> front = new HashMap<>();
    if (end < 0) {
      findings.add(
          top,
          "expected front matter between two lines '---' at the top of the file",
          "start with --- and title, authors, source, setting");
      return front;
    }
    Yaml yaml = new Yaml(source, end, findings);
    yaml.root()
        .map(root -> yaml.fields(root, KEYS, top, "the front matter of a paper"))
        .ifPresent(fields -> fields.forEach((key, node) -> field(yaml, key, node, front)));
    if (!front.containsKey("title")) {
      findings.add(top, "the front matter of a paper has no key 'title'", "add a line title: …");
    }
    return front;
  }

  private static void field(Yaml yaml, String key, Node node, Map<String, Piece> front) {
    yaml.text(node, key).ifPresent(text -> front.put(key, text));
  }

  private Optional<Vocabulary> setting(Piece word) {
    Optional<Vocabulary> setting = settings.named(word.text());
    if (setting.isEmpty()) {
      String hint = Nearest.hint(word.text(), settings.words());
      findings.add(word, "there is no setting " + word.quoted(), hint);
    }
    return setting;
  }

  // ---- rows

  private void row(Outline.Row row, Optional<Vocabulary> setting, TableNames names) {
    boolean known = isKind(row.kind(), setting);
    boolean named = row.spellings().stream().allMatch(s -> isNew(s, names));
    boolean guessed = SymbolKinds.isGuess(row.kind());
    if ((known || guessed) && named) {
      rows.add(row);
    } else {
      unread.addAll(row.spellings());
    }
  }

  /** A kind of the paper's setting, or of another one in which a document may be. */
  private boolean isKind(Piece kind, Optional<Vocabulary> setting) {
    List<Vocabulary> others = new ArrayList<>(setting.stream().toList());
    others.addAll(settings.all());
    Findings aside = new Findings(source);
    boolean known =
        others.stream().anyMatch(s -> new SymbolKinds(s, settings, aside).read(kind).isPresent());
    if (!known) {
      new SymbolKinds(others.get(0), settings, findings.part()).read(kind);
    }
    return known;
  }

  private boolean isNew(Piece spelling, TableNames names) {
    Piece before = seen.putIfAbsent(names.latex(spelling.text()), spelling);
    if (before != null) {
      findings
          .part()
          .add(
              spelling,
              spelling.text() + " is declared twice",
              "the first time on line " + before.line());
    }
    return before == null;
  }

  // ---- assumptions

  private boolean isAssumption(Directive directive) {
    if (!directive.is(Verb.ASSUME.word()) || directive.words().size() != 1) {
      findings.add(directive.verb(), "a paper's file has 'assume' with one word only");
      return false;
    }
    Piece word = directive.words().get(0);
    boolean known = settings.all().stream().anyMatch(s -> s.assumption(word.text()).isPresent());
    if (!known) {
      List<String> words =
          settings.all().stream()
              .flatMap(s -> s.assumptions().stream())
              .map(Assumption::word)
              .distinct()
              .toList();
      findings.add(
          word, "no setting has the assumption " + word.quoted(), Nearest.hint(word.text(), words));
    }
    return known;
  }
}
