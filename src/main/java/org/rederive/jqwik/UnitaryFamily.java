package org.rederive.jqwik;

/**
 * Unitary transformations U(λ) = exp(iλG) with a Hermitian G.
 *
 * @param generator G
 */
public record UnitaryFamily(ComplexMatrix generator) {

  /** ∂ⁿU/∂λⁿ at λ = 0, (iG)ⁿ. */
  public ComplexMatrix derivative(int order) {
    ComplexMatrix product = ComplexMatrix.identity(generator.size());
    for (int n = 0; n < order; n++) {
      product = product.times(generator).times(Complex.I);
    }
    return product;
  }
}
