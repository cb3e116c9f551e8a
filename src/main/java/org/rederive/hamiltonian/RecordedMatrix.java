package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Program;

/**
 * The matrix at a point of a Hamiltonian that a document writes as a formula: a program of its own,
 * which runs before the one that takes its eigenvectors as inputs. Each is equal to itself only.
 */
final class RecordedMatrix implements Diagonalised {
  private final int size;
  private final boolean ordered;
  private final Program<Input> entries;
  private final List<Program<Input>> slopes;

  /**
   * @param ordered whether the lowest or the highest band is asked for
   * @param entries row by row
   * @param slopes entries of its first derivatives, which tell whether that order is the same
   *     nearby
   */
  RecordedMatrix(int size, boolean ordered, Program<Input> entries, List<Program<Input>> slopes) {
    this.size = size;
    this.ordered = ordered;
    this.entries = entries;
    this.slopes = List.copyOf(slopes);
  }

  boolean isOrdered() {
    return ordered;
  }

  /** What its entries are made of. */
  Program<Input> entries() {
    return entries;
  }

  <T> Matrix<T> value(NumberSystem<T> numbers, Inputs<Input, T> inputs) {
    return matrix(entries, numbers, inputs);
  }

  <T> List<Matrix<T>> slopes(NumberSystem<T> numbers, Inputs<Input, T> inputs) {
    return slopes.stream().map(slope -> matrix(slope, numbers, inputs)).toList();
  }

  private <T> Matrix<T> matrix(
      Program<Input> written, NumberSystem<T> numbers, Inputs<Input, T> inputs) {
    List<T> values = written.run(numbers, inputs);
    return Matrix.of(size, (i, j) -> values.get(i * size + j));
  }

  @Override
  public <T> Eigenpair<T> eigenpair(DiagonalisedBands<T> source, int band) {
    return source.eigenpair(this, band);
  }

  @Override
  public <T> Resolvent<T> resolvent(DiagonalisedBands<T> source, int band) {
    return source.resolvent(this, band);
  }
}
