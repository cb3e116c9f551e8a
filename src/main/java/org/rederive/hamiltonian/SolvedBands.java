package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.Arbitrary;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * The bands of Hamiltonians that are known as matrices, found by an eigensolver.
 *
 * @param <T> the numbers
 */
abstract class SolvedBands<T> implements DiagonalisedBands<T> {
  private final StateSpace<T> space;
  private final LinearAlgebra<T> linear;
  private final Diagonalisation<T> diagonalisation;
  private final Map<Site, BlochHamiltonian> functions = new HashMap<>();
  private final Map<Site, Series<Matrix<T>>> operators = new HashMap<>();
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Site, Bands<T>> bands = new HashMap<>();

  SolvedBands(
      Structure structure,
      NumberSystem<T> numbers,
      Arbitrary<T> arbitrary,
      Diagonalisation<T> diagonalisation) {
    this.space = StateSpace.of(structure, numbers, arbitrary);
    this.linear = space.linear();
    this.diagonalisation = diagonalisation;
  }

  /** An operator as a function of all coordinates. */
  abstract BlochHamiltonian function(Site site);

  /** All coordinates at a peak. */
  abstract List<Double> at(int point);

  @Override
  public StateSpace<T> space() {
    return space;
  }

  /** A function of the momentum, the same at all momenta; another one at each other point. */
  @Override
  public Series<Matrix<T>> operator(Site site) {
    return operators.computeIfAbsent(
        site,
        key ->
            functions
                .computeIfAbsent(site.at(0), this::function)
                .at(at(site.spot().point()), linear));
  }

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

  final Bands<T> bands(Site site) {
    return bands.computeIfAbsent(site, s -> new Bands<>(linear, operator(s), diagonalisation));
  }

  final List<T> numbers(List<Double> values) {
    return values.stream().map(x -> linear.numbers().of(x, 0)).toList();
  }
}
