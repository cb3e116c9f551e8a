package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.sampling.Campaign;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Options;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** What findings about single models do to a verdict. */
class ModelJudgementTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();
  private static final Options OPTIONS = Options.of(1, 12).withBands(2, 3);
  private static final Finding GENERAL = finding(2, Verdict.HOLDS);

  private static Finding finding(int bands, Verdict verdict) {
    return Heard.finding(Evidence.PROVED, bands, verdict);
  }

  private static Finding model(Verdict verdict) {
    return Heard.finding(Evidence.PROVED, new Subject.Model("test", 2), verdict);
  }

  private static StatementResult judged(String id, Finding... findings) {
    Derivation derivation =
        DOCUMENTS.stream()
            .filter(d -> d.statements().stream().anyMatch(s -> s.id().equals(id)))
            .findFirst()
            .orElseThrow();
    var statement =
        derivation.statements().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    var samples = DocumentSamples.of(derivation, statement, OPTIONS);
    NumericEvidence numeric = Campaign.of(derivation, statement, samples, 12).chunk(0);
    return Heard.judged(numeric, findings);
  }

  @Test
  void aVacuousOrUnfinishedModelDoesNotWeakenAProof() {
    for (Verdict verdict : List.of(Verdict.HOLDS, Verdict.VACUOUS, Verdict.UNDECIDED)) {
      StatementResult result = judged("eq28", GENERAL, model(verdict));
      assertEquals(Verdict.HOLDS, result.verdict());
      assertEquals(Evidence.PROVED, result.evidence());
    }
  }

  @Test
  void whatEveryEngineSeesToBeEmptyIsVacuousWhateverRoundingLeavesOfIt() {
    Finding empty = finding(2, Verdict.VACUOUS);
    assertEquals(Verdict.VACUOUS, judged("eq28", empty, model(Verdict.HOLDS)).verdict());
    assertEquals(Verdict.HOLDS, judged("eq28", empty, GENERAL).verdict());
  }

  @Test
  void modelsAloneAreNoProof() {
    assertEquals(Evidence.NUMERIC, judged("eq28", model(Verdict.HOLDS)).evidence());
  }

  @Test
  void aModelThatRefutesWhatSamplesSayHoldsIsAConflict() {
    StatementResult result = judged("eq28", GENERAL, model(Verdict.REFUTED));
    assertEquals(Verdict.CONFLICT, result.verdict());
    assertEquals(Evidence.NONE, result.evidence());
  }

  @Test
  void anEngineThatContradictsItselfIsAConflict() {
    assertEquals(Verdict.CONFLICT, judged("eq28", model(Verdict.CONFLICT)).verdict());
    Finding own = finding(3, Verdict.CONFLICT);
    assertEquals(Verdict.CONFLICT, judged("eq28", GENERAL, own).verdict());
  }

  @Test
  void aModelForWhichARefutedStatementHoldsIsNone() {
    assertEquals(Verdict.REFUTED, judged("eq25-as-printed", model(Verdict.HOLDS)).verdict());
  }
}
