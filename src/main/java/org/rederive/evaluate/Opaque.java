package org.rederive.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Declaration;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * What a calculation does not know: in its place stand arbitrary quantities of the same shape.
 *
 * <p>Equal questions have equal answers, whatever they look like: the derivative of a product,
 * where the product rule is not at hand, is something that depends on the value of the product
 * only. Multiples of one quantity have multiples of one answer, because all of this is linear. A
 * statement that holds for such quantities follows from what is known alone.
 *
 * @param <T> the numbers, exact and with a text that tells them apart
 */
public final class Opaque<T> {
  /** The index of the value at the point. */
  static final List<Long> HERE = List.of(0L);

  private final Set<Law> laws;
  private final Predicate<Declaration> defined;
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;

  /**
   * @param laws that may be used
   * @param defined which symbols are known by their definitions
   */
  public Opaque(
      Set<Law> laws,
      Predicate<Declaration> defined,
      NumberSystem<T> numbers,
      Arbitrary<T> arbitrary) {
    this.laws = Set.copyOf(laws);
    this.defined = defined;
    this.numbers = numbers;
    this.arbitrary = arbitrary;
  }

  /** Whether a law may be used. */
  public boolean knows(Law law) {
    return laws.contains(law);
  }

  /** Whether all of some laws may be used. */
  boolean knowsAll(Set<Law> some) {
    return laws.containsAll(some);
  }

  /** Whether the definition of a symbol may be used. */
  boolean knows(Declaration symbol) {
    return defined.test(symbol);
  }

  /** What stands for ε_ijk: any tensor. */
  T leviCivita(int i, int j, int k) {
    return new Unknown("ε", numbers.one()).at(9 * i + 3 * j + k, 0);
  }

  // ---- values

  /** A symbol of which nothing is known: something else wherever its value is another one. */
  public Value<T> symbol(
      String key, Value<T> value, Supplier<Value<T>> testState, Values<T> values) {
    Content content = new Content(numbers.one(), HERE);
    value.entries().forEach(entry -> content.add(entry, testState));
    return named(key + " " + content.digest(), value, testState, values);
  }

  /** Something arbitrary with a name. */
  private Value<T> named(
      String name, Value<T> shape, Supplier<Value<T>> testState, Values<T> values) {
    List<Entry<T>> entries = new ArrayList<>();
    for (int n = 0; n < shape.entries().size(); n++) {
      Unknown unknown = new Unknown(name + " " + n, numbers.one());
      entries.add(arbitrary(unknown, shape.entries().get(n), testState, values.calculus()));
    }
    return new Value<>(shape.rank(), entries);
  }

  /**
   * An arbitrary function times a state.
   *
   * @param constant whether it is a number, the same everywhere
   */
  public Value<T> multiple(
      String name,
      boolean constant,
      Value<T> state,
      Supplier<Value<T>> testState,
      Values<T> values) {
    Value<T> factor = symbol("factor of " + name, state, testState, values);
    Series<T> any =
        ((Ket<T>) factor.single())
            .spinors().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .map(vector -> vector.at(0));
    Series<T> factors = constant ? Series.constant(any.at(0)) : any;
    return Value.of(values.calculus().scale(factors, (Ket<T>) state.single()));
  }

  /** What is known at the point, with derivatives that have nothing to do with it. */
  public Value<T> atPointOnly(
      String name, Value<T> value, Supplier<Value<T>> testState, Values<T> values) {
    Value<T> other = named(name, value, testState, values);
    List<Entry<T>> entries = new ArrayList<>();
    for (int n = 0; n < value.entries().size(); n++) {
      entries.add(joined(value.entries().get(n), other.entries().get(n)));
    }
    return new Value<>(value.rank(), entries);
  }

  private static <T> Entry<T> joined(Entry<T> here, Entry<T> elsewhere) {
    if (here instanceof Entry.Scalar<T> a && elsewhere instanceof Entry.Scalar<T> b) {
      return new Entry.Scalar<>(joined(a.series(), b.series()));
    }
    if (here instanceof Ket<T> a && elsewhere instanceof Ket<T> b) {
      List<Optional<Series<Vector<T>>>> spinors = new ArrayList<>();
      for (int p = 0; p < a.points(); p++) {
        Optional<Series<Vector<T>>> other = b.spinors().get(p);
        spinors.add(a.spinors().get(p).map(s -> joined(s, other.orElse(s))));
      }
      return new Ket<>(spinors, a.reach(), a.positions());
    }
    return here;
  }

  private static <E> Series<E> joined(Series<E> here, Series<E> elsewhere) {
    return Series.on(elsewhere.places(), index -> index == 0 ? here.at(0) : elsewhere.at(index));
  }

  /**
   * What an unknown linear operation makes of something: of equal things, equal ones.
   *
   * @param operation its name
   * @param along indices of the coefficients that tell things apart
   * @param antilinear whether multiples come out conjugated
   * @param shape what the operation makes of it if it is known
   */
  Entry<T> of(
      String operation,
      List<Long> along,
      boolean antilinear,
      Entry<T> of,
      Entry<T> shape,
      Supplier<Value<T>> testState,
      Calculus<T> calculus) {
    Content content = new Content(null, along);
    content.add(of, testState);
    if (content.scale == null) {
      return shape;
    }
    T factor = antilinear ? numbers.conjugate(content.scale) : content.scale;
    Unknown unknown = new Unknown(operation + " of " + content.digest(), factor);
    return arbitrary(unknown, shape, testState, calculus);
  }

  /** Whether it is zero at the point. */
  boolean vanishes(Value<T> value, Supplier<Value<T>> testState) {
    Content content = new Content(null, HERE);
    value.entries().forEach(entry -> content.add(entry, testState));
    return content.scale == null;
  }

  // ---- arbitrary quantities

  private Entry<T> arbitrary(
      Unknown unknown, Entry<T> shape, Supplier<Value<T>> testState, Calculus<T> calculus) {
    if (shape instanceof Entry.Scalar<T> scalar) {
      return new Entry.Scalar<>(like(scalar.series(), index -> unknown.at(0, index)));
    }
    int bands = bands(testState);
    if (shape instanceof Ket<T> ket) {
      return ket(unknown, ket, bands);
    }
    if (shape instanceof Bra<T> bra) {
      return new Bra.Of<>(calculus, ket(unknown.conjugate(), bra.adjoint(), bands));
    }
    if (shape instanceof Operator.Local<T> local) {
      List<Series<Matrix<T>>> blocks = new ArrayList<>();
      for (Series<Matrix<T>> block : local.blocks()) {
        Unknown here = unknown.next(blocks.size());
        blocks.add(like(block, index -> matrix(here, index, bands)));
      }
      return new Operator.Local<>(calculus, blocks, local.written(), local.onlyThere());
    }
    return operator(unknown, (Ket<T>) testState.get().single(), bands, calculus);
  }

  private static <T> int bands(Supplier<Value<T>> testState) {
    return ((Ket<T>) testState.get().single())
        .spinors().stream()
            .flatMap(Optional::stream)
            .map(series -> Objects.requireNonNull(series.at(0)).size())
            .findFirst()
            .orElse(1);
  }

  private Ket<T> ket(Unknown unknown, Ket<T> shape, int bands) {
    List<Optional<Series<Vector<T>>>> spinors = new ArrayList<>();
    for (Optional<Series<Vector<T>>> spinor : shape.spinors()) {
      Unknown here = unknown.next(spinors.size());
      spinors.add(spinor.map(s -> like(s, index -> Vector.of(bands, i -> here.at(i, index)))));
    }
    return new Ket<>(spinors, shape.reach(), shape.positions());
  }

  /** A matrix at each momentum that depends on all coordinates. */
  private Entry<T> operator(Unknown unknown, Ket<T> testState, int bands, Calculus<T> calculus) {
    List<Series<Matrix<T>>> blocks = new ArrayList<>();
    while (blocks.size() < testState.points()) {
      Unknown here = unknown.next(blocks.size());
      blocks.add(Series.of(index -> matrix(here, index, bands)));
    }
    return new Operator.Local<>(calculus, blocks, Optional.empty(), false);
  }

  private Matrix<T> matrix(Unknown unknown, long index, int size) {
    return Matrix.of(size, (i, j) -> unknown.at(size * i + j, index));
  }

  /** A series with the coefficients that another one has. */
  private static <A, E> Series<E> like(Series<A> shape, LongFunction<E> rule) {
    return Series.on(shape.places(), index -> shape.at(index) == null ? null : rule.apply(index));
  }

  /** A multiple of something of which nothing is known but a text that tells it from all else. */
  private final class Unknown {
    private final String text;
    private final T factor;

    Unknown(String text, T factor) {
      this.text = text;
      this.factor = factor;
    }

    /** What it is at one of the momenta. */
    Unknown next(int point) {
      return new Unknown(text + " at " + point, factor);
    }

    Unknown conjugate() {
      return new Unknown(text, numbers.conjugate(factor));
    }

    T at(int place, long index) {
      Part part = new Part.ComponentCoefficient(place, index);
      return numbers.multiply(factor, arbitrary.complex(new Name(new Thing.Symbol(text), part)));
    }
  }

  /** What something is at the point, and how it changes along some directions, up to a factor. */
  private final class Content {
    private final StringJoiner text = new StringJoiner(" ");
    private @Nullable T scale;
    private @Nullable T inverse;
    private final List<Long> indices;

    /**
     * @param scale the factor; the first of its numbers that is not zero where it is null
     * @param indices of the coefficients that are looked at
     */
    Content(@Nullable T scale, List<Long> indices) {
      this.scale = scale;
      this.indices = indices;
    }

    void add(Entry<T> entry, Supplier<Value<T>> testState) {
      if (entry instanceof Entry.Scalar<T> scalar) {
        indices.forEach(index -> known(() -> add(scalar.series().at(index))));
      } else if (entry instanceof Ket<T> ket) {
        ket.spinors().forEach(this::add);
      } else if (entry instanceof Bra<T> bra) {
        bra.adjoint().spinors().forEach(this::add);
      } else {
        add(((Operator<T>) entry).apply((Ket<T>) testState.get().single()), testState);
      }
    }

    private void add(Optional<Series<Vector<T>>> spinor) {
      indices.forEach(index -> known(() -> add(spinor.map(s -> s.at(index)).orElse(null))));
    }

    private void add(@Nullable Vector<T> vector) {
      for (int i = 0; vector != null && i < vector.size(); i++) {
        add(vector.at(i));
      }
      text.add("|");
    }

    /** A packet is not known as a function of all coordinates. */
    private void known(Runnable adding) {
      try {
        adding.run();
      } catch (UnsupportedFormulaException unknown) {
        text.add("?");
      }
    }

    private void add(@Nullable T number) {
      if (number == null || numbers.isZero(number)) {
        text.add("0");
        return;
      }
      if (scale == null) {
        scale = number;
      }
      if (inverse == null) {
        inverse = numbers.inverse(scale);
      }
      text.add(numbers.multiply(number, inverse).toString());
    }

    /** A short text that tells it from all others. */
    String digest() {
      return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
  }
}
