package org.rederive.document;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Formula;
import org.rederive.formula.Positions;
import org.rederive.formula.Span;
import org.rederive.formula.read.Excerpt;
import org.rederive.formula.read.Place;

/**
 * The formula of a statement as its author wrote it.
 *
 * @param text the lines between the fences
 * @param firstLine 1-based number of the first of them in the document
 * @param positions where the nodes of its equations stand in the text
 * @param plain the text with the commands of the author written out
 * @param number of the equation of the paper that it stands for
 */
public record Written(
    String text, int firstLine, Positions positions, String plain, String number) {
  /** A longer piece is cut where it is part of a message. */
  private static final int LONGEST = 60;

  /** A formula that was not read from a document. */
  public static Written unread(String latex, int line) {
    return new Written(latex, line, Positions.NONE, latex, "");
  }

  /** The same text of formulas of the same shape. */
  Written of(List<Formula> sides) {
    return new Written(text, firstLine, positions.in(sides), plain, number);
  }

  /** The formula without white space around it. */
  public String latex() {
    return text.strip();
  }

  /** Number of the line that it starts on. */
  public int line() {
    return fence().formulaLine();
  }

  private Fence fence() {
    return new Fence(text, firstLine);
  }

  /** The piece of the document that a node is written as; its formula if it is not written. */
  Piece at(Formula node) {
    Span whole = new Span(0, text.length());
    return fence().at(positions.first(List.of(node)).orElse(whole));
  }

  /** Where in the document the first of these nodes stands that is written there. */
  public Optional<Place> place(List<Formula> nodes) {
    return positions.first(nodes).map(this::place);
  }

  /** Of a piece on several lines, the first. */
  private Place place(Span span) {
    Piece piece = fence().at(span);
    return piece.in(text.lines().skip(piece.line() - (long) firstLine).findFirst().orElse(""));
  }

  /** A message about the first of these nodes that is written, with its LaTeX and place. */
  public String said(String message, List<Formula> nodes) {
    return positions
        .first(nodes)
        .map(span -> message + ": " + shown(span) + " at " + place(span).where())
        .orElse(message);
  }

  private String shown(Span span) {
    String piece = Excerpt.printable(fence().text(span)).replaceAll("\\s+", " ");
    return piece.length() <= LONGEST ? piece : piece.substring(0, LONGEST) + "…";
  }
}
