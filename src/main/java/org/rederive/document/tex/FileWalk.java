package org.rederive.document.tex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rederive.document.tex.EquationNumbers.Level;
import org.rederive.formula.read.Language;

/** Walks over a file once, from its first sign to its last. */
final class FileWalk {
  private static final String OURS = "rederive:";
  private static final int LONGEST_HEAD = 300;

  /** Surroundings in which nothing means what it means elsewhere. */
  private static final Set<String> VERBATIM =
      Set.of(
          "verbatim",
          "verbatim*",
          "Verbatim",
          "lstlisting",
          "minted",
          "comment",
          "alltt",
          "filecontents",
          "tikzpicture",
          "circuitikz",
          "pspicture",
          "filecontents*");

  private static final List<String> DEFINING = Language.definitions();
  private static final List<String> PACKAGES = List.of("\\usepackage", "\\RequirePackage");
  private static final Map<String, Consumer<FileWalk>> COMMANDS = commands();

  private final TexFile file;
  private final String text;
  private final TexBraces braces;
  private final TexReader reader;
  private final Supposed supposed;
  private int at;

  FileWalk(TexFile file, TexReader reader) {
    this.file = file;
    this.text = file.text();
    this.braces = new TexBraces(file);
    this.reader = reader;
    this.supposed = new Supposed(file);
  }

  /** Walks over a package of the author, in which nothing but its commands is meant for us. */
  void walkDefinitions() {
    while (at < text.length()) {
      char c = text.charAt(at);
      String word = c == '\\' ? DisplayScan.command(text, at) : "";
      if (c == '%') {
        at = TexBraces.lineEnd(text, at);
      } else if (DEFINING.contains(word) || PACKAGES.contains(word)) {
        command();
      } else {
        at += Math.max(1, word.length());
      }
    }
  }

  private static Map<String, Consumer<FileWalk>> commands() {
    Map<String, Consumer<FileWalk>> commands = new HashMap<>();
    for (String inputs : List.of("\\input", "\\include", "\\subfile")) {
      commands.put(inputs, FileWalk::input);
    }
    for (Level level : Level.values()) {
      commands.put("\\" + level.name().toLowerCase(Locale.ROOT), w -> w.heading(level));
    }
    PACKAGES.forEach(word -> commands.put(word, w -> w.group(w.reader::packages)));
    DEFINING.forEach(word -> commands.put(word, w -> w.definition(word)));
    commands.put("\\[", w -> w.display(new DisplayScan.End("\\]", ""), plain()));
    commands.put("\\(", w -> w.inline("\\)"));
    commands.put("\\begin", FileWalk::begin);
    commands.put("\\end", FileWalk::end);
    commands.put("\\verb", FileWalk::verb);
    commands.put("\\lstinline", FileWalk::verb);
    commands.put("\\newif", FileWalk::condition);
    commands.put("\\endinput", w -> w.at = w.text.length());
    commands.put("\\title", w -> w.group(w.reader::title));
    commands.put("\\author", w -> w.group(w.reader::author));
    commands.put("\\documentclass", FileWalk::documentClass);
    commands.put("\\appendix", w -> w.reader.numbers.appendix());
    commands.put("\\setcounter", w -> w.counter(w.reader.numbers::set));
    commands.put("\\addtocounter", w -> w.counter(w.reader.numbers::add));
    commands.put("\\numberwithin", FileWalk::within);
    commands.put("\\counterwithin", FileWalk::within);
    return Map.copyOf(commands);
  }

  private static DisplayForm.Begun plain() {
    return new DisplayForm.Begun("displaymath", DisplayForm.PLAIN, false);
  }

  void walk() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        comment();
      } else if (c == '$') {
        dollar();
      } else if (c == '\\') {
        command();
      } else {
        at++;
      }
    }
  }

  // ---- signs

  private void comment() {
    int end = TexBraces.lineEnd(text, at);
    remark(file, at, end).ifPresent(reader::item);
    at = end;
  }

  /** What a comment says to us; what is misspelled is said to nobody. */
  static Optional<TexItem.Remark> remark(TexFile file, int from, int end) {
    int start = from;
    String text = file.text();
    while (start < end && "% \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.startsWith(OURS, start) && start < end
        ? Optional.of(new TexItem.Remark(new TexSpan(file, start + OURS.length(), end).stripped()))
        : Optional.empty();
  }

  private void dollar() {
    if (text.startsWith("$$", at)) {
      at += 2;
      display(new DisplayScan.End("$$", ""), plain());
    } else {
      at++;
      inline("$");
    }
  }

  /** A formula within the text ends in its paragraph. */
  private void inline(String close) {
    int start = at;
    while (at < text.length() && !text.startsWith(close, at) && !isBlankLine(at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    if (text.startsWith(close, at)) {
      reader.item(new TexItem.Inline(new TexSpan(file, start, at)));
      at += close.length();
    }
  }

  private boolean isBlankLine(int from) {
    return DisplayScan.isBlankLine(text, from);
  }

  // ---- commands

  private void command() {
    int start = at;
    String word = DisplayScan.command(text, at);
    at = reader.conditionals.after(word, text, at + word.length());
    Consumer<FileWalk> known = COMMANDS.get(word);
    if (known != null) {
      known.accept(this);
    } else {
      reader.begunBy(word).ifPresent(name -> display(name, start));
    }
  }

  private void group(Consumer<TexSpan> then) {
    braces.option(at).filter(o -> !o.text().isEmpty()).ifPresent(option -> at = option.end() + 1);
    braces
        .group(at)
        .ifPresent(
            group -> {
              at = group.end() + 1;
              then.accept(group);
            });
  }

  private void input() {
    Optional<TexSpan> group = braces.group(at);
    if (group.isPresent()) {
      at = group.get().end() + 1;
      reader.input(group.get());
    }
  }

  /** A star takes its number from a section. */
  private void heading(Level level) {
    boolean star = text.startsWith("*", at);
    at += star ? 1 : 0;
    if (!star) {
      reader.numbers.heading(level);
    }
    group(title -> reader.item(new TexItem.Heading(title)));
  }

  private void documentClass() {
    group(
        name -> {
          if (name.text().strip().startsWith("revtex")) {
            reader.numbers.lettersInAppendix();
          }
        });
  }

  private void counter(Consumer<Integer> then) {
    Optional<TexSpan> name = braces.group(at);
    Optional<TexSpan> value = name.flatMap(n -> braces.group(n.end() + 1));
    if (value.isPresent() && name.get().text().strip().equals("equation")) {
      String number = value.get().text().strip();
      if (number.matches("-?\\d{1,6}")) {
        then.accept(Integer.parseInt(number));
      }
    }
    value.ifPresent(v -> at = v.end() + 1);
  }

  private void within() {
    Optional<TexSpan> name = braces.group(at);
    Optional<TexSpan> level = name.flatMap(n -> braces.group(n.end() + 1));
    if (level.isPresent() && name.get().text().strip().equals("equation")) {
      Level.named(level.get().text().strip()).ifPresent(reader.numbers::within);
    }
  }

  private void verb() {
    if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at += text.charAt(at) == '*' ? 1 : 0;
      char bar = at < text.length() ? text.charAt(at) : '\n';
      do {
        at++;
      } while (at < text.length() && text.charAt(at) != bar && text.charAt(at) != '\n');
    }
  }

  private void condition() {
    String name = DisplayScan.command(text, Math.min(at, text.length() - 1));
    if (name.startsWith("\\if")) {
      reader.conditionals.declare(name);
      at += name.length();
    }
  }

  // ---- definitions

  private void definition(String word) {
    int start = at - word.length();
    at += text.startsWith("*", at) ? 1 : 0;
    int from = braces.skipSpace(at);
    Optional<TexSpan> inBraces = braces.group(from);
    String name =
        inBraces.map(g -> g.text().strip()).orElseGet(() -> DisplayScan.command(text, from));
    at = inBraces.map(g -> g.end() + 1).orElse(from + name.length());
    if (name.length() < 2 || !name.startsWith("\\")) {
      return;
    }
    if (word.equals("\\let")) {
      let(name, start);
    } else {
      body(word, name, start);
    }
  }

  private void let(String name, int start) {
    int from = braces.skipSpace(at);
    from = text.startsWith("=", from) ? braces.skipSpace(from + 1) : from;
    boolean command = from < text.length() && text.charAt(from) == '\\';
    int size = command ? DisplayScan.command(text, from).length() : 1;
    at = Math.min(text.length(), from + size);
    reader.definition(name, new TexSpan(file, start, at), "", true);
  }

  /** Arguments one by one or their number, and what the command stands for. */
  private void body(String word, String name, int start) {
    int from = at;
    int paragraph = headEnd(from);
    Optional<TexSpan> body = braces.group(paragraph);
    boolean two = word.equals("\\DeclarePairedDelimiter");
    Optional<TexSpan> last = two ? body.flatMap(b -> braces.group(b.end() + 1)) : body;
    if (last.isEmpty()) {
      reader.problem(
          new TexSpan(file, start, start + word.length()),
          "the definition of " + name + " is never closed",
          "its command is not known");
      return;
    }
    at = last.get().end() + 1;
    boolean hasArguments = !text.substring(from, paragraph).isBlank();
    if (name.equals("\\theequation")) {
      reader.numbers.form(last.get().text());
    } else {
      reader.definition(name, new TexSpan(file, start, at), body.get().text(), hasArguments);
    }
  }

  /** Where what a command stands for begins; the braces of [{}] are no beginning of it. */
  private int headEnd(int from) {
    int end = from;
    int farthest = Math.min(text.length(), from + LONGEST_HEAD);
    while (end < farthest && text.charAt(end) != '{' && text.charAt(end) != '\n') {
      Optional<TexSpan> option =
          text.charAt(end) == '[' ? braces.option(end) : Optional.<TexSpan>empty();
      end = option.map(TexSpan::end).orElse(end) + 1;
    }
    return end;
  }

  // ---- surroundings

  private void begin() {
    int start = at - "\\begin".length();
    Optional<TexSpan> group = braces.group(at);
    if (group.isEmpty()) {
      return;
    }
    String name = group.get().text().strip();
    at = group.get().end() + 1;
    if (VERBATIM.contains(name)) {
      skipVerbatim(name, start);
    } else if (name.equals("subequations")) {
      reader.numbers.beginParts();
    } else if (name.equals("appendices")) {
      reader.numbers.appendix();
    } else {
      display(name, start);
    }
  }

  private void skipVerbatim(String name, int start) {
    int end = text.indexOf("\\end{" + name + "}", at);
    if (end < 0) {
      reader.problem(
          new TexSpan(file, start, at),
          name + " is never closed",
          "close it with \\end{" + name + "}");
    }
    at = end < 0 ? text.length() : end;
  }

  private void end() {
    Optional<TexSpan> group = braces.group(at);
    String name = group.map(g -> g.text().strip()).orElse("");
    if (name.equals("subequations")) {
      reader.numbers.endParts();
    }
    at = name.equals("document") ? text.length() : at;
  }

  private void display(String name, int start) {
    Optional<DisplayForm.Begun> begun = DisplayForm.named(name);
    if (begun.isPresent()) {
      if (begun.get().hasArgument()) {
        braces.group(at).ifPresent(argument -> at = argument.end() + 1);
      }
      braces
          .option(at)
          .filter(o -> o.text().matches("[tbc!]"))
          .ifPresent(option -> at = option.end() + 1);
      display(new DisplayScan.End("", name), begun.get(), start);
    }
  }

  private void display(DisplayScan.End end, DisplayForm.Begun begun) {
    display(end, begun, at - 2);
  }

  private void display(DisplayScan.End end, DisplayForm.Begun begun, int start) {
    DisplayScan scan = new DisplayScan(file, braces, reader, end);
    TexSpan opening = new TexSpan(file, start, at);
    DisplayScan.Scanned scanned = scan.scan(at);
    at = scanned.next();
    if (scanned.closed()) {
      new DisplayRows(file, reader, begun).read(scanned, supposed.of(new TexSpan(file, start, at)));
    } else {
      scanned.remarks().forEach(reader::item);
      reader.problem(opening, "this display is never closed", "close it with " + end.shown());
    }
  }
}
