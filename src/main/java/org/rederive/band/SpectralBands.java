package org.rederive.band;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.derivation.Premises;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.NamedDraws;

/**
 * The bands of any diagonalisable Hamiltonian, built from its spectrum: no eigensolver, no
 * perturbation theory, nothing but sums and products of arbitrary numbers.
 *
 * @param <T> the numbers
 */
public final class SpectralBands<T> implements BandSource<T> {
  private final Structure structure;
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Arbitrary<T> arbitrary;
  private final Map<Site, Spectrum<T>> spectra = new HashMap<>();
  private final Map<Integer, Site> aligned = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Site, Series<Matrix<T>>> matrices = new HashMap<>();

  /** All diagonalisable Hamiltonians of which the structure's premises are true. */
  public SpectralBands(Structure structure, NumberSystem<T> numbers, Arbitrary<T> arbitrary) {
    this.structure = structure;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.arbitrary = arbitrary;
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
  public Premises premises() {
    return structure.premises();
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
              site.operator().key().isEmpty() ? "at " + site : site.toString(),
              bands(),
              index -> (index & ~places) == 0,
              structure.premises(),
              aligned.computeIfAbsent(site.spot().point(), point -> site).equals(site));
        });
  }

  // ---- operators that have nothing to do with the bands

  private Series<Matrix<T>> arbitraryOperator(Site site) {
    long places = structure.bits(site.operator());
    boolean hermitian = site.operator().law() == Site.Law.HERMITIAN;
    String name = "operator " + site + " ";
    return Series.of(
        index ->
            (index & ~places) == 0
                ? matrix(name + Long.toHexString(index), hermitian)
                : null);
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
  public List<T> centre() {
    return vector("centre");
  }

  @Override
  public List<T> symmetric(String name) {
    return NamedDraws.symmetric(arbitrary, name);
  }
}
