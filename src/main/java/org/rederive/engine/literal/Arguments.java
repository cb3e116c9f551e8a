package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
      case MOMENTUM -> momentum(written, point);
      case WRITTEN -> all(operator, written, point, true);
      case EVERYTHING -> all(operator, written, point, false);
    };
  }

  private List<Expansion> momentum(List<Declaration> written, int point) {
    Optional<Declaration> filled =
        written.stream().filter(Survey::isMomentum).filter(this::isFunction).findFirst();
    return filled.isPresent() ? reading.components(filled.get(), point) : momentum(point);
  }

  /** A coordinate among the arguments; they stand in one order, however they are written. */
  private record Argument(Variable variable, int axis, List<Expansion> values) {
    static final Comparator<Argument> ORDER =
        Comparator.comparing(Argument::variable).thenComparingInt(Argument::axis);
  }

  /**
   * Coordinates of a sort of which none is written are left unsaid, unless a written one is a
   * function of others.
   */
  private List<Expansion> all(
      Declaration operator, List<Declaration> written, int point, boolean only) {
    List<Argument> arguments = new ArrayList<>();
    Set<Variable> said = new HashSet<>();
    boolean function = only;
    for (int i = 0; i < operator.slots().size(); i++) {
      Declaration slot = reading.scope().variable(written.get(i));
      function |= isFunction(operator.slots().get(i));
      if (slot.quantity() instanceof Quantity.Coordinate c) {
        if (!c.component()) {
          said.add(c.variable());
          int axis = axis(operator.slots().get(i), point, i);
          arguments.add(new Argument(c.variable(), axis, reading.components(slot, point)));
        }
      }
    }
    if (!function) {
      arguments.addAll(unsaid(said, point));
    }
    return arguments.stream()
        .sorted(Argument.ORDER)
        .flatMap(argument -> argument.values().stream())
        .toList();
  }

  /** Where a slot stands among those of its sort: by its coordinate if it is one. */
  private int axis(Declaration slot, int point, int number) {
    boolean coordinate =
        slot.quantity() instanceof Quantity.Coordinate c && c.variable() != Variable.ANY;
    return coordinate ? reading.specimen().chart().axes(slot, point).get(0) : number;
  }

  private List<Argument> unsaid(Set<Variable> said, int point) {
    return Stream.of(Variable.values())
        .filter(variable -> !said.contains(variable))
        .map(v -> new Argument(v, 0, values(reading.specimen().chart().all(v, point))))
        .toList();
  }

  private boolean isFunction(Declaration coordinate) {
    return reading.scope().variable(coordinate).isFunction();
  }

  private List<Expansion> values(List<Integer> axes) {
    return axes.stream().map(reading::along).toList();
  }
}
