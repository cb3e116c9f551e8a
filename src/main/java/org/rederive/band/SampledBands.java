package org.rederive.band;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Drawn;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;

/**
 * The bands of a sample's Hamiltonian, found by an eigensolver.
 *
 * @param <T> the numbers
 */
public final class SampledBands<T> implements DiagonalisedBands<T> {
  private final BandSample sample;
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Diagonalisation<T> diagonalisation;
  private final Arbitrary<T> arbitrary;
  private final Map<Object, Series<Matrix<T>>> operators = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Integer, Bands<T>> bands = new HashMap<>();
  private final Map<Integer, Bands<T>> kineticBands = new HashMap<>();

  public SampledBands(
      BandSample sample, NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    this.sample = sample;
    this.linear = new LinearAlgebra<>(numbers);
    this.numbers = numbers;
    this.diagonalisation = diagonalisation;
    this.arbitrary = new Drawn<>(numbers, sample.draws(), sample.structure().choices());
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
    return sample.bands();
  }

  @Override
  public int points() {
    return sample.momenta().size();
  }

  @Override
  public int packetBand() {
    return sample
        .given()
        .map(g -> bands(0).nearest(numbers.of(g.energyRe(), g.energyIm())))
        .orElseGet(() -> arbitrary.choose("band", bands()));
  }

  // ---- operators

  @Override
  public Series<Matrix<T>> hamiltonian(Chart chart, int point) {
    return bands(chart, point).hamiltonian();
  }

  @Override
  public Series<Matrix<T>> perturbation(int point) {
    return operators.computeIfAbsent(
        point,
        key ->
            sample.given().isPresent()
                ? Series.constant(null)
                : drawnPerturbation().at(at(point), linear));
  }

  @Override
  public Series<Matrix<T>> operator(String name, boolean hermitian, int point) {
    return operators.computeIfAbsent(
        List.of(name, point), key -> drawn(name, hermitian).at(at(point), linear));
  }

  private BlochHamiltonian drawnPerturbation() {
    return RandomHamiltonian.draw(
        HamiltonianClass.GENERIC,
        bands(),
        sample.structure().places(),
        sample.hamiltonian().origin(),
        sample.draws().stream("perturbation"));
  }

  private BlochHamiltonian drawn(String name, boolean hermitian) {
    HamiltonianClass kind = hermitian ? HamiltonianClass.HERMITIAN : HamiltonianClass.GENERIC;
    return RandomHamiltonian.draw(
        kind,
        bands(),
        Structure.OPERATOR_PLACES,
        sample.hamiltonian().origin(),
        sample.draws().stream("operator " + name));
  }

  private List<Double> at(int point) {
    return BandSample.point(sample.momenta().get(point), sample.centre());
  }

  // ---- bands

  @Override
  public Frame<T> frame(Chart chart, int point, int band) {
    return frames.computeIfAbsent(
        List.of(chart, point, band), key -> DiagonalisedBands.super.frame(chart, point, band));
  }

  @Override
  public Eigenpair<T> eigenpair(Chart chart, int point, int band) {
    return bands(chart, point).resolvent(number(chart, point, band)).pair();
  }

  @Override
  public Resolvent<T> resolvent(Chart chart, int point, int band) {
    return bands(chart, point).resolvent(number(chart, point, band));
  }

  /** A band of H has the number of the band of H₀ that has the same energy. */
  private int number(Chart chart, int point, int band) {
    return chart == Chart.KINETIC ? kineticBands(point).nearest(bands(point).energy(band)) : band;
  }

  private Bands<T> bands(Chart chart, int point) {
    return chart == Chart.KINETIC ? kineticBands(point) : bands(point);
  }

  private Bands<T> bands(int point) {
    return bands.computeIfAbsent(point, p -> diagonalised(sample.hamiltonian(), at(p)));
  }

  private Bands<T> kineticBands(int point) {
    return kineticBands.computeIfAbsent(
        point,
        p ->
            diagonalised(
                kineticHamiltonian(),
                BandSample.kinetic(sample.momenta().get(p), sample.centre(), sample.field())));
  }

  private Bands<T> diagonalised(BlochHamiltonian hamiltonian, List<Double> at) {
    return new Bands<>(linear, hamiltonian.at(at, linear), diagonalisation);
  }

  private BlochHamiltonian kineticHamiltonian() {
    return sample
        .kinetic()
        .orElseThrow(
            () ->
                new UnsupportedFormulaException(
                    "the gauge-invariant momentum needs the assumption peierls-substitution"));
  }

  // ---- vectors

  @Override
  public List<T> momentum(int point) {
    return numbers(sample.momenta().get(point));
  }

  @Override
  public List<T> kineticMomentum(int point) {
    List<Double> at =
        BandSample.kinetic(sample.momenta().get(point), sample.centre(), sample.field());
    int first = Coordinate.KINETIC.place(0);
    return numbers(at.subList(first, first + 3));
  }

  @Override
  public List<T> centre() {
    return numbers(sample.centre());
  }

  @Override
  public List<T> velocity() {
    return numbers(sample.velocity());
  }

  @Override
  public List<T> field() {
    return numbers(sample.field());
  }

  @Override
  public List<T> symmetric(String name) {
    return sample
        .given()
        .map(g -> numbers(g.symmetric()))
        .orElseGet(() -> NamedDraws.symmetric(arbitrary, name));
  }

  private List<T> numbers(List<Double> values) {
    return values.stream().map(x -> numbers.of(x, 0)).toList();
  }
}
