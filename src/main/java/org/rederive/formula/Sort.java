package org.rederive.formula;

/** How a declared symbol takes part in a formula. */
public enum Sort {
  /** Labels a band: n, m. */
  BAND_INDEX("band index"),
  /** Runs over x, y, z: i, j, k. */
  SPATIAL_INDEX("spatial index"),
  /** A crystal momentum: labels states, can be integrated over and differentiated by. */
  MOMENTUM("momentum"),
  /** A real parameter that values depend on and can be differentiated by: r_c, t, λ. */
  COORDINATE("coordinate"),
  /** Stands for any coordinate in a definition: the λ of A_λ. */
  PARAMETER("parameter"),
  /** Anything that has a value only. */
  QUANTITY("quantity");

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /** Whether the symbol can stand in the subscript or argument of another one and label it. */
  public boolean labels() {
    return this != QUANTITY && this != SPATIAL_INDEX;
  }

  /** Whether a derivative can be taken with respect to it. */
  public boolean differentiable() {
    return this == MOMENTUM || this == COORDINATE || this == PARAMETER;
  }

  @Override
  public String toString() {
    return word;
  }
}
