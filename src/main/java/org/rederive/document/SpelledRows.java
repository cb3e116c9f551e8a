package org.rederive.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * Rows of tables by the letters of their symbols. Those of a paper are the same for most of its
 * documents, and are prepared once for all of them.
 *
 * <p>Safe for use by several threads at once.
 */
final class SpelledRows {
  private static final String DEFINED = "defined";

  private static final Pattern INSIDE_KIND = Pattern.compile("\\$`?([^`$]+)`?\\$");

  private final Vocabulary setting;
  private final TableNames names;
  private final List<Outline.Row> own;
  private final List<Outline.Row> paper;
  private final Map<String, List<Spelled>> byLetter = new HashMap<>();
  private final Map<Outline.Row, List<SymbolName>> byRow = new IdentityHashMap<>();
  private final Map<String, Sort> labels = new HashMap<>();
  private final Macros known;
  private final Map<Outline.Row, List<Mentions.All>> mentions =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final RowFit fit = new RowFit(labels);
  private final Map<Meant, List<Spelled>> meant = new ConcurrentHashMap<>();

  /** A name, and whether it is the value of a function at what a formula gives. */
  private record Meant(SymbolName name, boolean elsewhere) {}

  /** A spelling of a row. */
  record Spelled(Outline.Row row, SymbolName name, boolean inherited) {
    boolean isDerivative() {
      return row.kind().text().startsWith(SymbolKinds.ALONG);
    }
  }

  /**
   * @param names how rows write their symbols
   * @param own rows of a document
   * @param paper rows that it may have besides
   */
  SpelledRows(
      Vocabulary setting, TableNames names, List<Outline.Row> own, List<Outline.Row> paper) {
    this.setting = setting;
    this.names = names;
    this.own = List.copyOf(own);
    this.paper = List.copyOf(paper);
    paper.forEach(row -> spell(row, true));
    own.forEach(row -> spell(row, false));
    this.known = names.macros().knowing(byRow.values().stream().flatMap(List::stream).toList());
  }

  private void spell(Outline.Row row, boolean inherited) {
    Optional<Sort> label =
        setting.role(row.kind().text()).map(Role::sort).filter(sort -> sort != Sort.QUANTITY);
    for (Piece spelling : row.spellings()) {
      SymbolName name = names.name(spelling.text());
      if (name != null) {
        byLetter
            .computeIfAbsent(name.base(), base -> new ArrayList<>())
            .add(new Spelled(row, name, inherited));
        byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(name);
        label.ifPresent(sort -> labels.put(name.latex(), sort));
      }
    }
  }

  /** Rows of the document. */
  List<Outline.Row> own() {
    return own;
  }

  /** Rows that it may have besides, in the order of the paper. */
  List<Outline.Row> paper() {
    return paper;
  }

  /** The author's commands where all these symbols are known. */
  Macros known() {
    return known;
  }

  /** Whether a row declares a vector that things can be differentiated by. */
  boolean isVectorVariable(Outline.Row row) {
    return setting
        .role(row.kind().text())
        .filter(role -> role.sort().differentiable() && role.type().rank() == 1)
        .isPresent();
  }

  /** Whether a spelling is that of a number that nothing stands below. */
  boolean isNumber(Spelled spelled) {
    return spelled.name().subscripts().isEmpty()
        && setting
            .role(spelled.row().kind().text())
            .filter(role -> role.sort() == Sort.QUANTITY && role.type().equals(Type.SCALAR))
            .isPresent();
  }

  /** The same, or one that a formula defines, which may be a number. */
  boolean mayBeNumber(Spelled spelled) {
    String kind = spelled.row().kind().text();
    boolean defined = kind.equals(DEFINED) || kind.startsWith(DEFINED + " by ");
    return isNumber(spelled) || defined && spelled.name().subscripts().isEmpty();
  }

  /** How well names fit. */
  RowFit fit() {
    return fit;
  }

  /**
   * The spellings that a name may mean: the best among those that fit, those of the paper first.
   *
   * @param elsewhere whether a formula stands in its bracket
   */
  List<Spelled> meant(SymbolName name, boolean elsewhere) {
    return meant.computeIfAbsent(new Meant(name, elsewhere), this::best);
  }

  private List<Spelled> best(Meant asked) {
    List<Spelled> best = new ArrayList<>();
    int most = 1;
    for (Spelled spelling : byLetter.getOrDefault(asked.name().base(), List.of())) {
      int fits = fit.of(spelling, asked.name(), asked.elsewhere());
      if (fits > most) {
        best.clear();
        most = fits;
      }
      if (fits == most) {
        best.add(spelling);
      }
    }
    return best;
  }

  /** How a row writes its symbol. */
  List<SymbolName> spellings(Outline.Row row) {
    return byRow.getOrDefault(row, List.of());
  }

  /** What a row mentions: labels in its spellings, and what its kind is of. */
  List<Mentions.All> mentionedBy(Outline.Row row) {
    return mentions.computeIfAbsent(row, this::read);
  }

  private List<Mentions.All> read(Outline.Row row) {
    List<Mentions.All> read = new ArrayList<>();
    row.spellings().forEach(spelling -> read.add(Mentions.of(spelling.text(), known)));
    Matcher inside = INSIDE_KIND.matcher(row.kind().text());
    while (inside.find()) {
      read.add(Mentions.of(inside.group(1), known));
    }
    return read;
  }
}
