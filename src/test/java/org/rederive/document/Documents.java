package org.rederive.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rederive.setting.Settings;

/** Documents for tests: good ones, and a way to spoil them at a marked place. */
final class Documents {
  /** Defines two connections and claims what their difference is. */
  static final String CONNECTIONS =
      """
      ---
      id: eq04
      title: Two Berry connections
      source: { paper: "The non-Hermitian magnetic moment", equation: "4" }
      setting: band
      ---
      # Eq. (4)
      Prose with $`H`$ and a list:
      - item

      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band | the band |
      | $`m`$, $`m'`$ | band index | any band |
      | $`i`$, $`j`$ | spatial index | x, y, z |
      | $`k`$ | crystal momentum | |
      | $`r_c`$ | centre | |
      | $`t`$ | time | |
      | $`\\lambda`$ | parameter | stands for k, r_c or t |
      | $`\\partial_i`$ | derivative along $`k`$ | |
      | $`a_{ij}`$ | symmetric matrix | |
      | $`u_{nk}^R`$, $`u_n^R`$ | right eigenvector | |
      | $`u_{nk}^L`$ | left eigenvector | |
      | $`H(k)`$, $`H`$ | Bloch Hamiltonian | |
      | $`G_{nk}`$ | defined | squared norm |
      | $`A_\\lambda^{RR}`$ | defined | |
      | $`A_\\lambda^{LR}`$ | defined | |

      ## Definitions
      <!-- rederive: define -->
      ```math
      G_{nk} = \\langle u_{nk}^R | u_{nk}^R \\rangle
      ```
      <!-- rederive: define -->
      ```math
      A_\\lambda^{RR} = i \\frac{\\langle u_{nk}^R | \\partial_\\lambda u_{nk}^R \\rangle}{G_{nk}}
      ```
      <!-- rederive: define -->
      ```math
      A_\\lambda^{LR} = i \\langle u_{nk}^L | \\partial_\\lambda u_{nk}^R \\rangle
      ```

      ## Claim
      <!-- rederive: assume simple-eigenvalue -->
      <!-- rederive: claim eq04 -->
      ```math
      A_k^{LR} - A_k^{RR}
        = i \\langle u_{nk}^L | \\partial_k u_{nk}^R \\rangle
        - A_k^{RR}
      ```
      <!-- rederive: step s1 by=algebra -->
      ```math
      \\partial_i \\partial_j G_{nk} = \\partial_j \\partial_i G_{nk}
      ```
      <!-- rederive: step s2 by=substitute(s1, eq04) expect=refuted -->
      ```math
      A_t^{LR} = A_t^{RR}
      ```
      An illustration that nobody reads:
      ```math
      \\mbox{anything} &
      ```
      """;

  /** Imports a connection in two spellings. */
  static final String IMPORTING =
      """
      ---
      id: eq10
      title: Energy of a packet
      source: { paper: "The non-Hermitian magnetic moment", equation: "10" }
      setting: packet
      uses: [eq04]
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band | |
      | $`k`$ | crystal momentum | |
      | $`r_c`$ | centre | |
      | $`t`$ | time | |
      | $`A_t^{LR}`$, $`A_{r_c}^{LR}`$ | defined by eq04 | |
      | $`A_t^{RR}`$ | defined by eq04 | |
      | $`B`$ | magnetic field | |

      <!-- rederive: claim eq10 -->
      ```math
      A_t^{LR} - A_t^{RR} = - (A_t^{RR} - A_t^{LR})
      ```
      <!-- rederive: step s1 by=substitute(eq04) -->
      ```math
      B \\cdot A_{r_c}^{LR} = A_{r_c}^{LR} \\cdot B,
      ```
      """;

  private Documents() {}

  /** A small document with an id and a list of uses that its step refers to. */
  static String small(String id, List<String> uses) {
    String by = uses.isEmpty() ? "algebra" : "uses(" + String.join(",", uses) + ")";
    return """
    ---
    id: %s
    title: T
    source: { paper: "P", equation: "1" }
    setting: operators
    uses: %s
    ---
    ## Symbols
    | symbol | kind | meaning |
    |---|---|---|
    | $`a`$ | number | |
    <!-- rederive: claim %s -->
    ```math
    a = a
    ```
    <!-- rederive: step s by=%s -->
    ```math
    a = a
    ```
    """
        .formatted(id, uses, id, by);
  }

  static Derivations.Reading read(Path folder, Map<String, String> files) {
    new LinkedHashMap<>(files).forEach((name, text) -> write(folder.resolve(name), text));
    return Settings.read(List.of(folder));
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
