package org.rederive.formula;

/** What a value is apart from its spatial rank: the shape of its matrix part for N bands. */
public enum Kind {
  /** A number (1×1). */
  SCALAR("scalar"),
  /** A column of N components. */
  KET("ket"),
  /** A row of N components. */
  BRA("bra"),
  /** An N×N matrix, or any other linear operator. */
  OPERATOR("operator");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
