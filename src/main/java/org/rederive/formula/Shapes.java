package org.rederive.formula;

import java.util.List;
import java.util.Optional;

/** Which shapes may be added, multiplied and contracted, and what comes out. */
public final class Shapes {
  private Shapes() {}

  /** Shape of a sum; a scalar beside an operator counts as a multiple of the identity. */
  public static Type sum(List<Typed> terms) {
    Type type = terms.get(0).type();
    Typed previous = terms.get(0);
    for (Typed term : terms.subList(1, terms.size())) {
      type = common(type, previous, term);
      previous = term;
    }
    return type;
  }

  /** Shape that both sides of an equation have. */
  public static Type equal(Typed left, Typed right) {
    if (right.isZero()) {
      return left.type();
    }
    return left.isZero() ? right.type() : common(left.type(), left, right);
  }

  /** Shape of factors multiplied in order. */
  public static Type product(Typed left, Typed right) {
    if (left.type().rank() > 0 && right.type().rank() > 0) {
      throw new ReadingException(
          left.span().to(right.span()),
          left.type().one() + " stands next to " + right.type().one() + ": product not defined",
          "write \\cdot or \\times between them, or give indices");
    }
    int rank = left.type().rank() + right.type().rank();
    return new Type(multiplied(left, right), rank);
  }

  /** Shape of a · b or a × b. */
  public static Type contracted(Typed left, Typed right, boolean cross) {
    requireVector(left, cross);
    requireVector(right, cross);
    return new Type(multiplied(left, right), cross ? 1 : 0);
  }

  private static Kind multiplied(Typed left, Typed right) {
    return multiplied(left.type().kind(), right.type().kind())
        .orElseThrow(
            () ->
                new ReadingException(
                    left.span().to(right.span()),
                    left.type().one()
                        + " cannot be multiplied by "
                        + right.type().one()
                        + " on its right",
                    "check the order of the factors"));
  }

  /** What a factor of kind {@code a} times a factor of kind {@code b} is, if they can be. */
  static Optional<Kind> multiplied(Kind a, Kind b) {
    if (a == Kind.SCALAR) {
      return Optional.of(b);
    }
    if (b == Kind.SCALAR) {
      return Optional.of(a);
    }
    if (a == Kind.OPERATOR && b != Kind.BRA) {
      return Optional.of(b);
    }
    if (a == Kind.BRA && b != Kind.BRA) {
      return Optional.of(b == Kind.KET ? Kind.SCALAR : Kind.BRA);
    }
    return a == Kind.KET && b == Kind.BRA ? Optional.of(Kind.OPERATOR) : Optional.empty();
  }

  private static void requireVector(Typed operand, boolean cross) {
    if (operand.type().rank() != 1) {
      throw new ReadingException(
          operand.span(),
          "expected a vector beside "
              + (cross ? "\\times" : "\\cdot")
              + ", found "
              + operand.type().one(),
          operand.type().rank() == 0 ? "write plain juxtaposition for a product of numbers" : "",
          new Obstacle.NoVector());
    }
  }

  private static Type common(Type type, Typed previous, Typed term) {
    Type other = term.type();
    boolean sameRank = type.rank() == other.rank();
    boolean mixed =
        type.kind() == Kind.SCALAR && other.kind() == Kind.OPERATOR
            || type.kind() == Kind.OPERATOR && other.kind() == Kind.SCALAR;
    if (!sameRank || type.kind() != other.kind() && !mixed) {
      throw new ReadingException(
          term.span(),
          other.one() + " cannot be added to or compared with " + type.one(),
          previous.span().equals(term.span()) ? "" : "both must have the same shape",
          sameRank ? Obstacle.OTHER : new Obstacle.Unlike());
    }
    return mixed ? new Type(Kind.OPERATOR, type.rank()) : type;
  }
}
