package org.rederive.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula with the numbers of each product made into one: ½ · 2 x is x, i · i x is −x.
 *
 * <p>Numbers commute with everything, so that the value does not change.
 */
public final class ConstantFolding {
  private ConstantFolding() {}

  /** Both sides. */
  public static Equation of(Equation equation) {
    return equation.between(of(equation.left()), of(equation.right()));
  }

  /** The formula, every part of it folded. */
  public static Formula of(Formula formula) {
    Optional<Number> number = number(formula).filter(Number::isShort);
    if (number.isPresent()) {
      return number.get().times(List.of());
    }
    Formula folded = formula.with(formula.parts().stream().map(ConstantFolding::of).toList());
    if (folded instanceof Formula.Negation negation) {
      return negated(negation.operand());
    }
    if (folded instanceof Formula.SumOver sum && sum.implied()) {
      return into(sum, Number.ONE);
    }
    return folded instanceof Formula.Product product ? product(product) : folded;
  }

  /** How many nodes a formula has. */
  public static int size(Formula formula) {
    return 1 + formula.parts().stream().mapToInt(ConstantFolding::size).sum();
  }

  private static Formula negated(Formula formula) {
    return formula instanceof Formula.Negation twice
        ? twice.operand()
        : new Formula.Negation(formula);
  }

  private static Formula product(Formula.Product product) {
    Number number = Number.ONE;
    List<Formula> rest = new ArrayList<>();
    for (Formula factor : flat(product)) {
      Optional<Number> value = number(factor);
      if (value.isPresent()) {
        number = number.times(value.get());
      } else if (factor instanceof Formula.Negation negation) {
        number = number.times(Number.MINUS_ONE);
        rest.add(negation.operand());
      } else {
        rest.add(factor);
      }
    }
    if (!number.isShort()) {
      return product;
    }
    if (rest.size() == 1 && rest.get(0) instanceof Formula.SumOver sum && sum.implied()) {
      return into(sum, number);
    }
    return number.times(rest);
  }

  /** A sum over repeated indices is not written; a number in front of it is one of its factors. */
  private static Formula into(Formula.SumOver sum, Number number) {
    Formula times = number.times(List.of(sum.body()));
    Formula inside = times instanceof Formula.Product product ? product(product) : times;
    return inside instanceof Formula.Negation negation
        ? new Formula.Negation(sum.with(List.of(negation.operand())))
        : sum.with(List.of(inside));
  }

  private static List<Formula> flat(Formula formula) {
    if (formula instanceof Formula.Product product) {
      return product.factors().stream().flatMap(f -> flat(f).stream()).toList();
    }
    if (formula instanceof Formula.Negation negation
        && negation.operand() instanceof Formula.Product product) {
      List<Formula> factors = new ArrayList<>(flat(product));
      factors.add(new Formula.Negation(new Formula.Literal(1)));
      return factors;
    }
    return List.of(formula);
  }

  // ---- (numerator/denominator) iⁿ

  /**
   * A number of a formula.
   *
   * @param numerator positive
   * @param denominator positive, without common factor
   * @param quarters n of iⁿ, 0 … 3
   */
  private record Number(BigInteger numerator, BigInteger denominator, int quarters) {
    static final Number ONE = of(1, 0);
    static final Number MINUS_ONE = of(1, 2);

    /** Formulas have numbers of fifteen digits. */
    private static final BigInteger LIMIT = BigInteger.TEN.pow(15);

    static Number of(long size, int quarters) {
      return new Number(BigInteger.valueOf(size).abs(), BigInteger.ONE, quarters);
    }

    /** Whether it can be written as one number. */
    boolean isShort() {
      return numerator.max(denominator).compareTo(LIMIT) < 0;
    }

    Number times(Number other) {
      BigInteger n = numerator.multiply(other.numerator);
      BigInteger d = denominator.multiply(other.denominator);
      BigInteger common = n.gcd(d);
      return new Number(n.divide(common), d.divide(common), (quarters + other.quarters) % 4);
    }

    Number inverse() {
      return new Number(denominator, numerator, (4 - quarters) % 4);
    }

    private boolean isWhole() {
      return denominator.equals(BigInteger.ONE);
    }

    /** The number times factors that are none, its sign in front. It must be short. */
    Formula times(List<Formula> rest) {
      List<Formula> factors = new ArrayList<>();
      boolean imaginary = quarters % 2 == 1;
      if (!isWhole()) {
        Formula top = new Formula.Literal(numerator.longValueExact());
        if (imaginary) {
          Formula i = new Formula.ImaginaryUnit();
          top = numerator.equals(BigInteger.ONE) ? i : new Formula.Product(List.of(top, i));
        }
        factors.add(new Formula.Fraction(top, new Formula.Literal(denominator.longValueExact())));
      } else {
        if (!numerator.equals(BigInteger.ONE) || rest.isEmpty() && !imaginary) {
          factors.add(new Formula.Literal(numerator.longValueExact()));
        }
        if (imaginary) {
          factors.add(new Formula.ImaginaryUnit());
        }
      }
      factors.addAll(rest);
      Formula product = factors.size() == 1 ? factors.get(0) : new Formula.Product(factors);
      return quarters < 2 ? product : negated(product);
    }
  }

  private static Optional<Number> number(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      long value = literal.value();
      return value == 0 ? Optional.empty() : Optional.of(Number.of(value, value < 0 ? 2 : 0));
    }
    if (formula instanceof Formula.ImaginaryUnit) {
      return Optional.of(Number.of(1, 1));
    }
    if (formula instanceof Formula.Negation negation) {
      return number(negation.operand()).map(Number.MINUS_ONE::times);
    }
    if (formula instanceof Formula.Fraction fraction) {
      return number(fraction.numerator())
          .flatMap(n -> number(fraction.denominator()).map(d -> n.times(d.inverse())));
    }
    if (formula instanceof Formula.Product product) {
      return product.factors().stream()
          .map(ConstantFolding::number)
          .reduce(Optional.of(Number.ONE), (a, b) -> a.flatMap(x -> b.map(x::times)));
    }
    return Optional.empty();
  }
}
