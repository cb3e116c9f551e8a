package org.rederive.engine.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.setting.Settings;

/** An equation of another document can be cited where its letters mean what they meant there. */
class CitedEquationsTest {
  private static final String HEAD =
      """
      ---
      id: %s
      title: %s
      source: { paper: "textbook", equation: "1" }
      setting: operators
      %s---
      # Operators

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`A`$ | arbitrary operator | |
      %s
      """;

  private static String fence(String directive, String latex) {
    return "<!-- rederive: " + directive + " -->\n```math\n" + latex + "\n```\n\n";
  }

  private static final String SQUARE =
      HEAD.formatted("square", "square", "", "| $`B`$ | defined | |")
          + fence("define", "B = A A")
          + fence("claim square", "A B = B A");

  private static List<Citation> cited(String row, String definitions) {
    return cited(SQUARE, row, definitions);
  }

  private static List<Citation> cited(String square, String row, String definitions) {
    String text =
        HEAD.formatted("other", "other", "uses: [square]\n", row)
            + definitions
            + fence("claim other", "A A = A^2")
            + fence("step s by=uses(square)", "A A - A^2 = 0");
    Derivations.Reading reading = Settings.of(Map.of("square.md", square, "other.md", text));
    assertEquals(List.of(), reading.problems());
    Derivation other =
        reading.derivations().stream()
            .filter(d -> d.id().equals("other"))
            .findFirst()
            .orElseThrow();
    return new CitedEquations(other, other.named("s").orElseThrow()).of("square");
  }

  @Test
  void itIsReadWhereItsLettersMeanTheSame() {
    List<Citation> found = cited("| $`B`$ | defined | |", fence("define", "B = A A"));
    assertEquals(1, found.size());
    assertEquals("square", found.get(0).id());
  }

  /** What a command of its author stands for goes with it; here it stands for something else. */
  @Test
  void commandsOfItsAuthorAreWrittenOut() {
    String macros = "## Macros\n\n```latex\n\\newcommand{\\both}{%s}\n```\n\n";
    String square = SQUARE.replace("A B = B A", "\\both = B A") + macros.formatted("A B");
    String row = "| $`B`$ | defined | |";
    String here = macros.formatted("A + B") + fence("define", "B = A A");
    List<Citation> found = cited(square, row, here);
    assertEquals(cited(row, fence("define", "B = A A")), found);
    assertEquals(1, found.size());
  }

  /** Here A and B have nothing to do with each other, so that AB = BA is not what was shown. */
  @Test
  void itIsNoneWhereALetterIsSomethingElse() {
    assertEquals(List.of(), cited("| $`B`$ | arbitrary operator | |", ""));
  }
}
