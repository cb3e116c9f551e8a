package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.EigensystemException;

/**
 * A square matrix of complex numbers, for identities that are written in Java.
 *
 * @param rows its rows, all as long as there are rows
 */
public record ComplexMatrix(List<List<Complex>> rows) {
  public ComplexMatrix {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Makes an entry of its row and column, counted from 0. */
  public interface Entries {
    /** Entry (i, j). */
    Complex at(int i, int j);
  }

  /** A matrix by its entries. */
  public static ComplexMatrix of(int size, Entries entries) {
    List<List<Complex>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Complex> row = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        row.add(entries.at(i, j));
      }
      rows.add(row);
    }
    return new ComplexMatrix(rows);
  }

  /** The identity. */
  public static ComplexMatrix identity(int size) {
    return of(size, (i, j) -> Complex.of(i == j ? 1 : 0));
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /** Entry (i, j), counted from 0. */
  public Complex at(int i, int j) {
    return rows.get(i).get(j);
  }

  /** The sum. */
  public ComplexMatrix plus(ComplexMatrix other) {
    return of(size(), (i, j) -> at(i, j).plus(other.at(i, j)));
  }

  /** The difference. */
  public ComplexMatrix minus(ComplexMatrix other) {
    return of(size(), (i, j) -> at(i, j).minus(other.at(i, j)));
  }

  /** The matrix product. */
  public ComplexMatrix times(ComplexMatrix other) {
    return of(size(), (i, j) -> product(other, i, j));
  }

  private Complex product(ComplexMatrix other, int i, int j) {
    Complex sum = Complex.ZERO;
    for (int n = 0; n < size(); n++) {
      sum = sum.plus(at(i, n).times(other.at(n, j)));
    }
    return sum;
  }

  /** Each entry times a number. */
  public ComplexMatrix times(Complex factor) {
    return of(size(), (i, j) -> factor.times(at(i, j)));
  }

  /** The conjugate of the transpose. */
  public ComplexMatrix adjoint() {
    return of(size(), (i, j) -> at(j, i).conjugate());
  }

  /** The sum of the diagonal. */
  public Complex trace() {
    Complex sum = Complex.ZERO;
    for (int n = 0; n < size(); n++) {
      sum = sum.plus(at(n, n));
    }
    return sum;
  }

  /** √Σ|entry|². */
  public double norm() {
    return Math.sqrt(
        rows.stream().flatMap(List::stream).mapToDouble(z -> z.modulus() * z.modulus()).sum());
  }

  /**
   * All eigenvalues.
   *
   * @throws IllegalArgumentException if the iteration does not converge
   */
  public List<Complex> eigenvalues() {
    Stream<Complex> entries = rows.stream().flatMap(List::stream);
    List<Complex> all = entries.toList();
    double[] re = all.stream().mapToDouble(Complex::re).toArray();
    double[] im = all.stream().mapToDouble(Complex::im).toArray();
    try {
      ComplexEigensystem system = ComplexEigensystem.of(re, im, size());
      List<Complex> values = new ArrayList<>();
      for (int n = 0; n < size(); n++) {
        values.add(new Complex(system.valueRe(n), system.valueIm(n)));
      }
      return values;
    } catch (EigensystemException failure) {
      throw new IllegalArgumentException("no eigenvalues of " + this, failure);
    }
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
