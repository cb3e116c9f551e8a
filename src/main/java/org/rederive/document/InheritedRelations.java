package org.rederive.document;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Quantity;

/**
 * The relations that a document has of its paper: those about generators that it writes, and those
 * about what these are exchanged with. A generator with a row of its own in the document is another
 * one, of which the relations of the paper say nothing.
 */
final class InheritedRelations {
  private final List<Outline.Marked> relations;
  private final String file;
  private final Vocabulary setting;
  private final Outline own;
  private final TableNames names;
  private final SpelledRows spelled;
  private final Set<String> replaced;

  private InheritedRelations(Paper paper, Vocabulary setting, Outline own, TableNames names) {
    this.relations = paper.relations();
    this.file = paper.file();
    this.setting = setting;
    this.own = own;
    this.names = names;
    this.spelled = names.spelled(setting, paper.rows());
    this.replaced = own.rows().stream().flatMap(this::names).collect(Collectors.toSet());
  }

  /**
   * In the order of the paper; none in a setting without relations.
   *
   * @param findings is told of a generator of the document about which no relation is left
   */
  static List<Outline.Marked> of(
      Paper paper, Vocabulary setting, Outline own, TableNames names, Findings findings) {
    return paper.relations().isEmpty() || !setting.hasRelations()
        ? List.of()
        : new InheritedRelations(paper, setting, own, names).found(findings);
  }

  private List<Outline.Marked> found(Findings findings) {
    Map<Outline.Marked, List<Outline.Row>> open = new HashMap<>();
    relations.forEach(relation -> open.put(relation, generators(List.of(relation))));
    refuseForgotten(open.values(), findings);
    open.values().removeIf(this::isReplaced);
    Set<Outline.Row> known = new HashSet<>(generators(own.formulas()));
    Set<Outline.Marked> found = new HashSet<>();
    while (found.addAll(about(known, open))) {
      found.forEach(relation -> known.addAll(open.getOrDefault(relation, List.of())));
    }
    return relations.stream().filter(found::contains).toList();
  }

  private static List<Outline.Marked> about(
      Set<Outline.Row> known, Map<Outline.Marked, List<Outline.Row>> open) {
    return open.entrySet().stream()
        .filter(entry -> !Collections.disjoint(entry.getValue(), known))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Who declares a generator anew may think that the paper's relations go on to hold of it. */
  private void refuseForgotten(Collection<List<Outline.Row>> related, Findings findings) {
    Set<String> said = mentioned(own.formulas(Verb.RELATION.word()));
    Set<String> forgotten =
        related.stream().flatMap(List::stream).flatMap(this::names).collect(Collectors.toSet());
    own.rows().stream()
        .filter(this::isGenerator)
        .filter(row -> names(row).anyMatch(forgotten::contains))
        .filter(row -> names(row).noneMatch(said::contains))
        .map(row -> row.spellings().get(0))
        .forEach(
            symbol ->
                findings
                    .part()
                    .add(
                        symbol,
                        "the relations of "
                            + file
                            + " are about another "
                            + symbol.text()
                            + ", and here it has none",
                        "write its relations here, or leave the row out"));
  }

  private Set<String> mentioned(List<Outline.Marked> formulas) {
    SpelledRows rows = new SpelledRows(setting, names, List.of(), own.rows());
    return Mentioned.of(rows, latex(formulas)).stream()
        .flatMap(this::names)
        .collect(Collectors.toSet());
  }

  private boolean isReplaced(List<Outline.Row> rows) {
    return rows.stream().flatMap(this::names).anyMatch(replaced::contains);
  }

  /** The paper's generators in formulas. */
  private List<Outline.Row> generators(List<Outline.Marked> formulas) {
    return Mentioned.of(spelled, latex(formulas)).stream().filter(this::isGenerator).toList();
  }

  private boolean isGenerator(Outline.Row row) {
    return setting
        .role(row.kind().text())
        .filter(role -> role.quantity() instanceof Quantity.Operator)
        .isPresent();
  }

  private static List<String> latex(List<Outline.Marked> formulas) {
    return formulas.stream().map(marked -> marked.fence().latex()).toList();
  }

  private Stream<String> names(Outline.Row row) {
    return row.spellings().stream().map(spelling -> names.latex(spelling.text()));
  }
}
