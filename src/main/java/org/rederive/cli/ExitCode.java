package org.rederive.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.report.Ending;
import org.rederive.result.Coverage;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

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
  static Ending of(RunResult run, boolean missing, boolean met) {
    if (run.contradicted()) {
      return new Ending(REFUTED, "refuted, or holds against expectation: " + contradicted(run));
    }
    if (!run.problems().isEmpty()) {
      return new Ending(DOCUMENT, "documents with errors: " + run.problems().get(0));
    }
    if (run.documents().isEmpty() || missing) {
      return new Ending(NOTHING, "nothing was selected, or something named is not there");
    }
    if (run.unsettled()) {
      return new Ending(UNSETTLED, "not settled: " + unsettled(run));
    }
    return met
        ? new Ending(AS_EXPECTED, "everything came out as expected")
        : new Ending(UNSETTLED, "something rests on less evidence than is required");
  }

  private static String contradicted(RunResult run) {
    return names(run.statements().filter(StatementResult::contradicted).map(StatementResult::id));
  }

  private static String unsettled(RunResult run) {
    Stream<String> statements =
        run.statements().filter(s -> !s.asExpected()).map(StatementResult::id);
    Stream<String> unaccounted =
        run.coverage().stream().flatMap(c -> c.open().stream()).map(Coverage.Entry::printed);
    return names(
        Stream.of(statements, run.skipped().stream(), unaccounted).flatMap(names -> names));
  }

  private static String names(Stream<String> all) {
    return all.collect(Collectors.joining(", "));
  }
}
