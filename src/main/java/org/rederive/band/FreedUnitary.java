package org.rederive.band;

/** What is not asked of a family U(λ) that is unitary and the identity at λ = 0 otherwise. */
public enum FreedUnitary {
  /** Both are asked. */
  NOTHING,
  /** U(λ) is any family of matrices with U(0) = 1. */
  UNITARITY,
  /** U(0) is any reflection 1 − 2|v⟩⟨v|/⟨v|v⟩. */
  IDENTITY_AT_ZERO
}
