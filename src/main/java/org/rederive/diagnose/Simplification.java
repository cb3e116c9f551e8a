package org.rederive.diagnose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;

/**
 * A point at which a statement fails is made simpler, number by number, as long as it fails.
 *
 * @param inputs the numbers of a point
 * @param fails whether the statement fails at a point
 */
record Simplification(List<Input.Draw> inputs, Predicate<SmallPoint> fails) {
  Simplification {
    inputs = List.copyOf(inputs);
  }

  /** The simplest point that is reached from one at which the statement fails. */
  SmallPoint of(SmallPoint start) {
    SmallPoint point = together(start);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Input.Draw input : inputs) {
        Optional<SmallPoint> next = simpler(point, input);
        changed |= next.isPresent();
        point = next.orElse(point);
      }
    }
    return point;
  }

  /** As many inputs as possible are given the simplest value at once. */
  private SmallPoint together(SmallPoint start) {
    SmallPoint point = start;
    for (int length = inputs.size() / 2; length > 1; length /= 2) {
      for (int from = 0; from < inputs.size(); from += length) {
        Map<Name, GaussianInteger> changed = new HashMap<>();
        inputs
            .subList(from, Math.min(from + length, inputs.size()))
            .forEach(i -> changed.put(i.name(), GaussianInteger.simplest(i.kind())));
        SmallPoint next = point.with(changed);
        point = fails.test(next) ? next : point;
      }
    }
    return point;
  }

  private Optional<SmallPoint> simpler(SmallPoint point, Input.Draw input) {
    List<GaussianInteger> all = GaussianInteger.of(input.kind());
    return all.subList(0, all.indexOf(point.at(input))).stream()
        .map(value -> point.with(Map.of(input.name(), value)))
        .filter(fails)
        .findFirst();
  }
}
