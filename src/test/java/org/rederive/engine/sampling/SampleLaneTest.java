package org.rederive.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.number.WithError;
import org.rederive.program.Lane;
import org.rederive.result.Options;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/** Samples in arrays say what samples in objects say, to the last bit. */
class SampleLaneTest {
  /** Enough for every class of Hamiltonians in most structures. */
  private static final int SAMPLES = 60;

  private static final Options OPTIONS = Options.of(7, SAMPLES);

  @Test
  void anArrayComputesWhatObjectsComputeToTheLastBit() {
    int inArrays = 0;
    for (String id : List.of("eq10", "eq13", "eq18", "eq25", "eq31", "text-orthogonal")) {
      Derivation derivation = derivation(id);
      for (Statement statement : derivation.statements()) {
        if (!statement.isLimit() && !statement.isInequality()) {
          inArrays += compared(derivation, statement);
        }
      }
    }
    assertTrue(inArrays > SAMPLES, "samples in arrays: " + inArrays);
  }

  private static Derivation derivation(String id) {
    return Folder.derivations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** How many samples were computed in arrays. */
  private static int compared(Derivation derivation, Statement statement) {
    Comparison comparison = Comparison.of(statement.equations().get(0), derivation.definitions());
    SampleSource source = DocumentSamples.of(derivation, statement, OPTIONS);
    int inArrays = 0;
    for (Sample sample : LongStream.range(0, SAMPLES).mapToObj(source::at).toList()) {
      DoubleRuns runs = DoubleRuns.of(comparison, sample);
      SampleLane arrays = runs.lane(sample);
      ConditionNoted eigenpairs = new ConditionNoted();
      Lane<Input> objects = Lane.of(new PatientInputs(sample.inputs(WithError.SYSTEM, eigenpairs)));
      assertEquals(runs.residuals(List.of(objects)), runs.residuals(List.of(arrays)));
      assertEquals(eigenpairs.worst(), arrays.condition());
      inArrays += arrays.isInArrays() ? 1 : 0;
    }
    return inArrays;
  }

  @Test
  void aSampleSaysTheSameAloneAndBesideOthers() {
    Derivation derivation = derivation("eq13");
    Statement statement = derivation.statements().get(0);
    SampleSource source = DocumentSamples.of(derivation, statement, OPTIONS);
    Comparison comparison = Comparison.of(statement.equations().get(0), derivation.definitions());
    SampledCheck check = new SampledCheck(comparison, source);
    List<Outcome> together = check.chunk(0, SAMPLES);
    List<Outcome> alone = new ArrayList<>();
    for (long n = 0; n < SAMPLES; n++) {
      long index = n;
      SampledCheck one = new SampledCheck(comparison, i -> source.at(i + index));
      alone.add(one.chunk(0, 1).get(0));
    }
    for (int n = 0; n < SAMPLES; n++) {
      assertEquals(alone.get(n).status(), together.get(n).status());
      assertEquals(alone.get(n).measured(), together.get(n).measured());
    }
  }
}
