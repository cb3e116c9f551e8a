package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.setting.Settings;

/**
 * Whatever kinds of symbols a document declares, however it spells them: two of one kind are not
 * equal, and none is constant in a coordinate that it depends on. A document may be refused.
 *
 * <pre>
 *   mvn test -Dtest=SymbolsOfRandomDocumentsProperties -Drederive.documents=1000
 * </pre>
 */
@Tag("slow")
class SymbolsOfRandomDocumentsProperties {
  private static final int TRIES = 10;
  private static final int DOCUMENTS = Integer.getInteger("rederive.documents", 80);
  private static final Set<String> MAY_COME_OUT = Set.of("refuted", "unsupported");

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void noneAreEqualAndNoneAreConstant(@ForAll long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    for (int document = 0; document < DOCUMENTS / TRIES; document++) {
      check(RandomDocument.of(seeds.nextLong()));
    }
  }

  private static void check(String text) {
    List<Derivation> read = Settings.of(Map.of("random.md", text)).derivations();
    for (Derivation derivation : read) {
      Derivation claims = SymbolClaims.ofOneBand(derivation);
      Map<String, Outcome> outcomes = Verdicts.ofRead(List.of(claims));
      for (Statement statement : claims.statements()) {
        Outcome outcome = outcomes.get(statement.id());
        assertTrue(
            MAY_COME_OUT.contains(outcome.word()),
            () -> statement.latex() + " came out as " + outcome + " in\n" + text);
      }
    }
  }
}
