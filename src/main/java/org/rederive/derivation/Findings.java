package org.rederive.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one document. */
final class Findings {
  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();

  Findings(SourceText source) {
    this.source = source;
  }

  void add(Piece at, String message, String hint) {
    problems.add(source.problem(at, message, hint));
  }

  void add(Piece at, String message) {
    add(at, message, "");
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** In order of the text; a message is given once. */
  List<Problem> inOrder() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
