package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Supposition;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexStatement;
import org.rederive.formula.read.Characters;

/** A display of the source, and what becomes of its statements. */
final class Entry {
  private final TexItem.Display display;
  private final String id;
  private final String heading;
  private final List<Line> lines = new ArrayList<>();
  private List<Guesses.Row> own = List.of();

  Entry(TexItem.Display display, String id, String heading) {
    this.display = display;
    this.id = id;
    this.heading = heading;
    for (TexStatement statement : display.statements()) {
      int count = lines.size() + 1;
      lines.add(Line.of(statement, count == 1 ? id : id + "-" + count));
    }
    display.supposed().map(Supposition::new).ifPresent(this::under);
  }

  /** What is said under a condition is claimed by nobody without it. */
  private void under(Supposition supposed) {
    lines.stream()
        .filter(line -> line.fate == Fate.CLAIM && supposed.isLeftOut(line.latex()))
        .forEach(line -> line.leave(supposed));
  }

  /** What becomes of a statement. */
  enum Fate {
    CLAIM,
    DEFINE,
    RELATION,
    NOTHING
  }

  /**
   * What is written.
   *
   * @param whole the formula of which it is a part: all of it says what its symbols are
   * @param origin where it stands
   */
  private record Formula(String latex, String whole, Origin origin) {
    static Formula printed(String latex) {
      return new Formula(latex, latex, Origin.DISPLAY);
    }

    /** Whether it is none of what the display states. */
    boolean aside() {
      return origin != Origin.DISPLAY;
    }
  }

  /** Where a formula stands. */
  enum Origin {
    DISPLAY(""),
    TEXT("From the text:"),
    EXAMPLE("As in a display before:"),
    NOWHERE("Not in print, a guess:");

    private final String words;

    Origin(String words) {
      this.words = words;
    }
  }

  /** A statement with what is known of it so far. */
  static final class Line {
    private final Formula formula;
    private final String name;
    private final boolean defines;
    private Fate fate;
    private String reason;
    private boolean isSupposed;

    private Line(Formula formula, String name, Fate fate, String reason) {
      this.formula = formula;
      this.name = name;
      this.defines = fate == Fate.DEFINE;
      this.fate = fate;
      this.reason = reason;
    }

    private static Line of(TexStatement statement, String name) {
      Optional<String> unchecked = statement.unchecked();
      return new Line(
          Formula.printed(Characters.spelled(statement.latex().strip())),
          name,
          unchecked.isPresent() ? Fate.NOTHING : Fate.CLAIM,
          unchecked.map(u -> "no statement that can be checked: " + u).orElse(""));
    }

    String latex() {
      return formula.latex;
    }

    /** The formula of which it is a part. */
    String whole() {
      return formula.whole;
    }

    String name() {
      return name;
    }

    Fate fate() {
      return fate;
    }

    String reason() {
      return reason;
    }

    void relate() {
      fate = Fate.RELATION;
    }

    /** Nothing that stands in the text is claimed. */
    void claim() {
      fate = formula.aside() ? Fate.NOTHING : Fate.CLAIM;
    }

    private void leave(Supposition supposed) {
      fate = Fate.NOTHING;
      isSupposed = true;
      reason = supposed.why() + "; " + supposed.answer();
    }

    void refuse(String why) {
      fate = Fate.NOTHING;
      reason = formula.aside() ? "" : "not read: " + why;
    }

    boolean isUnread() {
      return reason.startsWith("not read");
    }

    /** Whether it is said under a condition. */
    boolean isSupposed() {
      return isSupposed;
    }

    /** Whether it defines something, or would if it were read. */
    boolean isDefinition() {
      return defines && (fate == Fate.DEFINE || isUnread());
    }

    /** Whether it is one of those that the display states, and not a definition in the text. */
    boolean isPrinted() {
      return !formula.aside();
    }

    /** Where it stands, if that is not the display; empty else. */
    String origin() {
      return formula.origin.words;
    }

    /** Whether it is read, or has to be said why not. */
    boolean isSpokenOf() {
      return isPrinted() || fate != Fate.NOTHING;
    }

    private Line anew() {
      return new Line(formula, name, defines ? Fate.DEFINE : Fate.RELATION, "");
    }
  }

  /**
   * Takes a statement for what its left side is, also where it is read by itself; what else is
   * equal to that is claimed of it.
   */
  void define(Line line) {
    int at = lines.indexOf(line);
    String whole = line.latex();
    Optional<Chain> chain = Chain.of(whole);
    String definition = chain.map(Chain::definition).orElse(whole);
    String name = line.name + (chain.isPresent() ? "-definition" : "");
    lines.set(at, new Line(new Formula(definition, whole, Origin.DISPLAY), name, Fate.DEFINE, ""));
    chain
        .map(c -> new Formula(c.claim(), whole, Origin.DISPLAY))
        .ifPresent(claim -> lines.add(at + 1, new Line(claim, line.name, Fate.CLAIM, "")));
  }

  /** Claims what was taken for a definition. */
  void claim(Line line) {
    lines.set(lines.indexOf(line), new Line(line.formula, line.name, Fate.CLAIM, ""));
  }

  /** Has a definition that stands elsewhere. */
  void introduce(String latex, Origin origin) {
    Formula formula = new Formula(latex, latex, origin);
    lines.add(0, new Line(formula, id + "-introduced", Fate.DEFINE, ""));
  }

  /** Has a relation that stands elsewhere. */
  void relate(String latex, Origin origin) {
    Formula formula = new Formula(latex, latex, origin);
    lines.add(0, new Line(formula, id + "-related", Fate.RELATION, ""));
  }

  /**
   * The same display, of which nothing has been tried yet.
   *
   * @param defining whether it defines what it defined before; if not, it claims that
   */
  Entry anew(boolean defining) {
    Entry entry = new Entry(display, id, heading);
    lines.stream().filter(line -> !line.isPrinted()).map(Line::anew).forEach(entry.lines::add);
    lines.stream()
        .filter(line -> defining && line.isPrinted() && line.defines)
        .flatMap(line -> entry.written(line.whole()).stream())
        .forEach(entry::define);
    return entry;
  }

  /** Whether one of its statements was taken for what its left side is. */
  boolean isDefining() {
    return lines.stream().anyMatch(line -> line.isPrinted() && line.defines);
  }

  private Optional<Line> written(String latex) {
    return lines.stream()
        .filter(line -> line.fate == Fate.CLAIM && line.latex().equals(latex))
        .findFirst();
  }

  /** What its symbols may be where they are not those of the paper. */
  List<Guesses.Row> own() {
    return own;
  }

  /** Takes over what became of the same display, read by symbols of its own. */
  void take(Entry other, List<Guesses.Row> rows) {
    List<Line> taken = List.copyOf(other.lines);
    lines.clear();
    lines.addAll(taken);
    own = List.copyOf(rows);
  }

  /** Has the reasons of a reading by itself, where none of its paper's symbols is in the way. */
  void explain(Entry single) {
    for (Line line : lines) {
      single.lines.stream()
          .filter(other -> other.isUnread() && other.latex().equals(line.latex()))
          .findFirst()
          .filter(other -> line.isUnread())
          .ifPresent(other -> line.reason = other.reason);
    }
  }

  /** How many of its statements are read. */
  long readLines() {
    return lines.stream().filter(l -> l.isPrinted() && l.fate() != Fate.NOTHING).count();
  }

  /** Whether something in it was tried, and cannot be read. */
  boolean isUnread() {
    return lines.stream().anyMatch(Line::isUnread);
  }

  String id() {
    return id;
  }

  String file() {
    return id + ".md";
  }

  Optional<String> number() {
    return display.number();
  }

  /** Where the paper prints it, in a few words. */
  String printed() {
    return number()
        .map(n -> "(" + n + ")")
        .orElseGet(() -> "display " + id.replaceFirst(".*-", "") + ", line " + line());
  }

  String heading() {
    return heading;
  }

  int line() {
    return display.span().line();
  }

  String source() {
    return display.span().file().name().replaceFirst(".*[/\\\\]", "");
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether all that it says stands in the file of the paper. */
  boolean isOfPaper() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.fate == Fate.RELATION);
  }

  boolean has(Fate fate) {
    return lines.stream().anyMatch(line -> line.isPrinted() && line.fate == fate);
  }
}
