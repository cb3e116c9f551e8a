package org.rederive.number;

import java.util.List;

/**
 * Complex doubles with error estimates, side by side: what {@link WithError} is for one number,
 * without an object for each. All formulas are those of {@link WithError#SYSTEM}, to the last bit.
 *
 * @param re real parts
 * @param im imaginary parts
 * @param units estimated errors in rounding units
 */
public record Estimates(double[] re, double[] im, double[] units) {
  /** Zeros. */
  public Estimates(int size) {
    this(new double[size], new double[size], new double[size]);
  }

  /** How many there are. */
  public int size() {
    return re.length;
  }

  /** A number as an object. */
  WithError at(int place) {
    return new WithError(re[place], im[place], units[place]);
  }

  /** Puts a number somewhere. */
  public void set(int place, double x, double y, double error) {
    re[place] = x;
    im[place] = y;
    units[place] = error;
  }

  /**
   * Σ_s f_s (X_s + i Y_s) with matrices of doubles, row by row.
   *
   * @param factors f_s, at least one
   */
  public static Estimates combination(
      List<WithError> factors, List<double[]> re, List<double[]> im, int size) {
    Estimates sum = new Estimates(size * size);
    for (int s = 0; s < factors.size(); s++) {
      sum.add(factors.get(s), re.get(s), im.get(s));
    }
    return sum;
  }

  /** Matrix by matrix. */
  private void add(WithError factor, double[] a, double[] b) {
    double fr = factor.re();
    double fi = factor.im();
    double error = factor.units() + (Math.abs(fr) + Math.abs(fi));
    for (int n = 0; n < re.length; n++) {
      double x = re[n] + (fr * a[n] - fi * b[n]);
      double y = im[n] + (fr * b[n] + fi * a[n]);
      re[n] = x;
      im[n] = y;
      units[n] += (Math.abs(a[n]) + Math.abs(b[n])) * error + (Math.abs(x) + Math.abs(y));
    }
  }

  // ---- what linear algebra does with single numbers; places are of this

  double modulus(int place) {
    return modulus(re[place], im[place]);
  }

  /** |x + i y|; the slower hypot only where the squares would overflow or underflow. */
  public static double modulus(double x, double y) {
    double square = x * x + y * y;
    return square > 1e-280 && square < 1e280 ? Math.sqrt(square) : Math.hypot(x, y);
  }

  /** √Σ|z|² over some of them that follow each other. */
  public double norm(int first, int count) {
    double sum = 0;
    for (int n = first; n < first + count; n++) {
      double x = modulus(n);
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  /** This at a place += x y, of others. */
  void addProduct(int place, Estimates x, int i, Estimates y, int j) {
    double a = x.re[i];
    double b = x.im[i];
    double c = y.re[j];
    double d = y.im[j];
    double sizeX = Math.abs(a) + Math.abs(b);
    double sizeY = Math.abs(c) + Math.abs(d);
    double e = re[place] + (a * c - b * d);
    double f = im[place] + (a * d + b * c);
    units[place] =
        units[place]
            + sizeX * y.units[j]
            + sizeY * x.units[i]
            + sizeX * sizeY
            + (Math.abs(e) + Math.abs(f));
    re[place] = e;
    im[place] = f;
  }

  /** This at a place = x y, of others. */
  void setProduct(int place, Estimates x, int i, Estimates y, int j) {
    double a = x.re[i];
    double b = x.im[i];
    double c = y.re[j];
    double d = y.im[j];
    double sizeX = Math.abs(a) + Math.abs(b);
    double sizeY = Math.abs(c) + Math.abs(d);
    double error = sizeX * y.units[j] + sizeY * x.units[i] + sizeX * sizeY;
    set(place, a * c - b * d, a * d + b * c, error);
  }

  /** This at a place = x − what is there. */
  void subtractFrom(int place, Estimates x, int i) {
    double a = x.re[i] - re[place];
    double b = x.im[i] - im[place];
    set(place, a, b, x.units[i] + units[place] + (Math.abs(a) + Math.abs(b)));
  }
}
