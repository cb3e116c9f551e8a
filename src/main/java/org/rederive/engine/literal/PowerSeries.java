package org.rederive.engine.literal;

import org.rederive.formula.ElementaryFunction;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Functions by their power series around zero.
 *
 * @param expansions arithmetic of functions
 * @param order up to which they are needed
 */
record PowerSeries(Expansions expansions, int order) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  Expansion of(ElementaryFunction function, Expansion x) {
    if (!expansions.constantOf(x).isZero()) {
      throw new NotReadException(function.word() + " of a number that is not zero is not exact");
    }
    Expansion over = part(function, function.over(), x);
    return function.under() == ElementaryFunction.Part.ONE
        ? over
        : expansions.multiply(over, expansions.inverse(part(function, function.under(), x), order));
  }

  private Expansion part(ElementaryFunction function, ElementaryFunction.Part part, Expansion x) {
    return switch (part) {
      case ODD -> powers(x, 1, function.isHyperbolic());
      case EVEN -> powers(x, 0, function.isHyperbolic());
      case ONE -> expansions.number(1);
    };
  }

  /** Σ (±1)^m x^n/n! over n = first, first + 2, …; m counts them. */
  private Expansion powers(Expansion x, int first, boolean hyperbolic) {
    Expansion sum = expansions.zero();
    Expansion power = expansions.number(1);
    for (int n = 0; n <= Math.max(order, 1); n++) {
      if (n % 2 == first) {
        boolean minus = !hyperbolic && n % 4 >= 2;
        sum = expansions.add(sum, minus ? expansions.negate(power) : power);
      }
      GaussianRational weight = NUMBERS.inverse(NUMBERS.of(n + 1L));
      power = expansions.scale(weight, expansions.upTo(order, expansions.multiply(power, x)));
    }
    return x.isZero() && x.isExact() ? sum : expansions.upTo(order, sum);
  }
}
