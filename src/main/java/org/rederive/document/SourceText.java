package org.rederive.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rederive.formula.read.Excerpt;
import org.rederive.formula.read.Place;
import org.rederive.formula.read.Unseen;

/** The lines of a document, and messages about pieces of them. */
record SourceText(String file, List<String> lines) {
  private static final int LONGEST_MESSAGE = 400;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  SourceText {
    lines = List.copyOf(lines);
  }

  static SourceText of(String file, String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new SourceText(file, List.of(LINE_END.split(unmarked, -1)));
  }

  /** Whether it is LaTeX, in which directives are other comments than in Markdown. */
  boolean isTex() {
    return file.endsWith(".tex");
  }

  /** The line with this 1-based number; empty past the end. */
  String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** A whole line without white space around it. */
  Piece wholeLine(int number) {
    return new Piece(line(number), number, 0).stripped();
  }

  Problem problem(Piece at, String message, String hint) {
    return problem(at, message, hint, Cause.HERE);
  }

  Problem problem(Piece at, String message, String hint, Cause cause) {
    Optional<Place> place =
        Optional.of(at.in(line(at.line()))).filter(inTheFile -> inTheFile.line() > 0);
    Optional<String> help = Optional.of(harmless(hint)).filter(text -> !text.isEmpty());
    return new Problem(Unseen.line(file), place, harmless(message), help, cause);
  }

  /** Documents are not trusted: no control characters reach a terminal, no message floods it. */
  private static String harmless(String message) {
    String cut =
        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    return Excerpt.printable(cut);
  }
}
