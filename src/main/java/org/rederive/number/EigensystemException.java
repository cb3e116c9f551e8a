package org.rederive.number;

/** The QR iteration of {@link ComplexEigensystem} did not converge. */
public final class EigensystemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param message which eigenvalue was sought, after how many sweeps
   */
  EigensystemException(String message) {
    super(message);
  }
}
