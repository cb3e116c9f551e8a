package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rederive.engine.Answer;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** What samples and engines say together, whichever engines there are. */
class JudgementTest {
  private static Finding finding(Evidence grade, int bands, Verdict verdict) {
    return Heard.finding(grade, bands, verdict);
  }

  private static Finding anySize(Verdict verdict) {
    return Heard.finding(Evidence.PROVED, new Subject.Everything("any H"), verdict);
  }

  private static Finding proof(int bands, Verdict verdict) {
    return finding(Evidence.PROVED, bands, verdict);
  }

  private static Finding exact(int bands, Verdict verdict) {
    return finding(Evidence.EXACT, bands, verdict);
  }

  private static NumericEvidence all(Status status) {
    return Heard.samples(2, Collections.nCopies(12, status));
  }

  private static NumericEvidence allBut(Status most, Status one) {
    List<Status> statuses = new ArrayList<>(Collections.nCopies(11, most));
    statuses.add(one);
    return Heard.samples(2, statuses);
  }

  private static StatementResult judged(NumericEvidence numeric, Finding... findings) {
    return Heard.judged(numeric, findings);
  }

  private static Verdict verdict(NumericEvidence numeric, Finding... findings) {
    return judged(numeric, findings).verdict();
  }

  // ---- refuted, vacuous, zero

  @Test
  void whereAnEngineBreaksAndNothingElseIsSaidNothingIsSettled() {
    assertEquals(Verdict.UNDECIDED, Heard.alone(new Answer.Broken("a defect")).verdict());
  }

  @Test
  void oneRefutingSampleOutranksAnyNumberThatTestNothing() {
    NumericEvidence numeric = allBut(Status.STARTS_AT_ZERO, Status.REFUTES);
    assertEquals(Verdict.REFUTED, verdict(numeric));
    assertEquals(Verdict.REFUTED, verdict(numeric, exact(2, Verdict.VACUOUS)));
  }

  @Test
  void anExactPointThatRefutesOutranksSamplesThatTestNothingOrDoNotSettle() {
    for (Status status : List.of(Status.STARTS_AT_ZERO, Status.UNDECIDED, Status.DISCARDED)) {
      StatementResult result = judged(all(status), exact(2, Verdict.REFUTED));
      assertEquals(Verdict.REFUTED, result.verdict());
      assertEquals(Evidence.EXACT, result.evidence());
    }
  }

  @Test
  void onlyWhatIsZeroFromTheStartEverywhereIsVacuous() {
    assertEquals(Verdict.VACUOUS, verdict(all(Status.STARTS_AT_ZERO)));
    assertEquals(Verdict.VACUOUS, verdict(all(Status.STARTS_AT_ZERO), exact(2, Verdict.VACUOUS)));
    assertEquals(Verdict.UNDECIDED, verdict(all(Status.DISCARDED)));
  }

  @Test
  void zerosBehindADeltaAreCountedApartAndDoNotMakeAStatementVacuous() {
    NumericEvidence numeric = allBut(Status.STARTS_AT_ZERO, Status.HOLDS);
    assertEquals(Verdict.HOLDS, verdict(numeric));
    assertEquals(12, numeric.counts().holding());
    assertEquals(11, numeric.counts().zero());
    assertEquals(11, numeric.counts().agreeing().empty());
  }

  @Test
  void thatSomethingComesToZeroIsAClaimLikeAnyOther() {
    StatementResult result = judged(all(Status.COMES_TO_ZERO), proof(2, Verdict.HOLDS));
    assertEquals(Verdict.HOLDS, result.verdict());
    assertEquals(Evidence.PROVED, result.evidence());
    assertEquals(0, result.numeric().orElseThrow().counts().agreeing().empty());
  }

  @Test
  void whatAProofComparesIsNotVacuousThoughNoSampleDoes() {
    assertEquals(Verdict.HOLDS, verdict(all(Status.STARTS_AT_ZERO), proof(2, Verdict.HOLDS)));
  }

  @Test
  void aSecondReadingMakesNothingHold() {
    Finding read = finding(Evidence.READING, 2, Verdict.HOLDS);
    assertEquals(Verdict.VACUOUS, verdict(all(Status.STARTS_AT_ZERO), read));
    assertEquals(Evidence.NUMERIC, judged(all(Status.HOLDS), read).evidence());
  }

  @Test
  void aSecondReadingRefutesAlone() {
    Finding read = finding(Evidence.READING, 2, Verdict.REFUTED);
    StatementResult result = judged(all(Status.STARTS_AT_ZERO), read);
    assertEquals(Verdict.REFUTED, result.verdict());
    assertEquals(Evidence.READING, result.evidence());
  }

  @Test
  void whatIsEmptyAtEverySizeIsVacuousThoughItIsProvedForAnyNumberOfBands() {
    NumericEvidence zero = all(Status.COMES_TO_ZERO);
    assertEquals(Verdict.VACUOUS, verdict(zero, exact(2, Verdict.VACUOUS), anySize(Verdict.HOLDS)));
    assertEquals(Verdict.HOLDS, verdict(zero, exact(2, Verdict.HOLDS), anySize(Verdict.VACUOUS)));
    assertEquals(Verdict.VACUOUS, verdict(zero, anySize(Verdict.VACUOUS)));
  }

  @Test
  void anEngineThatDoesNotUnderstandAStatementComparesNothing() {
    assertEquals(
        Verdict.VACUOUS,
        verdict(
            all(Status.COMES_TO_ZERO), exact(2, Verdict.VACUOUS), exact(3, Verdict.UNSUPPORTED)));
  }

  // ---- contradictions

  @Test
  void aDifferenceBelowRoundingIsDisprovedAndNoConflict() {
    Finding digits = finding(Evidence.NUMERIC, 2, Verdict.REFUTED);
    NumericEvidence agree = all(Status.HOLDS);
    assertEquals(Verdict.CONFLICT, verdict(agree, exact(2, Verdict.REFUTED)));
    StatementResult result = judged(agree, exact(2, Verdict.REFUTED), digits);
    assertEquals(Verdict.REFUTED, result.verdict());
    assertTrue(result.message().startsWith(digits.scope()));
  }

  @Test
  void aFewSamplesWhereLabelsLeaveSomethingToCompareContradictNoRefutation() {
    NumericEvidence few = allBut(Status.STARTS_AT_ZERO, Status.HOLDS);
    assertEquals(Verdict.REFUTED, verdict(few, exact(2, Verdict.REFUTED)));
    List<Status> statuses = new ArrayList<>(Collections.nCopies(20, Status.HOLDS));
    statuses.add(Status.STARTS_AT_ZERO);
    NumericEvidence many = Heard.samples(2, statuses);
    assertEquals(Verdict.CONFLICT, verdict(many, exact(2, Verdict.REFUTED)));
  }

  @Test
  void aRefutationAtASizeThatNoSampleHasContradictsNothing() {
    assertEquals(Verdict.REFUTED, verdict(all(Status.HOLDS), exact(9, Verdict.REFUTED)));
  }

  @Test
  void anEngineForTwoBandsOnlyCanContradictTheOthersThereAndNowhereElse() {
    Finding reading = exact(2, Verdict.REFUTED);
    assertEquals(Verdict.CONFLICT, verdict(all(Status.HOLDS), proof(2, Verdict.HOLDS), reading));
    Finding agrees = exact(2, Verdict.HOLDS);
    assertEquals(Verdict.CONFLICT, verdict(all(Status.REFUTES), agrees));
    assertEquals(Verdict.CONFLICT, verdict(all(Status.HOLDS), anySize(Verdict.HOLDS), reading));
    NumericEvidence three = Heard.samples(3, Collections.nCopies(12, Status.REFUTES));
    assertEquals(Verdict.REFUTED, verdict(three, agrees, proof(3, Verdict.REFUTED)));
  }

  @Test
  void aModelThatRefutesAProofForItsSizeIsAConflictWhateverSamplesSay() {
    Finding model = Heard.finding(Evidence.PROVED, new Subject.Model("test", 2), Verdict.REFUTED);
    for (Status status : Status.values()) {
      assertEquals(
          Verdict.CONFLICT, verdict(all(status), proof(2, Verdict.HOLDS), model), status::name);
    }
    assertEquals(Verdict.HOLDS, verdict(all(Status.HOLDS), proof(2, Verdict.HOLDS)));
  }

  @Test
  void twoExactEnginesThatDisagreeAreAConflictWhateverSamplesSay() {
    for (Status status : List.of(Status.HOLDS, Status.UNDECIDED, Status.STARTS_AT_ZERO)) {
      assertEquals(
          Verdict.CONFLICT,
          verdict(all(status), exact(2, Verdict.REFUTED), proof(2, Verdict.HOLDS)));
    }
  }

  // ---- grades and how far they reach

  @Test
  void aGradeIsGivenOnlyIfNoneOfItsFindingsIsOpen() {
    NumericEvidence agree = all(Status.HOLDS);
    Finding point = exact(2, Verdict.HOLDS);
    Finding two = proof(2, Verdict.HOLDS);
    assertEquals(Evidence.EXACT, judged(agree, two, proof(3, Verdict.UNDECIDED), point).evidence());
    assertEquals(
        Evidence.EXACT, judged(agree, two, proof(3, Verdict.UNSUPPORTED), point).evidence());
    assertEquals(Evidence.PROVED, judged(agree, two, proof(3, Verdict.VACUOUS), point).evidence());
    assertEquals(Evidence.NUMERIC, judged(agree, proof(2, Verdict.UNDECIDED)).evidence());
  }

  @Test
  void whatHoldsByConstructionIsSaidSoAndSatisfiesEveryRequirement() {
    Finding same = finding(Evidence.CONSTRUCTION, 2, Verdict.HOLDS);
    StatementResult result = judged(all(Status.HOLDS), proof(2, Verdict.HOLDS), same);
    assertEquals(Evidence.CONSTRUCTION, result.evidence());
    assertTrue(result.evidence().isAtLeast(Evidence.PROVED));
    assertEquals(List.of("by construction N = 2", "12 samples"), result.scope());
  }

  @Test
  void aVerdictCarriesHowFarItReaches() {
    List<Finding> findings = new ArrayList<>(List.of(proof(2, Verdict.HOLDS)));
    findings.add(proof(3, Verdict.HOLDS));
    findings.add(proof(4, Verdict.UNDECIDED));
    IntStream.rangeClosed(2, 8).forEach(n -> findings.add(exact(n, Verdict.HOLDS)));
    assertEquals(
        List.of("proved N = 2, 3", "exact N ≤ 8", "12 samples"),
        judged(all(Status.HOLDS), findings.toArray(Finding[]::new)).scope());
    assertEquals(
        List.of("disproved N = 2", "12 samples"),
        judged(all(Status.REFUTES), proof(2, Verdict.REFUTED)).scope());
  }
}
