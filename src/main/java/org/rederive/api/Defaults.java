package org.rederive.api;

import java.util.stream.IntStream;
import org.rederive.result.Options;

/** What is checked where nothing else is said, for all doors: programs, tests, the command line. */
public final class Defaults {
  /** Seed of all samples. */
  public static final String SEED = "20260101";

  /** Samples per statement: more than ten of each class of Hamiltonians. */
  public static final String SAMPLES = "200";

  /**
   * Samples of a quick run, a fifth of the usual number: most of the time of a short run goes into
   * them.
   */
  public static final String QUICK_SAMPLES = "40";

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  /** Numbers of bands of samples and of exact points. */
  public static final String BANDS = FEWEST + ".." + MOST;

  private Defaults() {}

  /** All classes of Hamiltonians, on all processors. */
  public static Options options() {
    return Options.of(Long.parseLong(SEED), Long.parseLong(SAMPLES))
        .withBands(FEWEST, MOST)
        .withExactBands(IntStream.rangeClosed(FEWEST, MOST).boxed().toList())
        .withThreads(Runtime.getRuntime().availableProcessors());
  }
}
