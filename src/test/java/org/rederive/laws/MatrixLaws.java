package org.rederive.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.LinearSystem;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/** Laws of matrices, adjoints and linear systems, exactly. */
class MatrixLaws {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final LinearAlgebra<GaussianRational> LINEAR = new LinearAlgebra<>(FIELD);

  private final SplittableRandom random = new SplittableRandom(11);

  private GaussianRational draw() {
    return FIELD.of(random.nextInt(-9, 10), random.nextInt(-9, 10));
  }

  private Matrix<GaussianRational> matrix(int size) {
    return Matrix.of(size, (i, j) -> draw());
  }

  private Vector<GaussianRational> vector(int size) {
    return Vector.of(size, i -> draw());
  }

  private static String shown(Matrix<GaussianRational> a) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < a.size(); j++) {
        text.append(a.at(i, j)).append("; ");
      }
    }
    return text.toString();
  }

  private static String shown(Vector<GaussianRational> a) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < a.size(); i++) {
      text.append(a.at(i)).append("; ");
    }
    return text.toString();
  }

  @Test
  void theAdjointOfAProductIsTheProductOfTheAdjointsReversed() {
    for (int n = 1; n <= 5; n++) {
      Matrix<GaussianRational> a = matrix(n);
      Matrix<GaussianRational> b = matrix(n);
      Matrix<GaussianRational> right = LINEAR.multiply(LINEAR.adjoint(b), LINEAR.adjoint(a));
      assertEquals(shown(LINEAR.adjoint(LINEAR.multiply(a, b))), shown(right));
      assertEquals(shown(a), shown(LINEAR.adjoint(LINEAR.adjoint(a))));
    }
  }

  @Test
  void anAdjointInWrittenOrderIsCaught() {
    Matrix<GaussianRational> a = matrix(3);
    Matrix<GaussianRational> b = matrix(3);
    Matrix<GaussianRational> wrong = LINEAR.multiply(LINEAR.adjoint(a), LINEAR.adjoint(b));
    assertNotEquals(shown(LINEAR.adjoint(LINEAR.multiply(a, b))), shown(wrong));
  }

  @Test
  void theAdjointMovesToTheOtherSideOfAScalarProduct() {
    for (int n = 1; n <= 5; n++) {
      Matrix<GaussianRational> a = matrix(n);
      Vector<GaussianRational> x = vector(n);
      Vector<GaussianRational> y = vector(n);
      GaussianRational left = LINEAR.inner(x, LINEAR.apply(a, y));
      assertEquals(left, LINEAR.inner(LINEAR.apply(LINEAR.adjoint(a), x), y));
    }
  }

  @Test
  void productsAssociateWithRowsAndColumns() {
    Matrix<GaussianRational> a = matrix(4);
    Matrix<GaussianRational> b = matrix(4);
    Vector<GaussianRational> x = vector(4);
    Vector<GaussianRational> y = vector(4);
    assertEquals(
        shown(LINEAR.apply(LINEAR.multiply(a, b), x)), shown(LINEAR.apply(a, LINEAR.apply(b, x))));
    assertEquals(LINEAR.pair(LINEAR.applyLeft(y, a), x), LINEAR.pair(y, LINEAR.apply(a, x)));
  }

  @Test
  void solutionsSatisfyTheirSystemFromBothSides() {
    for (int n = 1; n <= 6; n++) {
      Matrix<GaussianRational> a = matrix(n);
      Vector<GaussianRational> b = vector(n);
      LinearSystem<GaussianRational> system = new LinearSystem<>(FIELD, a);
      assertEquals(shown(b), shown(LINEAR.apply(a, system.solve(b))));
      assertEquals(shown(b), shown(LINEAR.applyLeft(system.solveLeft(b), a)));
    }
  }

  @Test
  void aSingularSystemIsRefused() {
    Matrix<GaussianRational> singular = Matrix.of(3, (i, j) -> FIELD.of(i + j));
    assertThrows(ArithmeticException.class, () -> new LinearSystem<>(FIELD, singular));
  }
}
