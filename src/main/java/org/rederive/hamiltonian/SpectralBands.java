package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * The bands of any diagonalisable Hamiltonian, built from its spectrum: no eigensolver, no
 * perturbation theory, nothing but sums and products of arbitrary numbers.
 *
 * @param <T> the numbers
 */
public final class SpectralBands<T> implements BandSource<T> {
  private final Structure structure;
  private final LinearAlgebra<T> linear;
  private final StateSpace<T> space;
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;
  private final Map<Site, Spectrum<T>> spectra = new HashMap<>();
  private final Map<Integer, Place> aligned = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Site, Series<Matrix<T>>> matrices = new HashMap<>();

  /** All diagonalisable Hamiltonians of which the structure's premises are true. */
  public SpectralBands(Structure structure, NumberSystem<T> numbers, Arbitrary<T> arbitrary) {
    this.structure = structure;
    this.numbers = numbers;
    this.space = StateSpace.of(structure, numbers, arbitrary);
    this.linear = space.linear();
    this.arbitrary = arbitrary;
  }

  @Override
  public StateSpace<T> space() {
    return space;
  }

  /** The first one; the order of the bands means nothing. */
  @Override
  public int packetBand() {
    return 0;
  }

  // ---- bands

  @Override
  public Series<Matrix<T>> operator(Site site) {
    Series<Matrix<T>> known = matrices.get(site);
    if (known == null) {
      known =
          site.operator().law() == Site.Law.HAMILTONIAN
              ? spectrum(site).hamiltonian()
              : arbitraryOperator(site);
      matrices.put(site, known);
    }
    return known;
  }

  @Override
  public Frame<T> frame(Site site, int band) {
    return frames.computeIfAbsent(List.of(site, band), key -> spectrum(site).frame(band));
  }

  private Spectrum<T> spectrum(Site site) {
    return spectra.computeIfAbsent(
        site,
        s -> {
          long places = structure.bits(s.operator());
          return new Spectrum<>(
              linear,
              arbitrary,
              Place.of(site),
              bands(),
              places,
              structure.premises(),
              isAligned(site));
        });
  }

  /**
   * The first Hamiltonian at a momentum; one that documents share is the same in all of them. None
   * is where formulas can tell its basis from others.
   */
  private boolean isAligned(Site site) {
    Place place = Place.of(site);
    return !structure.basis()
        && aligned.computeIfAbsent(place.point(), point -> place).equals(place);
  }

  // ---- operators that have nothing to do with the bands

  private Series<Matrix<T>> arbitraryOperator(Site site) {
    long places = structure.bits(site.operator());
    boolean hermitian = site.operator().law() == Site.Law.HERMITIAN;
    Thing operator = new BandThing.Operator(Place.of(site));
    return Series.on(places, index -> matrix(new Thing.TaylorMatrix(operator, index), hermitian));
  }

  private Matrix<T> matrix(Thing matrix, boolean hermitian) {
    return Matrix.of(
        bands(),
        (i, j) -> {
          if (!hermitian || i < j) {
            return arbitrary.complex(entry(matrix, i, j));
          }
          return i == j
              ? arbitrary.real(entry(matrix, i, i))
              : numbers.conjugate(arbitrary.complex(entry(matrix, j, i)));
        });
  }

  private static Name entry(Thing matrix, int i, int j) {
    return new Name(matrix, new Part.BandEntry(i, j));
  }

  // ---- vectors

  private List<T> vector(Thing vector) {
    return IntStream.range(0, 3)
        .mapToObj(a -> arbitrary.real(new Name(vector, new Part.Axis(a))))
        .toList();
  }

  @Override
  public List<T> momentum(int point) {
    return vector(new BandThing.Momentum(point));
  }

  @Override
  public List<T> centre() {
    return vector(BandThing.Centre.OF_PACKET);
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return NamedDraws.symmetric(arbitrary, matrix);
  }
}
