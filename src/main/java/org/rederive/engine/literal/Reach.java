package org.rederive.engine.literal;

/** Over which momenta a state extends, or an operator maps to. */
enum Reach {
  /** The cell-periodic part at one momentum; pairs with others at this momentum only. */
  SPINOR,
  /** A Bloch state; orthogonal to those at other momenta. */
  BLOCH,
  /** A superposition over momenta: its products integrate over them. Of operators: all momenta. */
  ZONE;

  Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
