package org.rederive.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.result.Counterexample;
import org.rederive.result.DroppedAssumption;
import org.rederive.result.DroppedAssumption.Outcome;

/** An assumption is needed, not needed, or has to be made for the symbols to mean something. */
@Tag("slow")
class AssumptionLedgerTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  private static DroppedAssumption without(String document, String assumption) {
    Derivation derivation =
        DOCUMENTS.stream().filter(d -> d.id().equals(document)).findFirst().orElseThrow();
    return AssumptionLedger.without(
        derivation,
        derivation.droppable().stream()
            .filter(a -> a.word().equals(assumption))
            .findFirst()
            .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "eq29,unitary",
    "eq29,identity-at-zero",
    "eq24,commuting-positions",
    "eq10,sharp-packet"
  })
  void aNeededAssumptionComesWithACounterexample(String document, String assumption) {
    DroppedAssumption entry = without(document, assumption);
    assertEquals(Outcome.NEEDED, entry.outcome(), entry.toString());
    assertTrue(entry.statements().contains(document));
    Counterexample point = entry.counterexample().orElseThrow();
    assertNotEquals(point.left(), point.right());
  }

  @ParameterizedTest
  @CsvSource({
    "eq27,unitary",
    "eq22,commuting-positions",
    "eq31,symmetric matrix",
    "eq28,simple-eigenvalue"
  })
  void anAssumptionThatIsNotNeededIsProvedToBeSo(String document, String assumption) {
    DroppedAssumption entry = without(document, assumption);
    assertEquals(Outcome.NOT_NEEDED, entry.outcome(), entry.toString());
    assertTrue(entry.why().startsWith("proved for N = 2 and 3"), entry.why());
  }

  @ParameterizedTest
  @CsvSource({"eq04,simple-eigenvalue,a denominator vanishes"})
  void whatMakesNoSenseWithoutItIsSaidSo(String document, String assumption, String why) {
    DroppedAssumption entry = without(document, assumption);
    assertEquals(Outcome.CANNOT_BE_DROPPED, entry.outcome(), entry.toString());
    assertTrue(entry.why().contains(why), entry.why());
  }
}
