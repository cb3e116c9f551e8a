package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Mentions;

/**
 * The rows of a paper's table whose symbols a document writes, directly or in a row that it has. A
 * row too many would be one more quantity, or a second Hamiltonian; a row too few is an undeclared
 * symbol.
 */
final class Mentioned {
  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

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
    follow();
    Set<List<String>> kept = new HashSet<>();
    return rows.paper().stream()
        .filter(found::contains)
        .filter(row -> kept.add(pattern(row)))
        .toList();
  }

  /** Whether a row says in which state expectation values are taken that name none. */
  private static boolean isOfAverages(Outline.Row row) {
    return row.kind().text().startsWith(Vocabulary.STATE_OF_AVERAGES.name());
  }

  /** What is the same for rows that differ in the letters of their indices only. */
  private List<String> pattern(Outline.Row row) {
    List<String> pattern = new ArrayList<>(List.of(row.kind().text()));
    for (SymbolName name : rows.spellings(row)) {
      SymbolName bare = SymbolName.of(name.base()).withSubscripts(unindexed(name.subscripts()));
      pattern.add(bare.latex() + " " + plain(name.label()) + " " + name.arguments());
    }
    return pattern;
  }

  private void follow() {
    while (!open.isEmpty()) {
      SymbolName name = open.pop();
      if (seen.add(name)) {
        meant(name).stream().filter(SpelledRows.Spelled::inherited).map(SpelledRows.Spelled::row).forEach(this::found);
      }
    }
  }

  private void found(Outline.Row row) {
    if (found.add(row)) {
      open(row);
    }
  }

  private void open(Mentions.All read) {
    elsewhere.addAll(read.beforeFormulas());
    open.addAll(read.names());
  }

  private void open(Outline.Row row) {
    rows.mentionedBy(row).forEach(this::open);
  }

  // ---- which rows a name may mean

  /** The best among those that fit. */
  private List<SpelledRows.Spelled> meant(SymbolName name) {
    List<SpelledRows.Spelled> best = new ArrayList<>();
    int most = 0;
    for (SpelledRows.Spelled spelling : rows.with(name.base())) {
      boolean along = spelling.isDerivative() && hasIndex(spelling.name()) && !hasIndex(name);
      int fit = along ? 0 : fit(spelling.name(), name);
      if (fit > most) {
        best.clear();
        most = fit;
      }
      if (fit > 0 && fit == most) {
        best.add(spelling);
      }
    }
    return best;
  }

  /** How well a name fits a row: 0 not at all, more the more of it the row explains. */
  private int fit(SymbolName row, SymbolName name) {
    boolean label = !row.label().isEmpty();
    boolean arguments = !row.arguments().isEmpty();
    if (label && !plain(row.label()).equals(plain(name.label()))
        || arguments && !covers(row.arguments(), name.arguments()) && !isElsewhere(name)
        || !hasSubscripts(row, name)) {
      return 0;
    }
    boolean exact =
        row.subscripts().equals(name.subscripts())
            && (!arguments || row.arguments().equals(name.arguments()));
    int same = same(row.subscripts(), name.subscripts()) + same(row.arguments(), name.arguments());
    return 1 + same + (exact ? 400 : 0) + (label ? 200 : 0) + (arguments ? 100 : 0);
  }

  /** Whether a formula stands in its bracket: a function may be written at another argument. */
  private boolean isElsewhere(SymbolName name) {
    return name.arguments().isEmpty() && elsewhere.contains(name);
  }

  /** A component is written with an index, or with the direction that it is along. */
  private boolean hasSubscripts(SymbolName row, SymbolName name) {
    List<String> wanted = unindexed(row.subscripts());
    List<String> written = unindexed(name.subscripts());
    List<String> fixed = written.stream().filter(s -> !DIRECTIONS.contains(s)).toList();
    return covers(wanted, written) || covers(wanted, fixed);
  }

  /** A derivative along a component is not meant where a variable is written below it or behind. */
  private boolean hasIndex(SymbolName name) {
    return name.subscripts().stream()
        .anyMatch(s -> rows.label(s) == Sort.SPATIAL_INDEX || DIRECTIONS.contains(s));
  }

  private static String plain(String label) {
    return label.replaceAll("[\\s{}]", "");
  }

  private List<String> unindexed(List<String> subscripts) {
    return subscripts.stream().filter(s -> rows.label(s) != Sort.SPATIAL_INDEX).toList();
  }

  /** How many labels are written as the row has them. */
  private static int same(List<String> row, List<String> name) {
    int same = 0;
    for (int i = 0; i < Math.min(row.size(), name.size()); i++) {
      same += row.get(i).equals(name.get(i)) ? 1 : 0;
    }
    return same;
  }

  private boolean covers(List<String> row, List<String> name) {
    boolean covers = row.size() == name.size();
    for (int i = 0; covers && i < row.size(); i++) {
      covers = row.get(i).equals(name.get(i)) || stands(rows.label(row.get(i)), name.get(i));
    }
    return covers;
  }

  /** Whether a label may stand where the row has one of a sort. */
  private boolean stands(@Nullable Sort slot, String written) {
    if (slot == null) {
      return false;
    }
    Sort filler = rows.label(written);
    return Objects.equals(slot, filler)
        || slot == Sort.PARAMETER && filler != null && filler.differentiable()
        || slot == Sort.COORDINATE && written.equals("0");
  }
}
