package org.rederive.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Looks for a vector that is written whole and by a component that has a row of its own: k_x of the
 * row {@code k_x} is no component of k of the row {@code k}, but who writes both thinks it is.
 */
record Apart() {
  /** How a component of a vector is written that cannot be taken for another name. */
  private static final List<String> AXES = List.of("_{x}", "_{y}", "_{z}");

  /**
   * Such a component.
   *
   * @param whole the vector with the same letter
   */
  record Use(Formula node, Declaration component, Declaration whole) implements Misused {
    @Override
    public String message() {
      return component.latex()
          + ", which has a row of its own, is no component of "
          + whole.latex()
          + ", which has another";
    }

    @Override
    public String hint() {
      return "leave out the row of "
          + component.latex()
          + " and declare its label as a direction, or leave out that of "
          + whole.latex();
    }
  }

  /** The first such component in equations. */
  Optional<Use> in(List<Equation> equations) {
    Set<Declaration> written = new LinkedHashSet<>();
    equations.stream().flatMap(e -> e.sides().stream()).forEach(side -> collect(side, written));
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(side -> uses(side, written))
        .findFirst();
  }

  private static void collect(Formula node, Set<Declaration> written) {
    written(node).forEach(written::add);
    node.parts().forEach(part -> collect(part, written));
  }

  private static Stream<Declaration> written(Formula node) {
    Stream<Declaration> labels =
        Stream.of(node.labels(), node.binds(), node.variables()).flatMap(List::stream);
    return Stream.concat(labels, node.symbols().stream().map(Formula.Symbol::declaration));
  }

  private static Stream<Use> uses(Formula node, Set<Declaration> written) {
    Stream<Use> own =
        written(node)
            .flatMap(
                component ->
                    written.stream()
                        .filter(whole -> isComponent(component, whole))
                        .map(whole -> new Use(node, component, whole)));
    return Stream.concat(own, node.parts().stream().flatMap(part -> uses(part, written)));
  }

  private static boolean isComponent(Declaration component, Declaration whole) {
    boolean named =
        AXES.stream().anyMatch(axis -> component.latex().equals(whole.latex() + axis))
            && component.type().rank() < whole.type().rank();
    return named || isCoordinate(component, whole);
  }

  private static boolean isCoordinate(Declaration component, Declaration whole) {
    return component.quantity() instanceof Quantity.Coordinate one
        && whole.quantity() instanceof Quantity.Coordinate all
        && one.component()
        && !all.component()
        && one.variable() == all.variable()
        && component.pattern().base().equals(whole.pattern().base());
  }
}
