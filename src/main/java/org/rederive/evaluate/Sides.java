package org.rederive.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.number.NumberSystem;

/**
 * Both sides of an equation in one interpretation, term by term.
 *
 * @param left one list of components for each additive term of the left side
 * @param right the same for the right side
 */
public record Sides<T>(List<List<T>> left, List<List<T>> right) {
  public Sides {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** How many components each side has. */
  public int components() {
    return left.get(0).size();
  }

  /** A component of the left side, all terms together. */
  public T left(int component, NumberSystem<T> numbers) {
    return total(left, component, numbers);
  }

  /** A component of the right side, all terms together. */
  public T right(int component, NumberSystem<T> numbers) {
    return total(right, component, numbers);
  }

  /** Left − right of a component. */
  public T difference(int component, NumberSystem<T> numbers) {
    return numbers.subtract(left(component, numbers), right(component, numbers));
  }

  /** Left − right of each component. */
  public List<T> differences(NumberSystem<T> numbers) {
    return IntStream.range(0, components()).mapToObj(i -> difference(i, numbers)).toList();
  }

  /** A term that is zero may have no components. */
  private static <T> T total(List<List<T>> terms, int component, NumberSystem<T> numbers) {
    T sum = numbers.zero();
    for (List<T> term : terms) {
      sum = component < term.size() ? numbers.add(sum, term.get(component)) : sum;
    }
    return sum;
  }
}
