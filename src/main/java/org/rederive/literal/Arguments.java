package org.rederive.literal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Variable;

/** What a quantity is a function of: the coordinates that are written for it, and unsaid ones. */
record Arguments(LiteralReading reading) {

  /** All coordinates of the document, at a point of the zone. */
  List<Expansion> everything(int point) {
    return values(reading.specimen().chart().all(point));
  }

  List<Expansion> momentum(int point) {
    return values(reading.specimen().chart().all(Variable.MOMENTUM, point));
  }

  /**
   * The arguments of an operator.
   *
   * @param operator its row in the symbol table
   * @param written what is filled into its slots; its own slots where nothing is
   */
  List<Expansion> of(
      Declaration operator, Dependence dependence, List<Declaration> written, int point) {
    return switch (dependence) {
      case NOTHING -> List.of();
      case MOMENTUM -> momentum(operator, written, point);
      case EVERYTHING -> all(operator, written, point);
    };
  }

  private List<Expansion> momentum(Declaration operator, List<Declaration> written, int point) {
    Optional<Declaration> filled =
        written.stream().filter(Survey::isMomentum).filter(this::isFunction).findFirst();
    return filled.isPresent() ? reading.components(filled.get(), point) : momentum(point);
  }

  /**
   * Coordinates of a sort of which none is written are left unsaid, unless a written one is a
   * function of others.
   */
  private List<Expansion> all(Declaration operator, List<Declaration> written, int point) {
    List<Expansion> arguments = new ArrayList<>();
    Set<Variable> said = new HashSet<>();
    boolean function = false;
    for (int i = 0; i < operator.slots().size(); i++) {
      Declaration slot = reading.scope().variable(written.get(i));
      if (slot.quantity() instanceof Quantity.Coordinate c) {
        said.add(c.variable());
        function |= c.defined();
        arguments.addAll(c.component() ? List.of() : reading.components(slot, point));
        if (c.component()) {
          said.remove(c.variable());
        }
      }
    }
    if (!function) {
      for (Variable variable : Variable.values()) {
        if (!said.contains(variable)) {
          arguments.addAll(values(reading.specimen().chart().all(variable, point)));
        }
      }
    }
    return arguments;
  }

  private boolean isFunction(Declaration coordinate) {
    return reading.scope().variable(coordinate).quantity() instanceof Quantity.Coordinate c
        && c.defined();
  }

  private List<Expansion> values(List<Integer> axes) {
    return axes.stream().map(reading::along).toList();
  }
}
