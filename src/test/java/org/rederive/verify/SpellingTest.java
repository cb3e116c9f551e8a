package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.diagnose.Counterexamples;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.result.Counterexample;
import org.rederive.result.Options;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** A symbol means what its row says, however it is spelled. */
@Tag("slow")
class SpellingTest {
  private static final String DOCUMENT =
      """
      ---
      id: spelled
      title: a document whose symbols can be spelled otherwise
      source: { paper: "none", equation: "1" }
      setting: packet
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`<n>`$, $`<m>`$ | band index | any bands |
      | $`<k>`$ | crystal momentum | crystal momentum |
      | $`t`$ | time | time |
      | $`<c>`$ | real number | any number |
      | $`<d>`$ | real number | any number |
      | $`<E>_{<n><k>}`$ | energy | energy of a band |
      | $`u_{<n><k>}^R`$ | right eigenvector | right eigenvector |
      | $`u_{<n><k>}^L`$ | left eigenvector | its partner |
      | $`<A>`$ | arbitrary operator | any operator |
      | $`H`$ | Bloch Hamiltonian | any |
      | $`\\delta_{<n><m>}`$ | Kronecker delta | one for equal bands |

      <!-- rederive: assume simple-eigenvalue -->

      <!-- rederive: claim dual -->
      ```math
      \\langle u_{<n><k>}^L | u_{<m><k>}^R \\rangle = \\delta_{<n><m>}
      ```

      <!-- rederive: claim slope -->
      ```math
      <c> \\partial_t <E>_{<n><k>} = <c> \\langle u_{<n><k>}^L | (\\partial_t H) | u_{<n><k>}^R \\rangle
      ```

      <!-- rederive: claim numbers expect=refuted -->
      ```math
      <c> <E>_{<n><k>} = <d> <E>_{<n><k>}
      ```

      <!-- rederive: claim bands expect=refuted -->
      ```math
      <E>_{<n><k>} = <E>_{<m><k>}
      ```

      <!-- rederive: claim operators expect=refuted -->
      ```math
      <A> H = H <A>
      ```
      """;

  private static final Map<String, String> LETTERS =
      Map.of("n", "n", "m", "m", "k", "k", "c", "c", "d", "d", "E", "E", "A", "A");

  private static final Map<String, String> WORDS =
      Map.of(
          "n", "\\mathrm{momentum}",
          "m", "\\mathrm{parameter}",
          "k", "\\mathrm{band}",
          "c", "\\mathrm{energy}_{0}",
          "d", "E_{energy}",
          "E", "\\mathrm{position}",
          "A", "\\mathrm{gauge}");

  @TempDir private Path folder;

  /** The document, each placeholder replaced by its spelling. */
  private Derivation document(Map<String, String> spelling) throws IOException {
    String text = DOCUMENT;
    for (Map.Entry<String, String> symbol : spelling.entrySet()) {
      text = text.replace("<" + symbol.getKey() + ">", symbol.getValue() + " ");
    }
    Path file = Files.writeString(folder.resolve("spelled.md"), text);
    var read = Settings.read(List.of(file));
    assertTrue(read.problems().isEmpty(), () -> read.problems().toString());
    return read.derivations().get(0);
  }

  private static List<StatementResult> results(Derivation document) {
    Options options = Options.of(1, 30).withBands(2, 4);
    return new Verifier(options)
        .verify(List.of(document), DocumentDigests.of(List.of()), ready -> {})
        .get(0)
        .statements();
  }

  @Test
  void wordsAreNoOtherSymbolsThanLetters() throws IOException {
    List<StatementResult> plain = results(document(LETTERS));
    List<StatementResult> spelled = results(document(WORDS));
    assertEquals(verdicts(plain), verdicts(spelled));
    assertEquals(List.of(Verdict.HOLDS, Verdict.HOLDS), verdicts(plain).subList(0, 2));
    assertEquals(3, plain.stream().filter(r -> r.verdict() != Verdict.HOLDS).count());
  }

  @Test
  void theSmallestCounterexampleIsTheSame() throws IOException {
    Derivation plain = document(LETTERS);
    Derivation spelled = document(WORDS);
    for (int n = 2; n < plain.statements().size(); n++) {
      Counterexample ofLetters = smallest(plain, n);
      Counterexample ofWords = smallest(spelled, n);
      assertEquals(ofLetters.bands(), ofWords.bands());
      assertEquals(ofLetters.given().size(), ofWords.given().size());
      assertEquals(ofLetters.point().legend(), ofWords.point().legend());
      assertEquals(ofLetters.left().size(), ofWords.left().size());
    }
  }

  private static Counterexample smallest(Derivation document, int statement) {
    return new Counterexamples(document, document.statements().get(statement))
        .smallest()
        .orElseThrow();
  }

  private static List<Verdict> verdicts(List<StatementResult> results) {
    return results.stream().map(StatementResult::verdict).toList();
  }
}
