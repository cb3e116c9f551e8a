package org.rederive.wave;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Labels;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.meaning.Value;
import org.rederive.meaning.Values;
import org.rederive.meaning.World;

/**
 * A wave ψ(x, t) near a point where it does not vanish: the setting <em>wave</em>.
 *
 * <p>If the wave is assumed to be analytic it is ψ(x + ivt), all Taylor coefficients of ψ(x) being
 * arbitrary; otherwise those in time are arbitrary as well.
 *
 * @param <T> the numbers
 */
public final class WaveWorld<T> implements World<T> {
  /** Positions have the places of centres, which this setting has not. */
  private static final Coordinate POSITION = Coordinate.CENTRE;

  private static final long TIME = MultiIndex.unit(Coordinate.TIME.place(0));

  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final NamedDraws<T> named;
  private final boolean analytic;

  /**
   * @param analytic whether ψ depends on x and t through x + ivt only
   */
  public WaveWorld(Arbitrary<T> arbitrary, NumberSystem<T> numbers, boolean analytic) {
    this.arbitrary = arbitrary;
    this.numbers = numbers;
    this.named = new NamedDraws<>(arbitrary, numbers, 1);
    this.analytic = analytic;
  }

  @Override
  public Value<T> value(Formula.Symbol symbol, Labels labels, Values<T> values) {
    String name = symbol.declaration().latex();
    return switch (symbol.declaration().role().name()) {
      case "analytic wave" -> values.scalar(wave(name));
      case "imaginary velocity" -> values.tensor(velocity().map(Series::constant).toList());
      default -> named.value(symbol, values);
    };
  }

  private Stream<T> velocity() {
    return IntStream.range(0, 3).mapToObj(this::velocity);
  }

  private T velocity(int component) {
    return arbitrary.real("imaginary velocity." + component);
  }

  /** From ∂_t ψ = i v·∇ψ the coefficients in time follow from those in space. */
  private Series<T> wave(String name) {
    return new Object() {
      final Series<T> series = Series.of(this::coefficient);

      @Nullable T coefficient(long index) {
        int n = MultiIndex.exponent(index, Coordinate.TIME.place(0));
        return analytic && n > 0 ? driven(index, n) : given(name, index);
      }

      private T driven(long index, int n) {
        T sum = numbers.zero();
        for (int a = 0; a < 3; a++) {
          long along = MultiIndex.raised(index - TIME, POSITION.place(a));
          T next = series.at(along);
          if (next != null) {
            T slope = numbers.multiply(numbers.of(exponent(along, a)), next);
            sum = numbers.addProduct(sum, velocity(a), slope);
          }
        }
        return numbers.divide(numbers.multiply(numbers.imaginaryUnit(), sum), numbers.of(n));
      }

      private long exponent(long index, int a) {
        return MultiIndex.exponent(index, POSITION.place(a));
      }
    }.series;
  }

  private @Nullable T given(String name, long index) {
    if (index == 0) {
      return arbitrary.factor("wave " + name + " 0");
    }
    long others =
        MultiIndex.restrict(index, POSITION) + MultiIndex.restrict(index, Coordinate.TIME);
    return others == index
        ? arbitrary.complex("wave " + name + " " + Long.toHexString(index))
        : null;
  }

  // ---- what there is beside waves

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
    return 1;
  }

  @Override
  public int free(Declaration label) {
    throw new UnsupportedFormulaException(label + " is not bound to a value here");
  }

  @Override
  public List<Integer> places(Declaration variable) {
    return switch (variable.role().name()) {
      case "position" -> List.of(POSITION.place(0), POSITION.place(1), POSITION.place(2));
      case "time" -> List.of(Coordinate.TIME.place(0));
      default ->
          throw new UnsupportedFormulaException("cannot differentiate by " + variable + " here");
    };
  }

  @Override
  public Value<T> probe(Values<T> values) {
    throw new UnsupportedFormulaException("there are no operators on waves here");
  }
}
