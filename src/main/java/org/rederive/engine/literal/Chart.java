package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;

/**
 * The coordinates that a statement speaks about, written out: one axis for a number, three for a
 * vector, and for momenta three at each point of the zone. Only along axes that something is
 * differentiated by functions are expanded.
 */
final class Chart {
  private final List<Axis> axes = new ArrayList<>();
  private final List<List<Integer>> momenta = new ArrayList<>();
  private final Map<String, List<Integer>> others = new LinkedHashMap<>();
  private final Map<String, List<Integer>> defined = new LinkedHashMap<>();
  private final Map<String, Integer> components = new HashMap<>();
  private final Map<Variable, List<Integer>> ofVariable = new HashMap<>();
  private final Set<Integer> moving = new HashSet<>();

  /**
   * One real number.
   *
   * @param name what its value is drawn for
   * @param point of which momentum it is a component, −1 if of none
   */
  record Axis(String name, int point) {}

  /**
   * @param points how many points of the zone there are; none if nothing depends on momenta
   */
  Chart(List<Declaration> declared, int points) {
    for (int point = 0; point < points; point++) {
      momenta.add(newAxes("momentum " + point, 3, point));
    }
    declared.forEach(this::declare);
  }

  private List<Integer> newAxes(String name, int size, int point) {
    List<Integer> added = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      added.add(axes.size());
      axes.add(new Axis(name + " " + a, point));
    }
    return List.copyOf(added);
  }

  // ---- declarations

  private void declare(Declaration coordinate) {
    if (!(coordinate.quantity() instanceof Quantity.Coordinate c) || c.variable() == Variable.ANY) {
      return;
    }
    if (c.defined()) {
      int size = coordinate.type().rank() == 1 ? 3 : 1;
      defined.computeIfAbsent(coordinate.key(), name -> newAxes("function " + name, size, -1));
    } else if (c.component()) {
      component(coordinate, c);
    } else if (c.variable() != Variable.MOMENTUM) {
      int size = c.variable() == Variable.POSITION ? 3 : 1;
      own(coordinate.latex(), c, size);
    }
  }

  /** Components that are declared one by one are those of one vector, in their order. */
  private void component(Declaration coordinate, Quantity.Coordinate c) {
    String vector = c.variable() + " by components";
    if (c.variable() != Variable.MOMENTUM) {
      own(vector, c, 3);
    }
    int number = (int) components.keySet().stream().filter(k -> k.startsWith(vector)).count();
    if (number > 2) {
      throw new NotReadException("a vector has three components");
    }
    components.putIfAbsent(vector + " " + coordinate.latex(), number);
  }

  private void own(String name, Quantity.Coordinate c, int size) {
    if (!others.containsKey(name)) {
      List<Integer> added = newAxes(name, size, -1);
      others.put(name, added);
      ofVariable.computeIfAbsent(c.variable(), v -> new ArrayList<>()).addAll(added);
    }
  }

  /**
   * Coordinates of documents that are used; a letter that is not declared here is the usual one.
   */
  void alsoMeets(Declaration coordinate) {
    Quantity.Coordinate c = (Quantity.Coordinate) coordinate.quantity();
    boolean known =
        c.defined()
            ? defined.containsKey(coordinate.key())
            : others.containsKey(coordinate.latex());
    if (known || c.component() || c.variable() == Variable.MOMENTUM && !c.defined()) {
      return;
    }
    List<Integer> usual = ofVariable.get(c.variable());
    if (c.defined() || usual == null) {
      declare(coordinate);
    } else {
      int size = c.variable() == Variable.POSITION ? 3 : 1;
      others.put(coordinate.latex(), usual.subList(0, size));
    }
  }

  // ---- where coordinates stand

  /** The axes of a coordinate, at one of the points of the zone. */
  List<Integer> axes(Declaration coordinate, int point) {
    Quantity.Coordinate c = (Quantity.Coordinate) coordinate.quantity();
    if (c.defined()) {
      return found(defined.get(coordinate.key()), coordinate);
    }
    if (c.component()) {
      String vector = c.variable() + " by components";
      Integer number = components.get(vector + " " + coordinate.latex());
      List<Integer> all = c.variable() == Variable.MOMENTUM ? momentum(point) : others.get(vector);
      return number == null ? found(null, coordinate) : List.of(found(all, coordinate).get(number));
    }
    return c.variable() == Variable.MOMENTUM
        ? momentum(point)
        : found(others.get(coordinate.latex()), coordinate);
  }

  private static List<Integer> found(
      @org.jspecify.annotations.Nullable List<Integer> axes, Declaration coordinate) {
    if (axes == null) {
      throw new NotReadException(coordinate + " is no coordinate here");
    }
    return axes;
  }

  /** The axes of the momentum at a point of the zone. */
  List<Integer> momentum(int point) {
    if (momenta.isEmpty()) {
      throw new NotReadException("there are no momenta here");
    }
    return momenta.get(point);
  }

  /** The axes of all declared coordinates of one sort. */
  List<Integer> all(Variable variable, int point) {
    return variable == Variable.MOMENTUM
        ? momenta.isEmpty() ? List.of() : momentum(point)
        : ofVariable.getOrDefault(variable, List.of());
  }

  /** The axes of everything that functions depend on. */
  List<Integer> all(int point) {
    List<Integer> all = new ArrayList<>();
    for (Variable variable : Variable.values()) {
      all.addAll(all(variable, point));
    }
    return all;
  }

  Axis axis(int number) {
    return axes.get(number);
  }

  // ---- along which axes functions are expanded

  void expand(List<Integer> along) {
    moving.addAll(along);
  }

  /** The displacement along an axis, if functions are expanded along it. */
  Optional<Integer> displacement(int axis) {
    return moving.contains(axis)
        ? Optional.of((int) moving.stream().filter(other -> other < axis).count())
        : Optional.empty();
  }

  /** The variables of all expansions. */
  Variables variables(boolean packets) {
    List<Integer> points =
        IntStream.range(0, axes.size())
            .filter(moving::contains)
            .mapToObj(axis -> axes.get(axis).point())
            .toList();
    return new Variables(points, packets ? momenta.size() : 0);
  }
}
