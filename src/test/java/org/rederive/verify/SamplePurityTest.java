package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.SampledCheck;
import org.rederive.evaluate.Comparison;
import org.rederive.result.Options;

/** A sample is a pure function of seed, statement and number. */
@Tag("slow")
class SamplePurityTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq24", "eq29", "eq25-as-printed"})
  void fewerSamplesAreTheFirstOfMore(String claim) {
    assertEquals(outcomes(claim, 1, 200).subList(0, 75), outcomes(claim, 1, 75));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq24", "eq29"})
  void anotherSeedDrawsOtherSamples(String claim) {
    assertNotEquals(outcomes(claim, 1, 20), outcomes(claim, 2, 20));
  }

  private static List<Outcome> outcomes(String claim, long seed, long samples) {
    Options options = Options.of(seed, samples).withBands(2, 4);
    List<Outcome> all = new ArrayList<>();
    for (Derivation derivation : DOCUMENTS) {
      for (Statement statement : derivation.statements()) {
        if (statement.id().equals(claim)) {
          all.addAll(outcomes(derivation, statement, options));
        }
      }
    }
    return all;
  }

  private static List<Outcome> outcomes(Derivation derivation, Statement statement, Options o) {
    var samples = DocumentSamples.of(derivation, statement, o);
    Comparison comparison = Comparison.of(statement.equations().get(0), derivation.definitions());
    List<Outcome> all = new ArrayList<>();
    for (long chunk = 0; chunk * SampledCheck.CHUNK < o.samples(); chunk++) {
      all.addAll(new SampledCheck(comparison, samples).chunk(chunk, o.samples()));
    }
    return all;
  }
}
