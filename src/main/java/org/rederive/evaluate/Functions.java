package org.rederive.evaluate;

import java.util.Optional;
import org.rederive.formula.ElementaryFunction;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;

/**
 * Functions of numbers.
 *
 * @param calculus arithmetic of the numbers
 */
record Functions<T>(Calculus<T> calculus) {

  /** a^{1/n} = exp(ln a / n). */
  Series<T> root(Series<T> a, int degree) {
    NumberSystem<T> numbers = calculus.numbers();
    T leading = a.at(0);
    if (leading == null) {
      throw new ArithmeticException("a root has no derivatives at zero");
    }
    Series<T> slopes = ScalarSeries.logarithm(a, numbers);
    T part = numbers.inverse(numbers.of(degree));
    Series<T> logarithm =
        Series.on(slopes.places(), index -> index == 0 ? numbers.log(leading) : slopes.at(index));
    return calculus.exponential(logarithm.map(x -> numbers.multiply(part, x)));
  }

  /** sin x = (e^{ix} − e^{−ix})/2i and the like. */
  Series<T> of(ElementaryFunction function, Series<T> x) {
    Optional<Series<T>> under = part(function, function.under(), x).map(calculus::inverse);
    Optional<Series<T>> over = part(function, function.over(), x);
    return under
        .map(u -> over.map(o -> calculus.multiply(o, u)).orElse(u))
        .orElseGet(over::orElseThrow);
  }

  private Optional<Series<T>> part(
      ElementaryFunction function, ElementaryFunction.Part part, Series<T> x) {
    return switch (part) {
      case ODD -> Optional.of(half(function, x, false));
      case EVEN -> Optional.of(half(function, x, true));
      case ONE -> Optional.empty();
    };
  }

  private Series<T> half(ElementaryFunction function, Series<T> x, boolean even) {
    NumberSystem<T> numbers = calculus.numbers();
    T i = function.isHyperbolic() ? numbers.one() : numbers.imaginaryUnit();
    Series<T> exponent = x.map(y -> numbers.multiply(i, y));
    Series<T> plus = calculus.exponential(exponent);
    Series<T> minus = calculus.exponential(calculus.negate(exponent));
    T twice = numbers.multiply(numbers.of(2), even ? numbers.one() : i);
    T factor = numbers.inverse(twice);
    return calculus
        .add(plus, even ? minus : calculus.negate(minus))
        .map(y -> numbers.multiply(factor, y));
  }
}
