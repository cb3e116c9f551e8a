package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rederive.document.Vocabulary;

/** Writes the documents of a paper, and knows where in them each statement and each row stands. */
final class Folder {
  /** Begins what stands for the number of a display that has none. */
  static final String UNNUMBERED = "unnumbered, line ";

  /** The file of the paper itself. */
  static final String PAPER = "paper.md";

  private static final String TABLE = "| symbol | kind | meaning |\n|---|---|---|\n";

  private static final Pattern MARKUP = Pattern.compile("[\\p{Cntrl}<>`|]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Vocabulary setting;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Entry.Line>> statements = new LinkedHashMap<>();
  private final Map<Integer, Integer> rows = new LinkedHashMap<>();

  /**
   * What the paper's own file says.
   *
   * @param source name of the file that it was made from
   * @param setting of all documents
   * @param assumptions that can be made, in words: none is guessed
   * @param within equations within the text
   */
  record Head(
      String title,
      String authors,
      String source,
      Vocabulary setting,
      String macros,
      String assumptions,
      WithinText within) {}

  Folder(Head head, List<Guesses.Row> symbols, List<Entry> entries, boolean asGuesses) {
    setting = head.setting;
    texts.put(PAPER, paper(head, symbols, entries, asGuesses));
    entries.stream()
        .filter(entry -> !entry.isOfPaper())
        .forEach(entry -> texts.put(entry.file(), document(entry, asGuesses)));
  }

  /** All texts by the names of their files. */
  Map<String, String> texts() {
    return texts;
  }

  /** The statement on a line of a document, if one stands there. */
  List<Entry.Line> at(String file, int line) {
    Map<Integer, Entry.Line> lines = statements.getOrDefault(file, Map.of());
    return lines.containsKey(line) ? List.of(lines.get(line)) : List.of();
  }

  /** Which row of the table stands on a line of the paper's file; negative if none does. */
  int row(int line) {
    return rows.getOrDefault(line, -1);
  }

  // ---- the paper

  private String paper(
      Head head, List<Guesses.Row> symbols, List<Entry> entries, boolean asGuesses) {
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: ").append(quoted(head.title)).append('\n');
    if (!head.authors.isEmpty()) {
      text.append("authors: ").append(quoted(head.authors)).append('\n');
    }
    text.append("source: ").append(quoted(head.source)).append('\n');
    text.append("setting: ").append(setting.word()).append("\n---\n");
    text.append("# ").append(line(head.title)).append("\n");
    if (!head.macros.isBlank()) {
      text.append("\n## Macros\n\n```latex\n").append(head.macros.strip()).append("\n```\n");
    }
    text.append("\n## Symbols\n\n").append(TABLE);
    int line = 1 + newlines(text);
    for (int i = 0; i < symbols.size(); i++) {
      rows.put(line, i);
      String row = row(symbols.get(i), asGuesses);
      line += newlines(row);
      text.append(row);
    }
    if (!head.assumptions.isEmpty()) {
      text.append("\n## Assumptions\n\n").append(head.assumptions).append('\n');
    }
    relations(entries, text);
    text.append("\n## Inventory\n\n| printed | claims | status |\n|---|---|---|\n");
    entries.forEach(entry -> text.append(inventory(entry)));
    return text.append(head.within.row()).toString();
  }

  private void relations(List<Entry> entries, StringBuilder text) {
    List<Entry.Line> relations =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .filter(line -> line.fate() == Entry.Fate.RELATION)
            .toList();
    if (!relations.isEmpty()) {
      text.append("\n## Relations\n");
      relations.forEach(line -> statement(PAPER, line, text));
    }
  }

  private String row(Guesses.Row row, boolean asGuesses) {
    List<String> spelled = row.spellings().stream().map(s -> "$`" + s + "`$").toList();
    return "| "
        + String.join(", ", spelled)
        + " | "
        + GuessTable.in(setting, row.kind())
        + (asGuesses ? "?" : "")
        + " | "
        + (asGuesses ? meaning(row) : "")
        + " |\n";
  }

  private static String meaning(Guesses.Row row) {
    return row.meaning().isEmpty() ? "a guess" : cell(line(row.meaning()));
  }

  private static String inventory(Entry entry) {
    List<String> claims =
        entry.lines().stream()
            .filter(l -> l.fate() == Entry.Fate.CLAIM)
            .map(Entry.Line::name)
            .toList();
    List<String> reasons =
        entry.lines().stream()
            .filter(l -> l.fate() == Entry.Fate.NOTHING && l.isSpokenOf())
            .map(Entry.Line::reason)
            .distinct()
            .toList();
    String without = String.join("; ", reasons);
    String status;
    if (!claims.isEmpty()) {
      status = without.isEmpty() ? "" : "judged: in part; " + without;
    } else if (entry.has(Entry.Fate.DEFINE) || entry.has(Entry.Fate.RELATION)) {
      status = without.isEmpty() ? "definition" : "definition: in part; " + without;
    } else {
      status = "out-of-reach: " + (without.isEmpty() ? "nothing is written there" : without);
    }
    return "| "
        + entry.printed()
        + " | "
        + String.join(", ", claims)
        + " | "
        + cell(status)
        + " |\n";
  }

  private static int newlines(CharSequence text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  // ---- documents

  private String document(Entry entry, boolean asGuesses) {
    StringBuilder text = new StringBuilder("---\nid: ").append(entry.id()).append('\n');
    String number = entry.number().orElse(UNNUMBERED + entry.line());
    text.append("equation: ").append(quoted(number)).append("\n---\n# ");
    entry.number().ifPresent(n -> text.append("Eq. (").append(line(n)).append("): "));
    String heading = line(entry.heading());
    text.append(heading.isEmpty() ? entry.id() : heading).append("\n\nLine ");
    text.append(entry.line()).append(" of ").append(line(entry.source())).append(".\n");
    if (!entry.own().isEmpty()) {
      text.append("\n## Symbols\n\n").append(TABLE);
      entry.own().forEach(row -> text.append(row(row, asGuesses)));
    }
    entry.lines().stream()
        .filter(line -> line.fate() != Entry.Fate.RELATION && line.isSpokenOf())
        .forEach(line -> statement(entry.file(), line, text));
    return text.toString();
  }

  private void statement(String file, Entry.Line line, StringBuilder text) {
    text.append('\n');
    if (!line.origin().isEmpty()) {
      text.append(line.origin()).append("\n\n");
    }
    int first = 1 + newlines(text);
    if (line.fate() == Entry.Fate.NOTHING) {
      String begin = line.reason().startsWith("no") ? "This is " : "This is left out: ";
      text.append(begin).append(cell(line.reason())).append(".\n\n");
    } else {
      text.append("<!-- rederive: ").append(directive(line)).append(" -->\n");
    }
    String fence = line.latex().contains("```") ? "`````" : "```";
    text.append(fence)
        .append("math\n")
        .append(line.latex())
        .append('\n')
        .append(fence)
        .append('\n');
    int last = 1 + newlines(text);
    Map<Integer, Entry.Line> own = statements.computeIfAbsent(file, f -> new LinkedHashMap<>());
    for (int i = first; i < last; i++) {
      own.put(i, line);
    }
  }

  private static String directive(Entry.Line line) {
    if (line.fate() == Entry.Fate.RELATION) {
      return "relation";
    }
    return line.fate() == Entry.Fate.CLAIM ? "claim " + line.name() : "define";
  }

  // ---- texts that change nothing around them

  private static String quoted(String text) {
    return '"' + line(text).replace("\\", "").replace("\"", "'") + '"';
  }

  /** On one line, without what Markdown or a directive could begin with. */
  private static String line(String text) {
    return SPACES.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  private static String cell(String text) {
    List<String> signs = new ArrayList<>(List.of("|", "¦", "<", "‹", ">", "›", "`", "'"));
    String cell = SPACES.matcher(text).replaceAll(" ");
    for (int i = 0; i < signs.size(); i += 2) {
      cell = cell.replace(signs.get(i), signs.get(i + 1));
    }
    return CONTROL.matcher(cell).replaceAll(" ");
  }
}
