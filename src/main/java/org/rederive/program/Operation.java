package org.rederive.program;

/** What a step of a program does with the results of earlier steps x, y and z. */
public enum Operation {
  /** The x-th input. */
  INPUT,
  /** The x-th constant. */
  CONSTANT,
  /** π. */
  PI,
  /** x + y. */
  ADD,
  /** x − y. */
  SUBTRACT,
  /** −x. */
  NEGATE,
  /** x y. */
  MULTIPLY,
  /** x + y z. */
  ADD_PRODUCT,
  /** 1/x. */
  INVERSE,
  /** x*. */
  CONJUGATE,
  /** exp x. */
  EXPONENTIAL,
  /** The principal value of ln x. */
  LOGARITHM,
  /** Solves the x-th linear system. */
  SOLVE,
  /** Component y of the solution of the x-th linear system. */
  COMPONENT
}
