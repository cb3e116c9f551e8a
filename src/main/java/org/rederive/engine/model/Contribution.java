package org.rederive.engine.model;

import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.GaussianRational;

/**
 * Part of a value: what a band answers, times what acts on it. Fields, velocities and slopes of
 * parameters act; they are collected, so that a line says what each of them brings.
 *
 * @param answer a fraction in momenta, parameters and energies
 * @param actions a polynomial in what acts; one if nothing does
 */
record Contribution(Fraction answer, MultivariatePolynomial<GaussianRational> actions) {

  /**
   * A value as a sum of contributions with different answers.
   *
   * @param pairs whether what occurs with its conjugate is left in the answers, where real parts
   *     are found
   * @param lowest brings a fraction to lowest terms
   */
  static List<Contribution> of(
      LocalizedPolynomials numbers, Fraction value, boolean pairs, UnaryOperator<Fraction> lowest) {
    Map<Fraction, MultivariatePolynomial<GaussianRational>> sums = new LinkedHashMap<>();
    split(numbers, value, pairs)
        .forEach(
            (actions, answer) -> {
              Fraction own = lowest.apply(new Fraction(answer, value.powers()));
              GaussianRational leading = own.numerator().lc();
              var monic = new Fraction(own.numerator().clone().monic(), own.powers());
              int[] exponents = actions.stream().mapToInt(n -> n).toArray();
              sums.computeIfAbsent(monic, key -> answer.createZero())
                  .add(new Monomial<>(exponents, leading));
            });
    List<Contribution> all = new ArrayList<>();
    sums.forEach((answer, actions) -> all.add(new Contribution(answer, actions)));
    return all;
  }

  /** Coefficients by what they multiply. */
  private static Map<List<Integer>, MultivariatePolynomial<GaussianRational>> split(
      LocalizedPolynomials numbers, Fraction value, boolean pairs) {
    IntPredicate acts =
        place -> acts(numbers.names().get(place)) && !(pairs && isPaired(numbers, value, place));
    Map<List<Integer>, MultivariatePolynomial<GaussianRational>> parts = new LinkedHashMap<>();
    List<Monomial<GaussianRational>> terms = new ArrayList<>();
    value.numerator().iterator().forEachRemaining(terms::add);
    java.util.Collections.reverse(terms);
    int places = numbers.names().size();
    boolean[] acting = new boolean[places];
    IntStream.range(0, places).forEach(place -> acting[place] = acts.test(place));
    for (Monomial<GaussianRational> term : terms) {
      int[] actions = new int[places];
      int[] answer = new int[places];
      Arrays.setAll(actions, place -> acting[place] ? term.exponents[place] : 0);
      Arrays.setAll(answer, place -> acting[place] ? 0 : term.exponents[place]);
      parts
          .computeIfAbsent(
              Arrays.stream(actions).boxed().toList(), key -> value.numerator().createZero())
          .add(new Monomial<>(answer, term.coefficient));
    }
    return parts;
  }

  private static boolean isPaired(LocalizedPolynomials numbers, Fraction value, int place) {
    return !numbers.isReal(place) && value.numerator().degree(numbers.partner(place)) > 0;
  }

  private static boolean acts(Name name) {
    Thing thing = name.thing();
    if (thing instanceof Variables.Conjugate conjugate) {
      return acts(conjugate.of());
    }
    return isSlope(thing) || thing instanceof Thing.TaylorMatrix || isDirected(name.part());
  }

  /** A derivative of a parameter, or of a function that the model names. */
  private static boolean isSlope(Thing thing) {
    List<Integer> orders =
        thing instanceof ModelThing.Parameter parameter
            ? parameter.orders()
            : thing instanceof ModelThing.Function function
                ? function.derivative().orders()
                : List.of();
    return orders.stream().anyMatch(order -> order > 0);
  }

  private static boolean isDirected(Part part) {
    return part instanceof Part.Axis || part instanceof Part.TensorEntry;
  }
}
