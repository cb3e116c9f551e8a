package org.rederive.symbolic;

import org.rederive.algebra.Matrix;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;

/** How the independent symbols of a proof are called. */
final class SymbolNames {
  private SymbolNames() {}

  static String cosine(String momentum) {
    return "cos " + momentum;
  }

  static String sine(String momentum) {
    return "sin " + momentum;
  }

  static String centre(int a) {
    return "centre$" + a;
  }

  /** A derivative of a parameter; the parameter itself if nothing is differentiated. */
  static String derivative(Atom.Parameter parameter) {
    StringBuilder name = new StringBuilder(parameter.name());
    if (parameter.orders().stream().anyMatch(n -> n > 0)) {
      parameter.orders().forEach(n -> name.append('_').append(n));
    }
    return name.toString();
  }

  /** A matrix of symbols; in a Hermitian one, opposite entries are conjugates. */
  static <T> Matrix<T> matrix(
      String name, int size, boolean hermitian, Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
    return Matrix.of(
        size,
        (i, j) -> {
          if (hermitian && i == j) {
            return arbitrary.real(name + "." + i + "." + j);
          }
          return hermitian && i > j
              ? numbers.conjugate(arbitrary.complex(name + "." + j + "." + i))
              : arbitrary.complex(name + "." + i + "." + j);
        });
  }
}
