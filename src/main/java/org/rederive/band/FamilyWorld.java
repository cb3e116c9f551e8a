package org.rederive.band;

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
import org.rederive.algebra.Vector;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.meaning.Arbitrary;
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

  private final BandSource<T> source;
  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final NamedDraws<T> named;
  private final FreedUnitary freed;
  private final Map<String, Series<Matrix<T>>> unitaries = new HashMap<>();

  /**
   * @param source H(λ) and its bands, at a single point
   */
  public FamilyWorld(BandSource<T> source) {
    this(source, FreedUnitary.NOTHING);
  }

  /**
   * @param source H(λ) and its bands, at a single point
   * @param freed what is not asked of U(λ)
   */
  public FamilyWorld(BandSource<T> source, FreedUnitary freed) {
    this.freed = freed;
    this.source = source;
    this.arbitrary = source.arbitrary();
    this.linear = source.linear();
    this.numbers = linear.numbers();
    this.named = new NamedDraws<>(arbitrary, numbers, source.bands());
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
    return source.bands();
  }

  @Override
  public int free(Declaration label) {
    return switch (label.role().name()) {
      case "band" -> source.packetBand();
      case "band index" -> arbitrary.choose("band index " + label.latex(), bands());
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
      case "left eigenvector" -> values.spinor(0, frame(symbol, labels).leftKet(linear));
      case "Hamiltonian family" -> values.operator(source.hamiltonian(Chart.PHASE_SPACE, 0));
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
            .orElseGet(source::packetBand);
    return source.frame(Chart.PHASE_SPACE, 0, band);
  }

  // ---- U(λ)

  private Series<Matrix<T>> unitary(String base) {
    return unitaries.computeIfAbsent(
        base,
        b ->
            switch (freed) {
              case NOTHING -> newUnitary(b);
              case UNITARITY -> matrices(b);
              case IDENTITY_AT_ZERO ->
                  newUnitary(b).map(m -> linear.multiply(reflection(named.state(b + ".0")), m));
            });
  }

  /** 1 + λX₁ + λ²X₂ + … with any matrices X. */
  private Series<Matrix<T>> matrices(String base) {
    return Series.of(
        index -> {
          int n = MultiIndex.exponent(index, PLACE);
          if (index != n * MultiIndex.unit(PLACE)) {
            return null;
          }
          return n == 0 ? linear.identity(bands()) : named.matrix(base + "." + n);
        });
  }

  /** 1 − 2|v⟩⟨v|/⟨v|v⟩. */
  private Matrix<T> reflection(Vector<T> v) {
    T factor = numbers.divide(numbers.of(2), linear.inner(v, v));
    Matrix<T> identity = linear.identity(bands());
    return Matrix.of(
        bands(),
        (i, j) -> {
          T product = numbers.multiply(v.at(i), numbers.conjugate(v.at(j)));
          return numbers.subtract(identity.at(i, j), numbers.multiply(factor, product));
        });
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
