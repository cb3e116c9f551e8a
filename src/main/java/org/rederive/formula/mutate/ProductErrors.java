package org.rederive.formula.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Shaped;
import org.rederive.formula.Terms;
import org.rederive.formula.Type;

/** Sums, products, fractions and powers: what is left out, added or in the wrong order. */
final class ProductErrors {
  private static final int HIGHEST_POWER = 12;

  static final List<ErrorRow> ROWS =
      List.of(
          ErrorRow.slip(Formula.Sum.class, "dropped term", (sum, around) -> dropped(sum)),
          ErrorRow.wrong(Formula.Sum.class, "all orders", (sum, around) -> exponential(sum)),
          ErrorRow.slip(
              Formula.Cross.class,
              "cross product",
              (cross, around) -> List.of(cross.between(cross.right(), cross.left()))),
          ErrorRow.slip(Formula.Dot.class, "order of factors", (dot, around) -> reordered(dot)),
          ErrorRow.slip(
              Formula.Product.class, "order of factors", (product, around) -> reordered(product)),
          ErrorRow.wrong(
              Formula.WrittenMatrix.class,
              "rows for columns",
              (matrix, around) -> transposed(matrix)),
          ErrorRow.wrong(
              Formula.ByComponents.class,
              "order of components",
              (vector, around) -> List.of(exchanged(vector))),
          ErrorRow.wrong(
              Formula.Inverse.class, "missing inverse", (x, around) -> List.of(x.operand())),
          ErrorRow.wrong(
              Formula.Pi.class,
              "twice a constant",
              (pi, around) -> List.of(Terms.times(new Formula.Literal(2), pi))),
          ErrorRow.wrong(
              Formula.Negation.class,
              "missing minus",
              (negation, around) -> List.of(negation.operand())),
          ErrorRow.wrong(
              Formula.Product.class, "dropped factor", (product, around) -> shorter(product)),
          ErrorRow.wrong(
              Formula.Product.class, "reversed projector", (product, around) -> turned(product)),
          ErrorRow.wrong(
              Formula.Fraction.class,
              "missing denominator",
              (fraction, around) -> List.of(fraction.numerator())),
          ErrorRow.wrong(Formula.Dot.class, "vector twice", (dot, around) -> squares(dot)),
          ErrorRow.wrong(Formula.Power.class, "exponent", (power, around) -> neighbours(power)),
          ErrorRow.wrong(
              Formula.WholePower.class, "exponent", (power, around) -> List.of(larger(power))));

  private ProductErrors() {}

  private static List<Formula> dropped(Formula.Sum sum) {
    return IntStream.range(0, sum.terms().size()).mapToObj(i -> without(sum, i)).toList();
  }

  /** exp a for 1 + a. */
  private static List<Formula> exponential(Formula.Sum sum) {
    boolean first = sum.terms().size() == 2 && sum.terms().get(0).equals(new Formula.Literal(1));
    return first ? List.of(new Formula.Exponential(sum.terms().get(1))) : List.of();
  }

  /** A sum or product without one of its parts. */
  private static Formula without(Formula node, int place) {
    List<Formula> rest = new ArrayList<>(node.parts());
    rest.remove(place);
    return rest.size() == 1 ? rest.get(0) : node.with(rest);
  }

  /** Numbers are left to wrong coefficients. */
  private static List<Formula> shorter(Formula.Product product) {
    Type type = Shaped.of(product);
    return IntStream.range(0, product.factors().size())
        .filter(i -> !product.factors().get(i).isNumber())
        .mapToObj(i -> without(product, i))
        .filter(rest -> Shaped.of(rest).equals(type))
        .toList();
  }

  private static List<Formula> reordered(Formula.Dot dot) {
    return needNotCommute(dot.left(), dot.right())
        ? List.of(dot.between(dot.right(), dot.left()))
        : List.of();
  }

  private static List<Formula> reordered(Formula.Product product) {
    List<Formula> factors = product.factors();
    return IntStream.range(0, factors.size() - 1)
        .filter(i -> needNotCommute(factors.get(i), factors.get(i + 1)))
        .mapToObj(i -> exchanged(product, i, factors.get(i + 1), factors.get(i)))
        .toList();
  }

  private static boolean needNotCommute(Formula left, Formula right) {
    return Shaped.of(left).kind() == Kind.OPERATOR && Shaped.of(right).kind() == Kind.OPERATOR;
  }

  /** |b⟩⟨a| for |a⟩⟨b|. */
  private static List<Formula> turned(Formula.Product product) {
    List<Formula> wrong = new ArrayList<>();
    for (int i = 0; i + 1 < product.factors().size(); i++) {
      if (product.factors().get(i) instanceof Formula.Ket ket
          && product.factors().get(i + 1) instanceof Formula.Bra bra) {
        wrong.add(exchanged(product, i, ket.around(bra.content()), bra.around(ket.content())));
      }
    }
    return wrong;
  }

  private static Formula exchanged(Formula.Product product, int place, Formula a, Formula b) {
    List<Formula> changed = new ArrayList<>(product.factors());
    changed.set(place, a);
    changed.set(place + 1, b);
    return product.with(changed);
  }

  /** a · a and b · b for a · b. */
  private static List<Formula> squares(Formula.Dot dot) {
    boolean alike = Shaped.of(dot.left()).equals(Shaped.of(dot.right()));
    return alike
        ? List.of(dot.between(dot.left(), dot.left()), dot.between(dot.right(), dot.right()))
        : List.of();
  }

  private static List<Formula> neighbours(Formula.Power power) {
    return IntStream.of(power.exponent() - 1, power.exponent() + 1)
        .filter(n -> n > 0 && n <= HIGHEST_POWER)
        .<Formula>mapToObj(n -> new Formula.Power(power.base(), n))
        .toList();
  }

  private static Formula larger(Formula.WholePower power) {
    List<Formula> terms =
        new ArrayList<>(
            power.exponent() instanceof Formula.Sum sum ? sum.terms() : List.of(power.exponent()));
    terms.add(new Formula.Literal(1));
    return new Formula.WholePower(power.base(), new Formula.Sum(terms));
  }

  private static Formula exchanged(Formula.ByComponents vector) {
    List<Formula> entries = vector.entries();
    return new Formula.ByComponents(List.of(entries.get(1), entries.get(0), entries.get(2)));
  }

  private static List<Formula> transposed(Formula.WrittenMatrix matrix) {
    int size = matrix.size();
    boolean square = matrix.rows() == matrix.columns();
    return square
        ? List.of(
            new Formula.WrittenMatrix(
                size,
                IntStream.range(0, size * size)
                    .mapToObj(n -> matrix.at(n % size, n / size))
                    .toList()))
        : List.of();
  }
}
