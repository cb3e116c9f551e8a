package org.rederive.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.setting.Settings;

/** Which number is the ħ of the equation of motion is said by its kind. */
class FreeSymbolsTest {
  private static Derivations.Reading read(String rows) {
    String text =
        """
        ---
        id: d
        title: d
        source: { paper: p, equation: "1" }
        setting: operators
        ---

        ## Symbols

        | symbol | kind | meaning |
        |---|---|---|
        | $`t`$ | time | |
        | $`H`$ | Hamiltonian | |
        | $`A`$ | arbitrary operator | |
        """
            + rows
            + """

        <!-- rederive: claim d -->
        ```math
        i c \\frac{d}{dt} \\langle \\psi | A | \\psi \\rangle = \\langle \\psi | A H | \\psi \\rangle
        ```
        """;
    return Settings.of(Map.of("d.md", text));
  }

  private static Optional<String> words(String rows) {
    Derivation derivation = read(rows).derivations().get(0);
    return new FreeSymbols(derivation, derivation.statements().get(0)).words().stream().findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "real number, evolving state, true",
    "number, evolving state, true",
    "reduced Planck constant, evolving state, false",
  })
  void aNumberBesideAnEvolvingStateMayBeMeantAsThatConstant(
      String number, String state, boolean said) {
    Optional<String> expected =
        Optional.of(
            "states evolve with ħ = 1, and any number stands for c; the constant of the equation"
                + " of motion has the kind reduced Planck constant");
    String rows = "| $`c`$ | " + number + " | |\n| $`\\psi`$ | " + state + " | |\n";
    assertEquals(expected.filter(words -> said), words(rows));
  }

  @Test
  void twoRowsForThatConstantWouldBeTwoNumbers() {
    String rows =
        "| $`c`$ | reduced Planck constant | |\n| $`\\psi`$ | evolving state | |\n"
            + "| $`\\hbar`$ | reduced Planck constant | |\n";
    List<String> problems =
        read(rows).problems().stream().filter(p -> p.line() == 17).map(Problem::message).toList();
    assertEquals(List.of("there is only one reduced Planck constant"), problems);
  }

  @Test
  void energiesOfNoHamiltonianAreThoseOfAnother() {
    String text =
        """
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
        | $`H`$ | arbitrary operator | |
        | $`E_n`$ | energy | |
        | $`R_n`$ | right eigenvector | |

        <!-- rederive: claim d -->
        ```math
        H | R_n \\rangle = E_n | R_n \\rangle
        ```
        """;
    Derivation derivation = Settings.of(Map.of("d.md", text)).derivations().get(0);
    FreeSymbols free = new FreeSymbols(derivation, derivation.statements().get(0));
    assertEquals(
        List.of(
            "no Hamiltonian is declared, so that R_{n}, E_{n} belong to another operator than H"),
        free.words());
    String own = text.replace("arbitrary operator", "Hamiltonian family");
    Derivation declared = Settings.of(Map.of("d.md", own)).derivations().get(0);
    assertEquals(List.of(), new FreeSymbols(declared, declared.statements().get(0)).words());
  }
}
