package org.rederive.engine.span;

import java.util.Comparator;

/**
 * A factor of a product of operators.
 *
 * @param name which generator, with its component
 * @param adjoint whether it is the adjoint of it
 */
record Generator(String name, boolean adjoint) implements Comparable<Generator> {
  private static final Comparator<Generator> ORDER =
      Comparator.comparing(Generator::name).thenComparing(Generator::adjoint);

  @Override
  public int compareTo(Generator other) {
    return ORDER.compare(this, other);
  }
}
