package org.rederive.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.number.GaussianRational;

/**
 * A momentum whose components are put in one by one, as (−k_x, k_y): each derivative by one of them
 * is one by that which stands there.
 *
 * @param variable the momentum
 * @param components what is put in, with a letter of its own for each of its components
 * @param directions the letters by which they are written
 */
record Mirrored(
    Declaration variable, List<Formula> components, Map<Integer, Declaration> directions) {

  /** What is put in for a momentum; empty if it is not written by its components, or not only. */
  static Optional<Mirrored> of(Declaration variable, Formula value, Reliance reliance) {
    if (!(value instanceof Formula.ByComponents list)) {
      return Optional.empty();
    }
    Map<Integer, Declaration> directions = new HashMap<>();
    List<Formula> components =
        list.entries().stream().map(entry -> apart(entry, variable, directions)).toList();
    boolean whole = components.stream().anyMatch(c -> reliance.mayDependOn(c, variable));
    return whole
        ? Optional.empty()
        : Optional.of(new Mirrored(variable, components, Map.copyOf(directions)));
  }

  private static Formula apart(
      Formula node, Declaration variable, Map<Integer, Declaration> directions) {
    boolean component =
        node instanceof Formula.Indexed indexed
            && indexed.operand().equals(new Formula.Symbol(variable, List.of()))
            && indexed.indices().get(0).isFixed();
    if (component) {
      Declaration direction = ((Formula.Indexed) node).indices().get(0);
      directions.put(axis(direction), direction);
      return new Formula.Symbol(letter(variable, axis(direction)), List.of());
    }
    return node.with(node.parts().stream().map(p -> apart(p, variable, directions)).toList());
  }

  private static int axis(Declaration direction) {
    return ((Quantity.Direction) direction.quantity()).axis();
  }

  private static Declaration letter(Declaration variable, int axis) {
    return new Declaration(
        SymbolName.of(variable.latex() + " of axis " + axis),
        List.of(),
        variable.role(),
        Type.SCALAR);
  }

  /**
   * A component that stands in the place of another one.
   *
   * @param direction which
   * @param slope by how much what is put in grows with it
   */
  record Along(Declaration direction, GaussianRational slope) {}

  /** The only component on which what is put in for another one depends, and nothing else does. */
  Optional<Along> along(Declaration direction, PutIn values) {
    Formula here = components.get(axis(direction));
    List<Integer> axes =
        directions.keySet().stream().filter(axis -> depends(here, axis, values)).toList();
    if (axes.size() != 1) {
      return Optional.empty();
    }
    int axis = axes.get(0);
    boolean only =
        components.stream().filter(other -> depends(other, axis, values)).count() == 1
            && values.values().entrySet().stream()
                .filter(e -> !e.getKey().equals(variable))
                .noneMatch(e -> values.document().reliance().mayDependOn(e.getValue(), variable));
    return only
        ? values
            .slope(here, letter(variable, axis))
            .filter(slope -> !slope.isZero())
            .flatMap(
                slope -> Optional.ofNullable(directions.get(axis)).map(d -> new Along(d, slope)))
        : Optional.empty();
  }

  private boolean depends(Formula component, int axis, PutIn values) {
    return values.document().reliance().mayDependOn(component, letter(variable, axis));
  }
}
