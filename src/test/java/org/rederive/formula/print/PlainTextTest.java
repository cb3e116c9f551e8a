package org.rederive.formula.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Symbols;

/** Formulas as people read them. */
class PlainTextTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/plain.txt");
  private static final Path FOUND = Path.of("target/plain.txt");

  /** Every claim of the paper in one line; a change of a printer or of a claim shows here. */
  @Test
  void theClaimsOfTheDerivationsAreAsBefore() throws IOException {
    List<Derivation> all = Folder.derivations();
    String found =
        all.stream()
            .flatMap(d -> d.statements().stream())
            .filter(Statement::claim)
            .map(PlainTextTest::shown)
            .sorted()
            .collect(Collectors.joining());
    Files.createDirectories(FOUND.getParent());
    Files.writeString(FOUND, found);
    String expected = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
    assertEquals(expected, found, "if the new text is right: cp " + FOUND + " " + GOLDEN);
  }

  private static String shown(Statement claim) {
    return claim.equations().stream()
        .map(e -> claim.id() + ": " + PlainText.of(e) + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\hat{r}_i \\dot{r}_{c i}; Σ_i r̂_i ṙ_ci",
        "A_{r_c}^{LR} \\cdot B; A_(r_c)^LR · B",
        "\\frac{c + 1}{2 c}; (c + 1)/(2 c)",
        "- (c - 1); −(c − 1)",
        "H^\\dagger(\\lambda) H(0); H(λ)† H(0)",
        "(A_t^{LR})^2; (A_t^LR)^2",
        "\\partial_\\lambda U(\\lambda) |_{\\lambda=0}; (∂_λ U(λ))|_(λ=0)",
        "\\langle \\nabla_k W | \\times (c - H) | \\nabla_k W \\rangle; ⟨∇_k W|×(c − H)|∇_k W⟩",
        "\\sum_{m \\neq n} \\varepsilon_{mk}; Σ_(m≠n) ε_mk",
        "\\int_{kk'} \\delta(k - k') | w_{nk} |^2; ∫_kk' δ(k − k') |w_nk|²",
        "B \\cdot \\frac{1}{2} (\\hat{r} - r_c) \\times \\nabla_k H; "
            + "B · 1/2 (r̂ − r_c) × ∇_k H",
      })
  void formulasAreOneLineOfUnicode(String latex, String plain) {
    assertEquals(plain, PlainText.of(Symbols.read(latex)));
  }
}
