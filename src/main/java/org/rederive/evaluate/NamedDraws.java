package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Numbers, vectors, states and matrices that stand for anything of their shape, drawn by what they
 * are parts of.
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
  T number(Thing thing, boolean real) {
    return number(thing.whole(), real);
  }

  /** Any number larger than zero: a square, as there are number systems without an order. */
  public T positive(Thing thing) {
    T root = arbitrary.real(new Thing.Root(thing).whole());
    return numbers.multiply(root, root);
  }

  private T number(Name name, boolean real) {
    return real ? arbitrary.real(name) : arbitrary.complex(name);
  }

  /** An arbitrary number of a row and a column. */
  T entry(Thing thing, int i, int j) {
    return arbitrary.complex(new Name(thing, new Part.TensorEntry(i, j)));
  }

  /** Three arbitrary numbers. */
  public List<Series<T>> vector(Thing thing, boolean real) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(Series.constant(number(new Name(thing, new Part.Axis(a)), real)));
    }
    return components;
  }

  /** Nine entries of a real symmetric matrix, row by row. */
  public static <T> List<T> symmetric(Arbitrary<T> arbitrary, Thing thing) {
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        Part entry = new Part.TensorEntry(Math.min(i, j), Math.max(i, j));
        entries.add(arbitrary.real(new Name(thing, entry)));
      }
    }
    return entries;
  }

  /** Nine entries of a real matrix, row by row. */
  public static <T> List<T> anyMatrix(Arbitrary<T> arbitrary, Thing thing) {
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries.add(arbitrary.real(new Name(thing, new Part.TensorEntry(i, j))));
      }
    }
    return entries;
  }

  /** A Ginibre matrix. */
  public Matrix<T> matrix(Thing thing) {
    return Matrix.of(size, (i, j) -> arbitrary.complex(new Name(thing, new Part.Entry(i, j))));
  }

  /** G + G† of a Ginibre matrix G. */
  public Matrix<T> hermitian(Thing thing) {
    Matrix<T> g = matrix(thing);
    return linear.add(g, linear.adjoint(g));
  }

  /**
   * A unitary matrix: a phase z/z* times reflections 1 − 2|v⟩⟨v|/⟨v|v⟩, as many as it has rows and
   * at least two, since every unitary matrix is a product of so many up to a phase.
   */
  public Matrix<T> unitary(Thing thing) {
    T z = arbitrary.factor(new Name(thing, Part.Phase.ONE));
    Matrix<T> product =
        linear.scale(numbers.divide(z, numbers.conjugate(z)), linear.identity(size));
    for (int n = 0; n < Math.max(2, size); n++) {
      product = linear.multiply(product, reflection(state(new Thing.Reflection(thing, n))));
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
  public Vector<T> state(Thing thing) {
    return Vector.of(size, i -> arbitrary.complex(new Name(thing, new Part.Component(i))));
  }
}
