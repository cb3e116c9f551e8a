package org.rederive.engine.model;

/**
 * What functions of the momentum are in a calculation. What holds for letters holds for whatever
 * they stand for; what does not has to be asked of the values.
 */
enum Reading {
  /** Each function and each derivative of it is an independent symbol, sines and cosines too. */
  LETTERS,
  /** The model's functions are what they are, and sin² + cos² = 1. */
  VALUES
}
