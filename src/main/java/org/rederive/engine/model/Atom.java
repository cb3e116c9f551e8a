package org.rederive.engine.model;

import java.util.List;

/** What the formulas of a model are made of, apart from numbers. */
sealed interface Atom {
  /** A component of the momentum. */
  record Momentum(String name) implements Atom {}

  /** cos of a component of the momentum. */
  record Cosine(String momentum) implements Atom {}

  /** sin of a component of the momentum. */
  record Sine(String momentum) implements Atom {}

  /**
   * A derivative of a parameter, or the parameter itself.
   *
   * @param orders how often it is differentiated by each of its arguments
   */
  record Parameter(String name, List<Integer> orders) implements Atom {
    public Parameter {
      orders = List.copyOf(orders);
    }
  }

  /** Any other symbol: a root, a component of a field or a velocity. */
  record Plain(String name) implements Atom {}
}
