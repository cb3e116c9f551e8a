package org.rederive.evaluate;

/** What a calculation uses beyond arithmetic, and can be told not to use. */
public enum Law {
  /** ∂(XY) = (∂X)Y + X∂Y. */
  PRODUCT_RULE("the product rule"),
  /** ∂_x f(p(x)) = (∂_x p)·∂_p f, and with it the derivatives of exponentials and logarithms. */
  CHAIN_RULE("the chain rule"),
  /** (XY)† = Y†X†, ⟨a|X|b⟩* = ⟨b|X†|a⟩. */
  ADJOINT("what the adjoint of a product is"),
  /** ε_ijk is antisymmetric, and so is the cross product. */
  CONTRACTION("what the components of ε are"),
  /** What kinds of symbols say: H|R⟩ = ε|R⟩, i∂_t|ψ⟩ = H|ψ⟩, r̂ = i∂_k, |W⟩ = ∫_k w|ψ⟩. */
  DEFINING_EQUATIONS("what the kinds of its symbols say"),
  /** ⟨L_m|R_n⟩ = δ_mn. */
  BIORTHOGONALITY("biorthogonality"),
  /** Σ_n |R_n⟩⟨L_n| = 1. */
  COMPLETENESS("completeness"),
  /** A packet has a single sharp peak. */
  LIMIT("the limit of a sharp packet");

  private final String words;

  Law(String words) {
    this.words = words;
  }

  /** How reports write it. */
  public String words() {
    return words;
  }
}
