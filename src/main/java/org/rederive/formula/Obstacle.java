package org.rederive.formula;

import java.util.List;

/** Why a formula cannot be read, for those who act on it: what a message says, they do not ask. */
public sealed interface Obstacle {
  /** Something on which nobody acts. */
  Obstacle OTHER = new Other();

  /** Nothing that is named here. */
  record Other() implements Obstacle {}

  /**
   * No row declares a symbol.
   *
   * @param latex how it is written
   */
  record Undeclared(String latex) implements Obstacle {}

  /**
   * A symbol is declared, but not as a function of what stands in its brackets.
   *
   * @param latex the symbol without them
   */
  record NoFunction(String latex) implements Obstacle {}

  /**
   * An index stands where a value is needed.
   *
   * @param latex how it is written
   */
  record NoValue(String latex) implements Obstacle {}

  /**
   * An operator in brackets has two labels that are no indices of bands.
   *
   * @param labels how they are written
   */
  record NoElement(List<String> labels) implements Obstacle {
    public NoElement {
      labels = List.copyOf(labels);
    }
  }

  /** Something else stands where an operator is needed. */
  record NoOperator() implements Obstacle {}

  /**
   * What is free on one side, or in one term, is not so in the other.
   *
   * @param indices how they are written
   */
  record Unbalanced(List<String> indices) implements Obstacle {
    public Unbalanced {
      indices = List.copyOf(indices);
    }
  }

  /** A vector stands where a number is needed. */
  record NoNumber() implements Obstacle {}

  /** A number or one operator stands beside a dot or a cross, where a vector is needed. */
  record NoVector() implements Obstacle {}

  /** What is added or compared is no vector, and the other side is one. */
  record Unlike() implements Obstacle {}

  /** No row says along what a component of a derivative is taken. */
  record NoVariable() implements Obstacle {}

  /** What is written can be read in two ways, and no other way of reading it tells which. */
  record TwoWays() implements Obstacle {}
}
