package org.rederive.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Sort;

/**
 * What the labels of a formula stand for at the moment: band, momentum and component numbers, the
 * coordinates that parameters of definitions stand for, at which point coordinates are, and which
 * numbers are zero. Immutable.
 */
public final class Labels {
  /** No label is bound, and every coordinate is at its generic point. */
  static final Labels NONE = new Labels(Map.of(), Map.of(), Point.GENERIC, Set.of());

  private final Map<Key, Integer> numbers;
  private final Map<Key, Declaration> variables;
  private final Point point;
  private final Set<Key> independent;

  /**
   * Where a formula is looked at.
   *
   * @param zeros places of the coordinates that are zero
   * @param absent keys of the numbers that are zero
   */
  private record Point(Set<Integer> zeros, Set<String> absent) {
    static final Point GENERIC = new Point(Set.of(), Set.of());
  }

  private Labels(
      Map<Key, Integer> numbers,
      Map<Key, Declaration> variables,
      Point point,
      Set<Key> independent) {
    this.numbers = numbers;
    this.variables = variables;
    this.point = point;
    this.independent = independent;
  }

  /** The number a label is bound to. */
  Optional<Integer> number(Declaration label) {
    return Optional.ofNullable(numbers.get(key(label)));
  }

  /** The coordinate a parameter stands for; any other label stands for itself. */
  Declaration variable(Declaration label) {
    Declaration bound = variables.get(key(label));
    return bound == null ? label : bound;
  }

  /** The places of a multi-index at which coordinates are zero. */
  public Set<Integer> zeros() {
    return point.zeros;
  }

  /** Where coordinates are and which numbers are zero: the same at equal ones. */
  public Object where() {
    return point;
  }

  /** Whether a number, a vector or a matrix is zero. */
  boolean isAbsent(Declaration symbol) {
    return point.absent.contains(symbol.key());
  }

  /** Whether any number is. */
  boolean anyAbsent() {
    return !point.absent.isEmpty();
  }

  /** Whether a coordinate that is defined as a function of others is looked at by itself. */
  boolean isIndependent(Declaration coordinate) {
    return independent.contains(key(coordinate));
  }

  /** The letter k may be a momentum in one document and a component in another that uses it. */
  private record Key(Sort sort, String latex) {
    @Override
    public int hashCode() {
      return 31 * latex.hashCode() + sort.ordinal();
    }
  }

  private static Key key(Declaration label) {
    return new Key(label.sort(), label.latex());
  }

  /** These labels and one more number. */
  Labels with(Declaration label, int number) {
    Map<Key, Integer> more = new HashMap<>(numbers);
    more.put(key(label), number);
    return new Labels(more, variables, point, independent);
  }

  /** These labels and one more coordinate. */
  Labels with(Declaration label, Declaration variable) {
    Map<Key, Declaration> more = new HashMap<>(variables);
    more.put(key(label), variable);
    return new Labels(numbers, more, point, independent);
  }

  /** The same where the coordinates at some places are zero. */
  Labels atZero(List<Integer> places) {
    Set<Integer> more = new HashSet<>(point.zeros);
    more.addAll(places);
    return at(new Point(Set.copyOf(more), point.absent));
  }

  /** The same where a number, a vector or a matrix is zero. */
  Labels without(Declaration symbol) {
    Set<String> more = new HashSet<>(point.absent);
    more.add(symbol.key());
    return at(new Point(point.zeros, Set.copyOf(more)));
  }

  /** The same where every number is what it is. */
  Labels withAll() {
    return at(new Point(point.zeros, Set.of()));
  }

  private Labels at(Point there) {
    return new Labels(numbers, variables, there, independent);
  }

  /** The same where a defined coordinate is looked at by itself. */
  Labels withIndependent(Declaration coordinate) {
    Set<Key> more = new HashSet<>(independent);
    more.add(key(coordinate));
    return new Labels(numbers, variables, point, Set.copyOf(more));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels
        && numbers.equals(labels.numbers)
        && variables.equals(labels.variables)
        && point.equals(labels.point)
        && independent.equals(labels.independent);
  }

  @Override
  public int hashCode() {
    return 31 * numbers.hashCode() + variables.keySet().hashCode() + point.hashCode();
  }
}
