package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Mentions;

/**
 * The rows of a paper's table whose symbols a document writes, directly or in a row that it has. A
 * row too many would be one more quantity, or a second Hamiltonian; a row too few is an undeclared
 * symbol.
 */
final class Mentioned {
  private final SpelledRows rows;
  private final Deque<SymbolName> open = new ArrayDeque<>();
  private final Set<SymbolName> seen = new HashSet<>();
  private final Set<SymbolName> elsewhere = new HashSet<>();
  private final Set<Outline.Row> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private Mentioned(SpelledRows rows) {
    this.rows = rows;
  }

  /**
   * The rows of a paper that are needed, in its order.
   *
   * @param rows of the document and of its paper
   * @param formulas of the document
   */
  static List<Outline.Row> of(SpelledRows rows, List<String> formulas) {
    return new Mentioned(rows).in(formulas);
  }

  private List<Outline.Row> in(List<String> formulas) {
    rows.own().forEach(this::open);
    List<Mentions.All> read =
        formulas.stream().map(formula -> Mentions.of(formula, rows.known())).toList();
    read.forEach(this::open);
    if (read.stream().anyMatch(Mentions.All::averages)) {
      rows.paper().stream().filter(Mentioned::isOfAverages).forEach(this::found);
    }
    read.stream()
        .flatMap(all -> all.averaged().stream())
        .forEach(
            labels ->
                rows.paper().stream().filter(r -> isLabelled(r, labels)).forEach(this::found));
    follow();
    if (read.stream().flatMap(all -> all.names().stream()).anyMatch(Mentioned::isGradient)) {
      openGradient();
    }
    Set<List<String>> kept = new HashSet<>();
    return rows.paper().stream()
        .filter(found::contains)
        .filter(row -> kept.add(pattern(row)))
        .toList();
  }

  private static boolean isGradient(SymbolName name) {
    return name.base().equals("\\nabla") && name.subscripts().isEmpty();
  }

  /** A gradient that names no variable is along the one of the paper, if the formula has none. */
  private void openGradient() {
    boolean known =
        Stream.concat(rows.own().stream(), found.stream()).anyMatch(rows::isVectorVariable);
    if (!known) {
      rows.paper().stream().filter(rows::isVectorVariable).forEach(this::found);
      follow();
    }
  }

  /** Whether a row says in which state expectation values are taken that name none. */
  private static boolean isOfAverages(Outline.Row row) {
    return row.kind().text().startsWith(Vocabulary.STATE_OF_AVERAGES.name());
  }

  /** Whether averages with these labels below them are taken in the state of a row. */
  private boolean isLabelled(Outline.Row row, List<String> labels) {
    return Mentions.isOfAverages(row.kind().text())
        && rows.spellings(row).stream()
            .anyMatch(name -> name.subscripts().equals(labels) || name.arguments().equals(labels));
  }

  /** What is the same for rows that differ in the letters of their indices only. */
  private List<String> pattern(Outline.Row row) {
    List<String> pattern = new ArrayList<>(List.of(row.kind().text()));
    rows.spellings(row).forEach(name -> pattern.add(rows.fit().pattern(name)));
    return pattern;
  }

  private void follow() {
    while (!open.isEmpty()) {
      SymbolName name = open.pop();
      if (seen.add(name)) {
        meant(name).stream()
            .filter(SpelledRows.Spelled::inherited)
            .map(SpelledRows.Spelled::row)
            .forEach(this::found);
      }
    }
  }

  /**
   * A component without a row is one of a bold letter that has one; a number has no components, and
   * what is defined may be one, as the k = √(k_x² + k_y²) of 𝐤.
   */
  private List<SpelledRows.Spelled> meant(SymbolName name) {
    List<SpelledRows.Spelled> own = rows.meant(name, isElsewhere(name));
    boolean component = rows.fit().hasIndex(name);
    return own.stream().allMatch(spelled -> component && rows.mayBeNumber(spelled))
        ? Stream.concat(
                own.stream().filter(spelled -> !rows.isNumber(spelled)),
                Mentions.wholes(name).stream().flatMap(whole -> rows.meant(whole, false).stream()))
            .toList()
        : own;
  }

  private void found(Outline.Row row) {
    if (found.add(row)) {
      open(row);
    }
  }

  private void open(Mentions.All read) {
    elsewhere.addAll(read.beforeFormulas());
    open.addAll(read.names());
    read.names().stream()
        .flatMap(name -> name.subscripts().stream())
        .filter(Reserved::isSign)
        .forEach(sign -> open.add(SymbolName.of(sign)));
  }

  private void open(Outline.Row row) {
    rows.mentionedBy(row).forEach(this::open);
  }

  /** Whether a formula stands in its bracket: a function may be written at another argument. */
  private boolean isElsewhere(SymbolName name) {
    return name.arguments().isEmpty() && elsewhere.contains(name);
  }
}
