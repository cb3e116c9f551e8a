package org.rederive.evaluate;

/** What a calculation uses beyond arithmetic, and can be told not to use. */
public enum Law {
  /** ∂(XY) = (∂X)Y + X∂Y. */
  PRODUCT_RULE,
  /** ∂_x f(p(x)) = (∂_x p)·∂_p f, and with it the derivatives of exponentials and logarithms. */
  CHAIN_RULE,
  /** (XY)† = Y†X†, ⟨a|X|b⟩* = ⟨b|X†|a⟩. */
  ADJOINT,
  /** ε_ijk is antisymmetric, and so is the cross product. */
  CONTRACTION,
  /** What kinds of symbols say: H|R⟩ = ε|R⟩, i∂_t|ψ⟩ = H|ψ⟩, r̂ = i∂_k, |W⟩ = ∫_k w|ψ⟩. */
  DEFINING_EQUATIONS,
  /** ⟨L_m|R_n⟩ = δ_mn. */
  BIORTHOGONALITY,
  /** Σ_n |R_n⟩⟨L_n| = 1. */
  COMPLETENESS,
  /** A packet has a single sharp peak. */
  LIMIT
}
