package org.rederive.formula;

/**
 * A word of a setting's vocabulary: what a declared symbol is there.
 *
 * @param name the words a document writes, for example {@code right eigenvector}
 * @param sort how it takes part in formulas
 * @param type shape of its value; for indices a scalar that is never used as a value
 * @param quantity where its value comes from
 */
public record Role(String name, Sort sort, Type type, Quantity quantity) {
  /** A word that only takes part in formulas: an index, a delta, something defined. */
  public Role(String name, Sort sort, Type type) {
    this(name, sort, type, Quantity.FORMAL);
  }

  /** A quantity of the given shape that has no value of its own. */
  public static Role quantity(String name, Type type) {
    return new Role(name, Sort.QUANTITY, type);
  }

  /** A quantity of the given shape. */
  public static Role quantity(String name, Type type, Quantity quantity) {
    return new Role(name, Sort.QUANTITY, type, quantity);
  }

  /** The same kind with a value of another origin. */
  public Role with(String newName, Quantity newQuantity) {
    return new Role(newName, sort, type, newQuantity);
  }

  @Override
  public String toString() {
    return name;
  }
}
