package org.rederive.engine.literal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;

/**
 * What labels stand for where a formula stands.
 *
 * @param letters which momenta letters stand for
 * @param numbers of bands, components and points of the zone
 * @param variables the coordinates that parameters of definitions stand for
 * @param zeros axes along which one is at zero
 * @param independent coordinates that are functions of others and are looked at by themselves
 * @param order up to which functions are needed here
 */
record Scope(
    Letters letters,
    Map<String, Integer> numbers,
    Map<String, Declaration> variables,
    Set<Integer> zeros,
    Set<String> independent,
    int order) {
  public Scope {
    numbers = Map.copyOf(numbers);
    variables = Map.copyOf(variables);
    zeros = Set.copyOf(zeros);
    independent = Set.copyOf(independent);
  }

  static Scope outermost(Letters letters, int order) {
    return new Scope(letters, Map.of(), Map.of(), Set.of(), Set.of(), order);
  }

  Optional<Integer> number(Declaration label) {
    return Optional.ofNullable(numbers.get(letters.key(label)));
  }

  /** What a parameter stands for; any other coordinate stands for itself. */
  Declaration variable(Declaration coordinate) {
    return variables.getOrDefault(letters.key(coordinate), coordinate);
  }

  boolean isIndependent(Declaration coordinate) {
    return independent.contains(coordinate.latex());
  }

  Scope with(Declaration label, int number) {
    Map<String, Integer> more = new HashMap<>(numbers);
    more.put(letters.key(label), number);
    return new Scope(letters, more, variables, zeros, independent, order);
  }

  Scope with(Declaration parameter, Declaration variable) {
    Map<String, Declaration> more = new HashMap<>(variables);
    more.put(letters.key(parameter), variable);
    return new Scope(letters, numbers, more, zeros, independent, order);
  }

  Scope atZero(List<Integer> axes) {
    Set<Integer> more = new HashSet<>(zeros);
    more.addAll(axes);
    return new Scope(letters, numbers, variables, more, independent, order);
  }

  Scope lookingAt(Declaration coordinate) {
    Set<String> more = new HashSet<>(independent);
    more.add(coordinate.latex());
    return new Scope(letters, numbers, variables, zeros, more, order);
  }

  Scope upTo(int newOrder) {
    return new Scope(letters, numbers, variables, zeros, independent, newOrder);
  }
}
