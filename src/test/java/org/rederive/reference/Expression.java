package org.rederive.reference;

import java.util.Map;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;

/** Expressions as Python writes them, as Taylor series in their variables. */
final class Expression<T> {
  private static final String PI =
      "3.141592653589793238462643383279502884197169399375105820974944592";

  private final Precision<T> precision;
  private final NumberSystem<T> numbers;
  private final Map<String, Series<T>> names;
  private final String text;
  private int at;

  private Expression(String text, Map<String, Series<T>> names, Precision<T> precision) {
    this.text = text.replace(" ", "");
    this.names = names;
    this.precision = precision;
    this.numbers = precision.numbers();
  }

  /**
   * The value of an expression.
   *
   * @param names values of its variables and parameters
   */
  static <T> Series<T> of(String text, Map<String, Series<T>> names, Precision<T> precision) {
    Expression<T> expression = new Expression<>(text, names, precision);
    Series<T> value = expression.sum();
    if (expression.at != expression.text.length()) {
      throw new IllegalArgumentException(text + " at " + expression.at);
    }
    return value;
  }

  private boolean takes(String token) {
    boolean taken = text.startsWith(token, at);
    at += taken ? token.length() : 0;
    return taken;
  }

  private Series<T> sum() {
    Series<T> sum = product();
    while (true) {
      if (takes("+")) {
        sum = Series.sum(sum, product(), numbers::add);
      } else if (takes("-")) {
        sum = Series.sum(sum, negated(product()), numbers::add);
      } else {
        return sum;
      }
    }
  }

  private Series<T> product() {
    Series<T> product = signed();
    while (true) {
      if (takes("*")) {
        product = times(product, signed());
      } else if (takes("/")) {
        product = times(product, ScalarSeries.inverse(signed(), numbers));
      } else {
        return product;
      }
    }
  }

  private Series<T> signed() {
    return takes("-") ? negated(signed()) : power();
  }

  private Series<T> power() {
    Series<T> base = atom();
    if (!takes("**")) {
      return base;
    }
    int exponent = Integer.parseInt(taken("[0-9]"));
    Series<T> power = base;
    for (int n = 1; n < exponent; n++) {
      power = times(power, base);
    }
    return power;
  }

  private Series<T> atom() {
    if (takes("(")) {
      Series<T> inside = sum();
      return closed(inside);
    }
    String number = taken("[0-9.]");
    if (!number.isEmpty()) {
      return Series.constant(precision.decimal().apply(number, "0"));
    }
    String name = taken("[A-Za-z0-9_]");
    return takes("(") ? function(name, closed(sum())) : named(name);
  }

  private Series<T> closed(Series<T> inside) {
    if (!takes(")")) {
      throw new IllegalArgumentException("no closing parenthesis in " + text + " at " + at);
    }
    return inside;
  }

  private String taken(String characters) {
    int start = at;
    while (at < text.length() && text.substring(at, at + 1).matches(characters)) {
      at++;
    }
    return text.substring(start, at);
  }

  private Series<T> named(String name) {
    return switch (name) {
      case "I" -> Series.constant(numbers.imaginaryUnit());
      case "pi" -> Series.constant(precision.decimal().apply(PI, "0"));
      default -> names.get(name);
    };
  }

  private Series<T> function(String name, Series<T> x) {
    Series<T> i = Series.constant(numbers.imaginaryUnit());
    return switch (name) {
      case "exp" -> ScalarSeries.exponential(x, numbers);
      case "cosh" -> half(exponential(x), exponential(negated(x)));
      case "sinh" -> half(exponential(x), negated(exponential(negated(x))));
      case "cos" -> function("cosh", times(i, x));
      case "sin" -> negated(times(i, function("sinh", times(i, x))));
      case "sqrt" -> Series.constant(root(x.at(0), numbers));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Series<T> exponential(Series<T> x) {
    return ScalarSeries.exponential(x, numbers);
  }

  private Series<T> half(Series<T> a, Series<T> b) {
    T half = precision.real(0.5);
    return Series.sum(a, b, numbers::add).map(x -> numbers.multiply(half, x));
  }

  /** √x of a positive number by Newton's method. */
  static <T> T root(T x, NumberSystem<T> numbers) {
    T root = numbers.of(Math.sqrt(numbers.magnitude(x)), 0);
    for (int n = 0; n < 6; n++) {
      T sum = numbers.add(root, numbers.divide(x, root));
      root = numbers.multiply(numbers.of(0.5, 0), sum);
    }
    return root;
  }

  private Series<T> times(Series<T> a, Series<T> b) {
    return ScalarSeries.product(a, b, numbers);
  }

  private Series<T> negated(Series<T> a) {
    return a.map(numbers::negate);
  }
}
