package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Sides;
import org.rederive.number.WithError;

/**
 * Both sides of an equation at a value of what goes to zero, or what is odd in it.
 *
 * @param equation the equation
 * @param odd whether half the difference of both signs is taken
 */
record Compared(Comparison equation, boolean odd) {
  /**
   * The sides of an equation.
   *
   * @param sides what is compared
   * @param scale size of all terms, also of what is even
   */
  record Parts(Sides<WithError> sides, double scale) {}

  /** The sides, of a sum over indices each term. */
  Parts at(DoubleFunction<Interpretation<WithError>> source, double value) {
    return at(source, value, equation::in);
  }

  /** The sides, each term as it is written. */
  Sides<WithError> termByTerm(DoubleFunction<Interpretation<WithError>> source, double value) {
    return at(source, value, equation::termByTerm).sides;
  }

  private Parts at(
      DoubleFunction<Interpretation<WithError>> source,
      double value,
      Function<Interpretation<WithError>, Sides<WithError>> reading) {
    Sides<WithError> here = reading.apply(source.apply(value));
    double scale = size(here.left()) + size(here.right());
    if (!odd) {
      return new Parts(here, scale);
    }
    Sides<WithError> there = reading.apply(source.apply(-value));
    return new Parts(
        new Sides<>(odd(here.left(), there.left()), odd(here.right(), there.right())), scale);
  }

  private static double size(List<List<WithError>> terms) {
    double sum = 0;
    for (List<WithError> term : terms) {
      sum += Math.sqrt(term.stream().mapToDouble(x -> x.modulus() * x.modulus()).sum());
    }
    return sum;
  }

  private static List<List<WithError>> odd(
      List<List<WithError>> here, List<List<WithError>> there) {
    List<List<WithError>> terms = new ArrayList<>();
    for (int t = 0; t < here.size(); t++) {
      List<WithError> term = new ArrayList<>();
      for (int c = 0; c < here.get(t).size(); c++) {
        WithError difference = WithError.SYSTEM.subtract(here.get(t).get(c), there.get(t).get(c));
        term.add(WithError.SYSTEM.multiply(WithError.exact(0.5, 0), difference));
      }
      terms.add(term);
    }
    return terms;
  }
}
