package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.Matrix;

/** Eigenvalues have as many digits as are asked for. */
class RefinedDiagonalisationTest {
  private static final double[][] ENTRIES = {{1, 2, -1}, {0.5, -3, 0.25}, {2, 1, 0.125}};

  /** Steps of so many digits are smaller than any double. */
  @ParameterizedTest
  @ValueSource(ints = {40, 64, 300, 700, 1200})
  void squaresOfEnergiesAddUpToTheTraceOfTheSquare(int digits) {
    Digits numbers = new Digits(digits);
    Matrix<BigComplex> h = Matrix.of(3, (i, j) -> numbers.of(ENTRIES[i][j], i - j));
    BigComplex difference = numbers.zero();
    for (Eigenpair<BigComplex> pair : new RefinedDiagonalisation<>(numbers).of(h)) {
      difference = numbers.add(difference, numbers.multiply(pair.energy(), pair.energy()));
    }
    for (int i : List.of(0, 1, 2)) {
      for (int j : List.of(0, 1, 2)) {
        BigComplex product = numbers.multiply(h.at(i, j), h.at(j, i));
        difference = numbers.subtract(difference, product);
      }
    }
    assertTrue(numbers.orders(difference) < 6 - digits, () -> "not at " + digits + " digits");
  }
}
