package org.rederive.evolution;

/**
 * A row of a lattice with all its orbitals, while an operator adds combinations of them to a row of
 * another state. Several orbitals are added in one pass, because most of the time goes into reading
 * and writing; what is in a loop is a local, since a compiler that does not optimise reads a field
 * anew at every site.
 */
final class OrbitalRow {
  private final double[][] re;
  private final double[][] im;

  OrbitalRow(int orbitals, int columns) {
    re = new double[orbitals][columns];
    im = new double[orbitals][columns];
  }

  /** Reads sites of a state that begin at a place. */
  void read(LatticeState state, int from, Stretch part) {
    int first = part.first();
    int length = part.last() - first;
    for (int b = 0; b < re.length; b++) {
      System.arraycopy(state.re()[b], from + first, re[b], first, length);
      System.arraycopy(state.im()[b], from + first, im[b], first, length);
    }
  }

  /** Reads sites of a state, each with a phase of its column. */
  void read(LatticeState state, int from, Stretch part, double[] cosines, double[] sines) {
    int last = part.last();
    for (int b = 0; b < re.length; b++) {
      double[] r = state.re()[b];
      double[] i = state.im()[b];
      double[] toRe = re[b];
      double[] toIm = im[b];
      for (int n = part.first(); n < last; n++) {
        double c = cosines[n];
        double s = sines[n];
        double u = r[from + n];
        double v = i[from + n];
        toRe[n] = c * u - s * v;
        toIm[n] = c * v + s * u;
      }
    }
  }

  /**
   * A sum of orbitals.
   *
   * @param first the first of them
   * @param re real parts of what stands before each
   * @param im imaginary parts
   */
  record Mixture(int first, double[] re, double[] im) {
    int orbitals() {
      return re.length;
    }
  }

  /**
   * Adds a sum of orbitals to a row.
   *
   * @param part sites to which it is added
   * @param here where the row begins
   */
  void add(Mixture mixture, Stretch part, double[] toRe, double[] toIm, int here) {
    int left = mixture.orbitals();
    while (left > 0) {
      int n = mixture.orbitals() - left;
      if (left > 2) {
        addThree(mixture, n, part, toRe, toIm, here);
      } else if (left == 2) {
        addTwo(mixture, n, part, toRe, toIm, here);
      } else {
        addOne(mixture, n, part, toRe, toIm, here);
      }
      left -= 3;
    }
  }

  private void addOne(
      Mixture mixture, int n, Stretch part, double[] toRe, double[] toIm, int here) {
    double a = mixture.re[n];
    double b = mixture.im[n];
    double[] r = re[mixture.first + n];
    double[] i = im[mixture.first + n];
    int last = part.last();
    for (int x = part.first(); x < last; x++) {
      double u = r[x];
      double v = i[x];
      toRe[here + x] += a * u - b * v;
      toIm[here + x] += a * v + b * u;
    }
  }

  private void addTwo(
      Mixture mixture, int n, Stretch part, double[] toRe, double[] toIm, int here) {
    double a = mixture.re[n];
    double b = mixture.im[n];
    double c = mixture.re[n + 1];
    double d = mixture.im[n + 1];
    double[] r = re[mixture.first + n];
    double[] i = im[mixture.first + n];
    double[] p = re[mixture.first + n + 1];
    double[] q = im[mixture.first + n + 1];
    int last = part.last();
    for (int x = part.first(); x < last; x++) {
      double u = r[x];
      double v = i[x];
      double w = p[x];
      double z = q[x];
      toRe[here + x] += a * u - b * v + c * w - d * z;
      toIm[here + x] += a * v + b * u + c * z + d * w;
    }
  }

  private void addThree(
      Mixture mixture, int n, Stretch part, double[] toRe, double[] toIm, int here) {
    double a = mixture.re[n];
    double b = mixture.im[n];
    double c = mixture.re[n + 1];
    double d = mixture.im[n + 1];
    double e = mixture.re[n + 2];
    double f = mixture.im[n + 2];
    double[] r = re[mixture.first + n];
    double[] i = im[mixture.first + n];
    double[] p = re[mixture.first + n + 1];
    double[] q = im[mixture.first + n + 1];
    double[] g = re[mixture.first + n + 2];
    double[] h = im[mixture.first + n + 2];
    int last = part.last();
    for (int x = part.first(); x < last; x++) {
      double u = r[x];
      double v = i[x];
      double w = p[x];
      double z = q[x];
      double s = g[x];
      double t = h[x];
      toRe[here + x] += a * u - b * v + c * w - d * z + e * s - f * t;
      toIm[here + x] += a * v + b * u + c * z + d * w + e * t + f * s;
    }
  }
}
