package org.rederive.hamiltonian;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.number.NumberSystem;

/**
 * The bands of a sample's Hamiltonian, found by an eigensolver.
 *
 * @param <T> the numbers
 */
public final class SampledBands<T> extends SolvedBands<T> {
  private final BandSample sample;

  public SampledBands(
      BandSample sample, NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    super(sample.structure(), numbers, drawn(sample, numbers), diagonalisation);
    this.sample = sample;
  }

  @Override
  public int packetBand() {
    return sample
        .given()
        .map(g -> bands(Site.main(0)).nearest(linear().numbers().of(g.energyRe(), g.energyIm())))
        .orElseGet(() -> arbitrary().choose(Label.PacketBand.ONE, bands()));
  }

  private static <T> Arbitrary<T> drawn(BandSample sample, NumberSystem<T> numbers) {
    Arbitrary<T> all = new Drawn<>(numbers, sample.draws(), sample.structure().choices());
    Map<Name, Double> known = sample.given().map(BandSample.Given::numbers).orElse(Map.of());
    return known.isEmpty() ? all : new Known<>(all, known, numbers);
  }

  // ---- operators

  @Override
  BlochHamiltonian function(Site site) {
    return site.isMain() && site.spot().isGeneric() ? sample.hamiltonian() : draw(site);
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
    return sample.operator(site.operator(), key(site), site.spot().point());
  }

  /** What the function of a site is drawn by. */
  static Draws.Key key(Site site) {
    return Draws.Key.of("operator " + site.operator().law() + " " + site);
  }

  @Override
  List<Double> at(int point) {
    return sample.at(point);
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
        .orElseGet(() -> NamedDraws.symmetric(arbitrary(), matrix));
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
