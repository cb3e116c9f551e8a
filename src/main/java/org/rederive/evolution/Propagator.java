package org.rederive.evolution;

/**
 * e^{−iHt} on a small lattice, but for a positive factor, as a matrix: squared again and again it
 * reaches long times in a few products.
 *
 * @param time t
 * @param matrix between components orbital by orbital, of length one
 */
record Propagator(double time, Square matrix) {
  /** ‖H‖ t of the one that is squared first: a larger one would lose digits to cancellation. */
  private static final double REACH = 0.5;

  /** Terms of its series; what they leave is below rounding. */
  private static final int TERMS = 15;

  /**
   * The one for a time.
   *
   * @param like a state on the lattice
   */
  static Propagator of(LatticeOperator hamiltonian, double time, LatticeState like) {
    double reach = hamiltonian.bound() * time;
    int squared = Math.max(0, Math.getExponent(reach / REACH) + 1);
    double brief = Math.scalb(time, -squared);
    LatticeOperator exponent = hamiltonian.times(0, -brief);
    Propagator propagator = new Propagator(brief, exponential(exponent, like));
    for (int n = 0; n < squared; n++) {
      propagator = propagator.twice();
    }
    return propagator;
  }

  private static Square exponential(LatticeOperator exponent, LatticeState like) {
    int sites = like.columns() * like.rows();
    Square sum = new Square(like.orbitals() * sites);
    for (int j = 0; j < sum.size; j++) {
      LatticeState power = like.empty();
      power.re()[j / sites][j % sites] = 1;
      LatticeState column = like.empty();
      column.add(1, 0, power);
      double factor = 1;
      for (int n = 1; n < TERMS; n++) {
        power = exponent.of(power);
        factor /= n;
        column.add(factor, 0, power);
      }
      for (int i = 0; i < sum.size; i++) {
        sum.re[i * sum.size + j] = column.re()[i / sites][i % sites];
        sum.im[i * sum.size + j] = column.im()[i / sites][i % sites];
      }
    }
    return sum;
  }

  /** The one for twice the time. */
  Propagator twice() {
    Square square = new Square(matrix.size);
    double norm = matrix.norm();
    square.addProduct(1 / (norm * norm), matrix, matrix);
    return new Propagator(2 * time, square);
  }

  /**
   * The state of length one that becomes of another one.
   *
   * @throws ArithmeticException if it has no finite size
   */
  LatticeState of(LatticeState state) {
    int sites = state.columns() * state.rows();
    double[] re = new double[matrix.size];
    double[] im = new double[matrix.size];
    for (int i = 0; i < matrix.size; i++) {
      re[i] = state.re()[i / sites][i % sites];
      im[i] = state.im()[i / sites][i % sites];
    }
    State after = matrix.times(new State(re, im)).normalised();
    if (!Double.isFinite(after.norm())) {
      throw new ArithmeticException("an evolved state has no finite size");
    }
    LatticeState evolved = state.empty();
    for (int i = 0; i < matrix.size; i++) {
      evolved.re()[i / sites][i % sites] = after.re()[i];
      evolved.im()[i / sites][i % sites] = after.im()[i];
    }
    return evolved;
  }
}
