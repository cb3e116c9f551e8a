package org.rederive.meaning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;

/**
 * What the labels of a formula stand for at the moment: band, momentum and component numbers, and
 * the coordinates that parameters of definitions stand for. Immutable.
 */
public final class Labels {
  /** No label is bound. */
  public static final Labels NONE = new Labels(Map.of(), Map.of());

  private final Map<String, Integer> numbers;
  private final Map<String, Declaration> variables;

  private Labels(Map<String, Integer> numbers, Map<String, Declaration> variables) {
    this.numbers = numbers;
    this.variables = variables;
  }

  /** The number a label is bound to. */
  public Optional<Integer> number(Declaration label) {
    return Optional.ofNullable(numbers.get(key(label)));
  }

  /** The coordinate a parameter stands for; any other label stands for itself. */
  public Declaration variable(Declaration label) {
    Declaration bound = variables.get(key(label));
    return bound == null ? label : bound;
  }

  /** The letter k may be a momentum in one document and a component in another that uses it. */
  private static String key(Declaration label) {
    return label.sort() + " " + label.latex();
  }

  /** These labels and one more number. */
  public Labels with(Declaration label, int number) {
    Map<String, Integer> more = new HashMap<>(numbers);
    more.put(key(label), number);
    return new Labels(more, variables);
  }

  /** These labels and one more coordinate. */
  public Labels with(Declaration label, Declaration variable) {
    Map<String, Declaration> more = new HashMap<>(variables);
    more.put(key(label), variable);
    return new Labels(numbers, more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels
        && numbers.equals(labels.numbers)
        && variables.equals(labels.variables);
  }

  @Override
  public int hashCode() {
    return 31 * numbers.hashCode() + variables.keySet().hashCode();
  }
}
