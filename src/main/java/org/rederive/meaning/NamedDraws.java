package org.rederive.meaning;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Formula;

/**
 * Symbols that stand for anything of their shape, drawn by their name.
 *
 * @param <T> the numbers
 */
public final class NamedDraws<T> {
  private final Draws draws;
  private final NumberSystem<T> numbers;
  private final int size;

  public NamedDraws(Draws draws, NumberSystem<T> numbers, int size) {
    this.draws = draws;
    this.numbers = numbers;
    this.size = size;
  }

  /**
   * The value of an arbitrary number, vector, matrix, state or operator.
   *
   * @throws UnsupportedFormulaException if the symbol is nothing of that kind
   */
  public Value<T> value(Formula.Symbol symbol, Values<T> values) {
    String key = symbol.declaration().latex();
    return switch (symbol.declaration().role().name()) {
      case "number" -> values.number(draws.complex(key, numbers));
      case "real number" -> values.number(real(key));
      case "real vector" -> values.tensor(vector(key, true));
      case "complex vector" -> values.tensor(vector(key, false));
      case "symmetric matrix" -> values.tensor(symmetric(key));
      case "identity" ->
          values.operator(Series.constant(new LinearAlgebra<>(numbers).identity(size)));
      case "arbitrary operator" -> values.operator(Series.constant(matrix(key)));
      case "Hermitian operator" -> values.operator(Series.constant(hermitian(key)));
      case "arbitrary state" -> values.packet(List.of(Series.constant(state(key))));
      default ->
          throw new UnsupportedFormulaException(
              "a symbol of kind '" + symbol.declaration().role() + "' has no value here");
    };
  }

  private T real(String key) {
    return numbers.of(draws.gaussian(key), 0);
  }

  private List<Series<T>> vector(String key, boolean real) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      String name = key + "." + a;
      components.add(Series.constant(real ? real(name) : draws.complex(name, numbers)));
    }
    return components;
  }

  private List<Series<T>> symmetric(String key) {
    List<Series<T>> components = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        String name = key + "." + Math.min(i, j) + Math.max(i, j);
        components.add(Series.constant(real(name)));
      }
    }
    return components;
  }

  /** A Ginibre matrix. */
  public Matrix<T> matrix(String key) {
    return Matrix.of(size, (i, j) -> draws.complex(key + "." + i + "." + j, numbers));
  }

  /** G + G† of a Ginibre matrix G. */
  public Matrix<T> hermitian(String key) {
    LinearAlgebra<T> linear = new LinearAlgebra<>(numbers);
    Matrix<T> g = matrix(key);
    return linear.add(g, linear.adjoint(g));
  }

  /** A complex Gaussian vector. */
  public Vector<T> state(String key) {
    return Vector.of(size, i -> draws.complex(key + "." + i, numbers));
  }
}
