package org.rederive.hamiltonian;

import java.util.List;
import java.util.SplittableRandom;
import org.rederive.number.MultiIndex;
import org.rederive.number.StandardNormal;

/** Draws a Hamiltonian of a class from random Fourier coefficients. */
public final class RandomHamiltonian implements Ingredients {
  private final int size;
  private final SplittableRandom stream;
  private final StandardNormal normal;
  private final List<Integer> places;
  private final double[] metric;

  private RandomHamiltonian(int size, List<Integer> places, SplittableRandom stream) {
    this.size = size;
    this.places = places;
    this.stream = stream;
    this.normal = new StandardNormal(stream);
    this.metric = new double[size];
    for (int i = 0; i < size; i++) {
      double magnitude = 1 << stream.nextInt(2);
      metric[i] = i % 2 == 0 ? magnitude : -magnitude;
    }
  }

  /**
   * A random Hamiltonian.
   *
   * @param kind its class
   * @param size number of bands
   * @param places coordinates it depends on
   * @param origin where waves have their phase origin and where an exceptional point is near
   * @param stream source of randomness
   */
  public static BlochHamiltonian draw(
      HamiltonianClass kind,
      int size,
      List<Integer> places,
      List<Double> origin,
      SplittableRandom stream) {
    Ingredients random = new RandomHamiltonian(size, places, stream);
    return new BlochHamiltonian(size, new HamiltonianForm(kind, size, random).terms(), origin);
  }

  @Override
  public double[] metric() {
    return metric.clone();
  }

  /** A Ginibre matrix, whatever its number. */
  @Override
  public Coefficient matrix(int number, double scale) {
    Coefficient c = new Coefficient(size);
    double factor = scale / Math.sqrt(size);
    double[] numbers = new double[2 * size * size];
    normal.fill(numbers);
    for (int i = 0; i < size * size; i++) {
      c.re[i] = rounded(numbers[2 * i] * factor);
      c.im[i] = rounded(numbers[2 * i + 1] * factor);
    }
    return c;
  }

  /** To multiples of 2⁻²⁴, so that sums of coefficients are exact. */
  private static double rounded(double x) {
    return Math.rint(x * 0x1p24) * 0x1p-24;
  }

  @Override
  public double[] wave(int pair) {
    double[] wave = new double[MultiIndex.PLACES];
    for (int place : places) {
      wave[place] = stream.nextInt(-2, 3);
    }
    if (!places.isEmpty()) {
      int sure = places.get(stream.nextInt(places.size()));
      wave[sure] = 1 + stream.nextInt(2);
    }
    return wave;
  }

  @Override
  public double number(int number) {
    return Math.rint(normal.next() * 64) / 64;
  }

  @Override
  public double small() {
    return StrictMath.pow(10, -1 - 5 * stream.nextDouble());
  }

  @Override
  public double gap() {
    return StrictMath.pow(10, -2 - 6 * stream.nextDouble());
  }

  @Override
  public Shear shear() {
    return Shear.draw(size, stream);
  }
}
