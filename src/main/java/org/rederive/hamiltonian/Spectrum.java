package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A Hamiltonian built from any spectrum, H(x) = R(x) Λ(x) R(x)⁻¹ near a point.
 *
 * <p>Every diagonalisable H is of this form, and all entries of R = R₀ S and Λ and of their
 * derivatives are arbitrary. By a constant unitary change of basis, which only formulas with
 * written or transposed matrices can see, R₀ is upper triangular; its diagonal is left to the
 * arbitrary lengths of the eigenvectors. Beside such formulas, and of a second Hamiltonian, R₀ = LU
 * with a lower triangular L, which every matrix is up to these lengths. If H is normal, R₀ = 1 or
 * any unitary matrix, and S is unitary, so S = exp A with A† = −A. Λ is real where the energies
 * are.
 *
 * @param <T> the numbers
 */
final class Spectrum<T> {
  private static final int STRENGTH = Coordinate.STRENGTH.place(0);

  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;
  private final Place place;
  private final int size;
  private final long depends;
  private final Premises premises;
  private final Series<Matrix<T>> right;
  private final Series<Matrix<T>> inverse;
  private final Series<Matrix<T>> energies;

  /**
   * @param place distinguishes the numbers of several spectra
   * @param size number of bands N
   * @param depends all bits of the places of the coordinates that H depends on
   * @param premises what is assumed of H and of its eigenvectors
   * @param aligned whether the basis may be chosen for this Hamiltonian; for one only, because the
   *     eigenvectors of two have nothing to do with each other, and for none where it is seen
   */
  Spectrum(
      LinearAlgebra<T> linear,
      Arbitrary<T> arbitrary,
      Place place,
      int size,
      long depends,
      Premises premises,
      boolean aligned) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.arbitrary = arbitrary;
    this.place = place;
    this.size = size;
    this.depends = depends;
    this.premises = premises;
    Basis<T> start = premises.hamiltonians().orthogonal() ? unitary(aligned) : any(aligned);
    Moving<T> moving = premises.linearInStrength() ? linear() : free();
    this.right = moving.right().map(s -> linear.multiply(start.right(), s));
    this.inverse = moving.inverse().map(s -> linear.multiply(s, start.inverse()));
    this.energies = moving.energies();
  }

  /** H. */
  Series<Matrix<T>> hamiltonian() {
    Series<Matrix<T>> half = Series.product(right, energies, linear::multiply, linear::add);
    Series<Matrix<T>> all = Series.product(half, inverse, linear::multiply, linear::add);
    return premises.linearInStrength() ? all.keeping(Spectrum::isOfFirstOrder) : all;
  }

  /** A band; its eigenvector has an arbitrary length, unless that is assumed to be one. */
  Frame<T> frame(int band) {
    Frame<T> plain =
        new Frame<>(
            energies.map(m -> m.at(band, band)),
            right.map(m -> m.column(band)),
            inverse.map(m -> row(m, band)));
    return plain.in(length(band), linear);
  }

  private Frame.Gauge<T> length(int band) {
    T factor = arbitrary.factor(new SpectralThing.Length(place, band).whole());
    if (premises.eigenvectors().normalised()) {
      return unit(factor);
    }
    if (!premises.hamiltonians().orthogonal()) {
      return new Frame.Gauge<>(
          Series.constant(factor), Series.constant(numbers.reciprocal(factor)));
    }
    Series<T> length = Series.on(depends, index -> index == 0 ? factor : stretch(index, band));
    return new Frame.Gauge<>(length, ScalarSeries.reciprocal(length, numbers));
  }

  /** A phase z/z*; phases that change with the coordinates are in S = exp A already. */
  private Frame.Gauge<T> unit(T z) {
    if (!premises.hamiltonians().orthogonal()) {
      throw new UnsupportedFormulaException(
          "eigenvectors of length one are not rational functions of the spectrum");
    }
    T phase = numbers.divide(z, numbers.conjugate(z));
    return new Frame.Gauge<>(Series.constant(phase), Series.constant(numbers.reciprocal(phase)));
  }

  /** How the length of a vector of a unitary basis changes. */
  private T stretch(long index, int band) {
    Thing length = new SpectralThing.Length(place, band);
    return arbitrary.real(new Name(length, new Part.Coefficient(index)));
  }

  private static <T> Vector<T> row(Matrix<T> matrix, int i) {
    return Vector.of(matrix.size(), j -> matrix.at(i, j));
  }

  // ---- R and Λ

  /** R₀ and its inverse. */
  private record Basis<T>(Matrix<T> right, Matrix<T> inverse) {}

  /** S and Λ near the point. */
  private record Moving<T>(
      Series<Matrix<T>> right, Series<Matrix<T>> inverse, Series<Matrix<T>> energies) {}

  private Basis<T> any(boolean aligned) {
    Matrix<T> upper = triangular(new SpectralThing.Upper(place));
    Matrix<T> lower =
        aligned ? linear.identity(size) : transposed(triangular(new SpectralThing.Lower(place)));
    return new Basis<>(
        linear.multiply(lower, upper),
        linear.multiply(inverse(upper), transposed(inverse(transposed(lower)))));
  }

  private Basis<T> unitary(boolean aligned) {
    Matrix<T> start =
        aligned
            ? linear.identity(size)
            : new NamedDraws<>(arbitrary, numbers, size).unitary(new SpectralThing.Basis(place));
    return new Basis<>(start, linear.adjoint(start));
  }

  private Moving<T> free() {
    Series<Matrix<T>> levels = Series.on(depends, this::energies);
    if (premises.hamiltonians().orthogonal()) {
      Series<Matrix<T>> generator = Series.on(depends, this::generator);
      return new Moving<>(
          exponential(generator), exponential(generator.map(a -> a.map(numbers::negate))), levels);
    }
    Series<Matrix<T>> change = Series.on(depends, this::change);
    return new Moving<>(change, inverted(change), levels);
  }

  /** Of H₀ + λV what is of higher order in λ follows. */
  private Moving<T> linear() {
    Moving<T> free = free();
    boolean orthogonal = premises.hamiltonians().orthogonal();
    LinearFamily<T> family =
        new LinearFamily<>(
            linear,
            STRENGTH,
            new LinearFamily.First<>(free.right(), free.energies()),
            orthogonal
                ? new LinearFamily.Gauge<>(Series.on(depends, this::generator), true)
                : new LinearFamily.Gauge<>(free.right(), false));
    return new Moving<>(
        family.right(),
        orthogonal ? family.right().map(linear::adjoint) : inverted(family.right()),
        family.energies());
  }

  private static boolean isOfFirstOrder(long index) {
    return MultiIndex.exponent(index, STRENGTH) <= 1;
  }

  // ---- what is arbitrary

  private static <T> Matrix<T> transposed(Matrix<T> matrix) {
    return Matrix.of(matrix.size(), (i, j) -> matrix.at(j, i));
  }

  private Matrix<T> triangular(Thing matrix) {
    return Matrix.of(
        size,
        (i, j) -> {
          if (i >= j) {
            return i == j ? numbers.one() : numbers.zero();
          }
          return entry(matrix, i, j);
        });
  }

  private T entry(Thing matrix, int i, int j) {
    return arbitrary.complex(new Name(matrix, new Part.BandEntry(i, j)));
  }

  /** S with S = 1 at the point. */
  private Matrix<T> change(long index) {
    if (index == 0) {
      return linear.identity(size);
    }
    Thing change = new SpectralThing.Change(place, index);
    return Matrix.of(size, (i, j) -> entry(change, i, j));
  }

  /** A = G − G† with A = 0 at the point. */
  private @Nullable Matrix<T> generator(long index) {
    if (index == 0) {
      return null;
    }
    Thing generator = new SpectralThing.Generator(place, index);
    Matrix<T> g = Matrix.of(size, (i, j) -> entry(generator, i, j));
    return linear.add(g, linear.adjoint(g).map(numbers::negate));
  }

  private Matrix<T> energies(long index) {
    Thing energies = new SpectralThing.Energies(place, index);
    return linear.diagonal(
        Vector.of(size, m -> energy(new Name(energies, new Part.OfBand(level(m))))));
  }

  /** Without simple eigenvalues the second band has the energy of the first. */
  private int level(int band) {
    return premises.eigenvectors().coinciding() && band == 1 ? 0 : band;
  }

  private T energy(Name name) {
    return premises.hamiltonians().real() ? arbitrary.real(name) : arbitrary.complex(name);
  }

  // ---- exp A

  /** Σ_n Aⁿ/n!, finite in every order because A vanishes at the point. */
  private Series<Matrix<T>> exponential(Series<Matrix<T>> exponent) {
    List<Series<Matrix<T>>> powers = new ArrayList<>();
    powers.add(Series.constant(linear.identity(size)));
    return Series.on(
        exponent.places(),
        index -> {
          Matrix<T> sum = null;
          T factorial = numbers.one();
          for (int n = 0; n <= MultiIndex.order(index); n++) {
            if (n == powers.size()) {
              powers.add(
                  Series.product(powers.get(n - 1), exponent, linear::multiply, linear::add));
            }
            factorial = n < 2 ? factorial : numbers.multiply(factorial, numbers.of(n));
            Matrix<T> term = powers.get(n).at(index);
            T weight = numbers.inverse(factorial);
            sum =
                Series.plus(
                    sum,
                    term == null ? null : term.map(x -> numbers.multiply(weight, x)),
                    linear::add);
          }
          return sum;
        });
  }

  // ---- inverses

  /** By back substitution; the diagonal is 1. */
  private Matrix<T> inverse(Matrix<T> upper) {
    Object[][] columns = new Object[size][size];
    for (int j = 0; j < size; j++) {
      for (int i = size - 1; i >= 0; i--) {
        T sum = i == j ? numbers.one() : numbers.zero();
        for (int k = i + 1; k <= j; k++) {
          sum = numbers.subtract(sum, numbers.multiply(upper.at(i, k), entry(columns[j][k])));
        }
        columns[j][i] = sum;
      }
    }
    return Matrix.of(size, (i, j) -> entry(columns[j][i]));
  }

  @SuppressWarnings("unchecked")
  private T entry(Object value) {
    return (T) value;
  }

  /** S⁻¹ from S S⁻¹ = 1 with S = 1 at the point. */
  private Series<Matrix<T>> inverted(Series<Matrix<T>> series) {
    Series<Matrix<T>> rest = series.keeping(part -> part != 0);
    return new Object() {
      final Series<Matrix<T>> solution = Series.on(series.places(), this::coefficient);

      @Nullable Matrix<T> coefficient(long index) {
        if (index == 0) {
          return linear.identity(size);
        }
        Matrix<T> sum = Series.product(rest, solution, linear::multiply, linear::add).at(index);
        return sum == null ? null : sum.map(numbers::negate);
      }
    }.solution;
  }
}
