package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A formula has a value for a matrix, or it is said why not. */
@Tag("slow")
class EvalTest {
  private static final String DIRAC = "[[k_x, 1 - i k_y], [2, -k_x]]";
  private static final String WEYL = "[[k_z, k_x - i k_y], [k_x + i k_y, -k_z]]";

  private static Run eval(String id, String formula, Object... more) {
    String folder =
        id.startsWith("eq") ? Folder.PAPER.toString() : "derivations/berry-phase-band-theory";
    List<Object> words = new ArrayList<>(List.of("eval", id, formula));
    words.addAll(List.of("--in", folder + "/" + id + ".md"));
    words.addAll(Arrays.asList(more));
    return Run.of(words.toArray());
  }

  /** From numpy.linalg.eigvals of the same matrix. */
  @Test
  void energiesAreThoseOfAnotherProgram() {
    Run run = eval("eq20", "\\varepsilon_{nk}", "--matrix", DIRAC, "--at", "k_x=0.5,k_y=0.25");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("band=1: 1.5091199611"), run.out());
    assertTrue(run.out().contains(" - 0.165659461"), run.out());
    assertEquals(3, run.out().lines().count(), run.out());
  }

  /** ∓k/(2k³) at k = (0, 0, 1/2): a monopole of charge 1/2 (Berry 1984). */
  @Test
  void aBandCrossingIsAMonopole() {
    Run run =
        eval("curvature-bands", "\\Omega^n_{\\mu\\nu}(R)", "--matrix", WEYL, "--at", "k_z=0.5");
    assertEquals(0, run.code(), run.err());
    List<String> bands = run.out().lines().filter(line -> line.contains("=")).toList();
    assertEquals(2, bands.size(), run.out());
    assertTrue(
        bands.stream().allMatch(b -> b.matches(".*\\(0, -?2, 0\\), \\(-?2, 0, 0\\).*")), run.out());
  }

  @Test
  void whatAGaugeDecidesHasNoValue() {
    Run run = eval("eq04", "A_{k}^{RR}", "--matrix", DIRAC, "--at", "k_x=0.5");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("no value: it depends on what the Hamiltonian leaves open"));
    assertFalse(run.out().matches("(?s).*=\\d: \\(.*"), run.out());
    // The difference of two connections does not depend on it.
    assertEquals(
        0, eval("eq04", "A_{k}^{RR} - A_{k}^{LR}", "--matrix", DIRAC, "--at", "k_x=0.5").code());
  }

  @Test
  void aHamiltonianThatTheDocumentDoesNotSpeakAboutIsRefused() {
    Run run = eval("curvature-bands", "\\varepsilon_n", "--matrix", DIRAC);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("its own adjoint"), run.err());
    Run degenerate = eval("eq20", "\\varepsilon_{nk}", "--matrix", "[[1, 0], [0, 1]]");
    assertEquals(3, degenerate.code());
    assertTrue(degenerate.err().contains("no value"), degenerate.err());
    assertFalse(degenerate.out().contains("band"), degenerate.out());
  }

  @Test
  void whatCannotBeReadIsSaidWithItsPlace() {
    Run letter = eval("eq20", "\\varepsilon_{nk}", "--matrix", "[[k_x, q], [2, 1]]");
    assertEquals(2, letter.code());
    assertTrue(letter.err().contains("at column 8, found 'q'"), letter.err());
    for (String matrix :
        List.of(
            "[[1, 2], [3]]", "[[1]]", "1", "[[1, 2], [3, 1/0]]", "[[cos(k_x^2), 1], [1, 2]]", "")) {
      assertEquals(2, eval("eq20", "\\varepsilon_{nk}", "--matrix", matrix).code(), matrix);
    }
    Run formula = eval("eq20", "\\omega_{nk}", "--matrix", DIRAC);
    assertEquals(4, formula.code());
    assertTrue(formula.err().contains("undeclared symbol"), formula.err());
    assertEquals(2, eval("eq20", "\\varepsilon_{nk}").code());
    assertEquals(2, eval("eq20", "\\varepsilon_{nk}", "--matrix", DIRAC, "--at", "t=1").code());
    assertEquals(2, eval("eq20", "\\varepsilon_{nk}", "--matrix", DIRAC, "--model", "m").code());
    assertEquals(5, Run.of("eval", "eq999", "1", "--in", Folder.PAPER, "--matrix", DIRAC).code());
  }

  /** H = cos k_x σ_x + sin k_x σ_y has the energies ±1 at all k. */
  @Test
  void wavesAreTyped() {
    String circle = "[[0, cos(k_x) - i sin(k_x)], [cos(k_x) + i sin(k_x), 0]]";
    Run run = eval("eq20", "\\varepsilon_{nk}", "--matrix", circle, "--at", "k_x=0.7");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("=1: 1\n") || run.out().contains("=2: 1\n"), run.out());
    assertTrue(run.out().contains(": -1\n"), run.out());
  }

  @Test
  void aModelGivesAClosedForm() {
    Run run = eval("eq20", "\\varepsilon_{nk}", "--model", "dirac-complex-mass");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\\varepsilon^{2} = M^{2} + k_x^{2} + k_y^{2}"), run.out());
  }
}
