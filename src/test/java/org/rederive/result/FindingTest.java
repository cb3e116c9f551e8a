package org.rederive.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.engine.Answer;
import org.rederive.result.Finding.Outcome;

/** What a finding speaks about, how much it weighs, and what follows from it. */
class FindingTest {
  private static final Subject ANY = new Subject.Everything("any operators");
  private static final Subject TWO = new Subject.Size(2, "any H with 2 bands");
  private static final Subject MODEL = new Subject.Model("weyl-ring", 2);
  private static final Subject DRAWN = new Subject.Drawn("random packets");

  private static Finding finding(Evidence grade, Subject subject, Verdict verdict) {
    return new Finding("test", grade, subject, Outcome.of(verdict, "a detail"));
  }

  @Test
  void everythingIncludesAllAndASizeItsModels() {
    for (Subject subject : List.of(ANY, TWO, MODEL, DRAWN)) {
      assertTrue(ANY.includes(subject), subject::toString);
      assertTrue(subject.includes(subject), subject::toString);
    }
    assertTrue(ANY.includes(2));
    assertTrue(TWO.includes(2));
    assertTrue(TWO.includes(MODEL));
  }

  @Test
  void noSubjectIncludesWhatIsMoreOrOther() {
    assertFalse(TWO.includes(ANY));
    assertFalse(TWO.includes(3));
    assertFalse(TWO.includes(new Subject.Size(3, "any H with 3 bands")));
    assertFalse(TWO.includes(new Subject.Model("spin-one", 3)));
    for (Subject narrow : List.of(MODEL, DRAWN)) {
      assertFalse(narrow.includes(2), narrow::toString);
      assertFalse(narrow.includes(TWO), narrow::toString);
      assertFalse(narrow.includes(ANY), narrow::toString);
    }
    assertFalse(MODEL.includes(new Subject.Model("dirac", 2)));
    assertFalse(DRAWN.includes(new Subject.Drawn("other packets")));
  }

  @Test
  void aGradeIsAtLeastItselfAndNoWeakerOneIsAtLeastIt() {
    Evidence[] grades = Evidence.values();
    for (int i = 0; i < grades.length; i++) {
      assertEquals(Optional.of(grades[i]), Evidence.named(grades[i].word()));
      for (int j = 0; j < grades.length; j++) {
        assertEquals(i <= j, grades[i].isAtLeast(grades[j]));
        assertEquals(grades[Math.max(i, j)], grades[i].weaker(grades[j]));
      }
    }
    assertEquals(Optional.empty(), Evidence.named("believed"));
  }

  @Test
  void onlyWhatWasNotUnderstoodSettlesNothing() {
    for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.UNFOUNDED))) {
      Finding finding = finding(Evidence.EXACT, TWO, verdict);
      assertEquals(verdict, finding.verdict());
      assertEquals(verdict != Verdict.UNSUPPORTED, finding.settles());
      assertEquals("a detail", finding.detail());
      assertFalse(finding.blamesModel());
    }
    assertTrue(
        new Finding("test", Evidence.PROVED, MODEL, new Outcome.Faulty("no energies"))
            .blamesModel());
  }

  @Test
  void anAnswerRefutesIfOneOfItsFindingsDoes() {
    Finding holds = finding(Evidence.PROVED, TWO, Verdict.HOLDS);
    Finding refuted = finding(Evidence.EXACT, TWO, Verdict.REFUTED);
    assertTrue(new Answer.Found(List.of(holds, refuted)).refutes());
    assertFalse(new Answer.Found(List.of(holds)).refutes());
    assertFalse(Answer.Found.NOTHING.refutes());
    assertFalse(new Answer.Broken("why").refutes());
    assertFalse(new Answer.Sampled(NumericEvidence.NOTHING).refutes());
  }

  @Test
  void howFarAVerdictReachesNamesModelsAndSubjectsThatHaveNoSize() {
    Finding model = finding(Evidence.PROVED, MODEL, Verdict.HOLDS);
    Finding other = finding(Evidence.PROVED, new Subject.Model("dirac", 2), Verdict.HOLDS);
    Finding limit = finding(Evidence.LIMIT, DRAWN, Verdict.HOLDS);
    Finding any = finding(Evidence.PROVED, ANY, Verdict.HOLDS);
    Finding read = finding(Evidence.READING, TWO, Verdict.HOLDS);
    assertEquals(List.of("1 model"), reach(Verdict.HOLDS, model));
    assertEquals(List.of("2 models"), reach(Verdict.HOLDS, model, other));
    assertEquals(List.of("limit, random packets"), reach(Verdict.HOLDS, limit));
    assertEquals(
        List.of("proved for any operators", "written out N = 2"), reach(Verdict.HOLDS, any, read));
    assertEquals(List.of(), reach(Verdict.REFUTED, any, model, limit));
    assertEquals(List.of(), reach(Verdict.CONFLICT, any, model, limit));
  }

  private static List<String> reach(Verdict verdict, Finding... findings) {
    return Reach.of(
        verdict, Evidence.PROVED, List.of(findings), Optional.of(NumericEvidence.NOTHING));
  }
}
