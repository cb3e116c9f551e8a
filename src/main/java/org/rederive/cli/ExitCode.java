package org.rederive.cli;

import org.rederive.result.RunResult;

/** Exit codes of the command line. */
final class ExitCode {
  /** Every selected claim is as expected. */
  static final int AS_EXPECTED = 0;

  /** Something is refuted, or an expected refutation holds. */
  static final int REFUTED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /**
   * Something is undecided, vacuous, unsupported, unfounded or below what is required; something
   * printed has neither verdict nor reason; a shard is missing.
   */
  static final int UNSETTLED = 3;

  /** A document cannot be read. */
  static final int DOCUMENT = 4;

  /** Nothing was selected. */
  static final int NOTHING = 5;

  /** Something differs from what it is compared with. */
  static final int DIFFERS = 6;

  /** A counterexample is none any more, or a run has other results. */
  static final int NOT_REPRODUCED = 7;

  /** A defect of the tool. */
  static final int INTERNAL = 70;

  private ExitCode() {}

  /**
   * What a run comes to.
   *
   * @param missing whether something was asked for that is not there
   * @param met whether everything rests on the evidence that is required
   */
  static int of(RunResult run, boolean missing, boolean met) {
    if (run.contradicted()) {
      return REFUTED;
    }
    if (!run.problems().isEmpty()) {
      return DOCUMENT;
    }
    if (run.documents().isEmpty() || missing) {
      return NOTHING;
    }
    return run.unsettled() || !met ? UNSETTLED : AS_EXPECTED;
  }
}
