package org.rederive.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rederive.verify.Deadline;

/** On an interrupt, checking stops and what is there is written before the process ends. */
final class Interrupt {
  /** How long an interrupted run may take to write what it has. */
  private static final long GRACE_SECONDS = 10;

  private final Deadline deadline;
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::finish, "interrupted");

  private Interrupt(Deadline deadline) {
    this.deadline = deadline;
  }

  /** From now on an interrupt stops the run with this deadline. */
  static Interrupt stopping(Deadline deadline) {
    Interrupt interrupt = new Interrupt(deadline);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void finish() {
    deadline.stop();
    try {
      // Whether it was written in time or not, the process ends now.
      var unused = written.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is written. */
  void written() {
    written.countDown();
    if (!deadline.wasStopped()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // The interrupt came just now: the hook is running and finds everything written.
        return;
      }
    }
  }
}
