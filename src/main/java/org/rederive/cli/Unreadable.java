package org.rederive.cli;

import org.rederive.report.UnreadableRunException;

/** The exit code for a file that is no run. */
final class Unreadable {
  private Unreadable() {}

  /**
   * The exit code: one that is missing or none of ours should not have been named.
   *
   * @param damaged the code for one of ours that was changed or cut
   */
  static int code(UnreadableRunException unreadable, int damaged) {
    return unreadable.isDamaged() ? damaged : ExitCode.USAGE;
  }
}
