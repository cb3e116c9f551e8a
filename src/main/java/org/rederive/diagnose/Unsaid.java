package org.rederive.diagnose;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;

/** What a paper may suppose of symbols without a word. */
enum Unsaid {
  /** A = A† of an observable. */
  HERMITIAN(
      "Hermitian",
      false,
      quantity ->
          quantity instanceof Quantity.Operator operator
              && operator.restriction() == Restriction.NONE,
      quantity ->
          new Quantity.Operator(
              Restriction.HERMITIAN, ((Quantity.Operator) quantity).dependence())),
  /** z = z* of a parameter. */
  REAL(
      "real",
      true,
      quantity -> quantity instanceof Quantity.Number number && !number.real(),
      quantity -> new Quantity.Number(true));

  private final String word;
  private final boolean ofNumbers;
  private final Predicate<Quantity> open;
  private final UnaryOperator<Quantity> special;

  Unsaid(
      String word, boolean ofNumbers, Predicate<Quantity> open, UnaryOperator<Quantity> special) {
    this.word = word;
    this.ofNumbers = ofNumbers;
    this.open = open;
    this.special = special;
  }

  /** An adjective. */
  String word() {
    return word;
  }

  /** Whether it is about numbers. */
  boolean isOfNumbers() {
    return ofNumbers;
  }

  /** Whether it can be supposed of such a symbol. */
  boolean isOpen(Quantity quantity) {
    return open.test(quantity);
  }

  /** What such a symbol is then. */
  Quantity special(Quantity quantity) {
    return special.apply(quantity);
  }
}
