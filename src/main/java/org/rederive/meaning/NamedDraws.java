package org.rederive.meaning;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;

/**
 * Numbers, vectors, states and matrices that stand for anything of their shape, drawn by the key of
 * their symbol.
 *
 * @param <T> the numbers
 */
public final class NamedDraws<T> {
  private final Arbitrary<T> arbitrary;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final int size;

  public NamedDraws(Arbitrary<T> arbitrary, NumberSystem<T> numbers, int size) {
    this.arbitrary = arbitrary;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.size = size;
  }

  /** An arbitrary number. */
  public T number(String key, boolean real) {
    return real ? arbitrary.real(key) : arbitrary.complex(key);
  }

  /** Three arbitrary numbers. */
  public List<Series<T>> vector(String key, boolean real) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(Series.constant(number(key + "." + a, real)));
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

  /** Nine entries of a real matrix, row by row. */
  public static <T> List<T> anyMatrix(Arbitrary<T> arbitrary, String key) {
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries.add(arbitrary.real(key + "." + i + j));
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
    Matrix<T> g = matrix(key);
    return linear.add(g, linear.adjoint(g));
  }

  /**
   * A unitary matrix: a phase z/z* times reflections 1 − 2|v⟩⟨v|/⟨v|v⟩, as many as it has rows and
   * at least two, since every unitary matrix is a product of so many up to a phase.
   */
  public Matrix<T> unitary(String key) {
    T z = arbitrary.factor(key + " phase");
    Matrix<T> product =
        linear.scale(numbers.divide(z, numbers.conjugate(z)), linear.identity(size));
    for (int n = 0; n < Math.max(2, size); n++) {
      product = linear.multiply(product, reflection(state(key + " " + n)));
    }
    return product;
  }

  private Matrix<T> reflection(Vector<T> v) {
    T factor = numbers.divide(numbers.of(2), linear.inner(v, v));
    Matrix<T> identity = linear.identity(size);
    return Matrix.of(
        size,
        (i, j) -> {
          T product = numbers.multiply(v.at(i), numbers.conjugate(v.at(j)));
          return numbers.subtract(identity.at(i, j), numbers.multiply(factor, product));
        });
  }

  /** A complex Gaussian vector. */
  public Vector<T> state(String key) {
    return Vector.of(size, i -> arbitrary.complex(key + "." + i));
  }
}
