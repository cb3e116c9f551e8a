package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Law;
import org.rederive.formula.Declaration;
import org.rederive.formula.Sort;

/**
 * What a step may stand on.
 *
 * @param laws beyond arithmetic
 * @param opened ids of the documents whose definitions may be used
 * @param cited equations, in the symbols of the step's document
 */
record Ground(Set<Law> laws, Set<String> opened, List<Citation> cited) {
  Ground {
    laws = Set.copyOf(laws);
    opened = Set.copyOf(opened);
    cited = List.copyOf(cited);
  }

  /** Nothing but arithmetic. */
  static final Ground NOTHING = new Ground(Set.of(), Set.of(), List.of());

  /** The documents that define symbols of another one, of those that are opened. */
  Set<String> openedFor(Derivation derivation) {
    return opened.stream()
        .filter(
            id ->
                derivation.symbols().declarations().stream()
                    .anyMatch(symbol -> derivation.isDefinedBy(id, symbol)))
        .collect(Collectors.toSet());
  }

  /** All of this and of another one. */
  Ground and(Ground other) {
    Set<Law> both = EnumSet.noneOf(Law.class);
    both.addAll(laws);
    both.addAll(other.laws);
    Set<String> all = new HashSet<>(opened);
    all.addAll(other.opened);
    List<Citation> equations = new ArrayList<>(cited);
    other.cited.stream().filter(c -> !cited.contains(c)).forEach(equations::add);
    return new Ground(both, all, equations);
  }

  /**
   * Whether the definition of a symbol may be used. What coordinates are is always known, and so is
   * what stands only inside of definitions of other documents.
   */
  boolean knows(Declaration symbol, Derivation derivation) {
    return symbol.sort() != Sort.QUANTITY
        || !derivation.symbols().declarations().contains(symbol)
        || opened.stream().anyMatch(id -> derivation.isDefinedBy(id, symbol));
  }
}
