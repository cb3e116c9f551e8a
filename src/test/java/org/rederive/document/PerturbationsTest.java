package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.setting.Settings;

/** What an assumption speaks of is a symbol of the document, or the assumption is refused. */
class PerturbationsTest {
  private static final String DEFINED =
      "\n<!-- rederive: define -->\n```math\nW = \\partial_\\lambda H\n```\n";

  private static String document(String assumption, String row, String between, String claim) {
    return """
        ---
        id: d
        title: d
        source: { paper: p, equation: "1" }
        setting: family
        ---

        ## Symbols

        | symbol | kind | meaning |
        |---|---|---|
        | $`n`$ | band index | |
        | $`\\lambda`$ | strength | |
        | $`H`$ | Hamiltonian family | |
        | $`V`$ | arbitrary operator | |
        | $`E_n`$ | energy | |
        | $`R_n`$ | right eigenvector | |
        | $`L_n`$ | left eigenvector | |
        """
        + row
        + "\n<!-- rederive: assume "
        + assumption
        + " -->\n"
        + between
        + "\n<!-- rederive: claim d -->\n```math\n"
        + claim
        + "\n```\n<!-- rederive: claim other -->\n```math\nE_n = E_n + 0\n```\n";
  }

  private static Derivations.Reading linear(String claim) {
    return Settings.of(Map.of("d.md", document("linear-in-strength", "", "", claim)));
  }

  private static List<String> problems(Derivations.Reading reading) {
    return reading.problems().stream().map(p -> p.line() + ": " + p.message()).toList();
  }

  private static int read(Derivations.Reading reading) {
    return reading.derivations().get(0).statements().size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\partial_\\lambda E_n = \\langle L_n | V | R_n \\rangle",
        "\\partial_\\lambda E_n |_{\\lambda=0} = \\langle L_n | V | R_n \\rangle |_{\\lambda=0}",
        "V = \\partial_\\lambda H",
        "E_n |_{\\lambda=0} = E_n - \\lambda \\langle L_n | V | R_n \\rangle",
        "H - \\lambda V = \\partial_\\lambda H"
      })
  void anOperatorThatMayBeThePerturbationIsRefusedUnlessSomethingIsDefinedAsThat(String claim) {
    Derivations.Reading reading = linear(claim);
    assertEquals(1, reading.problems().size());
    Problem problem = reading.problems().get(0);
    assertTrue(problem.message().startsWith("it is not said whether V is the perturbation of"));
    assertTrue(
        problem.hint().orElse("").contains("V = \\partial_{\\lambda} H"),
        problem.hint().orElse(""));
    assertEquals(1, read(reading), "the other claim is read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\partial_\\lambda E_n = \\langle L_n | (\\partial_\\lambda H) | R_n \\rangle",
        "\\langle L_n | V | R_n \\rangle E_n = \\langle L_n | V H | R_n \\rangle",
        "V^2 \\partial_\\lambda \\lambda = V V"
      })
  void whatSaysNothingOfAFamilyAtAStrengthWithAnOperatorBesideItIsRead(String claim) {
    assertEquals(List.of(), problems(linear(claim)));
  }

  @Test
  void anyOperatorStandsBesideAPerturbationThatIsDefined() {
    String claim = "\\partial_\\lambda \\langle L_n | V | R_n \\rangle = 0";
    String row = "| $`W`$ | defined | |\n";
    String text = document("linear-in-strength", row, DEFINED, claim);
    assertEquals(List.of(), problems(Settings.of(Map.of("d.md", text))));
  }

  @Test
  void familiesThatAreNotLinearHaveNoPerturbationToBeNamed() {
    String claim = "\\partial_\\lambda E_n = \\langle L_n | V | R_n \\rangle";
    String text = document("hermitian-hamiltonian", "", "", claim);
    assertEquals(List.of(), problems(Settings.of(Map.of("d.md", text))));
  }

  @Test
  void anAssumptionAboutNoSymbolOfItsDocumentIsRefused() {
    String text = document("unitary", "", "", "E_n = E_n");
    Derivations.Reading reading = Settings.of(Map.of("d.md", text));
    assertEquals(
        List.of("20: no symbol here is of a kind that unitary says something of"),
        problems(reading));
    assertTrue(reading.problems().get(0).hint().orElse("").contains("unitary family"));
    String row = "| $`U`$ | unitary family | |\n";
    String said = document("unitary", row, "", "U^\\dagger U = 1");
    assertEquals(List.of(), problems(Settings.of(Map.of("d.md", said))));
  }
}
