package org.rederive.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.rederive.engine.sampling.SampledCheck;

/**
 * Times of {@link ClaimBench} in microseconds of the processor, the best of many: what other
 * processes on the same machine do hardly shows in them. One line for each size: N, eigensystem,
 * (13), (18).
 */
public final class ClaimTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds for each, warming up included. */
  private static final long BUDGET = 2_500_000_000L;

  private ClaimTimes() {}

  public static void main(String[] sizes) {
    for (String size : sizes) {
      ClaimBench bench = new ClaimBench();
      bench.n = Integer.parseInt(size);
      bench.prepare();
      System.out.printf(
          "%s %.3f %.3f %.3f%n",
          size, best(bench::eigensystem), best(bench::eq13), best(bench::eq18));
    }
  }

  private static double best(Runnable samples) {
    long spent = 0;
    long best = Long.MAX_VALUE;
    while (spent < BUDGET) {
      long start = THREADS.getCurrentThreadCpuTime();
      samples.run();
      long time = THREADS.getCurrentThreadCpuTime() - start;
      spent += time;
      best = Math.min(best, time);
    }
    return best / 1000.0 / SampledCheck.CHUNK;
  }
}
