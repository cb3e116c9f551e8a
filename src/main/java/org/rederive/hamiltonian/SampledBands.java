package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * The bands of a sample's Hamiltonian, found by an eigensolver.
 *
 * @param <T> the numbers
 */
public final class SampledBands<T> implements DiagonalisedBands<T> {
  private final BandSample sample;
  private final StateSpace<T> space;
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Diagonalisation<T> diagonalisation;
  private final Arbitrary<T> arbitrary;
  private final Map<Site, BlochHamiltonian> drawn = new HashMap<>();
  private final Map<Site, Series<Matrix<T>>> operators = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Site, Bands<T>> bands = new HashMap<>();

  public SampledBands(
      BandSample sample, NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    this.sample = sample;
    this.numbers = numbers;
    this.diagonalisation = diagonalisation;
    this.arbitrary = drawn();
    this.space = StateSpace.of(sample.structure(), numbers, arbitrary);
    this.linear = space.linear();
  }

  @Override
  public StateSpace<T> space() {
    return space;
  }

  @Override
  public int packetBand() {
    return sample
        .given()
        .map(g -> bands(Site.main(0)).nearest(numbers.of(g.energyRe(), g.energyIm())))
        .orElseGet(() -> arbitrary.choose(Label.PacketBand.ONE, bands()));
  }

  private Arbitrary<T> drawn() {
    Arbitrary<T> all = new Drawn<>(numbers, sample.draws(), sample.structure().choices());
    Map<Name, Double> known = sample.given().map(BandSample.Given::numbers).orElse(Map.of());
    return known.isEmpty() ? all : new Known<>(all, known, numbers);
  }

  // ---- operators

  @Override
  public Series<Matrix<T>> operator(Site site) {
    return operators.computeIfAbsent(
        site, key -> function(site).at(at(site.spot().point()), linear));
  }

  /** A function of the momentum, the same at all momenta; another one at each other point. */
  private BlochHamiltonian function(Site site) {
    boolean main = site.isMain() && site.spot().isGeneric();
    return drawn.computeIfAbsent(site.at(0), key -> main ? sample.hamiltonian() : draw(key));
  }

  private BlochHamiltonian draw(Site site) {
    Optional<BlochHamiltonian> given =
        sample.given().map(g -> g.hamiltonians().get(site.operator().key()));
    if (given.isPresent()) {
      return given.get();
    }
    if (sample.given().isPresent() && site.operator().law() == Site.Law.NONE) {
      return new BlochHamiltonian(bands(), List.of());
    }
    HamiltonianClass kind =
        switch (site.operator().law()) {
          case HAMILTONIAN -> sample.kind();
          case HERMITIAN -> HamiltonianClass.HERMITIAN;
          case NONE -> HamiltonianClass.GENERIC;
        };
    return RandomHamiltonian.draw(
        kind,
        bands(),
        sample.structure().places(site.operator()),
        at(site.spot().point()),
        sample.draws().stream("operator " + site.operator().law() + " " + site));
  }

  private List<Double> at(int point) {
    return BandSample.point(sample.momenta().get(point), sample.centre());
  }

  // ---- bands

  @Override
  public Frame<T> frame(Site site, int band) {
    return frames.computeIfAbsent(
        List.of(site, band), key -> DiagonalisedBands.super.frame(site, band));
  }

  @Override
  public Eigenpair<T> eigenpair(Site site, int band) {
    Eigenpair<T> pair = bands(site).resolvent(band).pair();
    return premises().eigenvectors().normalised() ? pair.normalised(linear) : pair;
  }

  @Override
  public Resolvent<T> resolvent(Site site, int band) {
    return bands(site).resolvent(band);
  }

  private Bands<T> bands(Site site) {
    return bands.computeIfAbsent(site, s -> new Bands<>(linear, operator(s), diagonalisation));
  }

  // ---- vectors

  @Override
  public List<T> momentum(int point) {
    return numbers(sample.momenta().get(point));
  }

  @Override
  public List<T> centre() {
    return numbers(sample.centre());
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return sample
        .given()
        .map(g -> numbers(g.symmetric()))
        .orElseGet(() -> NamedDraws.symmetric(arbitrary, matrix));
  }

  private List<T> numbers(List<Double> values) {
    return values.stream().map(x -> numbers.of(x, 0)).toList();
  }

  /**
   * Arbitrary numbers some of which are known by their names.
   *
   * @param all all others
   * @param known real numbers
   */
  record Known<T>(Arbitrary<T> all, Map<Name, Double> known, NumberSystem<T> numbers)
      implements Arbitrary<T> {
    @Override
    public T complex(Name name) {
      return all.complex(name);
    }

    @Override
    public T real(Name name) {
      Double value = known.get(name);
      return value == null ? all.real(name) : numbers.of(value, 0);
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
