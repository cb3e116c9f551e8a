package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * Sums, products and contractions of tensors whose entries are numbers, kets, bras and operators.
 *
 * @param <T> the numbers
 */
final class Tensors<T> {
  private static final int[][] CYCLIC = {{1, 2}, {2, 0}, {0, 1}};

  private final Calculus<T> calculus;
  private final NumberSystem<T> numbers;

  Tensors(Calculus<T> calculus) {
    this.calculus = calculus;
    this.numbers = calculus.numbers();
  }

  // ---- tensors

  Value<T> add(Value<T> a, Value<T> b) {
    if (a.rank() != b.rank()) {
      return a.rank() == 0 ? b : a;
    }
    List<Entry<T>> sum = new ArrayList<>();
    for (int i = 0; i < a.entries().size(); i++) {
      sum.add(add(a.entries().get(i), b.entries().get(i)));
    }
    return new Value<>(a.rank(), sum);
  }

  Value<T> negate(Value<T> a) {
    return mapped(a, this::negate);
  }

  Value<T> mapped(Value<T> a, UnaryOperator<Entry<T>> rule) {
    return new Value<>(a.rank(), a.entries().stream().map(rule).toList());
  }

  /** Entries of a times entries of b in written order; at most one of them has indices. */
  Value<T> multiply(Value<T> a, Value<T> b) {
    List<Entry<T>> product = new ArrayList<>();
    for (Entry<T> left : a.entries()) {
      for (Entry<T> right : b.entries()) {
        product.add(multiply(left, right));
      }
    }
    return new Value<>(a.rank() + b.rank(), product);
  }

  Value<T> dot(Value<T> a, Value<T> b) {
    Entry<T> sum = multiply(a.entries().get(0), b.entries().get(0));
    for (int i = 1; i < 3; i++) {
      sum = add(sum, multiply(a.entries().get(i), b.entries().get(i)));
    }
    return Value.of(sum);
  }

  Value<T> cross(Value<T> a, Value<T> b) {
    List<Entry<T>> product = new ArrayList<>();
    for (int[] pair : CYCLIC) {
      Entry<T> plus = multiply(a.entries().get(pair[0]), b.entries().get(pair[1]));
      Entry<T> minus = multiply(a.entries().get(pair[1]), b.entries().get(pair[0]));
      product.add(add(plus, negate(minus)));
    }
    return new Value<>(1, product);
  }

  /** Σ_jk e_ijk a_j b_k with any tensor in the place of ε_ijk. */
  Value<T> cross(Value<T> a, Value<T> b, Coefficients<T> tensor) {
    List<Entry<T>> product = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Entry<T> sum = scaled(tensor.at(i, 0, 0), multiply(a.entries().get(0), b.entries().get(0)));
      for (int n = 1; n < 9; n++) {
        Entry<T> term = multiply(a.entries().get(n / 3), b.entries().get(n % 3));
        sum = add(sum, scaled(tensor.at(i, n / 3, n % 3), term));
      }
      product.add(sum);
    }
    return new Value<>(1, product);
  }

  /**
   * ∂_j a_k − ∂_k a_j for i, j, k in cyclic order.
   *
   * @param slopes ∂_j a for each j
   */
  Value<T> curl(List<Value<T>> slopes) {
    List<Entry<T>> curl = new ArrayList<>();
    for (int[] pair : CYCLIC) {
      Entry<T> plus = slopes.get(pair[0]).entries().get(pair[1]);
      Entry<T> minus = slopes.get(pair[1]).entries().get(pair[0]);
      curl.add(add(plus, negate(minus)));
    }
    return new Value<>(1, curl);
  }

  /** Σ_jk e_ijk ∂_j a_k with any tensor in the place of ε_ijk. */
  Value<T> curl(List<Value<T>> slopes, Coefficients<T> tensor) {
    List<Entry<T>> curl = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Entry<T> sum = scaled(tensor.at(i, 0, 0), slopes.get(0).entries().get(0));
      for (int n = 1; n < 9; n++) {
        Entry<T> slope = slopes.get(n / 3).entries().get(n % 3);
        sum = add(sum, scaled(tensor.at(i, n / 3, n % 3), slope));
      }
      curl.add(sum);
    }
    return new Value<>(1, curl);
  }

  /** The components of a tensor with three indices. */
  interface Coefficients<T> {
    T at(int i, int j, int k);
  }

  // ---- entries

  Entry<T> add(Entry<T> a, Entry<T> b) {
    if (a instanceof Entry.Scalar<T> x && b instanceof Entry.Scalar<T> y) {
      return new Entry.Scalar<>(calculus.add(x.series(), y.series()));
    }
    if (a instanceof Ket<T> x && b instanceof Ket<T> y) {
      return calculus.add(x, y);
    }
    if (a instanceof Bra<T> x && b instanceof Bra<T> y) {
      return new Bra.Plus<>(calculus, x, y);
    }
    if (isState(a) || isState(b)) {
      return isState(a) ? a : b;
    }
    return new Operator.Plus<>(calculus, operator(a), operator(b));
  }

  /** The only number that the reader lets stand beside a state is 0. */
  private static <T> boolean isState(Entry<T> entry) {
    return entry instanceof Ket<T> || entry instanceof Bra<T>;
  }

  Entry<T> negate(Entry<T> a) {
    return scaled(numbers.negate(numbers.one()), a);
  }

  /** A fixed number times an entry. */
  Entry<T> scaled(T factor, Entry<T> a) {
    if (a instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(x.series().map(v -> numbers.multiply(factor, v)));
    }
    return multiply(new Entry.Scalar<>(calculus.constant(factor)), a);
  }

  /** a b in written order. */
  Entry<T> multiply(Entry<T> a, Entry<T> b) {
    if (a instanceof Entry.Scalar<T> x && b instanceof Entry.Scalar<T> y) {
      return new Entry.Scalar<>(calculus.multiply(x.series(), y.series()));
    }
    if (a instanceof Bra<T> bra) {
      return b instanceof Ket<T> ket
          ? new Entry.Scalar<>(bra.pair(ket))
          : new Bra.Before<>(calculus, bra, operator(b));
    }
    if (a instanceof Ket<T> ket) {
      return b instanceof Bra<T> bra
          ? new Operator.Outer<>(calculus, ket, bra)
          : operator(b).apply(ket);
    }
    return appliedTo(a, b);
  }

  private Entry<T> appliedTo(Entry<T> a, Entry<T> b) {
    if (b instanceof Ket<T> ket) {
      return operator(a).apply(ket);
    }
    if (b instanceof Bra<T> bra) {
      return scaledBra(operator(a), bra);
    }
    return new Operator.Times<>(calculus, operator(a), operator(b));
  }

  /** A number before a bra; the number does not act on what follows, so it may stand behind. */
  private Bra<T> scaledBra(Operator<T> factor, Bra<T> bra) {
    return new Bra.Before<>(calculus, bra, factor);
  }

  /** An entry as an operator; a number is a multiple of the identity. */
  Operator<T> operator(Entry<T> entry) {
    if (entry instanceof Operator<T> operator) {
      return operator;
    }
    if (entry instanceof Entry.Scalar<T> scalar) {
      return new Operator.Multiple<>(calculus, Optional.of(scalar.series()));
    }
    throw new UnsupportedFormulaException("a state stands where an operator is needed");
  }

  Entry<T> adjoint(Entry<T> a) {
    if (a instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(calculus.conjugate(x.series()));
    }
    if (a instanceof Ket<T> ket) {
      return new Bra.Of<>(calculus, ket);
    }
    return a instanceof Bra<T> bra ? bra.adjoint() : operator(a).adjoint();
  }

  Entry<T> derivative(Entry<T> a, int place) {
    if (a instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(calculus.derivative(x.series(), place));
    }
    if (a instanceof Ket<T> ket) {
      return calculus.derivative(ket, place);
    }
    return a instanceof Bra<T> bra ? bra.derivative(place) : operator(a).derivative(place);
  }

  Entry<T> changed(Entry<T> a, Change<T> change) {
    if (a instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(change.number(x.series()));
    }
    if (a instanceof Ket<T> ket) {
      return calculus.changed(ket, change);
    }
    return a instanceof Bra<T> bra ? bra.changed(change) : operator(a).changed(change);
  }

  /** The result of an integral over the zone. */
  Entry<T> integrated(Entry<T> a) {
    if (a instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(calculus.integrate(x.series(), 0));
    }
    if (a instanceof Ket<T> ket) {
      return ket.as(Ket.Reach.PACKET);
    }
    if (a instanceof Operator<T> operator) {
      return new Operator.Integrated<>(calculus, operator);
    }
    throw new UnsupportedFormulaException("the integral of a bra is not supported");
  }

  /** A sum over a grid of the zone as an integral over it. */
  Entry<T> overZone(Entry<T> sum, T weight) {
    if (sum instanceof Entry.Scalar<T> x) {
      return new Entry.Scalar<>(calculus.overZone(x.series(), weight));
    }
    throw new UnsupportedFormulaException("the integral over the zone of what is no number");
  }

  Series<T> scalar(Value<T> value) {
    if (value.rank() == 0 && value.single() instanceof Entry.Scalar<T> scalar) {
      return scalar.series();
    }
    throw new UnsupportedFormulaException("a number is needed here");
  }
}
