package org.rederive.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many statements of a run came to what. Nothing is counted twice.
 *
 * @param documents how many were checked
 * @param claims how many claims they have
 * @param steps how many steps
 * @param hold by a theorem, on points, on samples or in a limit, as expected
 * @param byConstruction hold because both sides are one expression
 * @param notDisproved inequalities of which no more is expected
 * @param refuted as expected: what does not hold in general, and its document says so
 * @param misprints refuted, and their documents say that they are slips
 * @param plantedErrors refuted, and written to be
 * @param otherwise what is not as expected, by the word of its verdict
 */
public record Tally(
    long documents,
    long claims,
    long steps,
    long hold,
    long byConstruction,
    long notDisproved,
    long refuted,
    long misprints,
    long plantedErrors,
    Map<String, Long> otherwise) {
  /** What holds against expectation. */
  public static final String UNEXPECTEDLY = "hold unexpectedly";

  public Tally {
    otherwise = new TreeMap<>(otherwise);
  }

  /** The tally of a run. */
  public static Tally of(RunResult run) {
    List<StatementResult> expected = run.statements().filter(StatementResult::asExpected).toList();
    long open = count(expected, s -> s.verdict() == Verdict.NOT_DISPROVED);
    long planted = count(expected, StatementResult::planted);
    long misprints = count(expected, StatementResult::misprinted);
    long refuted = count(expected, StatementResult::expectRefuted) - planted - misprints;
    long constructed = count(expected, s -> s.evidence() == Evidence.CONSTRUCTION);
    Map<String, Long> otherwise = new TreeMap<>();
    run.statements()
        .filter(s -> !s.asExpected())
        .forEach(s -> otherwise.merge(word(s.verdict()), 1L, Long::sum));
    return new Tally(
        run.documents().size(),
        run.statements().filter(StatementResult::claim).count(),
        run.statements().filter(s -> !s.claim()).count(),
        expected.size() - refuted - misprints - planted - open - constructed,
        constructed,
        open,
        refuted,
        misprints,
        planted,
        otherwise);
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.HOLDS ? UNEXPECTEDLY : verdict.word();
  }

  private static long count(List<StatementResult> all, Predicate<StatementResult> which) {
    return all.stream().filter(which).count();
  }
}
