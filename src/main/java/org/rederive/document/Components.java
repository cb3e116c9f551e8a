package org.rederive.document;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;

/**
 * The vectors and tensors that a document has rows of its own for, as a set of patterns: where it
 * says that z is a direction, the S_z of its paper is a component of its own S_i.
 */
final class Components {
  private final Set<String> indices = new HashSet<>();
  private final Set<String> patterns = new HashSet<>();
  private final TableNames names;

  private Components(TableNames names) {
    this.names = names;
  }

  /**
   * Those of the rows of a document.
   *
   * @param paper rows that it may have besides
   */
  static Components of(
      List<Outline.Row> own, List<Outline.Row> paper, Vocabulary setting, TableNames names) {
    Components components = new Components(names);
    Stream.concat(own.stream(), paper.stream())
        .filter(row -> isIndex(row, setting))
        .flatMap(row -> components.names(row).stream())
        .forEach(name -> components.indices.add(name.latex()));
    own.stream()
        .flatMap(row -> components.names(row).stream())
        .filter(components::isIndexed)
        .forEach(name -> components.patterns.add(components.pattern(name)));
    return components;
  }

  private static boolean isIndex(Outline.Row row, Vocabulary setting) {
    return setting
        .role(row.kind().text().replaceFirst("\\?$", ""))
        .map(Role::sort)
        .filter(Sort.SPATIAL_INDEX::equals)
        .isPresent();
  }

  /** Whether a row of the paper is of components of what the document has a row for. */
  boolean have(Outline.Row row) {
    return names(row).stream()
        .anyMatch(name -> isIndexed(name) && patterns.contains(pattern(name)));
  }

  private List<SymbolName> names(Outline.Row row) {
    return row.spellings().stream()
        .map(spelling -> names.name(spelling.text()))
        .filter(Objects::nonNull)
        .toList();
  }

  private boolean isIndexed(SymbolName name) {
    return name.subscripts().stream().anyMatch(indices::contains);
  }

  private String pattern(SymbolName name) {
    return name.withSubscripts(
            name.subscripts().stream().filter(s -> !indices.contains(s)).toList())
        .latex();
  }
}
