package org.rederive.formula;

/**
 * A word of a setting's vocabulary: what a declared symbol is there.
 *
 * @param name the words a document writes, for example {@code right eigenvector}
 * @param sort how it takes part in formulas
 * @param type shape of its value; for indices a scalar that is never used as a value
 */
public record Role(String name, Sort sort, Type type) {
  /** A quantity of the given shape. */
  public static Role quantity(String name, Type type) {
    return new Role(name, Sort.QUANTITY, type);
  }

  @Override
  public String toString() {
    return name;
  }
}
