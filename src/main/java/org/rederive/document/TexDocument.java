package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final List<Said> formulas = new ArrayList<>();
  private Optional<Vocabulary> setting = Optional.empty();
  private Optional<String> number = Optional.empty();
  private String title = "";

  TexDocument(Piece id, TexFile file, List<Piece> uses) {
    this.id = id;
    this.file = file;
    this.uses = List.copyOf(uses);
  }

  /**
   * A formula with what is said of it.
   *
   * @param supposed what the text around it supposes, if it is claimed under that only
   */
  private record Said(Outline.Marked marked, Optional<Supposition> supposed) {
    private boolean isLimit() {
      return marked.directive().words().stream().anyMatch(w -> w.text().startsWith("limit="));
    }

    /** The same, refused where the document does not make the condition. */
    Outline.Marked under(List<String> assumptions, List<Outline.Row> rows) {
      String latex = marked.fence().latex();
      return supposed
          .filter(s -> s.unmet(latex, isLimit(), assumptions, rows).isPresent())
          .map(marked::supposing)
          .orElse(marked);
    }
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

  /**
   * A display and what is said of it; what it states besides has the same name with a number.
   *
   * @param before how many statements are called so already, those of lines above
   * @return how many there are here
   */
  int add(TexItem.Display display, Directive directive, String heading, int before) {
    title = title.isEmpty() ? heading : title;
    boolean stated = directive.is(Verb.CLAIM.word()) || directive.is(Verb.STEP.word());
    if (stated && number.isEmpty()) {
      number = Optional.of(display.number().orElse(UNNUMBERED));
    }
    List<TexStatement> statements = display.statements();
    int count = stated ? statements.size() : Math.min(1, statements.size());
    for (int i = 0; i < count; i++) {
      Directive own = stated ? numbered(directive, display, i, before) : directive;
      TexStatement statement = statements.get(i);
      Optional<Supposition> supposed =
          stated && !isInGeneral(directive)
              ? display.supposed().map(Supposition::new)
              : Optional.empty();
      formulas.add(
          new Said(new Outline.Marked(own, fence(statement), statement.beside()), supposed));
    }
    return count;
  }

  private static Fence fence(TexStatement statement) {
    TexSpan span = statement.span();
    return new Fence(" ".repeat(span.column()) + statement.latex(), span.line());
  }

  private static boolean isInGeneral(Directive directive) {
    return directive.words().stream().anyMatch(w -> w.text().equals(Supposition.IN_GENERAL));
  }

  private static Directive numbered(
      Directive directive, TexItem.Display display, int i, int before) {
    List<Piece> words = new ArrayList<>(directive.words());
    words.removeIf(word -> word.text().equals(Supposition.IN_GENERAL));
    Piece verb = directive.verb();
    String printed = display.number().orElse(UNNUMBERED);
    boolean named = !words.isEmpty() && !words.get(0).text().contains("=");
    int place = named ? before + i : i;
    if (before > 0) {
      words.removeIf(word -> word.text().startsWith("equation="));
    }
    if (!named) {
      String plain = printed.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^-+", "");
      String name = display.number().isPresent() ? "eq" + plain : "line-" + display.span().line();
      words.add(0, new Piece(name, verb.line(), verb.start(), verb.elsewhere()));
    }
    if (place > 0) {
      Piece first = words.get(0);
      String other = first.text() + "-" + (place + 1);
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

  /**
   * @param paper whose rows and assumptions it has besides
   */
  Outline outline(Commands commands, TexDocument paper) {
    List<String> assumed =
        Stream.of(assumptions, paper.assumptions)
            .flatMap(List::stream)
            .flatMap(directive -> directive.words().stream())
            .map(Piece::text)
            .toList();
    List<Outline.Row> all = Stream.of(rows, paper.rows).flatMap(List::stream).toList();
    List<Outline.Marked> marked = formulas.stream().map(f -> f.under(assumed, all)).toList();
    return new Outline(
        title, commands, rows, List.of(), assumptions, List.of(), marked, List.of(), List.of());
  }
}
