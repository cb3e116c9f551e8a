package org.rederive.jqwik;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.IngredientThing;
import org.rederive.program.Constant;

/**
 * Numbers without a row and a column of all matrices, and a component of all states.
 *
 * @param row the row, column and component that is left out
 */
record LeftOut(int row) {

  /** What is left, with the rows behind the one that is left out moved up. */
  static WrittenNumbers of(WrittenNumbers numbers, int row) {
    LeftOut out = new LeftOut(row);
    Map<Name, Constant> left = new HashMap<>();
    numbers.values().forEach((name, value) -> out.moved(name).ifPresent(n -> left.put(n, value)));
    return new WrittenNumbers(left);
  }

  private Optional<Name> moved(Name name) {
    boolean wave = name.thing() instanceof IngredientThing.Wave;
    return wave ? Optional.of(name) : moved(name.part()).map(part -> new Name(name.thing(), part));
  }

  private Optional<Part> moved(Part part) {
    if (part instanceof Part.Entry entry) {
      return keeps(entry.row(), entry.column())
          .map(kept -> new Part.Entry(up(entry.row()), up(entry.column())));
    }
    if (part instanceof Part.Component component) {
      return keeps(component.place()).map(kept -> new Part.Component(up(component.place())));
    }
    if (part instanceof Part.ComponentCoefficient of) {
      return keeps(of.place())
          .map(kept -> new Part.ComponentCoefficient(up(of.place()), of.index()));
    }
    return Optional.of(part);
  }

  private Optional<LeftOut> keeps(int... places) {
    return IntStream.of(places).allMatch(place -> place != row)
        ? Optional.of(this)
        : Optional.empty();
  }

  private int up(int place) {
    return place > row ? place - 1 : place;
  }
}
