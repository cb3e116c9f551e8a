package org.rederive.evolution;

import org.rederive.hamiltonian.FourierTerm;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.MultiIndex;

/**
 * The level of a Hamiltonian that is amplified most.
 *
 * @param levels all levels
 * @param index which of them it is
 */
record AmplifiedLevel(ComplexEigensystem levels, int index) {
  static AmplifiedLevel of(Square h) {
    ComplexEigensystem levels = ComplexEigensystem.of(h.re, h.im, h.size);
    int top = 0;
    for (int m = 1; m < levels.size(); m++) {
      top = levels.valueIm(m) > levels.valueIm(top) ? m : top;
    }
    return new AmplifiedLevel(levels, top);
  }

  /** Re ε. */
  double energy() {
    return levels.valueRe(index);
  }

  /** Im ε. */
  double gain() {
    return levels.valueIm(index);
  }

  /** By how much it is amplified more than any other. */
  double gap() {
    double gap = Double.POSITIVE_INFINITY;
    for (int m = 0; m < levels.size(); m++) {
      gap = m == index ? gap : Math.min(gap, gain() - levels.valueIm(m));
    }
    return gap;
  }

  /** |u⟩. */
  State state() {
    int size = levels.size();
    State state = new State(new double[size], new double[size]);
    for (int i = 0; i < size; i++) {
      state.re()[i] = levels.rightRe(i, index);
      state.im()[i] = levels.rightIm(i, index);
    }
    return state;
  }

  /** |u⟩⟨L|. */
  Square projector() {
    int size = levels.size();
    Square projector = new Square(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double x = levels.rightRe(i, index);
        double y = levels.rightIm(i, index);
        projector.re[i * size + j] = x * levels.leftRe(index, j) - y * levels.leftIm(index, j);
        projector.im[i * size + j] = x * levels.leftIm(index, j) + y * levels.leftRe(index, j);
      }
    }
    return projector;
  }

  /** i |u⟩⟨L| times a number: added to the Hamiltonian, it amplifies this level more. */
  FourierTerm lift(double by) {
    Square projector = projector();
    Square lift = new Square(projector.size);
    lift.add(0, by, projector.re, projector.im);
    return new FourierTerm(
        lift.re, lift.im, new double[MultiIndex.PLACES], new int[MultiIndex.PLACES]);
  }

  /** ⟨L|other⟩ or ⟨u|other⟩. */
  double[] product(boolean left, State other) {
    double[] sum = new double[2];
    for (int i = 0; i < levels.size(); i++) {
      double x = left ? levels.leftRe(index, i) : levels.rightRe(i, index);
      double y = left ? levels.leftIm(index, i) : -levels.rightIm(i, index);
      sum[0] += x * other.re()[i] - y * other.im()[i];
      sum[1] += x * other.im()[i] + y * other.re()[i];
    }
    return sum;
  }
}
