package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** Formulas as papers on Berry phases print them hold, and with one error they are refuted. */
@Tag("slow")
class NotationOfPapersTest {
  private static final String DOCUMENT =
      """
      ---
      id: printed
      title: a document in the notation of papers
      source: { paper: "none", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$, $`m`$, $`n'`$ | band index | any bands |
      | $`x`$ | x direction | x |
      | $`y`$ | y direction | y |
      | $`z`$ | z direction | z |
      | $`i`$ | spatial index | x, y or z |
      | $`\\mathbf{k}`$ | crystal momentum | momentum |
      | $`E_n(\\mathbf{k})`$, $`E_n`$ | energy | energy of a band |
      | $`u_n(\\mathbf{k})`$, $`\\lvert n \\rangle`$, $`\\lvert E_n \\rangle`$, $`\\psi_{E_n}`$ | right eigenvector | its state |
      | $`H(\\mathbf{k})`$, $`\\hat{H}`$ | Bloch Hamiltonian | Hermitian |
      | $`\\partial_i`$ | derivative along $`\\mathbf{k}`$ | component of the gradient |
      | $`\\delta_{nm}`$ | Kronecker delta | one for equal bands |
      | $`\\mathbf{A}_n(\\mathbf{k})`$ | defined | Berry connection |
      | $`\\boldsymbol{\\Omega}_n(\\mathbf{k})`$ | defined | Berry curvature |

      <!-- rederive: assume simple-eigenvalue -->
      <!-- rederive: assume hermitian-hamiltonian -->
      <!-- rederive: assume normalised-eigenvectors -->

      <!-- rederive: define -->
      ```math
      \\mathbf{A}_n(\\bm k) := i \\bra{u_n(\\bm k)} \\boldsymbol\\nabla_{\\bm k} \\ket{u_n(\\bm k)}
      ```

      <!-- rederive: define -->
      ```math
      \\bm\\Omega_n({\\bf k}) \\equiv \\bm{\\nabla}_{\\bf k} \\times {\\bf A}_n({\\bf k}) .
      ```

      <!-- rederive: claim printed -->
      ```math
      %s
      ```
      """;

  @TempDir private Path folder;

  private Verdict verdict(String claim) throws IOException {
    Path file = Files.writeString(folder.resolve("printed.md"), DOCUMENT.formatted(claim));
    var read = Settings.read(List.of(file));
    assertTrue(read.problems().isEmpty(), () -> read.problems().toString());
    List<Derivation> documents = read.derivations();
    Options options = Options.of(1, 20).withBands(2, 3);
    return new Verifier(options)
        .verify(documents, DocumentDigests.of(List.of()), ready -> {})
        .get(0)
        .statements()
        .get(0)
        .verdict();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "\\partial_{k_i} E_n = \\langle n | \\partial_{k_i} \\hat H | n \\rangle ,; HOLDS",
        "\\partial_{k_i} E_n = \\langle n | \\partial_{k_i} \\hat H | m \\rangle ,; REFUTED",
        "\\Omega_n^z(\\mathbf k) = -2\\,\\Im \\braket{\\partial_{k_x} n|\\partial_{k_y} n}; HOLDS",
        "\\Omega_n^z(\\mathbf k) = 2\\,\\Im \\braket{\\partial_{k_x} n|\\partial_{k_y} n}; REFUTED",
        "\\Omega_{n,z}(\\mathbf k) = \\pdv{A_n^y(\\mathbf k)}{k_x} - \\pdv{A_n^x(\\mathbf k)}{k_y}; HOLDS",
        "\\Omega_{n,z}(\\mathbf k) = \\pdv{A_n^x(\\mathbf k)}{k_x} - \\pdv{A_n^y(\\mathbf k)}{k_y}; REFUTED",
        "\\mel{n}{\\partial_i}{m} &= \\frac{\\mel{n}{(\\partial_i \\hat H)}{m}}{E_m - E_n} \\qquad n \\ne m .; HOLDS",
        "\\mel{n}{\\partial_i}{m} &= \\frac{\\mel{n}{(\\partial_i \\hat H)}{m}}{E_n - E_m} \\qquad n \\ne m .; REFUTED",
        "\\left< n' \\middle| m \\right> = \\delta_{n'm}; HOLDS",
        "\\left< n' \\middle| m \\right> = \\delta_{n'n}; REFUTED",
        "\\sum_n \\ket{E_n} E_n \\bra{E_n} = \\hat H; HOLDS",
        "\\sum_n \\ket{E_n} E_m \\bra{E_n} = \\hat H; REFUTED",
        "\\braket{E_n}{E_m} = \\delta_{nm}; HOLDS",
        "\\braket{E_n}{E_m} = 1; REFUTED",
        "\\sum_n \\ket{\\psi_{E_n}} E_n \\bra{\\psi_{E_n}} = \\hat H; HOLDS",
        "\\braket{\\psi_{E_n}}{\\psi_{E_m}} = 1; REFUTED",
        "\\langle \\hat H \\rangle_{\\ket{E_n}} = E_n; HOLDS",
        "\\langle \\hat H \\rangle_{\\ket{E_n}} = E_m; REFUTED",
        "\\langle \\hat H \\rangle_{u_n(\\mathbf k)} = E_n; HOLDS",
        "2.5 E_n/2 = 1.25 E_n; HOLDS",
        "2.5 E_n/2 = 12.5 E_n; REFUTED"
      })
  void anErrorInAFormulaOfAPaperIsFound(String claim, Verdict expected) throws IOException {
    assertEquals(expected, verdict(claim), claim);
  }
}
