package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verdict has a document that gets it, and an exit code. */
@Tag("slow")
class VerdictsTest {
  @TempDir Path folder;

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of("good", SmallDocuments.HOLDS, 0, "holds", "1 hold"),
        Arguments.of("bad", SmallDocuments.REFUTED, 1, "refuted", "claim is false"),
        Arguments.of(
            "surprise",
            SmallDocuments.HOLDS_UNEXPECTEDLY,
            1,
            "holds",
            "HOLDS (expected refutation)"),
        Arguments.of(
            "empty", SmallDocuments.VACUOUS, 3, "vacuous", "every term is zero from the start"),
        Arguments.of("second", SmallDocuments.SECOND_ORDER, 3, "unsupported", "diverges"),
        Arguments.of("momenta", SmallDocuments.TWO_MOMENTA, 3, "unsupported", "cannot be paired"),
        Arguments.of("tiny", SmallDocuments.UNDECIDED, 3, "undecided", "could not be decided"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void aVerdictHasItsExitCodeAndItsReason(
      String id, String text, int code, String verdict, String reason) {
    Folder.write(folder, id + ".md", text);
    Path json = folder.resolve("run.json");
    Run run = Run.of("verify", "--samples", 18, "--dim", "2..3", "--json", json, folder);
    assertEquals("", run.err());
    assertEquals(verdict, Run.verdict(Run.read(json), id), run.out());
    assertEquals(code, run.code(), run.out());
    assertTrue(run.out().contains(reason), run.out());
  }

  @Test
  void aClaimForHermitianHamiltoniansNamesTheClassesWhereItHolds() {
    Folder.write(folder, "a.md", SmallDocuments.HERMITIAN_ONLY);
    Run all = Run.of("verify", "--samples", 36, "--dim", "2..4", folder);
    assertEquals(1, all.code());
    assertTrue(
        all.out().contains("it holds on all samples of these classes: hermitian, normal"),
        all.out());
  }

  @Test
  void aTraceIsProvedCyclicWhereItIsOnly() {
    Folder.write(folder, "a.md", SmallDocuments.CYCLIC);
    Run run = Run.of("verify", "--samples", 18, "--dim", "2..3", folder);
    assertTrue(run.out().contains("any operators whose traces are cyclic"), run.out());
  }

  /** Who divides by the difference of two energies means different bands. */
  @Test
  void aDenominatorThatVanishesForEqualBandsIsNamedWithTheConditionThatIsMissing() {
    Folder.write(folder, "a.md", SmallDocuments.OF_EQUAL_BANDS);
    Run run = Run.of("verify", "--samples", 18, "--dim", "2..3", folder);
    assertEquals(3, run.code(), run.out());
    assertTrue(run.out().contains("which is zero for n = m: write n \\neq m below"), run.out());
  }

  @Test
  void aClaimForHermitianHamiltoniansHoldsAmongThem() {
    Folder.write(folder, "a.md", SmallDocuments.HERMITIAN_ONLY);
    Run run = Run.of("verify", "--samples", 20, "--class", "hermitian,normal", folder);
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("20 samples"), run.out());
  }

  @Test
  void aRefutationWeighsMoreThanADocumentErrorAndThatMoreThanDoubt() {
    Folder.write(folder, "empty.md", SmallDocuments.VACUOUS);
    assertEquals(3, Run.of("verify", "--samples", 4, folder).code());
    Folder.write(folder, "broken.md", "nothing");
    assertEquals(4, Run.of("verify", "--samples", 4, folder).code());
    Folder.write(folder, "bad.md", SmallDocuments.REFUTED);
    assertEquals(1, Run.of("verify", "--samples", 4, folder).code());
  }
}
