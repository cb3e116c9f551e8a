package org.rederive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * The order in which definitions can be read: each behind those that it uses, else as written. Two
 * that use each other stay where they are, where one of them is used before it is defined.
 *
 * @param defined the symbol that a formula defines, if it has a row
 */
record DefinitionOrder(Function<Fence, Optional<Symbols.DefinedRow>> defined, Macros macros) {

  List<Outline.Marked> of(List<Outline.Marked> written) {
    List<Outline.Marked> open = new ArrayList<>(written);
    List<Outline.Marked> order = new ArrayList<>();
    while (!open.isEmpty()) {
      Outline.Marked next =
          open.stream().filter(m -> !usesAny(m, open)).findFirst().orElse(open.get(0));
      open.remove(next);
      order.add(next);
    }
    return order;
  }

  private boolean usesAny(Outline.Marked marked, List<Outline.Marked> open) {
    Set<Symbols.DefinedRow> others = new HashSet<>();
    open.forEach(other -> defined.apply(other.fence()).ifPresent(others::add));
    defined.apply(marked.fence()).ifPresent(others::remove);
    return !others.isEmpty()
        && Mentions.of(marked.fence().latex(), macros).names().stream()
            .anyMatch(name -> others.stream().anyMatch(row -> row.resembles(name)));
  }
}
