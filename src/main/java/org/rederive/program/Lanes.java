package org.rederive.program;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.rederive.number.WithError;

/**
 * Registers of complex doubles with error estimates, each as wide as there are samples.
 *
 * <p>Register n of sample l stands at n · lanes + l.
 *
 * <p>The formulas for values and errors are those of {@link WithError}. All loops are over
 * neighbouring numbers without branches, which the virtual machine turns into vector instructions.
 */
public final class Lanes {
  private final int lanes;
  private final double[] re;
  private final double[] im;
  private final double[] units;

  Lanes(int registers, int lanes) {
    this.lanes = lanes;
    this.re = new double[registers * lanes];
    this.im = new double[registers * lanes];
    this.units = new double[registers * lanes];
  }

  int lanes() {
    return lanes;
  }

  /** The real part of what a register holds for a sample. */
  public double re(int register, int lane) {
    return re[register * lanes + lane];
  }

  /** The imaginary part. */
  public double im(int register, int lane) {
    return im[register * lanes + lane];
  }

  /** The estimated error in rounding units. */
  public double units(int register, int lane) {
    return units[register * lanes + lane];
  }

  /** Puts a number into a register, for one sample. */
  public void set(int register, int lane, double x, double y, double error) {
    int place = register * lanes + lane;
    re[place] = x;
    im[place] = y;
    units[place] = error;
  }

  WithError value(int register, int lane) {
    return at(register * lanes + lane);
  }

  /** Puts a number into a register, for one sample. */
  public void set(int register, int lane, WithError value) {
    set(register * lanes + lane, value);
  }

  private WithError at(int place) {
    return new WithError(re[place], im[place], units[place]);
  }

  private void set(int place, WithError value) {
    re[place] = value.re();
    im[place] = value.im();
    units[place] = value.units();
  }

  void copy(int to, Lanes from, int place) {
    System.arraycopy(from.re, place, re, to, lanes);
    System.arraycopy(from.im, place, im, to, lanes);
    System.arraycopy(from.units, place, units, to, lanes);
  }

  void fill(int to, Constant constant) {
    Arrays.fill(re, to, to + lanes, constant.re());
    Arrays.fill(im, to, to + lanes, constant.im());
    Arrays.fill(units, to, to + lanes, 0);
  }

  void add(int to, int x, int y) {
    for (int l = 0; l < lanes; l++) {
      double a = re[x + l] + re[y + l];
      double b = im[x + l] + im[y + l];
      re[to + l] = a;
      im[to + l] = b;
      units[to + l] = units[x + l] + units[y + l] + (Math.abs(a) + Math.abs(b));
    }
  }

  void subtract(int to, int x, int y) {
    for (int l = 0; l < lanes; l++) {
      double a = re[x + l] - re[y + l];
      double b = im[x + l] - im[y + l];
      re[to + l] = a;
      im[to + l] = b;
      units[to + l] = units[x + l] + units[y + l] + (Math.abs(a) + Math.abs(b));
    }
  }

  void negate(int to, int x) {
    for (int l = 0; l < lanes; l++) {
      re[to + l] = -re[x + l];
      im[to + l] = -im[x + l];
      units[to + l] = units[x + l];
    }
  }

  void conjugate(int to, int x) {
    for (int l = 0; l < lanes; l++) {
      re[to + l] = re[x + l];
      im[to + l] = -im[x + l];
      units[to + l] = units[x + l];
    }
  }

  void multiply(int to, int x, int y) {
    for (int l = 0; l < lanes; l++) {
      double a = re[x + l];
      double b = im[x + l];
      double c = re[y + l];
      double d = im[y + l];
      double sizeX = Math.abs(a) + Math.abs(b);
      double sizeY = Math.abs(c) + Math.abs(d);
      double error = sizeX * units[y + l] + sizeY * units[x + l] + sizeX * sizeY;
      re[to + l] = a * c - b * d;
      im[to + l] = a * d + b * c;
      units[to + l] = error;
    }
  }

  void addProduct(int to, int x, int y, int z) {
    for (int l = 0; l < lanes; l++) {
      double a = re[y + l];
      double b = im[y + l];
      double c = re[z + l];
      double d = im[z + l];
      double sizeY = Math.abs(a) + Math.abs(b);
      double sizeZ = Math.abs(c) + Math.abs(d);
      double error = sizeY * units[z + l] + sizeZ * units[y + l] + sizeY * sizeZ;
      double e = re[x + l] + (a * c - b * d);
      double f = im[x + l] + (a * d + b * c);
      re[to + l] = e;
      im[to + l] = f;
      units[to + l] = units[x + l] + error + (Math.abs(e) + Math.abs(f));
    }
  }

  void inverse(int to, int x) {
    for (int l = 0; l < lanes; l++) {
      set(to + l, valueOf(WithError.SYSTEM::inverse, at(x + l)));
    }
  }

  /** Not a number where there is no value. */
  private static WithError valueOf(UnaryOperator<WithError> function, WithError of) {
    try {
      return function.apply(of);
    } catch (ArithmeticException noValue) {
      return new WithError(Double.NaN, Double.NaN, Double.NaN);
    }
  }

  void pi(int to) {
    for (int l = 0; l < lanes; l++) {
      set(to + l, WithError.SYSTEM.pi());
    }
  }

  void logarithm(int to, int x) {
    for (int l = 0; l < lanes; l++) {
      set(to + l, valueOf(WithError.SYSTEM::log, at(x + l)));
    }
  }

  void exponential(int to, int x) {
    for (int l = 0; l < lanes; l++) {
      set(to + l, WithError.SYSTEM.exp(at(x + l)));
    }
  }
}
