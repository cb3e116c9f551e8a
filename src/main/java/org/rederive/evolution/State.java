package org.rederive.evolution;

/**
 * Components of a state.
 *
 * @param re real parts
 * @param im imaginary parts
 */
record State(double[] re, double[] im) {
  double norm() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }

  /** The state of length one along this. */
  State normalised() {
    double norm = norm();
    State unit = new State(re.clone(), im.clone());
    for (int i = 0; i < re.length; i++) {
      unit.re[i] /= norm;
      unit.im[i] /= norm;
    }
    return unit;
  }
}
