package org.rederive.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rederive.number.ComplexEigensystem;

/** One eigensystem, right and left, of a random complex matrix: ours against LAPACK's zgeev. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EigensystemBench {

  private static final int SAMPLES = 64;

  /** Number of rows. */
  @Param({"2", "4", "8", "16"})
  public int size;

  private double[][] re;
  private double[][] im;
  private double[][] pairs; // the same matrices as LAPACK wants them, column by column
  private double[] values;
  private double[] right;
  private double[] left;
  private int next;

  /** Draws the matrices and keeps BLAS to one thread. */
  @Setup
  public void draw() {
    openblas_nolapack.blas_set_num_threads(1);
    SplittableRandom random = new SplittableRandom(size);
    re = new double[SAMPLES][size * size];
    im = new double[SAMPLES][size * size];
    pairs = new double[SAMPLES][2 * size * size];
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int i = 0; i < size * size; i++) {
        int transposed = i % size * size + i / size;
        pairs[sample][2 * transposed] = re[sample][i] = random.nextDouble() - 0.5;
        pairs[sample][2 * transposed + 1] = im[sample][i] = random.nextDouble() - 0.5;
      }
    }
    values = new double[2 * size];
    right = new double[2 * size * size];
    left = new double[2 * size * size];
  }

  /** Plain Java. */
  @Benchmark
  public ComplexEigensystem ours() {
    int sample = next++ % SAMPLES;
    return ComplexEigensystem.of(re[sample], im[sample], size);
  }

  /** LAPACK through openblas; the matrix is copied because zgeev overwrites it. */
  @Benchmark
  public double[] zgeev() {
    double[] h = pairs[next++ % SAMPLES].clone();
    byte yes = (byte) 'V';
    int info =
        openblas.LAPACKE_zgeev(
            openblas.LAPACK_COL_MAJOR, yes, yes, size, h, size, values, left, size, right, size);
    if (info != 0) {
      throw new IllegalStateException("zgeev: info = " + info);
    }
    return values;
  }
}
