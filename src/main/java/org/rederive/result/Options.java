package org.rederive.result;

import java.util.List;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;

/**
 * How much to check.
 *
 * @param seed seed of all samples
 * @param samples samples per statement
 * @param sizes numbers of bands
 * @param classes classes of Hamiltonians; the first one makes up every other sample
 * @param thorough whether limits are tried on many Hamiltonians and in weaker fields
 * @param conduct what has no influence on verdicts
 */
public record Options(
    long seed,
    long samples,
    Sizes sizes,
    List<HamiltonianClass> classes,
    boolean thorough,
    Conduct conduct) {
  public Options {
    classes = List.copyOf(classes);
  }

  /**
   * Numbers of bands.
   *
   * @param fewest of samples
   * @param most of samples
   * @param exact of exact points
   */
  public record Sizes(int fewest, int most, List<Integer> exact) {
    public Sizes {
      exact = List.copyOf(exact);
    }
  }

  /**
   * How a run goes.
   *
   * @param threads number of threads
   * @param failFast whether to stop after the first document that is not as expected
   */
  public record Conduct(int threads, boolean failFast) {}

  /** All classes, two to four bands, on one thread. */
  public static Options of(long seed, long samples) {
    return new Options(
        seed,
        samples,
        new Sizes(2, 4, List.of(2, 3, 4)),
        List.of(HamiltonianClass.values()),
        false,
        new Conduct(1, false));
  }

  /** Least number of bands of samples. */
  public int fewestBands() {
    return sizes.fewest;
  }

  /** Largest number of bands of samples. */
  public int mostBands() {
    return sizes.most;
  }

  /** Numbers of bands of exact points. */
  public List<Integer> exactBands() {
    return sizes.exact;
  }

  /** Number of threads. */
  public int threads() {
    return conduct.threads;
  }

  /** Whether to stop after the first document that is not as expected. */
  public boolean failFast() {
    return conduct.failFast;
  }

  /** The same with other numbers of bands for exact points. */
  public Options withExactBands(List<Integer> numbers) {
    return with(new Sizes(sizes.fewest, sizes.most, numbers));
  }

  /** With other numbers of bands. */
  public Options withBands(int fewest, int most) {
    return with(new Sizes(fewest, most, sizes.exact));
  }

  private Options with(Sizes others) {
    return new Options(seed, samples, others, classes, thorough, conduct);
  }

  /** With another number of samples per statement. */
  public Options withSamples(long number) {
    return new Options(seed, number, sizes, classes, thorough, conduct);
  }

  /** With another seed. */
  public Options withSeed(long other) {
    return new Options(other, samples, sizes, classes, thorough, conduct);
  }

  /** With other classes of Hamiltonians. */
  public Options withClasses(List<HamiltonianClass> others) {
    return new Options(seed, samples, sizes, others, thorough, conduct);
  }

  /** With limits tried on many Hamiltonians and closer to zero, or not. */
  public Options withThoroughLimits(boolean asked) {
    return new Options(seed, samples, sizes, classes, asked, conduct);
  }

  /** With another number of threads. */
  public Options withThreads(int number) {
    return with(new Conduct(number, conduct.failFast));
  }

  /** To be run in another way. */
  public Options with(Conduct other) {
    return new Options(seed, samples, sizes, classes, thorough, other);
  }

  /** What influences results: the same for any number of threads, run to the end. */
  public Options withoutThreads() {
    return with(new Conduct(1, false));
  }

  /** Whether samples are as general as the assumptions of a document leave them. */
  public boolean generic(Premises.Symmetry assumed) {
    return classes.contains(HamiltonianClass.GENERIC) || assumed != Premises.Symmetry.NONE;
  }
}
