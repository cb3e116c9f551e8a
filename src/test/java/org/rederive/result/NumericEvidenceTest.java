package org.rederive.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.result.NumericEvidence.Agreeing;
import org.rederive.result.NumericEvidence.Counts;
import org.rederive.result.NumericEvidence.Refutation;
import org.rederive.result.NumericEvidence.Refuting;
import org.rederive.result.NumericEvidence.Unsettled;

/** What counts of samples come to. */
class NumericEvidenceTest {
  private static final Counts EACH =
      new Counts(new Agreeing(1, 2, 4), new Refuting(8, 16), new Unsettled(32, 64), 128);

  private static NumericEvidence evidence(Counts counts, String kind) {
    return new NumericEvidence(
        counts, Map.of(kind, counts), 0, Optional.empty(), Optional.empty(), List.of());
  }

  private static Verdict verdict(long compared, long empty, Refuting refuting, Unsettled open) {
    return evidence(new Counts(new Agreeing(compared, 0, empty), refuting, open, 0), "generic")
        .verdict();
  }

  private static Verdict unsettled(long compared, long undecided, long discarded) {
    return verdict(compared, 0, new Refuting(0, 0), new Unsettled(undecided, discarded));
  }

  @Test
  void everySampleIsCountedOnce() {
    assertEquals(127, EACH.samples());
    assertEquals(7, EACH.holding());
    assertEquals(6, EACH.zero());
    assertEquals(24, EACH.differing());
  }

  @Test
  void evidenceOfMoreSamplesIsTheirSum() {
    NumericEvidence both = evidence(EACH, "normal").then(evidence(EACH, "normal"));
    Counts twice =
        new Counts(new Agreeing(2, 4, 8), new Refuting(16, 32), new Unsettled(64, 128), 256);
    assertEquals(twice, both.counts());
    assertEquals(Map.of("normal", twice), both.byClass());
    assertEquals(
        Map.of("generic", EACH, "normal", EACH),
        evidence(EACH, "generic").then(evidence(EACH, "normal")).byClass());
  }

  @Test
  void theFirstRefutationAndTheFirstTroubleStayTheFirst() {
    NumericEvidence first = troubled(1);
    NumericEvidence later = troubled(2);
    assertEquals(first.firstRefutation(), first.then(later).firstRefutation());
    assertEquals(first.firstTrouble(), first.then(later).firstTrouble());
    assertEquals(later.firstRefutation(), NumericEvidence.NOTHING.then(later).firstRefutation());
    assertEquals(later.firstTrouble(), NumericEvidence.NOTHING.then(later).firstTrouble());
    assertEquals(2, first.then(later).worstResidual());
    assertEquals(2, later.then(first).worstResidual());
  }

  private static NumericEvidence troubled(int number) {
    return new NumericEvidence(
        EACH,
        Map.of(),
        number,
        Optional.of(new Refutation(number, "generic", 2, 1)),
        Optional.of("trouble " + number),
        List.of());
  }

  @Test
  void oneConfirmedRefutationRefutesAndOneInDoublesDoesNotLetItHold() {
    assertEquals(Verdict.REFUTED, verdict(99, 0, new Refuting(1, 0), new Unsettled(99, 99)));
    assertEquals(Verdict.UNDECIDED, verdict(99, 0, new Refuting(0, 1), new Unsettled(0, 0)));
  }

  @Test
  void oneUndecidedSampleIsTooManyAndMoreThanHalfDiscardedToo() {
    assertEquals(Verdict.UNDECIDED, unsettled(99, 1, 0));
    assertEquals(Verdict.HOLDS, unsettled(6, 0, 6));
    assertEquals(Verdict.UNDECIDED, unsettled(6, 0, 7));
  }

  @Test
  void nothingSampledIsUndecidedAndNothingComparedVacuous() {
    assertEquals(Verdict.UNDECIDED, NumericEvidence.NOTHING.verdict());
    assertEquals(Verdict.VACUOUS, verdict(0, 9, new Refuting(0, 0), new Unsettled(0, 0)));
    assertEquals(Verdict.HOLDS, verdict(1, 9, new Refuting(0, 0), new Unsettled(0, 0)));
    assertFalse(EACH.agree());
  }

  @Test
  void classesWithoutSamplesAreNamedUnlessThereAreNoClasses() {
    List<String> missing = evidence(EACH, "generic").unsampled();
    assertFalse(missing.contains("generic"));
    assertEquals(8, missing.size());
    assertEquals(List.of(), evidence(EACH, "arbitrary operator").unsampled());
  }
}
