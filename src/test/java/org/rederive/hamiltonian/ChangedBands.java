package org.rederive.hamiltonian;

import java.util.List;
import java.util.function.Function;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/** The same bands seen in another way: everything is handed on, unless a test changes it. */
abstract class ChangedBands<T> implements BandSource<T> {
  /** A constant that is added to all energies. */
  static final Name SHIFT = new Thing.Symbol("shift").whole();

  private static final Name UNIT = new Thing.Symbol("unit").whole();
  private static final Thing BASIS = new Thing.Symbol("basis");
  private static final Thing FIELD = new Thing.Symbol("B");
  private static final List<Thing> VELOCITIES =
      List.of(new Thing.Symbol("\\dot{r}_{c}"), new Thing.Symbol("\\dot{r}"));

  final BandSource<T> source;
  final NumberSystem<T> numbers;

  ChangedBands(BandSource<T> source) {
    this.source = source;
    this.numbers = source.linear().numbers();
  }

  /** u → c u and L → L/c̄ with a function c of everything that bands depend on. */
  static <T> ChangedBands<T> inOtherGauge(BandSource<T> source) {
    return new ChangedBands<>(source) {
      @Override
      public Frame<T> frame(Site site, int band) {
        Thing gauge = new Thing.Symbol("other gauge " + site + " " + band);
        Frame<T> frame = source.frame(site, band);
        return frame.in(RandomGauge.of(arbitrary(), gauge, numbers), linear());
      }
    };
  }

  /** Bands numbered backwards. */
  static <T> ChangedBands<T> permuted(BandSource<T> source) {
    return new ChangedBands<>(source) {
      @Override
      public Frame<T> frame(Site site, int band) {
        return source.frame(site, bands() - 1 - band);
      }

      @Override
      public int packetBand() {
        return bands() - 1 - source.packetBand();
      }
    };
  }

  /** H → V H V† with a constant unitary V = 1 − 2|v⟩⟨v|/⟨v|v⟩. */
  static <T> ChangedBands<T> inOtherBasis(BandSource<T> source) {
    LinearAlgebra<T> linear = source.linear();
    Vector<T> v =
        Vector.of(
            source.bands(),
            i -> source.arbitrary().complex(new Name(BASIS, new Part.Component(i))));
    T factor = linear.numbers().divide(linear.numbers().of(2), linear.inner(v, v));
    Matrix<T> unitary =
        Matrix.of(
            source.bands(),
            (i, j) -> {
              NumberSystem<T> n = linear.numbers();
              T product = n.multiply(factor, n.multiply(v.at(i), n.conjugate(v.at(j))));
              return n.subtract(i == j ? n.one() : n.zero(), product);
            });
    return new ChangedBands<>(source) {
      private Series<Matrix<T>> turned(Series<Matrix<T>> x) {
        return x.map(m -> linear.multiply(linear.multiply(unitary, m), linear.adjoint(unitary)));
      }

      @Override
      public Series<Matrix<T>> operator(Site site) {
        return turned(source.operator(site));
      }

      @Override
      public Frame<T> frame(Site site, int band) {
        Frame<T> frame = source.frame(site, band);
        return new Frame<>(
            frame.energy(),
            frame.right().map(u -> linear.apply(unitary, u)),
            frame.left().map(row -> rowTimes(row, linear.adjoint(unitary))));
      }

      private Vector<T> rowTimes(Vector<T> row, Matrix<T> matrix) {
        return Vector.of(
            row.size(),
            j -> {
              T sum = numbers.zero();
              for (int i = 0; i < row.size(); i++) {
                sum = numbers.add(sum, numbers.multiply(row.at(i), matrix.at(i, j)));
              }
              return sum;
            });
      }
    };
  }

  /** H → H + c with a real constant c. */
  static <T> ChangedBands<T> shifted(BandSource<T> source) {
    T shift = source.arbitrary().real(SHIFT);
    LinearAlgebra<T> linear = source.linear();
    Matrix<T> constant = linear.scale(shift, linear.identity(source.bands()));
    return new ChangedBands<>(source) {
      @Override
      public Series<Matrix<T>> operator(Site site) {
        Series<Matrix<T>> h = source.operator(site);
        return site.operator().law() == Site.Law.HAMILTONIAN
            ? Series.sum(h, Series.constant(constant), linear::add)
            : h;
      }

      @Override
      public Frame<T> frame(Site site, int band) {
        Frame<T> frame = source.frame(site, band);
        Series<T> energy = Series.sum(frame.energy(), Series.constant(shift), numbers::add);
        return new Frame<>(energy, frame.right(), frame.left());
      }
    };
  }

  /** Lengths in other units: r → s r, k → k/s, B → B/s². */
  static <T> ChangedBands<T> inOtherUnits(BandSource<T> source) {
    T s = source.arbitrary().factor(UNIT);
    T length = source.linear().numbers().multiply(s, source.linear().numbers().conjugate(s));
    T inverse = source.linear().numbers().inverse(length);
    LinearAlgebra<T> linear = source.linear();
    return new ChangedBands<>(source) {
      private T weight(long index) {
        T weight = numbers.one();
        weight = times(weight, length, Coordinate.MOMENTUM, index);
        return times(weight, inverse, Coordinate.CENTRE, index);
      }

      private T times(T weight, T factor, Coordinate coordinate, long index) {
        T product = weight;
        for (int n = MultiIndex.order(MultiIndex.restrict(index, coordinate)); n > 0; n--) {
          product = numbers.multiply(product, factor);
        }
        return product;
      }

      private Series<Matrix<T>> matrix(Series<Matrix<T>> x) {
        return Series.of(i -> x.at(i) == null ? null : linear.scale(weight(i), x.at(i)));
      }

      private Series<Vector<T>> vector(Series<Vector<T>> x) {
        return Series.of(i -> x.at(i) == null ? null : linear.scale(weight(i), x.at(i)));
      }

      @Override
      public Series<Matrix<T>> operator(Site site) {
        return matrix(source.operator(site));
      }

      @Override
      public Frame<T> frame(Site site, int band) {
        Frame<T> frame = source.frame(site, band);
        Series<T> energy = frame.energy();
        return new Frame<>(
            Series.of(i -> energy.at(i) == null ? null : numbers.multiply(weight(i), energy.at(i))),
            vector(frame.right()),
            vector(frame.left()));
      }

      private List<T> scaled(List<T> vector, T factor) {
        return vector.stream().map(x -> numbers.multiply(factor, x)).toList();
      }

      @Override
      public List<T> momentum(int point) {
        return scaled(source.momentum(point), inverse);
      }

      @Override
      public List<T> centre() {
        return scaled(source.centre(), length);
      }

      /** Velocities are lengths per time, a magnetic field is one over an area. */
      @Override
      public Arbitrary<T> arbitrary() {
        return new Scaled<>(
            source.arbitrary(),
            name ->
                VELOCITIES.contains(name.thing())
                    ? length
                    : name.thing().equals(FIELD)
                        ? numbers.multiply(inverse, inverse)
                        : numbers.one(),
            numbers);
      }
    };
  }

  @Override
  public StateSpace<T> space() {
    return source.space();
  }

  @Override
  public int packetBand() {
    return source.packetBand();
  }

  @Override
  public Series<Matrix<T>> operator(Site site) {
    return source.operator(site);
  }

  @Override
  public Frame<T> frame(Site site, int band) {
    return source.frame(site, band);
  }

  @Override
  public List<T> momentum(int point) {
    return source.momentum(point);
  }

  @Override
  public List<T> centre() {
    return source.centre();
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return source.symmetric(matrix);
  }

  /** Real numbers in other units. */
  private record Scaled<T>(Arbitrary<T> all, Function<Name, T> unit, NumberSystem<T> numbers)
      implements Arbitrary<T> {
    @Override
    public T complex(Name name) {
      return all.complex(name);
    }

    @Override
    public T real(Name name) {
      return numbers.multiply(unit.apply(name), all.real(name));
    }

    @Override
    public T factor(Name name) {
      return all.factor(name);
    }

    @Override
    public int choose(Label label, int bound) {
      return all.choose(label, bound);
    }
  }
}
