package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSpan;
import org.rederive.document.tex.TexStatement;

/** A document in a LaTeX source, while it is read. */
final class TexDocument {
  /** Stands for the number of what has none. */
  private static final String UNNUMBERED = "unnumbered";

  private final Piece id;
  private final TexFile file;
  private final List<Piece> uses;
  private final List<Outline.Row> rows = new ArrayList<>();
  private final List<Directive> assumptions = new ArrayList<>();
  private final List<Outline.Marked> formulas = new ArrayList<>();
  private Optional<Vocabulary> setting = Optional.empty();
  private Optional<String> number = Optional.empty();
  private String title = "";

  TexDocument(Piece id, TexFile file, List<Piece> uses) {
    this.id = id;
    this.file = file;
    this.uses = List.copyOf(uses);
  }

  Piece id() {
    return id;
  }

  TexFile file() {
    return file;
  }

  void in(Vocabulary named) {
    setting = Optional.of(named);
  }

  Optional<Vocabulary> setting() {
    return setting;
  }

  void row(Outline.Row row) {
    rows.add(row);
  }

  void assume(Directive directive) {
    assumptions.add(directive);
  }

  List<Directive> assumptions() {
    return List.copyOf(assumptions);
  }

  // ---- formulas

  /** A display and what is said of it; what it states besides has the same name with a number. */
  void add(TexItem.Display display, Directive directive, String heading) {
    title = title.isEmpty() ? heading : title;
    boolean stated = directive.is(Verb.CLAIM.word()) || directive.is(Verb.STEP.word());
    if (stated && number.isEmpty()) {
      number = Optional.of(display.number().orElse(UNNUMBERED));
    }
    List<TexStatement> statements = display.statements();
    int count = stated ? statements.size() : Math.min(1, statements.size());
    for (int i = 0; i < count; i++) {
      Directive own = stated ? numbered(directive, display, i) : directive;
      TexStatement statement = statements.get(i);
      formulas.add(new Outline.Marked(own, fence(statement), statement.beside()));
    }
  }

  private static Fence fence(TexStatement statement) {
    TexSpan span = statement.span();
    return new Fence(" ".repeat(span.column()) + statement.latex(), span.line());
  }

  private static Directive numbered(Directive directive, TexItem.Display display, int i) {
    List<Piece> words = new ArrayList<>(directive.words());
    Piece verb = directive.verb();
    String printed = display.number().orElse(UNNUMBERED);
    if (words.isEmpty() || words.get(0).text().contains("=")) {
      String plain = printed.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^-+", "");
      String name = display.number().isPresent() ? "eq" + plain : "line-" + display.span().line();
      words.add(0, new Piece(name, verb.line(), verb.start(), verb.elsewhere()));
    }
    if (i > 0) {
      Piece first = words.get(0);
      String other = first.text() + "-" + (i + 1);
      words.set(0, new Piece(other, first.line(), first.start(), first.elsewhere()));
    }
    if (words.stream().noneMatch(w -> w.text().startsWith("equation="))) {
      words.add(new Piece("equation=" + printed, verb.line(), verb.start(), verb.elsewhere()));
    }
    return new Directive(directive.at(), verb, words);
  }

  // ---- what the rest of the room reads

  FrontMatter front(String paper, Vocabulary in) {
    return new FrontMatter(
        id,
        title.isEmpty() ? id.text() : title,
        new Derivation.Source(paper, number.orElse(UNNUMBERED)),
        in,
        uses,
        false);
  }

  Outline outline(Commands commands) {
    return new Outline(
        title, commands, rows, List.of(), assumptions, List.of(), formulas, List.of(), List.of());
  }
}
