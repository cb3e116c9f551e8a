package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      lines.add(new Line(statement, count == 1 ? id : id + "-" + count));
    }
  }

  /** What becomes of a statement. */
  enum Fate {
    CLAIM,
    DEFINE,
    RELATION,
    NOTHING
  }

  /** A statement with what is known of it so far. */
  static final class Line {
    private final TexStatement statement;
    private final String name;
    private Fate fate;
    private String reason;

    Line(TexStatement statement, String name) {
      this.statement = statement;
      this.name = name;
      this.fate = statement.unchecked().isPresent() ? Fate.NOTHING : Fate.CLAIM;
      this.reason =
          statement.unchecked().map(u -> "no statement that can be checked: " + u).orElse("");
    }

    String latex() {
      return Characters.spelled(statement.latex().strip());
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

    void define() {
      fate = Fate.DEFINE;
    }

    void relate() {
      fate = Fate.RELATION;
    }

    void claim() {
      fate = Fate.CLAIM;
    }

    void refuse(String why) {
      fate = Fate.NOTHING;
      reason = "not read: " + why;
    }
  }

  /** The same display, of which nothing has been tried yet. */
  Entry anew() {
    return new Entry(display, id, heading);
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

  /** How many of its statements are read. */
  long readLines() {
    return lines.stream().filter(line -> line.fate() != Fate.NOTHING).count();
  }

  /** Whether something in it was tried, and cannot be read. */
  boolean isUnread() {
    return lines.stream().anyMatch(line -> line.reason().startsWith("not read"));
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
    return lines.stream().anyMatch(line -> line.fate == fate);
  }
}
