package org.rederive.document.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.tex.EquationNumbers.Level;

/** Finds the end of a display and the lines in it. */
final class DisplayScan {
  /** Commands with words in braces, in which a $ begins a formula of its own. */
  static final Set<String> WORDS =
      Set.of(
          "\\text", "\\mbox", "\\textrm", "\\textnormal", "\\textit", "\\hbox", "\\textup", "\\qq");

  private static final Set<String> BETWEEN = Set.of("\\intertext", "\\shortintertext");
  private static final Set<String> SILENT = Set.of("\\nonumber", "\\notag");

  private final TexFile file;
  private final String text;
  private final TexBraces braces;
  private final TexReader reader;
  private final End end;
  private final List<Row> rows = new ArrayList<>();
  private final List<TexItem.Remark> remarks = new ArrayList<>();
  private Row row;
  private int at;
  private int inner;
  private int depth;
  private boolean broken;

  /** The surrounding in which the lines stand that are read now, within this one. */
  private String nested = "";

  DisplayScan(TexFile file, TexBraces braces, TexReader reader, End end) {
    this.file = file;
    this.text = file.text();
    this.braces = braces;
    this.reader = reader;
    this.end = end;
    this.row = new Row(0);
  }

  /** What ends a display: a sign, or the name of its surrounding. */
  record End(String sign, String name) {
    String shown() {
      return name.isEmpty() ? sign : "\\end{" + name + "}";
    }
  }

  /** A line of a display, while it is read. */
  static final class Row {
    final int start;
    int end;
    final List<String> labels = new ArrayList<>();
    Optional<String> tag = Optional.empty();
    boolean silent;

    Row(int start) {
      this.start = start;
    }
  }

  /**
   * What was found.
   *
   * @param remarks comments in between that are meant for us
   * @param next where to go on
   */
  record Scanned(List<Row> rows, List<TexItem.Remark> remarks, boolean closed, int next) {}

  Scanned scan(int from) {
    at = from;
    row = new Row(from);
    while (at < text.length()) {
      Optional<Scanned> done = step();
      if (done.isPresent()) {
        return done.get();
      }
    }
    return new Scanned(rows, remarks, false, text.length());
  }

  private Optional<Scanned> step() {
    char c = text.charAt(at);
    if (!end.sign().isEmpty() && (isEnd() || isBlankLine(text, at))) {
      return Optional.of(isEnd() ? closed(end.sign().length()) : open());
    }
    if (c == '%') {
      int line = TexBraces.lineEnd(text, at);
      FileWalk.remark(file, at, line).ifPresent(remarks::add);
      at = line;
    } else if (c == '\\') {
      return command();
    } else {
      brace(c);
      at++;
    }
    return Optional.empty();
  }

  private boolean isEnd() {
    return text.startsWith(end.sign(), at);
  }

  private Scanned open() {
    return new Scanned(rows, remarks, false, at);
  }

  private Scanned closed(int size) {
    row.end = at;
    rows.add(row);
    return new Scanned(rows, remarks, true, at + size);
  }

  private void brace(char c) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    boolean wrong = c == '{' && braces.group(at).isEmpty() || depth < 0;
    if (wrong && !broken) {
      broken = true;
      reader.problem(
          new TexSpan(file, at, at + 1),
          c == '{' ? "this brace is never closed" : "this brace closes nothing",
          c == '{' ? "close it with }" : "take it out");
    }
    depth = Math.max(0, depth);
  }

  // ---- commands

  private Optional<Scanned> command() {
    String word = command(text, at);
    if (word.equals("\\begin") || word.equals("\\end")) {
      return surrounding(word);
    }
    boolean ended = reader.endedBy(word).filter(end.name()::equals).isPresent();
    if (ended) {
      return Optional.of(closed(word.length()));
    }
    if (word.equals("\\[") || Level.named(word.substring(1)).isPresent() || isBegun(word)) {
      return Optional.of(open());
    }
    if (word.equals("\\\\") && inner == 0 && depth == 0) {
      breakLine();
    } else {
      at += word.length();
      remark(word);
    }
    return Optional.empty();
  }

  private boolean isBegun(String word) {
    return reader.begunBy(word).isPresent();
  }

  private void breakLine() {
    row.end = at;
    rows.add(row);
    at += 2;
    at += text.startsWith("*", at) ? 1 : 0;
    Optional<TexSpan> length =
        at < text.length() && text.charAt(at) == '[' ? braces.option(at) : Optional.empty();
    length
        .filter(l -> l.text().matches("\\s*-?[\\d.]+\\s*[a-z]+\\s*|\\s*-?[\\d.]*\\\\[a-z]+\\s*"))
        .ifPresent(l -> at = l.end() + 1);
    row = new Row(at);
  }

  private void remark(String word) {
    row.silent |= SILENT.contains(word);
    if (word.equals("\\label")) {
      braces.group(at).ifPresent(g -> take(g, () -> row.labels.add(g.text().strip())));
    } else if (word.equals("\\tag")) {
      at += text.startsWith("*", at) ? 1 : 0;
      braces.group(at).ifPresent(g -> take(g, () -> row.tag = Optional.of(TexReader.plain(g))));
    } else if (WORDS.contains(word)) {
      braces.group(at).ifPresent(g -> at = g.end() + 1);
    } else if (BETWEEN.contains(word)) {
      braces.group(at).ifPresent(this::between);
    }
  }

  private void take(TexSpan group, Runnable then) {
    at = group.end() + 1;
    then.run();
  }

  /** Words between two lines part them; they end no line, so that none is counted. */
  private void between(TexSpan words) {
    if (row.start < words.start()) {
      at = words.end() + 1;
      Row next = new Row(at);
      next.labels.addAll(row.labels);
      row = next;
    }
  }

  private Optional<Scanned> surrounding(String word) {
    Optional<TexSpan> group = braces.group(at + word.length());
    String name = group.map(g -> g.text().strip()).orElse("");
    boolean begins = word.equals("\\begin");
    if (!begins && name.equals(end.name()) && !name.isEmpty()) {
      int size = group.get().end() + 1 - at;
      return Optional.of(closed(size));
    }
    if (isNested(group, begins, name)) {
      return nested(group.orElseThrow(), begins);
    }
    boolean foreign = begins ? DisplayForm.named(name).isPresent() : name.equals("document");
    if (foreign) {
      return Optional.of(open());
    }
    inner = Math.max(0, inner + (begins ? 1 : -1));
    at = group.map(g -> g.end() + 1).orElse(at + word.length());
    return Optional.empty();
  }

  // ---- one surrounding of lines in another

  /**
   * Whether an align begins a line of a gather and ends one, which LaTeX complains of and sets.
   * Anything else is a display that its author forgot to close.
   */
  private boolean isNested(Optional<TexSpan> group, boolean begins, String name) {
    if (group.isEmpty() || !isInLines(name) || !isInLines(end.name())) {
      return false;
    }
    return begins ? nested.isEmpty() && beginsLine(group.get(), name) : name.equals(nested);
  }

  private static boolean isInLines(String name) {
    return DisplayForm.named(name).filter(b -> b.isInLines() && !b.hasArgument()).isPresent();
  }

  private boolean beginsLine(TexSpan group, String name) {
    String closing = "\\end{" + name + "}";
    int close = text.indexOf(closing, group.end());
    int begun = text.indexOf("\\begin{" + name + "}", group.end());
    return inner == 0
        && depth == 0
        && text.substring(row.start, at).isBlank()
        && close >= 0
        && (begun < 0 || close < begun)
        && !hasBlankLine(text.substring(group.end(), close))
        && endsLine(close + closing.length());
  }

  private static boolean hasBlankLine(String lines) {
    return lines.lines().skip(1).anyMatch(String::isBlank);
  }

  private boolean endsLine(int from) {
    String rest = text.substring(from).stripLeading();
    return rest.startsWith("\\\\") || rest.startsWith("\\end{" + end.name() + "}");
  }

  private Optional<Scanned> nested(TexSpan group, boolean begins) {
    nested = begins ? group.text().strip() : "";
    int after = group.end() + 1;
    if (begins) {
      at = after;
      row = new Row(after);
      return Optional.empty();
    }
    int next = text.indexOf("\\", after);
    row.end = at;
    rows.add(row);
    if (text.startsWith("\\end", next)) {
      int size = "\\end{}".length() + end.name().length();
      return Optional.of(new Scanned(rows, remarks, true, next + size));
    }
    at = next + 2;
    row = new Row(at);
    return Optional.empty();
  }

  // ---- signs

  /** The command that stands at a place: letters, or one other sign. */
  static String command(String text, int at) {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    end = end == at + 1 ? Math.min(text.length(), at + 2) : end;
    return text.substring(Math.min(at, text.length()), Math.max(at, end));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
  }

  /** Whether a line without signs begins behind the end of a line here. */
  static boolean isBlankLine(String text, int at) {
    if (text.charAt(at) != '\n') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '\n';
  }
}
