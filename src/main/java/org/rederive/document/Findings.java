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

  /** All that was found so far, as it was found. */
  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** The same findings, that can go on by themselves. */
  Findings copy() {
    Findings copy = new Findings(source, new ArrayList<>(problems));
    copy.empty = empty;
    return copy;
  }

  /** Takes what was found when the same text was read before. */
  void become(List<Problem> found) {
    problems.clear();
    problems.addAll(found);
  }

  /** In order of the text; a message is given once. */
  List<Problem> inOrder() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
