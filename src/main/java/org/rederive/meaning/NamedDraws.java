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
  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final int size;

  public NamedDraws(Arbitrary<T> arbitrary, NumberSystem<T> numbers, int size) {
    this.arbitrary = arbitrary;
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
      case "number" -> values.number(arbitrary.complex(key));
      case "real number" -> values.number(arbitrary.real(key));
      case "real vector" -> values.tensor(vector(key, true));
      case "complex vector" -> values.tensor(vector(key, false));
      case "symmetric matrix" ->
          values.tensor(symmetric(arbitrary, key).stream().map(Series::constant).toList());
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

  private List<Series<T>> vector(String key, boolean real) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      String name = key + "." + a;
      components.add(Series.constant(real ? arbitrary.real(name) : arbitrary.complex(name)));
    }
    return components;
  }

  /** Nine entries of a real symmetric matrix, row by row. */
  public static <T> List<T> symmetric(Arbitrary<T> arbitrary, String key) {
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries.add(arbitrary.real(key + "." + Math.min(i, j) + Math.max(i, j)));
      }
    }
    return entries;
  }

  /** A Ginibre matrix. */
  public Matrix<T> matrix(String key) {
    return Matrix.of(size, (i, j) -> arbitrary.complex(key + "." + i + "." + j));
  }

  /** G + G† of a Ginibre matrix G. */
  public Matrix<T> hermitian(String key) {
    LinearAlgebra<T> linear = new LinearAlgebra<>(numbers);
    Matrix<T> g = matrix(key);
    return linear.add(g, linear.adjoint(g));
  }

  /** A complex Gaussian vector. */
  public Vector<T> state(String key) {
    return Vector.of(size, i -> arbitrary.complex(key + "." + i));
  }
}
