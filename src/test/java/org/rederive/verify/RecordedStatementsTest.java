package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.number.WithError;
import org.rederive.result.Options;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/** A statement's program gives what interpreting the statement gives, term by term. */
@Tag("slow")
class RecordedStatementsTest {
  private static final Options OPTIONS =
      Options.of(7, 40).withBands(2, 4).withClasses(List.of(HamiltonianClass.GENERIC));

  /** The program is made from one sample and run on another of the same structure. */
  private static final int RECORDED = 3;

  private static final int RUN = RECORDED + 15;

  record Case(Derivation derivation, Statement statement) {
    @Override
    public String toString() {
      return derivation.id() + " " + statement.id();
    }
  }

  static Stream<Case> statements() {
    return Folder.derivations().stream()
        .flatMap(d -> d.statements().stream().filter(Folder::isAtPoints).map(s -> new Case(d, s)));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aProgramComputesWhatTheFormulaMeans(Case each) {
    SampleSource samples = DocumentSamples.of(each.derivation, each.statement, OPTIONS);
    for (var equation : each.statement.equations()) {
      Comparison comparison = Comparison.of(equation, each.derivation.definitions());
      Recording recording = Recording.of(comparison, samples.at(RECORDED)::recorded);
      Sample sample = samples.at(RUN);
      Sides<WithError> expected =
          comparison.in(sample.in(WithError.SYSTEM, new DoubleDiagonalisation()));
      Sides<WithError> actual =
          recording.sides(
              recording
                  .program()
                  .run(
                      WithError.SYSTEM,
                      sample.inputs(WithError.SYSTEM, new DoubleDiagonalisation())));
      assertClose(expected.left(), actual.left());
      assertClose(expected.right(), actual.right());
    }
  }

  private static void assertClose(List<List<WithError>> expected, List<List<WithError>> actual) {
    assertTrue(expected.size() == actual.size(), "number of terms");
    for (int term = 0; term < expected.size(); term++) {
      for (int i = 0; i < expected.get(term).size(); i++) {
        WithError e = expected.get(term).get(i);
        WithError a = actual.get(term).get(i);
        double difference = Math.hypot(e.re() - a.re(), e.im() - a.im());
        assertTrue(
            difference <= 64 * (e.error() + a.error()) + 1e-300,
            "term " + term + ", component " + i + ": " + e + " and " + a);
      }
    }
  }
}
