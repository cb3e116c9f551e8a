package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/**
 * What papers say of their operators in passing, or not at all since everybody knows, is heard: of
 * any others their statements would be false.
 */
class SaidOfOperatorsTest {
  private static final String NUMBER = display("[a, a^\\dagger a] = a");

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  private static Transcript.Made made(String setting, String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named(setting).orElseThrow());
  }

  private static String paper(String setting, String body) {
    return made(setting, body).texts().getOrDefault("paper.md", "");
  }

  private static void assertHas(String words, String text) {
    assertTrue(text.contains(words), text);
  }

  private static void assertLacks(String words, String text) {
    assertFalse(text.contains(words), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A mode $a$ with $[a, a^\\dagger] = 1$ obeys",
        "where $a$ satisfies $[a, a^\\dagger] = 1$. Then",
        "using the commutation relation $[a, a^\\dagger] = 1$"
      })
  void anExchangeWithinTheTextIsARelation(String words) {
    assertHas(
        "rederive: relation -->\n```math\n[a, a^\\dagger] = 1", paper("algebra", words + NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If $[a, a^\\dagger] = 1$, we have",
        "We show that $[a, a^\\dagger] = 1$. Also",
        "Hence $[a, a^\\dagger] = 1$ and",
        "unless $[a, a^\\dagger] = 1$",
        "With this we find $[a, a^\\dagger] = 1$ and",
        "which yields $[a, a^\\dagger] = 1$ and",
        "Here $[a, a^\\dagger] = 1$ and"
      })
  void aConditionOrAConclusionIsNone(String words) {
    assertLacks("rederive: relation", paper("algebra", words + NUMBER));
  }

  /** The setting of bands has no relations, and says where there are some. */
  @Test
  void whereThereAreNoRelationsTheyAreNamed() {
    Transcript.Made made = made("band", "A mode with $[a, a^\\dagger] = 1$ obeys" + NUMBER);
    assertEquals(List.of("$[a, a^\\dagger] = 1$ in the text"), made.exchanges());
  }

  /** Who says [x, p] = iħ first makes a of them, and claims that x is made of a. */
  @Test
  void operatorsThatAreExchangedFirstAreThoseOfWhichOthersAreMade() {
    String body =
        "With $[x, p] = i \\hbar$ we define"
            + display("a = \\frac{1}{\\sqrt{2 \\hbar}} (x + i p)")
            + display("x = \\sqrt{\\frac{\\hbar}{2}} (a + a^\\dagger)");
    String paper = paper("algebra", body);
    assertHas("$`a`$ | defined by eq1?", paper);
    assertHas("| (2) | eq2 |", paper);
    assertHas("$`x`$ | Hermitian generator?", paper);
    assertHas("$`\\hbar`$ | positive number?", paper);
  }

  @Test
  void whatIsDefinedBeforeItIsExchangedIsDefined() {
    String body = display("a = \\frac{1}{\\sqrt{2}} (x + i p)") + display("[a, a^\\dagger] = 1");
    assertHas("$`a`$ | defined by eq1?", paper("algebra", body));
  }

  /** H and N that commute are made of others. */
  @Test
  void whatCommutesIsMadeOfOthers() {
    String body =
        "with $[N, H] = 0$" + display("N = a^\\dagger a") + display("H = N^2 + N") + NUMBER;
    String paper = paper("algebra", body);
    assertHas("$`H`$ | defined by eq2?", paper);
    assertLacks("rederive: relation", paper);
  }

  @Test
  void whatStandsWithADaggerIsNotHermitian() {
    String body = display("[x, p] = i") + display("x^\\dagger = x + p");
    assertHas("$`x`$ | generator?", paper("algebra", body));
  }

  @Test
  void whatHasAConjugateIsNoRealNumber() {
    assertHas("$`c`$ | number?", paper("band", display("c^* c = |c|^2")));
    assertHas("$`c`$ | real number?", paper("band", display("c c = c^2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\rho = \\frac{1}{2} (1 + \\mathbf{r} \\cdot \\boldsymbol{\\sigma})",
        "U = e^{-i \\boldsymbol{\\sigma} \\cdot \\mathbf{n}}",
        "[\\sigma_+, \\sigma_-] = \\sigma_z"
      })
  void lettersOfSpinsArePauliMatrices(String formula) {
    assertHas("Pauli matrices?", paper("band", display(formula)));
    assertHas("Pauli matrices?", paper("algebra", display(formula)));
  }

  /** A conductivity. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\mathbf{j} = \\boldsymbol{\\sigma} \\cdot \\mathbf{E}",
        "\\sigma_+ = \\sigma_{xx} + i \\sigma_{xy}"
      })
  void otherLettersAreNot(String formula) {
    assertLacks("Pauli", paper("band", display(formula)));
  }

  /** As any operators they would make true statements false. */
  @Test
  void raisingAndLoweringOperatorsAreThoseOfTheMatrices() {
    String body = display("H = \\Delta \\sigma_z + g (\\sigma_+ + \\sigma_-)");
    Transcript.Made made = made("band", body + display("[\\sigma_+, \\sigma_-] = \\sigma_z"));
    assertHas(
        "\\sigma_\\pm = \\frac{1}{2} (\\sigma_x \\pm i \\sigma_y)",
        made.texts().getOrDefault("eq1.md", ""));
    String own = display("\\sigma_\\pm = \\sigma_x \\pm i \\sigma_y");
    assertLacks("\\frac{1}{2} (\\sigma_x", made("band", own + body).texts().toString());
  }

  /** The ρ of 𝒟[ρ] is a state, and no variable. */
  @Test
  void aMapOfAStateIsDefined() {
    String body =
        display("\\mathcal{D}[\\rho] = L \\rho L^\\dagger - \\frac{1}{2} \\{L^\\dagger L, \\rho\\}")
            + display("\\operatorname{Tr} \\mathcal{D}[\\rho] = 0");
    String paper = paper("band", body);
    assertHas("$`\\mathcal{D}(\\rho)`$ | defined by eq1?", paper);
    assertHas("$`\\rho`$ | arbitrary operator?", paper);
    assertHas("| (2) | eq2 |", paper);
  }

  /** [r_i, r_j] = 0 beside [r_i, p_j] = iħδ_ij; what the paper says of r with itself is that. */
  @Test
  void componentsOfOneOperatorCommuteWhereNothingElseIsSaid() {
    String body = "With $[r_i, p_j] = i \\hbar \\delta_{ij}$" + display("[r_i, p_i] = 3 i \\hbar");
    assertHas("[r_{i}, r_{j}] = 0", paper("algebra", body));
    assertHas("[p_{i}, p_{j}] = 0", paper("algebra", body));
    String own = body + display("[p_i, p_j] = - i \\hbar \\epsilon_{ijk} B_k");
    assertLacks("[p_{i}, p_{j}] = 0", paper("algebra", own));
    assertHas("[r_{i}, r_{j}] = 0", paper("algebra", own));
  }

  @Test
  void aProductOfTwoEnergiesIsNoExchange() {
    assertEquals(List.of(), made("band", display("E_+ E_- = a^2")).exchanges());
  }

  /** Nobody divides by an operator, but by the sum of a resolvent. */
  @Test
  void whatSomethingIsDividedByIsANumber() {
    String paper = paper("algebra", display("[x, p] = i e B") + display("C = \\frac{x}{e B}"));
    assertHas("$`B`$ | real number?", paper);
  }

  @Test
  void whatIsEnumeratedIsHeard() {
    String words = "where $a$ is the frequency, $b$ the gain and loss rate and $c$ the coupling.";
    String paper = paper("band", display("a^2 + b^2 = c^2") + words);
    assertHas("$`b`$ | real number?", paper);
    assertHas("$`c`$ | real number?", paper);
  }

  /** What is said of a sign, of coefficients of a state, of a unitary U is false of any others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Of a node with chirality $\\chi = \\pm 1$; \\chi^2 = 1",
        "A state with $|a|^2 + |b|^2 = 1$; 1 - |a|^2 = |b|^2",
        "where $U$ satisfies $U^\\dagger U = 1$; U^\\dagger U U^\\dagger = U^\\dagger",
        "Let $P$ be such that $P^2 = P$; (1 - P)^2 = 1 - P"
      })
  void whatTheTextSaysThatSymbolsObeyIsNotClaimedOfAny(String words, String formula) {
    String paper = paper("band", words + " we have" + display(formula));
    assertHas("not read: the text says $", paper);
    assertHas("| (1) |  | out-of-reach", paper);
  }

  /** A case, a consequence, and what is said later or of others. */
  @ParameterizedTest
  @ValueSource(strings = {"where $a = 2$", "Hence $a^2 + b^2 = 1$", "with $c^2 = d$"})
  void otherEquationsInTheTextAreNoConstraints(String words) {
    String paper = paper("band", words + display("(a + b)^2 = a^2 + 2 a b + b^2"));
    assertHas("| (1) | eq1 |", paper);
  }

  @Test
  void whatStandsOnADefinitionWithSuchASymbolIsNotClaimedEither() {
    String body =
        "With $s = \\pm 1$" + display("F = s a") + display("F^2 = a^2") + display("a^2 = a a");
    String paper = paper("band", body);
    assertHas("| (2) |  | out-of-reach: not read: the text says $s", paper);
    assertHas("| (3) | eq3 |", paper);
  }

  /** λ below ∂ is an index of components to most. */
  @Test
  void whatTheTextCallsAParameterIsNoIndex() {
    String body =
        "The Hamiltonian $H$ depends on a real parameter $\\lambda$."
            + display("\\partial_\\lambda E_n = \\bra{L_n} \\partial_\\lambda H \\ket{R_n}");
    assertLacks("$`\\lambda`$ | spatial index", paper("band", body));
    assertHas("| (1) | eq1 |", paper("band", body));
  }

  /** As a number it could be drawn out of them, and what is claimed of it would hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A = V \\Sigma V^\\dagger",
        "V^\\dagger \\Sigma V = \\Sigma",
        "V_1 \\Sigma V_1^{\\dagger} = 2 \\Sigma"
      })
  void whatStandsBetweenAMatrixAndItsAdjointIsAnOperator(String formula) {
    assertHas("$`\\Sigma`$ | arbitrary operator?", paper("band", display(formula)));
  }

  @Test
  void anEnergyBetweenLadderOperatorsIsNone() {
    assertLacks("$`\\xi`$ | arbitrary operator", paper("band", display("H = c^\\dagger \\xi c")));
  }
}
