package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * The rows of a paper's table whose symbols a document writes, directly or in a row that it has. A
 * row too many would be one more quantity, or a second Hamiltonian; a row too few is an undeclared
 * symbol.
 */
final class Mentioned {
  private static final Pattern INSIDE_KIND = Pattern.compile("\\$`?([^`$]+)`?\\$");

  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  private final Vocabulary setting;
  private final TableNames names;
  private Macros known;
  private final List<Spelled> spelled = new ArrayList<>();
  private final Map<String, Sort> labels = new HashMap<>();
  private final Deque<SymbolName> open = new ArrayDeque<>();
  private final Set<SymbolName> seen = new HashSet<>();
  private final Set<SymbolName> elsewhere = new HashSet<>();
  private final Set<Outline.Row> found = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A spelling of a row. */
  private record Spelled(Outline.Row row, SymbolName name, boolean inherited) {
    boolean isDerivative() {
      return row.kind().text().startsWith(SymbolKinds.ALONG);
    }
  }

  /**
   * @param names how rows write their symbols
   */
  Mentioned(Vocabulary setting, TableNames names) {
    this.setting = setting;
    this.names = names;
    this.known = names.macros();
  }

  /**
   * The rows that are needed, in the order of the paper.
   *
   * @param own rows of the document
   * @param paper rows that it may have besides
   * @param formulas of the document
   */
  List<Outline.Row> of(List<Outline.Row> own, List<Outline.Row> paper, List<String> formulas) {
    paper.forEach(row -> spell(row, true));
    own.forEach(row -> spell(row, false));
    known = names.macros().knowing(spelled.stream().map(Spelled::name).toList());
    own.forEach(this::open);
    formulas.forEach(this::open);
    if (formulas.stream().anyMatch(formula -> Mentions.averages(formula, known))) {
      paper.stream().filter(Mentioned::isOfAverages).forEach(this::found);
    }
    follow();
    Set<List<String>> kept = new HashSet<>();
    return paper.stream().filter(found::contains).filter(row -> kept.add(pattern(row))).toList();
  }

  /** Whether a row says in which state expectation values are taken that name none. */
  private static boolean isOfAverages(Outline.Row row) {
    return row.kind().text().startsWith(Vocabulary.STATE_OF_AVERAGES.name());
  }

  /** What is the same for rows that differ in the letters of their indices only. */
  private List<String> pattern(Outline.Row row) {
    List<String> pattern = new ArrayList<>(List.of(row.kind().text()));
    for (Spelled spelling : spelled) {
      if (spelling.row == row) {
        SymbolName name = spelling.name;
        SymbolName bare = SymbolName.of(name.base()).withSubscripts(unindexed(name.subscripts()));
        pattern.add(bare.latex() + " " + plain(name.label()) + " " + name.arguments());
      }
    }
    return pattern;
  }

  private void follow() {
    while (!open.isEmpty()) {
      SymbolName name = open.pop();
      if (seen.add(name)) {
        meant(name).stream().filter(Spelled::inherited).map(Spelled::row).forEach(this::found);
      }
    }
  }

  private void found(Outline.Row row) {
    if (found.add(row)) {
      open(row);
    }
  }

  private void open(String latex) {
    elsewhere.addAll(Mentions.beforeFormulas(latex, known));
    open.addAll(Mentions.in(latex, known));
  }

  /** Labels in its spellings, and what its kind is of. */
  private void open(Outline.Row row) {
    row.spellings().forEach(spelling -> open(spelling.text()));
    Matcher inside = INSIDE_KIND.matcher(row.kind().text());
    while (inside.find()) {
      open(inside.group(1));
    }
  }

  private void spell(Outline.Row row, boolean inherited) {
    Optional<Sort> label =
        setting.role(row.kind().text()).map(Role::sort).filter(sort -> sort != Sort.QUANTITY);
    for (Piece spelling : row.spellings()) {
      SymbolName name = names.name(spelling.text());
      if (name != null) {
        spelled.add(new Spelled(row, name, inherited));
        label.ifPresent(sort -> labels.put(name.latex(), sort));
      }
    }
  }

  // ---- which rows a name may mean

  /** The best among those that fit. */
  private List<Spelled> meant(SymbolName name) {
    List<Spelled> alike =
        spelled.stream()
            .filter(s -> s.name().base().equals(name.base()) && fit(s.name(), name) > 0)
            .filter(s -> !(s.isDerivative() && hasIndex(s.name())) || hasIndex(name))
            .toList();
    int best = alike.stream().mapToInt(s -> fit(s.name(), name)).max().orElse(0);
    return alike.stream().filter(s -> fit(s.name(), name) == best).toList();
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
        .anyMatch(s -> labels.get(s) == Sort.SPATIAL_INDEX || DIRECTIONS.contains(s));
  }

  private static String plain(String label) {
    return label.replaceAll("[\\s{}]", "");
  }

  private List<String> unindexed(List<String> subscripts) {
    return subscripts.stream().filter(s -> labels.get(s) != Sort.SPATIAL_INDEX).toList();
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
      covers = row.get(i).equals(name.get(i)) || stands(labels.get(row.get(i)), name.get(i));
    }
    return covers;
  }

  /** Whether a label may stand where the row has one of a sort. */
  private boolean stands(@Nullable Sort slot, String written) {
    if (slot == null) {
      return false;
    }
    Sort filler = labels.get(written);
    return Objects.equals(slot, filler)
        || slot == Sort.PARAMETER && filler != null && filler.differentiable()
        || slot == Sort.COORDINATE && written.equals("0");
  }
}
