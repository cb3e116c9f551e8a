package org.rederive.formula;

import java.util.List;

/** The shape of a formula that has been read, and so is known to have one. */
public final class Shaped implements Meaning.Written<Type> {
  private static final Shaped MEANING = new Shaped();

  private Shaped() {}

  /** The shape of a formula. */
  public static Type of(Formula formula) {
    return formula.in(MEANING);
  }

  // ---- leaves

  @Override
  public Type literal(Formula.Literal node) {
    return Type.SCALAR;
  }

  @Override
  public Type imaginaryUnit(Formula.ImaginaryUnit node) {
    return Type.SCALAR;
  }

  @Override
  public Type symbol(Formula.Symbol node) {
    return node.type();
  }

  @Override
  public Type leviCivita(Formula.LeviCivita node) {
    return Type.SCALAR;
  }

  @Override
  public Type kronecker(Formula.Kronecker node) {
    return Type.SCALAR;
  }

  @Override
  public Type momentumDelta(Formula.MomentumDelta node) {
    return Type.SCALAR;
  }

  @Override
  public Type pi(Formula.Pi node) {
    return Type.SCALAR;
  }

  // ---- sums and products

  /** A number beside an operator is a multiple of the identity. */
  @Override
  public Type sum(Formula.Sum node) {
    List<Type> types = node.terms().stream().map(Shaped::of).toList();
    return types.stream()
        .filter(type -> type.kind() != Kind.SCALAR)
        .findFirst()
        .orElse(types.get(0));
  }

  @Override
  public Type negation(Formula.Negation node) {
    return of(node.operand());
  }

  @Override
  public Type product(Formula.Product node) {
    List<Type> types = node.factors().stream().map(Shaped::of).toList();
    Type product = types.get(0);
    for (Type next : types.subList(1, types.size())) {
      product = new Type(times(product, next), product.rank() + next.rank());
    }
    return product;
  }

  private static Kind times(Type left, Type right) {
    return Shapes.multiplied(left.kind(), right.kind()).orElse(left.kind());
  }

  @Override
  public Type fraction(Formula.Fraction node) {
    return of(node.numerator());
  }

  @Override
  public Type power(Formula.Power node) {
    return of(node.base());
  }

  @Override
  public Type wholePower(Formula.WholePower node) {
    return of(node.base());
  }

  @Override
  public Type dot(Formula.Dot node) {
    return new Type(times(of(node.left()), of(node.right())), 0);
  }

  @Override
  public Type cross(Formula.Cross node) {
    return new Type(times(of(node.left()), of(node.right())), 1);
  }

  @Override
  public Type enclosed(Formula.Enclosed node) {
    return node.shape(node.parts().stream().map(Shaped::of).toList());
  }

  @Override
  public Type writtenMatrix(Formula.WrittenMatrix node) {
    return node.type();
  }

  @Override
  public Type byComponents(Formula.ByComponents node) {
    return new Type(of(node.entries().get(0)).kind(), 1);
  }

  // ---- states and operators

  @Override
  public Type bra(Formula.Bra node) {
    return new Type(Kind.BRA, of(node.content()).rank());
  }

  @Override
  public Type ket(Formula.Ket node) {
    return of(node.content());
  }

  @Override
  public Type bracket(Formula.Bracket node) {
    int rank =
        switch (node.join()) {
          case NONE -> node.parts().stream().mapToInt(part -> of(part).rank()).sum();
          case DOT -> 0;
          case CROSS -> 1;
        };
    return new Type(Kind.SCALAR, rank);
  }

  @Override
  public Type expectation(Formula.Expectation node) {
    return new Type(Kind.SCALAR, of(node.operator()).rank());
  }

  @Override
  public Type adjoint(Formula.Adjoint node) {
    return of(node.operand());
  }

  @Override
  public Type inverse(Formula.Inverse node) {
    return of(node.operand());
  }

  @Override
  public Type conjugate(Formula.Conjugate node) {
    return of(node.operand());
  }

  @Override
  public Type transposed(Formula.Transposed node) {
    return of(node.operand());
  }

  // ---- derivatives, components, sums over labels

  @Override
  public Type derivative(Formula.Derivative node) {
    Type type = of(node.operand());
    return type.withRank(type.rank() + node.variable().type().rank());
  }

  @Override
  public Type nablaProduct(Formula.NablaProduct node) {
    return of(node.operand()).withRank(node.curl() ? 1 : 0);
  }

  @Override
  public Type componentDerivative(Formula.ComponentDerivative node) {
    return of(node.operand());
  }

  @Override
  public Type indexed(Formula.Indexed node) {
    return of(node.operand()).withRank(0);
  }

  @Override
  public Type sumOver(Formula.SumOver node) {
    return of(node.body());
  }

  @Override
  public Type restricted(Formula.Restricted node) {
    return of(node.body());
  }

  @Override
  public Type integral(Formula.Integral node) {
    return of(node.body());
  }

  @Override
  public Type definite(Formula.Definite node) {
    return of(node.body());
  }

  @Override
  public Type uncomputed(Formula.Uncomputed node) {
    return switch (node.sign()) {
      case BEHIND, POWER -> Type.OPERATOR;
      case TENSOR,
          OPEN_POWER,
          MOVED,
          FUNCTION,
          RANGE,
          EITHER,
          LIMIT,
          BAR,
          OVER_ALL,
          MODULO,
          BETWEEN,
          TENSOR_POWER,
          NAMED,
          PLACE,
          VALUE_OF,
          PART_OF,
          CASES ->
          of(node.parts().get(0));
      case APPLIED -> new Type(Kind.OPERATOR, of(node.parts().get(0)).rank());
      case GRADIENT -> gradient(node.exponent(), of(node.parts().get(0)));
      case OPERATOR_STATE -> operatorState(node.exponent());
      case FACTORIAL, DIMENSION, ROUNDED, VALUE, ELEMENT -> Type.SCALAR;
      case COMPONENTS -> Type.VECTOR;
      case PATH -> node.exponent().endsWith("\\cdot") ? Type.SCALAR : of(node.parts().get(0));
    };
  }

  private static Type operatorState(String which) {
    return switch (which) {
      case "ket" -> Type.KET;
      case "bra" -> new Type(Kind.BRA, 0);
      default -> Type.SCALAR;
    };
  }

  private static Type gradient(String sign, Type operand) {
    return switch (sign) {
      case "" -> operand.withRank(operand.rank() + 1);
      case "\\cdot" -> operand.withRank(operand.rank() - 1);
      default -> operand;
    };
  }

  @Override
  public Type atZero(Formula.AtZero node) {
    return of(node.operand());
  }
}
