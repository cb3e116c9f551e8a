package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.setting.Settings;

/** Which level of one Hamiltonian is the n-th of another one is not guessed. */
class MatchedTest {
  private static List<String> errors(String claim) {
    String text =
        """
        ---
        id: a
        title: levels
        source: { paper: "any text", equation: "1" }
        setting: family
        ---

        ## Symbols

        | symbol | kind | meaning |
        |---|---|---|
        | $`n`$, $`m`$ | band index | bands |
        | $`\\lambda`$ | strength | strength |
        | $`K`$ | Hamiltonian family | any |
        | $`A`$, $`V`$ | arbitrary operator | any |
        | $`H`$ | defined | twice K |
        | $`G(\\lambda)`$ | defined | perturbed |
        | $`E_n`$ | energy of $`H`$ | levels |
        | $`e_n`$ | energy of $`A`$ | levels |
        | $`f_n(\\lambda)`$ | energy of $`G(\\lambda)`$ | levels |
        | $`k_n`$ | energy | levels |
        | $`d_n`$ | defined | difference |

        <!-- rederive: define -->
        ```math
        H = 2 K
        ```

        <!-- rederive: define -->
        ```math
        G(\\lambda) = A + \\lambda V
        ```

        <!-- rederive: define -->
        ```math
        d_n = E_n - 2 k_n
        ```

        <!-- rederive: claim c -->
        ```math
        CLAIM
        ```
        """
            .replace("CLAIM", claim);
    return Settings.of(Map.of("a.md", text)).problems().stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E_n = 2 k_n",
        "E_n = e_n",
        "d_n = 0",
        "\\sum_n E_n k_n = 0",
        "\\sum_m d_m = 0",
        "f_n(\\lambda) = E_n"
      })
  void oneIndexForTwoHamiltoniansIsRefused(String claim) {
    List<String> errors = errors(claim);
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).contains("which of them belong together"), errors::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_n E_n = 2 \\sum_n k_n",
        "E_n = 2 k_m",
        "f_n(\\lambda) = e_n",
        "\\partial_\\lambda f_n(\\lambda) |_{\\lambda=0} = e_n",
        "k_n = e_n",
        "E_n^2 = E_n"
      })
  void allOthersAreRead(String claim) {
    assertEquals(List.of(), errors(claim));
  }
}
