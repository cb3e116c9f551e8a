package org.rederive.band;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Labels;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.meaning.Value;
import org.rederive.meaning.Values;
import org.rederive.meaning.World;

/**
 * Hamiltonians H(λ) and unitaries U(λ) with U(0) = 1 and the eigenvectors of H(λ): the setting
 * <em>family</em>.
 *
 * @param <T> the numbers
 */
public final class FamilyWorld<T> implements World<T> {
  private static final int PLACE = Coordinate.STRENGTH.place(0);

  private final Draws draws;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final NamedDraws<T> named;
  private final BlochHamiltonian hamiltonian;
  private final Diagonalisation<T> diagonalisation;
  private final Map<String, Series<Matrix<T>>> unitaries = new HashMap<>();
  private @Nullable Bands<T> bands;

  public FamilyWorld(
      Draws draws,
      BlochHamiltonian hamiltonian,
      NumberSystem<T> numbers,
      Diagonalisation<T> diagonalisation) {
    this.draws = draws;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.hamiltonian = hamiltonian;
    this.diagonalisation = diagonalisation;
    this.named = new NamedDraws<>(draws, numbers, hamiltonian.size());
  }

  /** H(λ) of a sample of the given class. */
  public static BlochHamiltonian draw(HamiltonianClass kind, int size, Draws draws) {
    return RandomHamiltonian.draw(
        kind,
        size,
        List.of(PLACE),
        Collections.nCopies(MultiIndex.PLACES, 0.0),
        draws.stream("hamiltonian"));
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
    return hamiltonian.size();
  }

  @Override
  public int free(Declaration label) {
    return switch (label.role().name()) {
      case "band" -> draws.choose("band", bands());
      case "band index" -> draws.choose("band index " + label.latex(), bands());
      default -> throw new UnsupportedFormulaException(label + " is not bound to a value here");
    };
  }

  @Override
  public List<Integer> places(Declaration variable) {
    if (variable.role().name().equals("strength")) {
      return List.of(PLACE);
    }
    throw new UnsupportedFormulaException("cannot differentiate by " + variable + " here");
  }

  @Override
  public Value<T> value(Formula.Symbol symbol, Labels labels, Values<T> values) {
    return switch (symbol.declaration().role().name()) {
      case "energy" -> values.scalar(frame(symbol, labels).energy());
      case "right eigenvector" -> values.spinor(0, frame(symbol, labels).right());
      case "left eigenvector" -> values.spinor(0, frame(symbol, labels).leftKet());
      case "Hamiltonian family" -> values.operator(spectrum().hamiltonian());
      case "unitary family" -> values.operator(unitary(symbol.declaration().pattern().base()));
      case "strength" ->
          values.scalar(Series.of(index -> index == MultiIndex.unit(PLACE) ? numbers.one() : null));
      default -> named.value(symbol, values);
    };
  }

  private Frame<T> frame(Formula.Symbol symbol, Labels labels) {
    int band =
        symbol.slots().stream()
            .filter(s -> s.sort() == Sort.BAND_INDEX)
            .findFirst()
            .map(s -> labels.number(s).orElseGet(() -> free(s)))
            .orElseGet(() -> draws.choose("band", bands()));
    return spectrum().frame(band);
  }

  private Bands<T> spectrum() {
    Bands<T> known = bands;
    if (known == null) {
      List<Double> origin = hamiltonian.origin();
      known = new Bands<>(linear, hamiltonian.at(origin, linear), diagonalisation, draws, "family");
      bands = known;
    }
    return known;
  }

  // ---- U(λ)

  private Series<Matrix<T>> unitary(String base) {
    return unitaries.computeIfAbsent(base, this::newUnitary);
  }

  /**
   * U(λ) = exp(i λ G₁) exp(i λ² G₂) with random Hermitian G: unitary for real λ, and 1 at λ = 0.
   */
  private Series<Matrix<T>> newUnitary(String base) {
    Series<Matrix<T>> first = exponential(named.hermitian(base + ".1"), 1);
    Series<Matrix<T>> second = exponential(named.hermitian(base + ".2"), 2);
    return Series.product(first, second, linear::multiply, linear::add);
  }

  /** exp(i λ^step G): (iG)ⁿ/n! at λ^(n·step). */
  private Series<Matrix<T>> exponential(Matrix<T> generator, int step) {
    return new Object() {
      final Series<Matrix<T>> series = Series.of(this::coefficient);

      @Nullable Matrix<T> coefficient(long index) {
        int exponent = MultiIndex.exponent(index, PLACE);
        if (index != exponent * MultiIndex.unit(PLACE) || exponent % step != 0) {
          return null;
        }
        int n = exponent / step;
        Matrix<T> before = n == 0 ? null : series.at(index - step * MultiIndex.unit(PLACE));
        if (before == null) {
          return linear.identity(generator.size());
        }
        T factor = numbers.divide(numbers.imaginaryUnit(), numbers.of(n));
        return linear.scale(factor, linear.multiply(generator, before));
      }
    }.series;
  }

  @Override
  public Value<T> probe(Values<T> values) {
    return values.spinor(0, Series.constant(named.state("probe")));
  }
}
