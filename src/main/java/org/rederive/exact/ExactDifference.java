package org.rederive.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.algebra.PrimeField;
import org.rederive.meaning.Assignment;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Recording;
import org.rederive.meaning.SpectralWorld;

/**
 * left − right at one random point of the exact field. Equations of the same document meet the same
 * point, so that differences can be compared.
 */
public final class ExactDifference {
  private ExactDifference() {}

  /**
   * Components for all that the free labels can stand for, one after the other.
   *
   * @return empty if the equation has no value at the point
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static Optional<long[]> of(Comparison comparison, SpectralWorld world, Draws point) {
    List<Long> components = new ArrayList<>();
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Recording recording = Recording.of(comparison, r -> world.recorded(r, assignment));
      try {
        long[] outputs = new FieldMachine(recording.program()).run(new RandomPoint(point));
        add(recording, outputs, components);
      } catch (ArithmeticException divisionByZero) {
        return Optional.empty();
      }
      next = assignment.next();
    }
    return Optional.of(components.stream().mapToLong(Long::longValue).toArray());
  }

  private static void add(Recording recording, long[] outputs, List<Long> components) {
    int size = recording.left().get(0).size();
    for (int i = 0; i < size; i++) {
      long left = total(recording.left(), i, outputs);
      components.add(PrimeField.subtract(left, total(recording.right(), i, outputs)));
    }
  }

  private static long total(List<List<Integer>> terms, int component, long[] outputs) {
    long sum = 0;
    for (List<Integer> term : terms) {
      sum = component < term.size() ? PrimeField.add(sum, outputs[term.get(component)]) : sum;
    }
    return sum;
  }

  /** a − b, component by component. */
  public static long[] subtract(long[] a, long[] b) {
    long[] difference = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = PrimeField.subtract(a[i], b[i]);
    }
    return difference;
  }
}
