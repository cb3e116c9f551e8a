package org.rederive.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A symbol that a document defines by a formula.
 *
 * @param symbol what is defined; its slots are the parameters of the definition
 * @param indices spatial indices on the left side; the body has one value for each of their values
 * @param body what it is
 * @param conditions for which slots it is defined; for all others it has no value
 */
public record Definition(
    Declaration symbol, List<Declaration> indices, Formula body, List<Condition> conditions) {
  public Definition {
    indices = List.copyOf(indices);
    conditions = List.copyOf(conditions);
  }

  /** A definition for all values of its slots. */
  public Definition(Declaration symbol, List<Declaration> indices, Formula body) {
    this(symbol, indices, body, List.of());
  }

  /** The same with another formula. */
  public Definition with(Formula newBody) {
    return new Definition(symbol, indices, newBody, conditions);
  }

  /** What has to be true of what stands in the slots. */
  public List<Condition> conditionsOf(Formula.Symbol use) {
    return conditions.stream()
        .map(c -> new Condition(filled(c.label(), use), c.relation(), filled(c.other(), use)))
        .toList();
  }

  private Declaration filled(Declaration label, Formula.Symbol use) {
    int slot = symbol.slots().indexOf(label);
    return slot < 0 ? label : use.slots().get(slot);
  }

  /** The definition of what has the name of a symbol, whatever its row says of it. */
  public static Optional<Definition> spelledLike(
      Declaration symbol, Map<Declaration, Definition> definitions) {
    Definition own = definitions.get(symbol);
    if (own != null) {
      return Optional.of(own);
    }
    return definitions.entrySet().stream()
        .filter(e -> e.getKey().pattern().equals(symbol.pattern()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Symbols that formulas speak about, those in the definitions that they stand on included. */
  public static Set<Declaration> symbols(
      Collection<Formula> formulas, Map<Declaration, Definition> definitions) {
    Set<Declaration> seen = new LinkedHashSet<>();
    formulas.forEach(formula -> collect(formula, definitions, seen));
    return seen;
  }

  private static void collect(
      Formula formula, Map<Declaration, Definition> definitions, Set<Declaration> seen) {
    formula
        .allSymbols()
        .map(Formula.Symbol::declaration)
        .filter(seen::add)
        .forEach(
            symbol ->
                Optional.ofNullable(definitions.get(symbol))
                    .ifPresent(d -> collect(d.body, definitions, seen)));
  }

  /**
   * Definitions together with the coordinates that some formulas write as formulas: what stands in
   * the brackets of H(k + b).
   */
  public static Map<Declaration, Definition> withArguments(
      Map<Declaration, Definition> definitions, Collection<Formula> formulas) {
    Map<Declaration, Definition> all = new LinkedHashMap<>(definitions);
    formulas.forEach(formula -> addArguments(formula, all));
    return all;
  }

  private static void addArguments(Formula formula, Map<Declaration, Definition> all) {
    formula
        .allSymbols()
        .flatMap(symbol -> symbol.slots().stream())
        .forEach(slot -> slot.written().ifPresent(written -> add(slot, written.formula(), all)));
  }

  private static void add(Declaration slot, Formula body, Map<Declaration, Definition> all) {
    all.put(slot, new Definition(slot, List.of(), body));
    addArguments(body, all);
  }
}
