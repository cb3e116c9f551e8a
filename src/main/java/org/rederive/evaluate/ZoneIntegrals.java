package org.rederive.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * Integrals over the zone of what is no packet's density.
 *
 * @param definitions what symbols stand for
 */
public record ZoneIntegrals(Map<Declaration, Definition> definitions) {

  /** Whether there is one in an equation, definitions included. */
  public boolean in(Equation equation) {
    Momenta momenta = new Momenta(definitions);
    return equation.sides().stream()
        .anyMatch(side -> momenta.anyNode(side, node -> isOne(node, momenta)));
  }

  private static boolean isOne(Formula node, Momenta momenta) {
    return node instanceof Formula.Integral integral && !momenta.isExtended(integral.body());
  }

  /** Whether a formula is the same at all momenta. */
  public boolean isConstant(Formula formula) {
    Momenta momenta = new Momenta(definitions);
    return momenta.free(formula).isEmpty()
        && !momenta.hasUnwritten(formula)
        && !momenta.isExtended(formula)
        && !momenta.anyNode(formula, node -> node instanceof Formula.Integral);
  }

  /**
   * Whether both sides are multiplied by one number if the zone is made larger by that, so that it
   * does not matter how large it is.
   */
  public boolean areOfOneDegree(Equation equation) {
    Set<Integer> degrees = new HashSet<>();
    for (Formula term : Stream.of(equation.left(), equation.right()).toList()) {
      if (!isZero(term)) {
        OptionalInt degree = degree(term);
        if (degree.isEmpty()) {
          return false;
        }
        degrees.add(degree.getAsInt());
      }
    }
    return degrees.size() <= 1;
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Formula.Literal literal && literal.value() == 0;
  }

  /** How many integrals are multiplied in each term; empty if terms differ, or none says. */
  private OptionalInt degree(Formula formula) {
    if (formula instanceof Formula.Integral) {
      return sum(1, formula.parts());
    }
    if (formula instanceof Formula.Symbol symbol) {
      Definition definition = definitions.get(symbol.declaration());
      return definition == null ? OptionalInt.of(0) : degree(definition.body());
    }
    if (formula instanceof Formula.Sum sum) {
      return common(sum.terms());
    }
    if (formula instanceof Formula.Fraction f) {
      OptionalInt above = degree(f.numerator());
      OptionalInt below = degree(f.denominator());
      return above.isPresent() && below.isPresent()
          ? OptionalInt.of(above.getAsInt() - below.getAsInt())
          : OptionalInt.empty();
    }
    return isProduct(formula) ? sum(0, formula.parts()) : repeated(formula);
  }

  private OptionalInt repeated(Formula formula) {
    int times =
        formula instanceof Formula.Power power
            ? power.exponent()
            : formula instanceof Formula.SquaredModulus ? 2 : isLinear(formula) ? 1 : 0;
    if (times > 0) {
      OptionalInt once = degree(formula.parts().get(0));
      return once.isPresent() ? OptionalInt.of(times * once.getAsInt()) : once;
    }
    boolean without = common(formula.parts()).equals(OptionalInt.of(0));
    return formula.parts().isEmpty() || without ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private OptionalInt sum(int first, List<Formula> factors) {
    int sum = first;
    for (Formula factor : factors) {
      OptionalInt degree = degree(factor);
      if (degree.isEmpty()) {
        return degree;
      }
      sum += degree.getAsInt();
    }
    return OptionalInt.of(sum);
  }

  private OptionalInt common(List<Formula> terms) {
    List<OptionalInt> degrees =
        terms.stream().filter(t -> !isZero(t)).map(this::degree).distinct().toList();
    return degrees.size() == 1 ? degrees.get(0) : OptionalInt.empty();
  }

  private static boolean isProduct(Formula formula) {
    return formula instanceof Formula.Product
        || formula instanceof Formula.Dot
        || formula instanceof Formula.Cross
        || formula instanceof Formula.Commutator
        || formula instanceof Formula.Bracket;
  }

  private static boolean isLinear(Formula formula) {
    return formula instanceof Formula.Negation
        || formula instanceof Formula.Part
        || formula instanceof Formula.Conjugate
        || formula instanceof Formula.Adjoint
        || formula instanceof Formula.SumOver
        || formula instanceof Formula.Restricted
        || formula instanceof Formula.Indexed
        || formula instanceof Formula.Derivative
        || formula instanceof Formula.ComponentDerivative
        || formula instanceof Formula.NablaProduct
        || formula instanceof Formula.AtZero
        || formula instanceof Formula.Modulus;
  }
}
