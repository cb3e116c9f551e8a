package org.rederive.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rederive.formula.ReadingException;

/**
 * Collects what is wrong with one document. What is added to a {@link #part} of it is reported with
 * all else, but stands in the way of that part only.
 */
final class Findings {
  private final SourceText source;
  private final List<Problem> problems;
  private boolean empty = true;

  Findings(SourceText source) {
    this(source, new ArrayList<>());
  }

  private Findings(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What is wrong with a part of the document on which the rest does not stand. */
  Findings part() {
    return new Findings(source, problems);
  }

  /** The same, of which more can be found. */
  Findings copy() {
    Findings copy = new Findings(source);
    copy.become(this);
    return copy;
  }

  /** Finds what others have found, and nothing else. */
  void become(Findings others) {
    List<Problem> found = List.copyOf(others.problems);
    problems.clear();
    problems.addAll(found);
    empty = others.empty;
  }

  /** Whether the same was found. */
  boolean isSame(Findings others) {
    return empty == others.empty && problems.equals(others.problems);
  }

  void add(Piece at, String message, String hint) {
    add(at, message, hint, Cause.HERE);
  }

  void add(Piece at, String message, String hint, Cause cause) {
    empty = false;
    problems.add(at.elsewhere().orElse(source).problem(at, message, hint, cause));
  }

  /** What a formula cannot be read for. */
  void add(Piece at, ReadingException e) {
    add(at, String.valueOf(e.getMessage()), e.hint(), new Cause.Unread(e.obstacle()));
  }

  void add(Piece at, String message) {
    add(at, message, "");
  }

  /** How a directive is written in this text. */
  String directive(String words) {
    return source.isTex() ? "% rederive: " + words : "<!-- rederive: " + words + " -->";
  }

  /** Whether nothing is wrong with the whole, or with this part if it is one. */
  boolean isEmpty() {
    return empty;
  }

  /** In order of the text; a message is given once. */
  List<Problem> inOrder() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
