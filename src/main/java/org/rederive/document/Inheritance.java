package org.rederive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a document has of its paper: what it needs and does not say otherwise. */
final class Inheritance {
  private static final String DEFINED_BY = "defined by ";

  private final Paper paper;
  private final FrontMatter front;
  private final Outline own;
  private final Vocabularies settings;
  private final Findings findings;
  private final Commands commands;
  private final TableNames names;
  private final List<Piece> unread = new ArrayList<>();
  private final List<Outline.Marked> relations;

  /**
   * @param own what the document itself says
   * @param findings about the document
   */
  Inheritance(
      Paper paper, FrontMatter front, Outline own, Vocabularies settings, Findings findings) {
    this.paper = paper;
    this.front = front;
    this.own = own;
    this.settings = settings;
    this.findings = findings;
    this.commands = paper.commands().and(own.commands());
    this.names = paper.names().with(commands.macros());
    this.unread.addAll(own.unread());
    this.relations = InheritedRelations.of(paper, front.setting(), own, names, findings);
  }

  /**
   * A document with what it has of its paper.
   *
   * @param front with the documents that its rows are defined by
   * @param outline with rows and assumptions of the paper
   * @param text all that is not the document's own
   */
  record Whole(FrontMatter front, Outline outline, String text) {}

  Whole whole() {
    own.rows().forEach(this::refuseRepeated);
    List<Outline.Row> rows = new ArrayList<>();
    for (Outline.Row row : mentioned()) {
      readable(row).ifPresent(rows::add);
    }
    List<Directive> assumptions = assumptions();
    List<Outline.Row> all = Stream.concat(rows.stream(), own.rows().stream()).toList();
    List<Directive> made =
        Stream.concat(assumptions.stream(), own.assumptions().stream())
            .filter(a -> a.is(Verb.ASSUME.word()))
            .toList();
    return new Whole(
        front.with(uses(rows)),
        new Outline(
            own.title(),
            commands,
            all,
            unread,
            made,
            relations,
            own.formulas(),
            paper.inventory(),
            own.prose()),
        text(rows, assumptions));
  }

  // ---- rows

  private List<Outline.Row> mentioned() {
    Set<String> overridden = new HashSet<>();
    own.rows().forEach(row -> overridden.addAll(names(row)));
    List<String> formulas = formulas();
    List<Outline.Row> rows = Mentioned.of(spelled(overridden), formulas);
    List<String> texts = new ArrayList<>(formulas);
    Stream.concat(rows.stream(), own.rows().stream()).forEach(row -> texts.addAll(texts(row)));
    paper.unread().stream()
        .filter(cell -> !overridden.contains(names.latex(cell.text())))
        .filter(cell -> isIn(cell, texts))
        .forEach(unread::add);
    return rows;
  }

  /** Rows of the document and of the paper, but for those that the document has another one for. */
  private SpelledRows spelled(Set<String> overridden) {
    if (own.rows().isEmpty()) {
      return names.spelled(front.setting(), paper.rows());
    }
    List<Outline.Row> inherited = inherited(overridden);
    Components components = Components.of(own.rows(), inherited, front.setting(), names);
    List<Outline.Row> others = inherited.stream().filter(row -> !components.have(row)).toList();
    return new SpelledRows(front.setting(), names, own.rows(), others);
  }

  /** Rows of the paper for what the document has none. */
  private List<Outline.Row> inherited(Set<String> overridden) {
    return paper.rows().stream()
        .filter(row -> names(row).stream().noneMatch(overridden::contains))
        .toList();
  }

  /** Its formulas, and the relations that it has of its paper. */
  private List<String> formulas() {
    return Stream.concat(own.formulas().stream(), relations.stream())
        .map(marked -> marked.fence().latex())
        .toList();
  }

  /** A row that the document would have of its paper without writing it down once more. */
  private void refuseRepeated(Outline.Row row) {
    List<Outline.Row> rest = own.rows().stream().filter(other -> other != row).toList();
    boolean repeated =
        paper.rows().stream()
            .filter(p -> names(p).equals(names(row)) && p.isSaidBy(row))
            .anyMatch(
                p ->
                    !Mentioned.of(
                            new SpelledRows(front.setting(), names, rest, List.of(p)), formulas())
                        .isEmpty());
    if (repeated) {
      Piece symbol = row.spellings().get(0);
      findings
          .part()
          .add(
              symbol,
              paper.file() + " has this row for " + symbol.text() + " already",
              "leave it out here");
    }
  }

  private static List<String> texts(Outline.Row row) {
    return Stream.concat(row.spellings().stream(), Stream.of(row.kind())).map(Piece::text).toList();
  }

  /** Whether a letter of what the paper does not declare rightly is written here. */
  private boolean isIn(Piece cell, List<String> texts) {
    Doubtful doubtful = new Doubtful();
    doubtful.addLetters(cell.text());
    return texts.stream().anyMatch(text -> doubtful.in(commands.macros().plain(text)).isPresent());
  }

  private List<String> names(Outline.Row row) {
    return row.spellings().stream().map(s -> names.latex(s.text())).toList();
  }

  /** The row, unless its kind is one of another setting. */
  private Optional<Outline.Row> readable(Outline.Row row) {
    if (row.kind().text().equals(DEFINED_BY + front.id().text())) {
      return Optional.of(row.with("defined"));
    }
    Findings aside = new Findings(SourceText.of(paper.file(), ""));
    SymbolKinds kinds = new SymbolKinds(front.setting(), settings, aside);
    if (SymbolKinds.isGuess(row.kind()) || kinds.read(row.kind()).isPresent()) {
      return Optional.of(row);
    }
    findings
        .part()
        .add(
            front.id(),
            row.spellings().get(0).text()
                + " is declared as '"
                + row.kind().text()
                + "' in "
                + paper.file()
                + ", which is no kind of the setting "
                + front.setting().word(),
            "give it a row in this document");
    unread.addAll(row.spellings());
    return Optional.empty();
  }

  /** Documents that rows are defined by, besides those that the document names itself. */
  private List<Piece> uses(List<Outline.Row> rows) {
    return rows.stream()
        .map(Outline.Row::kind)
        .filter(kind -> kind.text().startsWith(DEFINED_BY) && !SymbolKinds.isGuess(kind))
        .map(kind -> kind.part(DEFINED_BY.length(), kind.text().length()))
        .toList();
  }

  // ---- assumptions

  /** Those of the paper that the setting knows and that are not taken back. */
  private List<Directive> assumptions() {
    Set<String> without = new HashSet<>();
    own.assumptions().stream()
        .filter(a -> a.is(Verb.WITHOUT.word()))
        .forEach(a -> without.addAll(takenBack(a)));
    return paper.assumptions().stream()
        .filter(a -> front.setting().assumption(word(a)).isPresent())
        .filter(a -> !without.contains(word(a)))
        .map(a -> a.of(paper.source()))
        .toList();
  }

  private List<String> takenBack(Directive directive) {
    List<String> words = directive.words().stream().map(Piece::text).toList();
    List<String> made = paper.assumptions().stream().map(Inheritance::word).toList();
    if (words.size() != 1 || !made.containsAll(words)) {
      findings.add(
          directive.words().isEmpty() ? directive.verb() : directive.words().get(0),
          "without takes one assumption of " + paper.file(),
          made.isEmpty() ? "it has none" : "it has: " + String.join(", ", made));
    }
    return words;
  }

  private static String word(Directive assumption) {
    return assumption.words().get(0).text();
  }

  // ---- all of it

  private String text(List<Outline.Row> rows, List<Directive> assumptions) {
    StringBuilder text = new StringBuilder(front.setting().word()).append('\n');
    text.append(front.source().paper()).append('\n').append(paper.commands().written());
    rows.forEach(row -> text.append('\n').append(row.written()));
    assumptions.forEach(a -> text.append('\n').append(word(a)));
    relations.forEach(r -> text.append('\n').append(r.fence().latex()));
    return text.toString();
  }
}
