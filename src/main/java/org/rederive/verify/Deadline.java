package org.rederive.verify;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Until when a run may go on: a time limit, or until somebody stops it. A safety net only; what is
 * not finished is undecided.
 */
public final class Deadline {
  private static final long STEP_MILLIS = 50;

  private final long start = System.nanoTime();
  private final double seconds;
  private volatile boolean stopped;

  private Deadline(double seconds) {
    this.seconds = seconds;
  }

  /** No limit; can still be stopped. */
  public static Deadline never() {
    return new Deadline(Double.POSITIVE_INFINITY);
  }

  /** A limit from now on. */
  public static Deadline in(double seconds) {
    return new Deadline(seconds);
  }

  /** Ends the run as soon as possible; what is there already is kept. */
  public void stop() {
    stopped = true;
  }

  /** Whether somebody stopped it. */
  public boolean wasStopped() {
    return stopped;
  }

  /** Whether nothing more should be waited for. */
  public boolean isOver() {
    return stopped || (System.nanoTime() - start) * 1e-9 > seconds;
  }

  /**
   * Waits for a result.
   *
   * @throws CancellationException if the run is over before the result is there
   * @throws CompletionException if the computation failed
   */
  <T> T await(CompletableFuture<T> result) {
    while (!result.isDone()) {
      if (isOver()) {
        throw new CancellationException(
            stopped ? "stopped before it was checked" : "not checked within the time limit");
      }
      try {
        return result.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        continue;
      } catch (ExecutionException failed) {
        throw new CompletionException(failed.getCause());
      } catch (InterruptedException interrupted) {
        stop();
      }
    }
    return result.join();
  }
}
