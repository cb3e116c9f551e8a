package org.rederive.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A symbol that a document defines by a formula.
 *
 * @param symbol what is defined; its slots are the parameters of the definition
 * @param indices spatial indices on the left side; the body has one value for each of their values
 * @param body what it is
 */
public record Definition(Declaration symbol, List<Declaration> indices, Formula body) {
  public Definition {
    indices = List.copyOf(indices);
  }

  /**
   * The definitions of a document together with the coordinates that some formulas, and the
   * definitions themselves, write as formulas: what stands in the brackets of H(k + b).
   */
  public static Map<Declaration, Definition> withArguments(
      Map<Declaration, Definition> definitions, Collection<Formula> formulas) {
    Map<Declaration, Definition> all = new LinkedHashMap<>(definitions);
    formulas.forEach(formula -> addArguments(formula, all));
    definitions.values().forEach(definition -> addArguments(definition.body(), all));
    return all;
  }

  private static void addArguments(Formula formula, Map<Declaration, Definition> all) {
    formula.anyMatch(
        node -> {
          node.symbols().stream()
              .flatMap(symbol -> symbol.slots().stream())
              .forEach(slot -> addArgument(slot, all));
          return false;
        });
  }

  private static void addArgument(Declaration slot, Map<Declaration, Definition> all) {
    if (slot.quantity() instanceof Quantity.Coordinate c && c.written().isPresent()) {
      Formula body = c.written().get().formula();
      all.put(slot, new Definition(slot, List.of(), body));
      addArguments(body, all);
    }
  }
}
