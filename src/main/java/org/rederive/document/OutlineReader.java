package org.rederive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.rederive.formula.Passage;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Unseen;

/**
 * Walks over the blocks of a document and keeps its symbol table, directives and their formulas.
 */
final class OutlineReader {
  private static final Pattern OPENING = Pattern.compile("<!--\\s*rederive\\b");
  private static final List<String> VERBS = Verb.words();

  private final SourceText source;
  private final Markdown markdown;
  private final Findings findings;
  private final List<Outline.Row> rows = new ArrayList<>();
  private Commands commands = Commands.NONE;
  private String title = "";
  private final List<Piece> unread = new ArrayList<>();
  private final List<Directive> assumptions = new ArrayList<>();
  private final List<Outline.Marked> formulas = new ArrayList<>();
  private final List<InventoryRow> inventory = new ArrayList<>();
  private final List<Passage> prose = new ArrayList<>();
  private final Set<Integer> directiveLines = new HashSet<>();
  private Optional<Directive> pending = Optional.empty();
  private Optional<Piece> symbolsHeading = Optional.empty();
  private boolean inSymbols;
  private boolean inMacros;
  private boolean inInventory;
  private boolean hasTable;

  OutlineReader(SourceText source, int bodyLine, Findings findings) {
    this.source = source;
    this.markdown = new Markdown(source, bodyLine);
    this.findings = findings;
  }

  /** A document that stands alone. */
  Outline read() {
    Outline outline = readInPaper();
    requireTable();
    return outline;
  }

  /** A document of a paper, whose table it may do with, or the file of the paper itself. */
  Outline readInPaper() {
    for (Node block : markdown.blocks()) {
      read(block);
    }
    refusePending();
    refuseStray();
    return new Outline(
        title, commands, rows, unread, assumptions, List.of(), formulas, inventory, prose);
  }

  private void read(Node block) {
    if (block instanceof Heading heading) {
      refusePending();
      heading(heading);
    } else if (block instanceof TableBlock && inSymbols) {
      table(block);
    } else if (block instanceof TableBlock && inInventory) {
      inventory.addAll(new InventoryCells(markdown, findings).rows(block));
    } else if (block instanceof HtmlBlock) {
      comment(block);
    } else if (block instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (block instanceof Paragraph
        || block instanceof ListBlock
        || block instanceof BlockQuote) {
      prose.add(new Passage(markdown.firstLine(block), Passage.Form.PROSE, text(block)));
    }
  }

  private String text(Node block) {
    List<String> lines =
        source.lines().subList(markdown.firstLine(block) - 1, markdown.lastLine(block));
    return Unseen.lines(String.join("\n", lines).strip());
  }

  // ---- the symbol table

  private void heading(Heading heading) {
    Piece text = markdown.title(heading);
    title = title.isEmpty() && heading.getLevel() == 1 ? text.text() : title;
    inMacros = heading.getLevel() == 2 && text.text().equals("Macros");
    inInventory = heading.getLevel() == 2 && text.text().equals("Inventory");
    inSymbols = heading.getLevel() == 2 && text.text().equals("Symbols");
    if (!inSymbols && Nearest.distance(cut(text.text()), "symbols") <= 2) {
      findings.add(text, "expected '## Symbols', found " + text.quoted());
      hasTable = true;
    }
    if (inSymbols && symbolsHeading.isPresent()) {
      findings.add(text, "a second section '## Symbols'");
    }
    if (inSymbols) {
      symbolsHeading = Optional.of(text);
    }
  }

  private static String cut(String title) {
    return title.substring(0, Math.min(title.length(), 20)).toLowerCase(Locale.ROOT);
  }

  private void table(Node table) {
    if (hasTable) {
      findings.add(source.wholeLine(markdown.firstLine(table)), "a second table of symbols");
      return;
    }
    hasTable = true;
    SymbolCells cells = new SymbolCells(markdown, findings);
    rows.addAll(cells.rows(table));
    unread.addAll(cells.unread());
  }

  private void requireTable() {
    if (!hasTable) {
      Piece at = symbolsHeading.orElse(new Piece("---", 1, 0));
      findings.add(
          at,
          "the document has no table of symbols",
          "add '## Symbols' with a table | symbol | kind | meaning |");
    }
  }

  // ---- directives

  private void comment(Node block) {
    int number = markdown.firstLine(block);
    Piece comment = source.wholeLine(number);
    String text = comment.text();
    boolean alone =
        markdown.lastLine(block) == number
            && text.length() >= "<!---->".length()
            && text.startsWith("<!--")
            && text.indexOf("-->", 4) == text.length() - 3;
    if (!alone) {
      return;
    }
    Piece content = comment.part(4, text.length() - 3).stripped();
    if (content.text().startsWith("rederive:")) {
      directiveLines.add(number);
      directive(Directive.of(comment, content.part("rederive:".length(), content.text().length())));
    } else {
      refuseMisspelled(content, number);
    }
  }

  private void refuseMisspelled(Piece content, int number) {
    String first = content.text().split("[\\s:]", 2)[0];
    boolean near = Nearest.distance(cut(first), "rederive") <= 2;
    if (near) {
      directiveLines.add(number);
      findings.add(
          content.part(0, first.length()),
          "expected 'rederive:' in this comment, found '" + first + "'",
          "write <!-- rederive: … -->");
    }
  }

  private void directive(Directive directive) {
    if (!VERBS.contains(directive.verb().text())) {
      String hint = Nearest.hint(directive.verb().text(), VERBS);
      findings.add(directive.verb(), "unknown directive " + directive.verb().quoted(), hint);
    }
    if (directive.is(Verb.ASSUME.word()) || directive.is(Verb.WITHOUT.word())) {
      assumptions.add(directive);
      return;
    }
    refusePending();
    pending = Optional.of(directive);
  }

  private void refusePending() {
    pending
        .filter(d -> VERBS.contains(d.verb().text()))
        .ifPresent(d -> findings.part().add(d.at(), "no ```math formula follows this directive"));
    pending = Optional.empty();
  }

  /** A directive inside a list, a quotation or a paragraph would be passed over in silence. */
  private void refuseStray() {
    Set<Integer> code = markdown.codeLines();
    for (int number = markdown.bodyLine(); number <= source.lines().size(); number++) {
      Matcher matcher = OPENING.matcher(source.line(number));
      if (matcher.find() && !directiveLines.contains(number) && !code.contains(number)) {
        findings.add(
            new Piece(matcher.group(), number, matcher.start()),
            "a directive must be a comment on a line of its own",
            "<!-- rederive: … -->, not inside a list or paragraph");
      }
    }
  }

  // ---- formulas

  private void fence(FencedCodeBlock block) {
    Piece opening = source.wholeLine(markdown.firstLine(block));
    if (!markdown.isClosed(block)) {
      findings.add(opening, "this fence is never closed", "close it with a line ```");
      pending = Optional.empty();
      return;
    }
    String info = block.getInfo().strip();
    if (info.equals("math") && OPENING.matcher(markdown.fence(block).latex()).find()) {
      findings.add(
          opening,
          "this formula swallows a directive: its fence is closed too late",
          "close it with a line ``` above the directive");
      pending = Optional.empty();
      return;
    }
    if (pending.isPresent() && !info.equals("math")) {
      findings.part().add(opening, "expected a ```math fence after the directive");
      pending = Optional.empty();
    }
    pending.ifPresent(directive -> marked(directive, markdown.fence(block), opening));
    pending = Optional.empty();
    if (inMacros && info.equals("latex")) {
      commands(markdown.fence(block));
    }
  }

  private void commands(Fence fence) {
    try {
      commands = commands.and(new Commands(fence.latex(), Macros.of(fence.latex())));
    } catch (ReadingException e) {
      findings.add(fence.at(e), e);
    }
  }

  private void marked(Directive directive, Fence fence, Piece opening) {
    if (fence.latex().isBlank()) {
      findings.part().add(opening, "this formula is empty");
    } else if (VERBS.contains(directive.verb().text())) {
      formulas.add(new Outline.Marked(directive, fence));
    }
  }
}
