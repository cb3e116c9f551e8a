package org.rederive.setting.sites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.DrawnInterpretation;
import org.rederive.evaluate.Entry;
import org.rederive.evaluate.InterpretationByKind;
import org.rederive.evaluate.MatrixExponential;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A finite lattice: positions are real diagonal matrices if they are assumed to commute, the
 * Hamiltonian any matrix.
 *
 * <p>The momentum derivative of an operator is ∇_kX = −i[r̂, X], Eq. (20). An evolving state obeys
 * |ψ̇⟩ = −iH|ψ⟩/ħ, so that its Taylor coefficients in t are (−iH/ħ)ⁿ|ψ⟩/n!.
 *
 * @param <T> the numbers
 */
public final class LatticeInterpretation<T> implements DrawnInterpretation<T> {
  /** Powers of the time in which an operator may not change, if states evolve by it. */
  private static final int ORDERS = 4;

  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final NamedDraws<T> named;
  private final int sites;
  private final Premises premises;
  private final Axes axes;
  private final Map<Thing, Matrix<T>> operators = new HashMap<>();

  public LatticeInterpretation(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, int sites, Premises premises, Axes axes) {
    this.arbitrary = arbitrary;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.sites = sites;
    this.premises = premises;
    this.axes = axes;
    this.named = new NamedDraws<>(arbitrary, numbers, sites);
  }

  @Override
  public NumberSystem<T> numbers() {
    return numbers;
  }

  @Override
  public int bands() {
    return sites;
  }

  @Override
  public Axes axes() {
    return axes;
  }

  @Override
  public int free(Declaration label) {
    if (label.quantity() instanceof Quantity.Coordinate) {
      return 0;
    }
    throw new UnsupportedFormulaException(label + " is not bound to a value here");
  }

  @Override
  public int anyPlace() {
    return Coordinate.TIME.place(0);
  }

  // ---- numbers and operators

  @Override
  public NamedDraws<T> named() {
    return named;
  }

  @Override
  public Value<T> symmetricMatrix(Asked<T> asked) {
    List<T> entries = NamedDraws.symmetric(arbitrary, InterpretationByKind.thing(asked));
    return asked.values().tensor(entries.stream().map(Series::constant).toList());
  }

  @Override
  public Value<T> identity(Asked<T> asked) {
    return asked.values().operator(Series.constant(linear.identity(sites)));
  }

  @Override
  public Value<T> coordinate(Asked<T> asked, Quantity.Coordinate quantity) {
    Declaration declaration = asked.symbol().declaration();
    if (quantity.variable() == Variable.MOMENTUM) {
      throw new UnsupportedFormulaException(
          "a momentum among operators is only what they are differentiated by");
    }
    T base = arbitrary.real(new Thing.Symbol(declaration.latex()).whole());
    return coordinate(asked, axes.of(declaration), List.of(base));
  }

  @Override
  public Value<T> operator(Asked<T> asked, Quantity.Operator quantity) {
    Declaration symbol = asked.symbol().declaration();
    return symbol.role().type().rank() == 0
        ? operator(asked, quantity, symbol.key())
        : asked
            .values()
            .ofComponents(a -> operator(asked, quantity, Values.component(symbol.key(), a)));
  }

  private Value<T> operator(Asked<T> asked, Quantity.Operator quantity, String key) {
    return asked.values().operator(Series.constant(matrix(key, quantity.restriction())));
  }

  private Matrix<T> matrix(String key, Restriction restriction) {
    return operators.computeIfAbsent(
        restriction == Restriction.HAMILTONIAN
            ? new LatticeThing.Hamiltonian(key)
            : new Thing.Symbol(key),
        thing -> {
          boolean hermitian =
              restriction == Restriction.HERMITIAN
                  || restriction == Restriction.HAMILTONIAN
                      && premises.hamiltonians() == Premises.Symmetry.HERMITIAN;
          return hermitian ? named.hermitian(thing) : named.matrix(thing);
        });
  }

  // ---- positions

  @Override
  public Value<T> position(Asked<T> asked, Quantity.Position quantity) {
    return positions(asked.values());
  }

  private Value<T> positions(Values<T> values) {
    List<Value<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(values.operator(Series.constant(position(a))));
    }
    return values.operators(components);
  }

  private Matrix<T> position(int component) {
    return premises.commutingPositions()
        ? operators.computeIfAbsent(new LatticeThing.Sites(component), this::diagonal)
        : operators.computeIfAbsent(new LatticeThing.Position(component), named::hermitian);
  }

  private Matrix<T> diagonal(Thing thing) {
    return linear.diagonal(
        Vector.of(sites, i -> arbitrary.real(new Name(thing, new Part.Component(i)))));
  }

  @Override
  public Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> entry, Values<T> values) {
    if (!isMomentum(variable)) {
      return Optional.empty();
    }
    if (values.kind(entry) != Kind.OPERATOR) {
      throw new UnsupportedFormulaException(
          "only operators have momentum derivatives among operators, −i[r, X]");
    }
    Entry<T> r = positions(values).entries().get(component);
    return Optional.of(values.minusICommutator(r, entry));
  }

  private static boolean isMomentum(Declaration variable) {
    return variable.quantity() instanceof Quantity.Coordinate c
        && c.variable() == Variable.MOMENTUM;
  }

  // ---- states

  @Override
  public Value<T> state(Asked<T> asked) {
    return asked
        .values()
        .packet(List.of(Series.constant(named.state(InterpretationByKind.thing(asked)))));
  }

  @Override
  public Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum) {
    return values.packet(List.of(Series.constant(named.state(Thing.TestState.STATE))));
  }

  @Override
  public Value<T> evolvingState(Asked<T> asked, Quantity.EvolvingState quantity) {
    int time = Coordinate.TIME.place(0);
    Matrix<T> hamiltonian = hamiltonian(asked, quantity);
    T rate = numbers.divide(numbers.negate(numbers.imaginaryUnit()), action(quantity));
    Matrix<T> step = hamiltonian.map(x -> numbers.multiply(rate, x));
    Vector<T> start = named.state(InterpretationByKind.thing(asked));
    boolean zero = asked.labels().zeros().contains(time);
    Vector<T> now = zero ? start : evolved(asked, step, start);
    return asked.values().packet(List.of(evolving(step, now)));
  }

  private T action(Quantity.EvolvingState quantity) {
    return quantity
        .action()
        .map(constant -> named.positive(new Thing.Symbol(constant.key())))
        .orElseGet(numbers::one);
  }

  private Matrix<T> hamiltonian(Asked<T> asked, Quantity.EvolvingState quantity) {
    Optional<Declaration> written = quantity.ofAnyOperator();
    if (written.isPresent()) {
      return constant(written.get(), asked.matrix(written.get(), 0));
    }
    return matrix(quantity.of().map(Declaration::key).orElse(""), Restriction.HAMILTONIAN);
  }

  private Matrix<T> constant(Declaration operator, Series<Matrix<T>> value) {
    Matrix<T> now = value.at(0);
    long time = MultiIndex.unit(Coordinate.TIME.place(0));
    if (LongStream.rangeClosed(1, ORDERS).anyMatch(n -> value.at(n * time) != null)) {
      throw new UnsupportedFormulaException(
          "the evolution under " + operator + ", which may change in time");
    }
    return now == null ? Matrix.of(sites, (i, j) -> numbers.zero()) : now;
  }

  /**
   * e^{−iHt}|ψ₀⟩. A number system without exponentials takes |ψ⟩ at t as arbitrary, which is all
   * that can be known there as long as nobody asks for |ψ₀⟩.
   */
  private Vector<T> evolved(Asked<T> asked, Matrix<T> step, Vector<T> start) {
    if (!asked.comparesTimes()) {
      return named.state(new LatticeThing.Evolved(InterpretationByKind.key(asked)));
    }
    T t = arbitrary.real(new Thing.Symbol(axes.time()).whole());
    Matrix<T> exponent = linear.scale(t, step);
    Matrix<T> evolution =
        new MatrixExponential<>(linear).of(Series.constant(exponent), exponent).at(0);
    return evolution == null ? start : linear.apply(evolution, start);
  }

  /** (−iH)ⁿ|ψ⟩/n! at tⁿ. */
  private Series<Vector<T>> evolving(Matrix<T> step, Vector<T> start) {
    int place = Coordinate.TIME.place(0);
    return new Object() {
      final Series<Vector<T>> series = Series.of(this::coefficient);

      @Nullable Vector<T> coefficient(long index) {
        int n = MultiIndex.exponent(index, place);
        if (index != n * MultiIndex.unit(place)) {
          return null;
        }
        Vector<T> before = n == 0 ? null : series.at(index - MultiIndex.unit(place));
        if (before == null) {
          return start;
        }
        return linear.scale(numbers.inverse(numbers.of(n)), linear.apply(step, before));
      }
    }.series;
  }
}
