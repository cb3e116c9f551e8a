package org.rederive.engine.model;

import java.util.List;

/**
 * A quantity of a model, written out.
 *
 * @param name LaTeX of the quantity
 * @param shape how its components are to be read
 * @param components LaTeX of each; none if they are larger than the limit of work
 */
record ClosedForm(String name, Shape shape, List<String> components) {
  /** What the components are. */
  public enum Shape {
    /** There is only one. */
    NUMBER,
    /** Along x, y and z. */
    VECTOR,
    /** Of a state. */
    STATE,
    /** Rows of a matrix, one after the other. */
    MATRIX,
    /** Of something larger, one after the other. */
    LIST
  }

  public ClosedForm {
    components = List.copyOf(components);
  }
}
