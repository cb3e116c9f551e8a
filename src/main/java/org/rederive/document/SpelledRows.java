package org.rederive.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * Rows of tables by the letters of their symbols. Those of a paper are the same for most of its
 * documents, and are prepared once for all of them.
 *
 * <p>Not safe for use by several threads at once.
 */
final class SpelledRows {
  private static final Pattern INSIDE_KIND = Pattern.compile("\\$`?([^`$]+)`?\\$");

  private final Vocabulary setting;
  private final TableNames names;
  private final List<Outline.Row> own;
  private final List<Outline.Row> paper;
  private final Map<String, List<Spelled>> byLetter = new HashMap<>();
  private final Map<Outline.Row, List<SymbolName>> byRow = new IdentityHashMap<>();
  private final Map<String, Sort> labels = new HashMap<>();
  private final Macros known;
  private final Map<Outline.Row, List<Mentions.All>> mentions = new IdentityHashMap<>();

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
    this.known =
        names.macros().knowing(byRow.values().stream().flatMap(List::stream).toList());
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

  /** All spellings with a letter, those of the paper first. */
  List<Spelled> with(String letter) {
    return byLetter.getOrDefault(letter, List.of());
  }

  /** How a row writes its symbol. */
  List<SymbolName> spellings(Outline.Row row) {
    return byRow.getOrDefault(row, List.of());
  }

  /** What a label labels; nothing if it is none. */
  @Nullable Sort label(String written) {
    return labels.get(written);
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
