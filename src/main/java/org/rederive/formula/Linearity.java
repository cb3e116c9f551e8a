package org.rederive.formula;

/** How the value of a node depends on one of its parts while the others are kept. */
public enum Linearity {
  /** f(a + b) = f(a) + f(b) and f(c a) = c f(a). */
  LINEAR,
  /** Linear in parts of one kind; a number beside an operator must stay there. */
  AMONG_LIKE,
  /** f(a + b) = f(a) + f(b) and f(c a) = c* f(a). */
  CONJUGATE,
  /** f(a + b) = f(a) + f(b), but only real numbers can be drawn out. */
  ADDITIVE,
  /** None of these, or not for all values. */
  NONE;

  /** Whether a sum in the part is a sum of the node. */
  public boolean splits() {
    return this != NONE;
  }

  /** Whether any number that multiplies the part multiplies the node. */
  public boolean keepsNumbers() {
    return this == LINEAR || this == AMONG_LIKE;
  }
}
