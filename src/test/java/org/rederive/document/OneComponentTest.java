package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.SmallDocuments;
import org.rederive.setting.Settings;

/** One component along fixed directions is a symbol of its own, where there is no tensor of it. */
class OneComponentTest {
  private static final String XY = "| $`Q_{xy}`$ | defined | |\n";

  private static final String TWO =
      "\n<!-- rederive: define -->\n```math\nQ_{xy} = \\partial_{k_x} \\partial_{k_y} h\n```\n";

  private static Derivations.Reading read(String rows, String definitions) {
    String coordinates =
        """
        | $`k`$ | crystal momentum | |
        | $`x`$ | x direction | |
        | $`y`$ | y direction | |
        | $`i`$, $`j`$ | spatial index | |
        | $`h`$ | Bloch Hamiltonian | |
        """;
    String claim =
        "\n<!-- rederive: claim d -->\n```math\nQ_{xy} - \\partial_{k_y} \\partial_{k_x} h = 0\n```\n";
    return Settings.of(
        Map.of("d.md", SmallDocuments.bands(coordinates + rows + definitions + claim)));
  }

  @Test
  void itIsDefinedByItself() {
    assertEquals(List.of(), read(XY, TWO).problems());
  }

  @Test
  void besideItsTensorItIsNot() {
    String tensor = TWO.replace("xy", "ij").replace("k_x", "k_i").replace("k_y", "k_j");
    assertEquals(List.of(), read("| $`Q_{ij}`$ | defined | |\n", tensor).problems());
    assertSays(
        "one component of Q_{x y} is defined",
        read(XY + "| $`Q_{ij}`$ | defined | |\n", tensor + TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"real vector", "complex vector"})
  void besideAVectorOfItsLetterItIsNot(String kind) {
    String row = "| $`Q`$ | " + kind + " | |\n";
    String one = TWO.replace("Q_{xy}", "Q_x");
    assertSays("one component of Q_{x}", read(row + XY.replace("{xy}", "x") + XY, one + TWO));
  }

  private static void assertSays(String words, Derivations.Reading reading) {
    assertTrue(
        reading.problems().stream().anyMatch(problem -> problem.message().contains(words)),
        reading.problems()::toString);
  }
}
