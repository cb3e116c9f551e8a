package org.rederive.result;

import java.util.List;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;

/**
 * How much to check.
 *
 * @param seed seed of all samples
 * @param samples samples per statement
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 * @param classes classes of Hamiltonians; the first one makes up every other sample
 * @param exactBands numbers of bands for the exact engine
 * @param threads number of threads; has no influence on results
 * @param failFast whether to stop after the first document that is not as expected
 */
public record Options(
    long seed,
    long samples,
    int fewestBands,
    int mostBands,
    List<HamiltonianClass> classes,
    List<Integer> exactBands,
    int threads,
    boolean failFast) {
  public Options {
    classes = List.copyOf(classes);
    exactBands = List.copyOf(exactBands);
  }

  /** Options with the exact engine at two, three and four bands. */
  public Options(
      long seed,
      long samples,
      int fewestBands,
      int mostBands,
      List<HamiltonianClass> classes,
      int threads,
      boolean failFast) {
    this(seed, samples, fewestBands, mostBands, classes, List.of(2, 3, 4), threads, failFast);
  }

  /** The same with other numbers of bands for the exact engine. */
  public Options withExactBands(List<Integer> numbers) {
    return new Options(seed, samples, fewestBands, mostBands, classes, numbers, threads, failFast);
  }

  /** With another number of samples per statement. */
  public Options withSamples(long number) {
    return new Options(
        seed, number, fewestBands, mostBands, classes, exactBands, threads, failFast);
  }

  /** With another seed. */
  public Options withSeed(long other) {
    return new Options(
        other, samples, fewestBands, mostBands, classes, exactBands, threads, failFast);
  }

  /** With other numbers of bands. */
  public Options withBands(int fewest, int most) {
    return new Options(seed, samples, fewest, most, classes, exactBands, threads, failFast);
  }

  /** With another number of threads. */
  public Options withThreads(int number) {
    return new Options(
        seed, samples, fewestBands, mostBands, classes, exactBands, number, failFast);
  }

  /** What influences results: the same for any number of threads, run to the end. */
  public Options withoutThreads() {
    return new Options(seed, samples, fewestBands, mostBands, classes, exactBands, 1, false);
  }

  /** Whether samples are as general as the assumptions of a document leave them. */
  public boolean generic(Premises premises) {
    return classes.contains(HamiltonianClass.GENERIC)
        || premises.hamiltonians() != Premises.Symmetry.NONE;
  }
}
