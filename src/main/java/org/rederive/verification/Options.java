package org.rederive.verification;

import java.util.List;
import org.rederive.band.HamiltonianClass;

/**
 * How much to check.
 *
 * @param seed seed of all samples
 * @param samples samples per statement
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 * @param classes classes of Hamiltonians; the first one makes up every other sample
 * @param threads number of threads; has no influence on results
 * @param failFast whether to stop after the first document that is not as expected
 */
public record Options(
    long seed,
    long samples,
    int fewestBands,
    int mostBands,
    List<HamiltonianClass> classes,
    int threads,
    boolean failFast) {
  public Options {
    classes = List.copyOf(classes);
  }
}
