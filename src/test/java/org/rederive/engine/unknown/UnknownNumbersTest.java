package org.rederive.engine.unknown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Question;
import org.rederive.result.Finding;
import org.rederive.setting.Settings;

/** Values of numbers that statements leave open, and that there are none for wrong ones. */
class UnknownNumbersTest {
  private static final List<Derivation> DOCUMENTS =
      Settings.read(List.of(Path.of("test-data", "corpus", "unknown-numbers"))).derivations();

  private static Finding finding(String name) {
    for (Derivation document : DOCUMENTS) {
      for (Statement statement : document.statements()) {
        if (statement.id().equals(name)) {
          Question question = Question.whole(document, statement);
          Answer answer = new Solutions(7, List.of(2, 3)).reported().ask(question);
          return ((Answer.Found) answer).findings().get(0);
        }
      }
    }
    throw new AssertionError("no statement is called " + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-velocity  | c_{1} = 1, and no other value",
        "unknown-bra       | c_{1} = i, c_{2} = 0, and no other value",
        "unknown-curvature | c_{1} = i, c_{2} = - i, and no other value",
        "unknown-defined   | c_{3} = \\frac{3}{7}, and no other value",
        "unknown-conjugate | c_{1} = 1 - \\frac{2}{3} i, and no other value",
        "unknown-leibniz   | c_{1} = 1, c_{2} = 1, and no other value",
        "unknown-choice    | c_{1} = 1 - \\frac{1}{2} c_{2} for any value of c_{2}"
      })
  void valuesThatMakeAStatementTrueAreFound(String name, String values) {
    assertEquals(values, finding(name).detail());
  }

  @ParameterizedTest
  @CsvSource({"unknown-right", "unknown-not-real", "unknown-twice", "unknown-order"})
  void aWrongStatementHasNone(String name) {
    assertTrue(finding(name).outcome() instanceof Finding.Outcome.Unsolvable, name);
  }

  @ParameterizedTest
  @CsvSource({"unknown-square, not linear", "unknown-irrational, no simple fraction"})
  void whatCannotBeSolvedSaysWhy(String name, String why) {
    Finding finding = finding(name);
    assertTrue(!finding.settles() && finding.detail().contains(why), finding.detail());
  }
}
