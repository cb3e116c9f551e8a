package org.rederive.band;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;

/**
 * The bands of any diagonalisable Hamiltonian, built from its spectrum: no eigensolver, no
 * perturbation theory, nothing but sums and products of arbitrary numbers.
 *
 * @param <T> the numbers
 */
public final class SpectralBands<T> implements BandSource<T> {
  private final Structure structure;
  private final Symmetry symmetry;
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;
  private final Chart base;
  private final Map<Integer, Spectrum<T>> spectra = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Object, Series<Matrix<T>>> matrices = new HashMap<>();

  /** All diagonalisable Hamiltonians. */
  public SpectralBands(Structure structure, NumberSystem<T> numbers, Arbitrary<T> arbitrary) {
    this(structure, Symmetry.NONE, numbers, arbitrary);
  }

  /** Those with a symmetry. */
  public SpectralBands(
      Structure structure, Symmetry symmetry, NumberSystem<T> numbers, Arbitrary<T> arbitrary) {
    this.structure = structure;
    this.symmetry = symmetry;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.arbitrary = arbitrary;
    this.base = structure.peierls() ? Chart.KINETIC : Chart.PHASE_SPACE;
  }

  @Override
  public LinearAlgebra<T> linear() {
    return linear;
  }

  @Override
  public Arbitrary<T> arbitrary() {
    return arbitrary;
  }

  @Override
  public int bands() {
    return structure.bands();
  }

  @Override
  public int points() {
    return structure.points();
  }

  /** The first one; the order of the bands means nothing. */
  @Override
  public int packetBand() {
    return 0;
  }

  // ---- bands

  @Override
  public Series<Matrix<T>> hamiltonian(Chart chart, int point) {
    requireKnown(chart);
    return matrices.computeIfAbsent(
        List.of(chart, point),
        key -> {
          Series<Matrix<T>> hamiltonian = spectrum(point).hamiltonian();
          return chart == Chart.KINETIC
              ? hamiltonian
              : substitution().of(hamiltonian, linear::scale, linear::add);
        });
  }

  @Override
  public Frame<T> frame(Chart chart, int point, int band) {
    requireKnown(chart);
    Frame<T> known = frames.get(List.of(chart, point, band));
    if (known == null) {
      Frame<T> plain = spectrum(point).frame(band);
      known = chart == Chart.KINETIC ? inOtherGauge(plain, point, band) : substituted(plain);
      frames.put(List.of(chart, point, band), known);
    }
    return known;
  }

  /** Eigenvectors of H₀(p) and of H(k, r_c) need not be in the same gauge. */
  private Frame<T> inOtherGauge(Frame<T> frame, int point, int band) {
    String name = "gauge of band " + band + " at " + point + " " + Chart.KINETIC;
    return frame.in(RandomGauge.of(arbitrary, name, numbers), linear);
  }

  private Frame<T> substituted(Frame<T> frame) {
    Substitution<T> substitution = substitution();
    return new Frame<>(
        substitution.of(frame.energy(), numbers::multiply, numbers::add),
        substitution.of(frame.right(), linear::scale, linear::add),
        substitution.of(frame.left(), linear::scale, linear::add));
  }

  private void requireKnown(Chart chart) {
    if (chart == Chart.KINETIC && !structure.peierls()) {
      throw new UnsupportedFormulaException(
          "the gauge-invariant momentum needs the assumption peierls-substitution");
    }
  }

  private Spectrum<T> spectrum(int point) {
    return spectra.computeIfAbsent(
        point,
        p -> {
          long places = bits(basePlaces());
          return new Spectrum<>(
              linear, arbitrary, "at " + p, bands(), index -> (index & ~places) == 0, symmetry);
        });
  }

  private List<Integer> basePlaces() {
    return base == Chart.KINETIC ? structure.dependence(Chart.KINETIC) : structure.places();
  }

  private static long bits(List<Integer> places) {
    return places.stream().mapToLong(place -> 15 * MultiIndex.unit(place)).sum();
  }

  // ---- coordinates of the spectrum as functions of k, r_c, t and λ

  /** r_c(t) = r_c + ṙ_c t, if the centre moves; p = k + ½ B × r_c, if that is how r_c enters. */
  private Substitution<T> substitution() {
    Map<Integer, List<Substitution.Slope<T>>> slopes = new HashMap<>();
    for (int a = 0; a < 3; a++) {
      int momentum = (base == Chart.KINETIC ? Coordinate.KINETIC : Coordinate.MOMENTUM).place(a);
      slopes.put(Coordinate.MOMENTUM.place(a), List.of(slope(momentum, numbers.one())));
      slopes.put(Coordinate.CENTRE.place(a), alongCentre(a));
    }
    slopes.put(Coordinate.TIME.place(0), alongTime());
    int strength = Coordinate.STRENGTH.place(0);
    slopes.put(strength, List.of(slope(strength, numbers.one())));
    return new Substitution<>(numbers, slopes);
  }

  private Substitution.Slope<T> slope(int place, T value) {
    return new Substitution.Slope<>(place, value);
  }

  private List<Substitution.Slope<T>> alongCentre(int a) {
    if (base == Chart.PHASE_SPACE) {
      return List.of(slope(Coordinate.CENTRE.place(a), numbers.one()));
    }
    T half = numbers.of(0.5, 0);
    int next = (a + 1) % 3;
    int last = (a + 2) % 3;
    T plus = numbers.multiply(half, field().get(last));
    T minus = numbers.negate(numbers.multiply(half, field().get(next)));
    return List.of(
        slope(Coordinate.KINETIC.place(next), plus), slope(Coordinate.KINETIC.place(last), minus));
  }

  private List<Substitution.Slope<T>> alongTime() {
    if (!structure.moving()) {
      int time = Coordinate.TIME.place(0);
      return List.of(slope(time, numbers.one()));
    }
    List<Substitution.Slope<T>> out = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      T speed = velocity().get(a);
      for (Substitution.Slope<T> along : alongCentre(a)) {
        out.add(slope(along.place(), numbers.multiply(speed, along.value())));
      }
    }
    return out;
  }

  // ---- operators that have nothing to do with the bands

  @Override
  public Series<Matrix<T>> perturbation(int point) {
    return operator("perturbation", false, point, bits(structure.places()));
  }

  @Override
  public Series<Matrix<T>> operator(String operator, boolean hermitian, int point) {
    return operator("operator " + operator, hermitian, point, bits(Structure.OPERATOR_PLACES));
  }

  private Series<Matrix<T>> operator(String name, boolean hermitian, int point, long places) {
    return matrices.computeIfAbsent(
        List.of(name, point),
        key ->
            Series.of(
                index ->
                    (index & ~places) == 0
                        ? matrix(name + " at " + point + " " + Long.toHexString(index), hermitian)
                        : null));
  }

  private Matrix<T> matrix(String name, boolean hermitian) {
    return Matrix.of(
        bands(),
        (i, j) -> {
          if (!hermitian || i < j) {
            return arbitrary.complex(name + " " + i + " " + j);
          }
          return i == j
              ? arbitrary.real(name + " " + i + " " + i)
              : numbers.conjugate(arbitrary.complex(name + " " + j + " " + i));
        });
  }

  // ---- vectors

  private List<T> vector(String name) {
    return IntStream.range(0, 3).mapToObj(a -> arbitrary.real(name + "." + a)).toList();
  }

  @Override
  public List<T> momentum(int point) {
    return vector("momentum" + point);
  }

  @Override
  public List<T> kineticMomentum(int point) {
    List<T> k = momentum(point);
    List<T> p = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      T b = field().get((a + 1) % 3);
      T c = field().get((a + 2) % 3);
      T first = numbers.multiply(b, centre().get((a + 2) % 3));
      T second = numbers.multiply(c, centre().get((a + 1) % 3));
      T shift = numbers.multiply(numbers.of(0.5, 0), numbers.subtract(first, second));
      p.add(numbers.add(k.get(a), shift));
    }
    return p;
  }

  @Override
  public List<T> centre() {
    return vector("centre");
  }

  @Override
  public List<T> velocity() {
    return vector("velocity");
  }

  @Override
  public List<T> field() {
    return vector("field");
  }

  @Override
  public List<T> symmetric(String name) {
    return NamedDraws.symmetric(arbitrary, name);
  }
}
