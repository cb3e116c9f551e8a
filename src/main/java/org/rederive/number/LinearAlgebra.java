package org.rederive.number;

/**
 * Vectors and matrices over one number system.
 *
 * @param <T> the numbers
 */
public final class LinearAlgebra<T> {
  private final NumberSystem<T> numbers;

  public LinearAlgebra(NumberSystem<T> numbers) {
    this.numbers = numbers;
  }

  public NumberSystem<T> numbers() {
    return numbers;
  }

  public Vector<T> add(Vector<T> a, Vector<T> b) {
    return Vector.of(a.size(), i -> numbers.add(a.at(i), b.at(i)));
  }

  public Matrix<T> add(Matrix<T> a, Matrix<T> b) {
    return Matrix.of(a.size(), (i, j) -> numbers.add(a.at(i, j), b.at(i, j)));
  }

  public Vector<T> scale(T factor, Vector<T> a) {
    return a.map(x -> numbers.multiply(factor, x));
  }

  public Matrix<T> scale(T factor, Matrix<T> a) {
    return a.map(x -> numbers.multiply(factor, x));
  }

  /** Matrix times column. */
  public Vector<T> apply(Matrix<T> a, Vector<T> x) {
    int n = a.size();
    return Vector.of(
        n,
        i -> {
          T sum = numbers.multiply(a.at(i, 0), x.at(0));
          for (int j = 1; j < n; j++) {
            sum = numbers.addProduct(sum, a.at(i, j), x.at(j));
          }
          return sum;
        });
  }

  /** Row times matrix. */
  public Vector<T> applyLeft(Vector<T> x, Matrix<T> a) {
    int n = a.size();
    return Vector.of(
        n,
        j -> {
          T sum = numbers.multiply(x.at(0), a.at(0, j));
          for (int i = 1; i < n; i++) {
            sum = numbers.addProduct(sum, x.at(i), a.at(i, j));
          }
          return sum;
        });
  }

  public Matrix<T> multiply(Matrix<T> a, Matrix<T> b) {
    int n = a.size();
    return Matrix.of(
        n,
        (i, j) -> {
          T sum = numbers.multiply(a.at(i, 0), b.at(0, j));
          for (int k = 1; k < n; k++) {
            sum = numbers.addProduct(sum, a.at(i, k), b.at(k, j));
          }
          return sum;
        });
  }

  /** Row times column, without conjugation. */
  public T pair(Vector<T> row, Vector<T> column) {
    T sum = numbers.multiply(row.at(0), column.at(0));
    for (int i = 1; i < row.size(); i++) {
      sum = numbers.addProduct(sum, row.at(i), column.at(i));
    }
    return sum;
  }

  /** Row times column where the row is given by the column it is the adjoint of. */
  public T inner(Vector<T> bra, Vector<T> ket) {
    T sum = numbers.multiply(numbers.conjugate(bra.at(0)), ket.at(0));
    for (int i = 1; i < bra.size(); i++) {
      sum = numbers.addProduct(sum, numbers.conjugate(bra.at(i)), ket.at(i));
    }
    return sum;
  }

  /** Complex conjugate of every entry; turns a row into the column it is the adjoint of. */
  public Vector<T> conjugate(Vector<T> a) {
    return a.map(numbers::conjugate);
  }

  /** Conjugate transpose. */
  public Matrix<T> adjoint(Matrix<T> a) {
    return Matrix.of(a.size(), (i, j) -> numbers.conjugate(a.at(j, i)));
  }

  public Matrix<T> identity(int size) {
    return Matrix.of(size, (i, j) -> i == j ? numbers.one() : numbers.zero());
  }

  public Matrix<T> diagonal(Vector<T> entries) {
    return Matrix.of(entries.size(), (i, j) -> i == j ? entries.at(i) : numbers.zero());
  }

  /** Frobenius norm, as a double. */
  public double norm(Matrix<T> a) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < a.size(); j++) {
        double x = numbers.magnitude(a.at(i, j));
        sum += x * x;
      }
    }
    return Math.sqrt(sum);
  }

  /** 2-norm, as a double. */
  public double norm(Vector<T> a) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      double x = numbers.magnitude(a.at(i));
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
