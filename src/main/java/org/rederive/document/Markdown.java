package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The blocks of a document with the lines they stand on. Text inside blocks is taken from the
 * source, because Markdown would read the stars and underscores of formulas as emphasis.
 */
final class Markdown {
  private static final int DEEPEST = 40;

  private final SourceText source;
  private final int bodyLine;
  private final Node document;

  Markdown(SourceText source, int bodyLine) {
    this.source = source;
    this.bodyLine = bodyLine;
    this.document = parser().parse(body());
  }

  private static Parser parser() {
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(DEEPEST)
        .inlineParserFactory(context -> (lines, node) -> {})
        .build();
  }

  /** Blank lines stand for the front matter, so that line numbers are those of the file. */
  private String body() {
    List<String> lines = new ArrayList<>(Collections.nCopies(bodyLine - 1, ""));
    lines.addAll(source.lines().subList(bodyLine - 1, source.lines().size()));
    return String.join("\n", lines);
  }

  int bodyLine() {
    return bodyLine;
  }

  /** The outermost blocks in order. */
  List<Node> blocks() {
    return children(document);
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  int firstLine(Node block) {
    return block.getSourceSpans().get(0).getLineIndex() + 1;
  }

  int lastLine(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.get(spans.size() - 1).getLineIndex() + 1;
  }

  /** The first line of a block without white space around it. */
  Piece line(Node block) {
    return source.wholeLine(firstLine(block));
  }

  /** The text of a heading. */
  Piece title(Heading heading) {
    Piece line = source.wholeLine(firstLine(heading));
    String text = line.text();
    int start = 0;
    while (start < text.length() && text.charAt(start) == '#') {
      start++;
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end > start && end < text.length() && text.charAt(end - 1) == ' ';
    return line.part(start, closed ? end : text.length()).stripped();
  }

  /** The cells of a row of a table. */
  List<Piece> cells(Node row) {
    int line = firstLine(row);
    return children(row).stream()
        .filter(TableCell.class::isInstance)
        .map(cell -> cell((TableCell) cell, line))
        .toList();
  }

  /** The text of a table cell; empty cells that were not written stand at the end of the line. */
  private Piece cell(TableCell cell, int line) {
    if (cell.getSourceSpans().isEmpty()) {
      return new Piece("", line, source.line(line).stripTrailing().length());
    }
    SourceSpan span = cell.getSourceSpans().get(0);
    int start = span.getColumnIndex();
    return new Piece(source.line(line), line, 0).part(start, start + span.getLength()).stripped();
  }

  boolean isClosed(FencedCodeBlock block) {
    return block.getClosingFenceLength() != null;
  }

  /** The formula of a fence; empty if the document ends right after the opening line. */
  Fence fence(FencedCodeBlock block) {
    int first = firstLine(block) + 1;
    int last = Math.max(first, lastLine(block));
    List<String> inside = source.lines().subList(first - 1, last - 1);
    return new Fence(String.join("\n", inside), first);
  }

  /** Lines of code at any depth: what stands there is an example. */
  Set<Integer> codeLines() {
    Set<Integer> lines = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(blocks());
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        for (int line = firstLine(node); line <= lastLine(node); line++) {
          lines.add(line);
        }
      }
      children(node).forEach(open::push);
    }
    return lines;
  }
}
