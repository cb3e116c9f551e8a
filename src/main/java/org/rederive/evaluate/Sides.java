package org.rederive.evaluate;

import java.util.List;

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
}
