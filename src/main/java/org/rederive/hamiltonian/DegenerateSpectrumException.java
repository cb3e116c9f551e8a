package org.rederive.hamiltonian;

/**
 * The eigenvectors of a Hamiltonian are not determined: a multiple eigenvalue to working accuracy.
 */
public final class DegenerateSpectrumException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DegenerateSpectrumException(String message) {
    super(message);
  }
}
