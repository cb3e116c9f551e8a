package org.rederive.formula;

import java.util.List;
import java.util.Optional;

/**
 * A row of a document's symbol table: how the symbol is written and what it is.
 *
 * @param pattern how it is written; pieces that are themselves declared labels are slots, so that
 *     {@code u_{nk}^R} also covers {@code u_{mq}^R}
 * @param slots the declared labels in the pattern, subscripts first, then arguments
 * @param role what it is in the document's setting
 * @param type shape of its value, spatial subscripts of the pattern included
 * @param vectorType shape when its parameter slot stands for a vector such as k or r_c
 * @param key which quantity it is: the same for all spellings of one row, different for different
 *     rows
 */
public record Declaration(
    SymbolName pattern,
    List<Declaration> slots,
    Role role,
    Type type,
    Type vectorType,
    String key) {

  public Declaration {
    slots = List.copyOf(slots);
  }

  /** A declaration without parameter slot. */
  public Declaration(SymbolName pattern, List<Declaration> slots, Role role, Type type) {
    this(pattern, slots, role, type, type);
  }

  /** A declaration in a row of its own. */
  public Declaration(
      SymbolName pattern, List<Declaration> slots, Role role, Type type, Type vectorType) {
    this(pattern, slots, role, type, vectorType, pattern.latex());
  }

  /** Another spelling of the quantity with this key. */
  public Declaration withKey(String newKey) {
    return new Declaration(pattern, slots, role, type, vectorType, newKey);
  }

  /** The same symbol, known to be something else. */
  public Declaration withRole(Role newRole) {
    return new Declaration(pattern, slots, newRole, type, vectorType, key);
  }

  /** The same symbol with a value of another origin. */
  public Declaration withQuantity(Quantity quantity) {
    return withRole(role.with(role.name(), quantity));
  }

  /** Whether it is a coordinate that is given as a function of others. */
  public boolean isFunction() {
    return quantity() instanceof Quantity.Coordinate c && c.defined();
  }

  /** Whether it is an index that stands for one of x, y and z only. */
  public boolean isFixed() {
    return quantity() instanceof Quantity.Direction;
  }

  /** Whether it is an index that stands for any of x, y and z. */
  public boolean isComponentIndex() {
    return sort() == Sort.SPATIAL_INDEX && !isFixed();
  }

  /** The formula that stands in the place of a coordinate, if it is one without a letter. */
  public Optional<Quantity.Coordinate.Written> written() {
    return quantity() instanceof Quantity.Coordinate c ? c.written() : Optional.empty();
  }

  /**
   * A value of this coordinate that is written as a formula: a coordinate that is a function of
   * others and has no letter.
   */
  public Declaration at(Formula value) {
    Quantity.Variable variable = ((Quantity.Coordinate) quantity()).variable();
    Role valued =
        new Role(
            "value of " + role, sort(), type, Quantity.Coordinate.written(variable, this, value));
    boolean zero = value instanceof Formula.Literal number && number.value() == 0;
    // A bare 0 would put the coordinate of this name to zero, also in the other arguments.
    String written = zero ? "{0}" : Latex.of(value);
    return new Declaration(SymbolName.of(written), List.of(), valued, type)
        .withKey(latex() + " = " + written);
  }

  /** What it is, physically. */
  public Quantity quantity() {
    return role.quantity();
  }

  public Sort sort() {
    return role.sort();
  }

  /** How the symbol is written. */
  public String latex() {
    return pattern.latex();
  }

  /** By spelling only: cheap, and different declarations of a table are spelled differently. */
  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Declaration that
            && pattern.equals(that.pattern)
            && role.equals(that.role)
            && key.equals(that.key)
            && type.equals(that.type)
            && vectorType.equals(that.vectorType)
            && slots.equals(that.slots);
  }

  @Override
  public String toString() {
    return latex();
  }
}
