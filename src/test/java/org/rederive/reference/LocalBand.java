package org.rederive.reference;

import java.util.List;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.hamiltonian.Frame;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/** Local quantities of one band, formed from the derivatives of its frame. */
final class LocalBand<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Series<Matrix<T>> hamiltonian;
  private final Frame<T> frame;

  private LocalBand(LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Frame<T> frame) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    this.frame = frame;
  }

  /** The band whose energy is nearest. */
  static <T> LocalBand<T> nearest(Precision<T> precision, Series<Matrix<T>> hamiltonian, T energy) {
    LinearAlgebra<T> linear = precision.linear();
    NumberSystem<T> numbers = precision.numbers();
    List<Eigenpair<T>> pairs = precision.diagonalisation().of(hamiltonian.at(0));
    Eigenpair<T> best = pairs.get(0);
    for (Eigenpair<T> pair : pairs) {
      double distance = numbers.magnitude(numbers.subtract(pair.energy(), energy));
      if (distance < numbers.magnitude(numbers.subtract(best.energy(), energy))) {
        best = pair;
      }
    }
    return of(linear, hamiltonian, best);
  }

  static <T> LocalBand<T> of(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Eigenpair<T> pair) {
    Series<T> one = Series.constant(linear.numbers().one());
    Frame<T> frame = Frame.of(linear, hamiltonian, pair, new Frame.Gauge<>(one, one));
    return new LocalBand<>(linear, hamiltonian, frame);
  }

  /** The same band with ‖u‖ = 1 and the largest component of u positive, at the point itself. */
  LocalBand<T> ofUnitLength() {
    Vector<T> u = right().at(0);
    T largest = u.at(0);
    for (int i = 1; i < u.size(); i++) {
      largest = numbers.magnitude(u.at(i)) > numbers.magnitude(largest) ? u.at(i) : largest;
    }
    T length = root(norm().at(0));
    T modulus = root(numbers.multiply(numbers.conjugate(largest), largest));
    T phase = numbers.divide(numbers.conjugate(largest), modulus);
    T factor = numbers.divide(phase, length);
    Frame.Gauge<T> gauge =
        new Frame.Gauge<>(Series.constant(factor), Series.constant(numbers.inverse(factor)));
    Eigenpair<T> pair = new Eigenpair<>(energy(), u, left().at(0), 1, 1);
    return new LocalBand<>(linear, hamiltonian, Frame.of(linear, hamiltonian, pair, gauge));
  }

  /** √x of a positive number by Newton's method. */
  private T root(T x) {
    return Expression.root(x, numbers);
  }

  NumberSystem<T> numbers() {
    return numbers;
  }

  /** The same band in the gauge where one component of u is 1 everywhere. */
  LocalBand<T> withUnitComponent(int component) {
    Series<T> entry = frame.right().map(u -> u.at(component));
    Series<T> inverse = ScalarSeries.inverse(entry, numbers);
    Eigenpair<T> pair = new Eigenpair<>(energy(), right().at(0), left().at(0), 1, 1);
    Frame.Gauge<T> gauge = new Frame.Gauge<>(inverse, entry);
    return new LocalBand<>(linear, hamiltonian, Frame.of(linear, hamiltonian, pair, gauge));
  }

  Frame<T> frame() {
    return frame;
  }

  T energy() {
    return frame.energy().at(0);
  }

  Series<Vector<T>> right() {
    return frame.right();
  }

  Series<Vector<T>> left() {
    return frame.left();
  }

  // ---- first derivatives

  T slope(int place) {
    return value(frame.energy(), MultiIndex.unit(place));
  }

  /** ⟨u|u⟩ as a function. */
  Series<T> norm() {
    return Series.product(right(), right(), linear::inner, numbers::add);
  }

  /** i⟨u|∂u⟩/⟨u|u⟩ as a function. */
  Series<T> rightConnection(int place) {
    Series<T> overlap =
        Series.product(right(), derivative(right(), place), linear::inner, numbers::add);
    Series<T> ratio = product(overlap, ScalarSeries.inverse(norm(), numbers));
    return ratio.map(x -> numbers.multiply(numbers.imaginaryUnit(), x));
  }

  /** i⟨L|∂u⟩ as a function. */
  Series<T> leftConnection(int place) {
    return Series.product(left(), derivative(right(), place), linear::pair, numbers::add)
        .map(x -> numbers.multiply(numbers.imaginaryUnit(), x));
  }

  T rightConnectionHere(int place) {
    return value(rightConnection(place), 0);
  }

  T leftConnectionHere(int place) {
    return value(leftConnection(place), 0);
  }

  /** D = A^LR − A^RR. */
  T difference(int place) {
    return numbers.subtract(leftConnectionHere(place), rightConnectionHere(place));
  }

  /** K_ab = ⟨∂_a L|(ε − H)|∂_b u⟩. */
  T rotation(int a, int b) {
    Vector<T> ket = here(derivative(right(), b));
    Vector<T> bra = here(derivative(left(), a));
    Vector<T> applied = linear.apply(hamiltonian.at(0), ket);
    Vector<T> scaled = linear.scale(energy(), ket);
    Vector<T> rest = linear.add(scaled, applied.map(numbers::negate));
    return linear.pair(bra, rest);
  }

  /** ⟨∂_x L|∂_y u⟩. */
  T overlapOfDerivatives(int x, int y) {
    return linear.pair(here(derivative(left(), x)), here(derivative(right(), y)));
  }

  /** ∂_x F_y − ∂_y F_x. */
  T curl(Series<T> alongX, Series<T> alongY, int x, int y) {
    return numbers.subtract(value(alongY, MultiIndex.unit(x)), value(alongX, MultiIndex.unit(y)));
  }

  /** ⟨u|∂H|u⟩/⟨u|u⟩ as a function. */
  Series<T> meanForce(int place) {
    Series<Matrix<T>> force =
        hamiltonian.derivative(place, (m, n) -> linear.scale(numbers.of(n), m));
    Series<Vector<T>> applied = Series.product(force, right(), linear::apply, linear::add);
    Series<T> mean = Series.product(right(), applied, linear::inner, numbers::add);
    return product(mean, ScalarSeries.inverse(norm(), numbers));
  }

  /** D_a u = ∂_a u + i A^RR_a u here. */
  Vector<T> covariant(int place) {
    T factor = numbers.multiply(numbers.imaginaryUnit(), rightConnectionHere(place));
    Vector<T> u = right().at(0);
    return linear.add(here(derivative(right(), place)), linear.scale(factor, u));
  }

  /** ⟨D_x u|H|D_y u⟩/⟨u|u⟩. */
  T covariantEnergy(int x, int y) {
    Vector<T> applied = linear.apply(hamiltonian.at(0), covariant(y));
    return numbers.divide(linear.inner(covariant(x), applied), value(norm(), 0));
  }

  /** ⟨L|L⟩⟨u|u⟩. */
  T petermann() {
    Vector<T> ket = linear.conjugate(left().at(0));
    return numbers.multiply(linear.inner(ket, ket), value(norm(), 0));
  }

  private Series<T> product(Series<T> a, Series<T> b) {
    return ScalarSeries.product(a, b, numbers);
  }

  private Series<Vector<T>> derivative(Series<Vector<T>> a, int place) {
    return a.derivative(place, (v, n) -> linear.scale(numbers.of(n), v));
  }

  private Vector<T> here(Series<Vector<T>> a) {
    Vector<T> v = a.at(0);
    return v == null ? Vector.of(right().at(0).size(), i -> numbers.zero()) : v;
  }

  private T value(Series<T> a, long index) {
    T x = a.at(index);
    return x == null ? numbers.zero() : x;
  }
}
