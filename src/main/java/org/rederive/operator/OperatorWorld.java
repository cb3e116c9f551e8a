package org.rederive.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Entry;
import org.rederive.meaning.Labels;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.meaning.Value;
import org.rederive.meaning.Values;
import org.rederive.meaning.World;

/**
 * A finite lattice: positions are commuting real diagonal matrices, the Hamiltonian any matrix.
 *
 * <p>The momentum derivative of an operator is ∇_kX = −i[r̂, X], Eq. (20). An evolving state obeys
 * |ψ̇⟩ = −iH|ψ⟩, so that its Taylor coefficients in t are (−iH)ⁿ|ψ⟩/n!.
 *
 * @param <T> the numbers
 */
public final class OperatorWorld<T> implements World<T> {
  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final NamedDraws<T> named;
  private final int sites;
  private final boolean commuting;
  private final boolean hermitian;
  private @Nullable Matrix<T> hamiltonian;

  public OperatorWorld(Arbitrary<T> arbitrary, NumberSystem<T> numbers, int sites) {
    this(arbitrary, numbers, sites, true, false);
  }

  /**
   * @param commuting whether positions are diagonal; otherwise they are any Hermitian matrices
   * @param hermitian whether the Hamiltonian is Hermitian
   */
  public OperatorWorld(
      Arbitrary<T> arbitrary,
      NumberSystem<T> numbers,
      int sites,
      boolean commuting,
      boolean hermitian) {
    this.commuting = commuting;
    this.hermitian = hermitian;
    this.arbitrary = arbitrary;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.sites = sites;
    this.named = new NamedDraws<>(arbitrary, numbers, sites);
  }

  @Override
  public NumberSystem<T> numbers() {
    return numbers;
  }

  @Override
  public boolean spread() {
    return false;
  }

  @Override
  public int points() {
    return 1;
  }

  @Override
  public int bands() {
    return sites;
  }

  @Override
  public int free(Declaration label) {
    if (label.role().name().equals("crystal momentum")) {
      return 0;
    }
    throw new UnsupportedFormulaException(label + " is not bound to a value here");
  }

  @Override
  public List<Integer> places(Declaration variable) {
    return switch (variable.role().name()) {
      case "crystal momentum" -> {
        Coordinate k = Coordinate.MOMENTUM;
        yield List.of(k.place(0), k.place(1), k.place(2));
      }
      case "time" -> List.of(Coordinate.TIME.place(0));
      default ->
          throw new UnsupportedFormulaException("cannot differentiate by " + variable + " here");
    };
  }

  @Override
  public Value<T> value(Formula.Symbol symbol, Labels labels, Values<T> values) {
    String key = symbol.declaration().latex();
    return switch (symbol.declaration().role().name()) {
      case "Hamiltonian" -> values.operator(Series.constant(hamiltonian()));
      case "position operator" -> positions(values);
      case "state" -> values.packet(List.of(Series.constant(named.state(key))));
      case "evolving state" -> values.packet(List.of(evolving(named.state(key))));
      case "time" -> values.scalar(Series.constant(null));
      default -> named.value(symbol, values);
    };
  }

  private Matrix<T> hamiltonian() {
    Matrix<T> known = hamiltonian;
    if (known == null) {
      known = hermitian ? named.hermitian("hamiltonian") : named.matrix("hamiltonian");
      hamiltonian = known;
    }
    return known;
  }

  private Value<T> positions(Values<T> values) {
    List<Value<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(values.operator(Series.constant(position(a))));
    }
    return values.operators(components);
  }

  private Matrix<T> position(int component) {
    if (!commuting) {
      return named.hermitian("position" + component);
    }
    return linear.diagonal(Vector.of(sites, i -> arbitrary.real("position" + component + "." + i)));
  }

  /** (−iH)ⁿ|ψ⟩/n! at tⁿ. */
  private Series<Vector<T>> evolving(Vector<T> start) {
    T minusI = numbers.negate(numbers.imaginaryUnit());
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
        T factor = numbers.divide(minusI, numbers.of(n));
        return linear.scale(factor, linear.apply(hamiltonian(), before));
      }
    }.series;
  }

  @Override
  public Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> entry, Values<T> values) {
    if (!variable.role().name().equals("crystal momentum")) {
      return Optional.empty();
    }
    if (values.kind(entry) != Kind.OPERATOR) {
      throw new UnsupportedFormulaException(
          "only operators have momentum derivatives among operators, −i[r, X]");
    }
    Entry<T> r = positions(values).entries().get(component);
    return Optional.of(values.minusICommutator(r, entry));
  }

  @Override
  public Value<T> probe(Values<T> values) {
    return values.packet(List.of(Series.constant(named.state("probe"))));
  }
}
