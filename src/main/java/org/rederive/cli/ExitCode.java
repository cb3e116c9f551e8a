package org.rederive.cli;

/** Exit codes of the command line. */
final class ExitCode {
  /** Every selected claim is as expected. */
  static final int AS_EXPECTED = 0;

  /** Something is refuted, or an expected refutation holds. */
  static final int REFUTED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Something is undecided, vacuous or unsupported. */
  static final int UNSETTLED = 3;

  /** A document cannot be read. */
  static final int DOCUMENT = 4;

  /** Nothing was selected. */
  static final int NOTHING = 5;

  /** A counterexample is none any more, or a run has other results. */
  static final int NOT_REPRODUCED = 7;

  /** A defect of the tool. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
