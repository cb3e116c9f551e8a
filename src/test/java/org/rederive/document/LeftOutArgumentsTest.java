package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.SmallDocuments;
import org.rederive.setting.Settings;

/** A function of the only momentum may be written without it, and nothing else may. */
class LeftOutArgumentsTest {
  private static Derivations.Reading read(String momenta, String claim) {
    String text =
        SmallDocuments.bands(
                """
    | %s | crystal momentum | |
    | $`t`$ | time | |
    | $`i`$, $`j`$ | spatial index | |
    | $`n`$ | band index | |
    | $`h`$ | Bloch Hamiltonian | |
    | $`u_n`$ | right eigenvector | |
    | $`A_{n i}(k)`$ | defined | |
    | $`f(k)`$ | defined | |
    | $`g(k, t)`$ | defined | |

    <!-- rederive: define -->
    ```math
    A_{n i}(k) = i \\langle u_n | \\partial_{k_i} u_n \\rangle
    ```

    <!-- rederive: define -->
    ```math
    f(k) = \\operatorname{Tr} h
    ```

    <!-- rederive: define -->
    ```math
    g(k, t) = t \\operatorname{Tr} h
    ```

    <!-- rederive: claim d -->
    ```math
    """
                    .formatted(momenta))
            + claim
            + "\n```\n";
    return Settings.of(Map.of("d.md", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f = \\operatorname{Tr} h",
        "\\partial_{k_i} f^2 = 2 f \\operatorname{Tr} \\partial_{k_i} h",
        "A_n^j = i \\langle u_n | \\partial_{k_j} u_n \\rangle",
        "f^* A_{n j} = A_{n j} f^*",
        "g = t f",
        "\\partial_t g = f",
      })
  void theOnlyMomentumIsMeant(String claim) {
    Derivations.Reading reading = read("$`k`$", claim);
    assertEquals(List.of(), reading.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f", "g"})
  void whereThereAreTwoMomentaNoneIsMeant(String function) {
    Derivations.Reading reading = read("$`k`$, $`q`$", function + " = t \\operatorname{Tr} h");
    assertEquals(1, reading.problems().size());
    assertTrue(reading.problems().get(0).message().contains("undeclared symbol " + function));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f(k) = f", "f = 2 f(k)", "A_{n j}(k) = - A_{n j}", "g(k, t) = 2 g"})
  void whatStandsWithItsArgumentAndWithoutItMayBeTwoThings(String claim) {
    Derivations.Reading reading = read("$`k`$", claim);
    assertEquals(1, reading.problems().size());
    assertTrue(reading.problems().get(0).message().contains("may be two things"));
  }
}
