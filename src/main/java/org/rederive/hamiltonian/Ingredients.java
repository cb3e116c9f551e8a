package org.rederive.hamiltonian;

/** What a Hamiltonian is made of before its class asks anything of it. */
interface Ingredients {
  /** η of pseudo-Hermitian ones, a diagonal of both signs. */
  double[] metric();

  /**
   * A matrix without symmetry.
   *
   * @param number 0 for the constant one, 1 + 2n and 2 + 2n for the waves of pair n
   * @param scale how large its norm should be
   */
  Coefficient matrix(int number, double scale);

  /** The wave numbers n of a pair ±n of waves, by place. */
  double[] wave(int pair);

  /** A real number; z₀, z₁ − 1 and z₂ of normal ones are made of six. */
  double number(int number);

  /** How small what is not Hermitian is in nearly Hermitian ones. */
  double small();

  /** The gap of nearly defective ones. */
  double gap();

  /** The basis in which nearly defective ones have a Jordan block. */
  Shear shear();
}
