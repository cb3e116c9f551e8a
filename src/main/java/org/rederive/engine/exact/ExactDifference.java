package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Recording;

/**
 * left − right at one random point. Equations of the same document meet the same point, so that
 * differences can be compared.
 */
public final class ExactDifference {
  private final RandomPoint point;

  /** At a point. */
  public ExactDifference(Draws draws) {
    this.point = RandomPoint.of(draws);
  }

  /**
   * Components for all that the free labels can stand for, one after the other.
   *
   * @return empty if the equation has no value at the point
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public Optional<long[]> of(Comparison comparison, ArbitraryInterpretation interpretation) {
    List<Long> components = new ArrayList<>();
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Recording recording = Recording.of(comparison, r -> interpretation.recorded(r, assignment));
      try {
        add(recording, new FieldMachine(recording.program()).run(point), components);
      } catch (ArithmeticException divisionByZero) {
        return Optional.empty();
      }
      next = assignment.next();
    }
    return Optional.of(components.stream().mapToLong(Long::longValue).toArray());
  }

  private void add(Recording recording, long[] outputs, List<Long> components) {
    int size = recording.left().get(0).size();
    for (int i = 0; i < size; i++) {
      long left = total(recording.left(), i, outputs);
      components.add(point.field().subtract(left, total(recording.right(), i, outputs)));
    }
  }

  private long total(List<List<Integer>> terms, int component, long[] outputs) {
    long sum = 0;
    for (List<Integer> term : terms) {
      sum = component < term.size() ? point.field().add(sum, outputs[term.get(component)]) : sum;
    }
    return sum;
  }

  /** a − b, component by component. */
  public long[] subtract(long[] a, long[] b) {
    long[] difference = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = point.field().subtract(a[i], b[i]);
    }
    return difference;
  }
}
