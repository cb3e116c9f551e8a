package org.rederive.evaluate;

/** A well-formed formula that has no meaning in its setting; the verdict is then "unsupported". */
public final class UnsupportedFormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsupportedFormulaException(String message) {
    super(message);
  }
}
