package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
  private final Map<Diagonalised, Bands<T>> bands = new HashMap<>();

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
  public Frame<T> frame(ExplicitHamiltonian<T> hamiltonian, int band) {
    Bands<T> solved =
        bands(hamiltonian.matrix(), order(hamiltonian.ordered(), hamiltonian::slopes));
    return frame(hamiltonian, band, new Known<>(pair(solved, band), solved.resolvent(band)));
  }

  @Override
  public Eigenpair<T> eigenpair(Site site, int band) {
    return pair(bands(site), band);
  }

  @Override
  public Eigenpair<T> eigenpair(RecordedMatrix matrix, int band) {
    return pair(bands(matrix), band);
  }

  private Eigenpair<T> pair(Bands<T> solved, int band) {
    Eigenpair<T> pair = solved.resolvent(band).pair();
    return premises().eigenvectors().normalised() ? pair.normalised(linear) : pair;
  }

  @Override
  public Resolvent<T> resolvent(Site site, int band) {
    return bands(site).resolvent(band);
  }

  @Override
  public Resolvent<T> resolvent(RecordedMatrix matrix, int band) {
    return bands(matrix).resolvent(band);
  }

  /** Not by computeIfAbsent: what the matrix is made of may have bands, too. */
  private Bands<T> bands(RecordedMatrix matrix) {
    Bands<T> known = bands.get(matrix);
    if (known == null) {
      BandInputs<T> inputs = new BandInputs<>(this);
      NumberSystem<T> numbers = linear.numbers();
      Matrix<T> value = matrix.value(numbers, inputs);
      known =
          bands(
              Series.constant(value),
              order(matrix.isOrdered(), () -> matrix.slopes(numbers, inputs)));
      bands.put(matrix, known);
    }
    return known;
  }

  /** Bands of a matrix that the document writes, if what is assumed is true of it. */
  private Bands<T> bands(Series<Matrix<T>> written, Diagonalisation<T> levels) {
    Bands<T> solved = new Bands<>(linear, written, levels);
    new Assumed<>(premises(), linear).requireOf(solved.leading(), solved);
    return solved;
  }

  /**
   * Levels in their order.
   *
   * @param required whether it has to be known which is the lowest and which the highest
   */
  private Diagonalisation<T> order(boolean required, Supplier<List<Matrix<T>>> slopes) {
    return matrix -> {
      LevelOrder<T> order = new LevelOrder<>(linear, linear.norm(matrix));
      List<Eigenpair<T>> levels = order.of(diagonalisation.of(matrix));
      if (required) {
        order.requireKnown(levels, slopes);
      }
      return levels;
    };
  }

  final Bands<T> bands(Site site) {
    return bands.computeIfAbsent(site, s -> new Bands<>(linear, operator(site), diagonalisation));
  }

  final List<T> numbers(List<Double> values) {
    return values.stream().map(x -> linear.numbers().of(x, 0)).toList();
  }
}
