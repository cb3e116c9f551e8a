package org.rederive.setting.wave;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.DrawnInterpretation;
import org.rederive.evaluate.InterpretationByKind;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * A wave ψ(x, t) near a point where it does not vanish: the setting <em>wave</em>.
 *
 * <p>If the wave is assumed to be analytic it is ψ(x + ivt), all Taylor coefficients of ψ(x) being
 * arbitrary; otherwise those in time are arbitrary as well.
 *
 * @param <T> the numbers
 */
final class WaveInterpretation<T> implements DrawnInterpretation<T> {
  private static final Coordinate POSITION = Coordinate.CENTRE;
  private static final long TIME = MultiIndex.unit(Coordinate.TIME.place(0));

  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final NamedDraws<T> named;
  private final boolean analytic;
  private final Axes axes;

  /**
   * @param analytic whether ψ depends on x and t through x + ivt only
   */
  WaveInterpretation(Arbitrary<T> arbitrary, NumberSystem<T> numbers, boolean analytic, Axes axes) {
    this.arbitrary = arbitrary;
    this.numbers = numbers;
    this.named = new NamedDraws<>(arbitrary, numbers, 1);
    this.analytic = analytic;
    this.axes = axes;
  }

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
  public Value<T> coordinate(Asked<T> asked, Quantity.Coordinate quantity) {
    Thing thing = new Thing.Symbol(asked.symbol().declaration().latex());
    List<Integer> places = axes.of(asked.symbol().declaration());
    List<T> base =
        places.size() == 1
            ? List.of(arbitrary.real(thing.whole()))
            : IntStream.range(0, 3)
                .mapToObj(a -> arbitrary.real(new Name(thing, new Part.Axis(a))))
                .toList();
    return coordinate(asked, places, base);
  }

  @Override
  public Value<T> imaginaryVelocity(Asked<T> asked) {
    return asked.values().tensor(named.vector(velocity(InterpretationByKind.key(asked)), true));
  }

  /** The velocity of the waves has no key of its own. */
  private static Thing velocity(String key) {
    return key.isEmpty() ? WaveThing.Velocity.OF_WAVES : new Thing.Symbol(key);
  }

  private T velocity(int component) {
    return arbitrary.real(new Name(WaveThing.Velocity.OF_WAVES, new Part.Axis(component)));
  }

  /** From ∂_t ψ = i v·∇ψ the coefficients in time follow from those in space. */
  @Override
  public Value<T> wave(Asked<T> asked) {
    Set<Integer> zeros = asked.labels().zeros();
    return asked.values().scalar(wave(new WaveThing.Wave(InterpretationByKind.key(asked), zeros)));
  }

  private Series<T> wave(Thing wave) {
    return new Object() {
      final Series<T> series = Series.of(this::coefficient);

      @Nullable T coefficient(long index) {
        int n = MultiIndex.exponent(index, Coordinate.TIME.place(0));
        return analytic && n > 0 ? driven(index, n) : given(wave, index);
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

  private @Nullable T given(Thing wave, long index) {
    Name name = new Name(wave, new Part.Coefficient(index));
    if (index == 0) {
      return arbitrary.factor(name);
    }
    long others =
        MultiIndex.restrict(index, POSITION) + MultiIndex.restrict(index, Coordinate.TIME);
    return others == index ? arbitrary.complex(name) : null;
  }

  // ---- what there is beside waves

  @Override
  public NumberSystem<T> numbers() {
    return numbers;
  }

  @Override
  public int bands() {
    return 1;
  }

  @Override
  public Axes axes() {
    return axes;
  }

  @Override
  public int free(Declaration label) {
    throw new UnsupportedFormulaException(label + " is not bound to a value here");
  }

  @Override
  public int anyPlace() {
    return Coordinate.TIME.place(0);
  }

  @Override
  public Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum) {
    throw new UnsupportedFormulaException("there are no operators on waves here");
  }

  /** What there is where there are waves. */
  sealed interface WaveThing extends Thing {

    /** v of waves that are functions of x + ivt. */
    enum Velocity implements WaveThing {
      /** There is one. */
      OF_WAVES;

      @Override
      public String text() {
        return "imaginary velocity";
      }
    }

    /**
     * A wave.
     *
     * @param key which symbol
     * @param zeros places of the coordinates that are zero
     */
    record Wave(String key, Set<Integer> zeros) implements WaveThing {
      public Wave {
        zeros = Set.copyOf(zeros);
      }

      @Override
      public String text() {
        return "wave " + symbol();
      }

      @Override
      public String words(Part part) {
        return symbol() + part.words();
      }

      private String symbol() {
        return zeros.isEmpty() ? key : key + " zero" + new TreeSet<>(zeros);
      }
    }
  }
}
