package org.rederive.engine.span;

/**
 * A factor of a product of operators.
 *
 * @param name which generator, with its component
 * @param adjoint whether it is the adjoint of it
 */
record Generator(String name, boolean adjoint) implements Comparable<Generator> {
  @Override
  public int compareTo(Generator other) {
    int order = name.compareTo(other.name);
    return order == 0 ? Boolean.compare(adjoint, other.adjoint) : order;
  }
}
