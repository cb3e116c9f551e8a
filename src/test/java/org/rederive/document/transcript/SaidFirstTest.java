package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What a source says of a symbol first is its definition, in a chain and in the text, too. */
class SaidFirstTest {
  private static final String CURVATURE =
      "\\Omega_{ij} = \\partial_i A_j - \\partial_j A_i"
          + " = i (\\langle \\partial_i u_n | \\partial_j u_n \\rangle - \\langle \\partial_j u_n |"
          + " \\partial_i u_n \\rangle)";

  private static final String CONNECTION = "A_i = i \\langle u_n | \\partial_i u_n \\rangle";

  private static final String TRACE = "\\mathrm{Tr} P_n = 1";

  private static Map<String, String> made(String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow()).texts();
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  private static String document(Map<String, String> texts, String file) {
    return texts.getOrDefault(file, "");
  }

  @Test
  void aChainSaysFirstWhatItsSymbolIsAndClaimsTheRest() {
    Map<String, String> texts = made(display(CONNECTION) + display(CURVATURE));
    String curvature = document(texts, "eq2.md");
    assertTrue(
        curvature.contains(
            "define -->\n```math\n\\Omega_{ij} = \\partial_i A_j - \\partial_j A_i\n"),
        curvature);
    assertTrue(curvature.contains("claim eq2 -->\n```math\n\\Omega_{ij} = i (\\langle"), curvature);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("defined by eq2?"), paper);
    assertTrue(paper.contains("| (2) | eq2 |  |"), paper);
  }

  @Test
  void ofASymbolThatWasSaidBeforeAllOfAChainIsClaimed() {
    Map<String, String> texts = made(display(CONNECTION) + display(CURVATURE) + display(CURVATURE));
    String again = document(texts, "eq3.md");
    assertFalse(again.contains("define"), again);
    assertTrue(again.contains("claim eq3 -->\n```math\n\\Omega_{ij} = \\partial_i A_j"), again);
  }

  @Test
  void signsWithinBracketsAreNoChain() {
    assertEquals(Optional.empty(), Chain.of("a = \\sum_{n=1}^3 b_n"));
    assertEquals(Optional.empty(), Chain.of("f(x = 1) = 2"));
    assertEquals(Optional.of(new Chain("a := b", "a = c = d")), Chain.of("a := b \\\\\n &= c = d"));
    assertEquals(Optional.of(new Chain("a \\equiv b", "a = c")), Chain.of("a \\equiv b &= c"));
  }

  @Test
  void theSourceSaysTheSameAsTheDocumentsOfAChain() {
    String text =
        "\\begin{document}\n" + display(CONNECTION) + display(CURVATURE) + "\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    Map<String, String> texts =
        Settings.transcript(source, Settings.named("band").orElseThrow()).texts();
    texts.replaceAll((file, t) -> t.replaceAll("\\? \\|", " |"));
    assertEquals(0, Drift.of(source, Settings.of(texts).all()).findings().size(), texts::toString);
    TexSource other =
        TexSource.read(
            TexFile.of("a.tex", text.replace("- \\partial_j A_i", "+ \\partial_j A_i")),
            path -> Optional.empty());
    assertFalse(Drift.of(other, Settings.of(texts).all()).findings().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With the projectors $P_n = |u_n \\rangle \\langle u_n |$ this reads",
        "where $P_n := |u_n \\rangle \\langle u_n |$, one has",
        "We define \\(P_n = |u_n \\rangle \\langle u_n |\\) and find"
      })
  void theTextDefinesASymbol(String words) {
    Map<String, String> texts = made(words + display(TRACE));
    String document = document(texts, "eq1.md");
    assertTrue(document.contains("define -->\n```math\nP_n"), document);
    assertTrue(document.contains("claim eq1 -->"), document);
    assertTrue(document(texts, "paper.md").contains("defined by eq1?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If $P_n = |u_n \\rangle \\langle u_n |$, one has",
        "where at $P_n = |u_n \\rangle \\langle u_n |$ one has",
        "We define the case that $P_n = |u_n \\rangle \\langle u_n |$:",
        "Let us call it so. One finds $P_n = |u_n \\rangle \\langle u_n |$ from",
        "with $P_n = 1$ one has",
        "with $P_n \\neq |u_n \\rangle \\langle u_n |$ one has",
        "with $P_n = P = |u_n \\rangle \\langle u_n |$ one has",
        "with $\\langle u_n | P_n = \\langle u_n |$ one has"
      })
  void whatIsSaidOfACaseDefinesNothing(String words) {
    String document = document(made(words + display(TRACE)), "eq1.md");
    assertFalse(document.contains("define"), document);
  }

  @Test
  void whatADisplayDefinesTheTextDoesNotDefineAgain() {
    String words = "with $P_n = |u_n \\rangle \\langle u_n |$, as in";
    Map<String, String> texts = made(display("P_n = 1 - Q_n") + words + display(TRACE));
    assertFalse(document(texts, "eq2.md").contains("define"), texts::toString);
  }

  @Test
  void aDefinitionInTheTextThatCannotBeReadIsNotSpokenOf() {
    String words = "with $P_n = |u_n \\rangle \\langle u_n | \\otimes \\otimes$ one has";
    Map<String, String> texts = made(words + display(TRACE));
    String document = document(texts, "eq1.md");
    assertFalse(document.contains("define") || document.contains("not read"), document);
    assertTrue(document(texts, "paper.md").contains("| (1) | eq1 |  |"), texts::toString);
  }

  private static final String MATRIX =
      "H(k) = \\begin{pmatrix} 0 & v + w e^{-i k} \\\\ v + w e^{i k} & 0 \\end{pmatrix}";

  private static final String SIGMAS =
      "\\sigma_x = \\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix}, \\quad"
          + " \\sigma_z = \\begin{pmatrix} 1 & 0 \\\\ 0 & -1 \\end{pmatrix}";

  @Test
  void aHamiltonianThatIsWrittenAsAMatrixIsThatMatrixAndItsMomentumHasOneComponent() {
    String square = display("H(k)^2 = v^2 + w^2 + 2 v w \\cos k");
    Map<String, String> texts = made(display(MATRIX) + square);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`H(k)`$ | defined by eq1?"), paper);
    assertTrue(paper.contains("$`k`$ | crystal momentum, one component?"), paper);
    texts.replaceAll((file, text) -> text.replaceAll("\\? \\|", " |"));
    assertEquals(List.of(), Settings.of(texts).problems());
  }

  @Test
  void energiesBehindAMatrixAreThoseOfTheMatrixAndSignsItsBands() {
    String energies = display("E_\\pm(k) = \\pm \\sqrt{v^2 + w^2 + 2 v w \\cos k}");
    String states = display("H(k) |u_\\pm(k) \\rangle = E_\\pm(k) |u_\\pm(k) \\rangle");
    Map<String, String> texts = made(display(MATRIX) + states + energies);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`E_{+}(k)`$ | energy of $`H(k)`$?"), paper);
    assertTrue(paper.contains("$`+`$ | highest band?"), paper);
    assertTrue(paper.contains("$`-`$ | lowest band?"), paper);
    assertTrue(paper.contains("| (3) | eq3 |"), paper);
    texts.replaceAll((file, text) -> text.replaceAll("\\? \\|", " |"));
    assertEquals(List.of(), Settings.of(texts).problems());
  }

  @Test
  void whatTheTextCallsPauliMatricesAreThemAndAHamiltonianOfThemIsDefined() {
    String words = "Here $\\sigma_x$ and $\\sigma_y$ denote Pauli matrices.";
    String chain = display("H(k) = (v + w \\cos k) \\sigma_x + w \\sin k \\, \\sigma_y");
    String square = display("H(k)^2 = v^2 + w^2 + 2 v w \\cos k");
    Map<String, String> texts = made(words + chain + square);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("| Pauli matrices?"), paper);
    assertTrue(paper.contains("$`H(k)`$ | defined by eq1?"), paper);
    texts.replaceAll((file, text) -> text.replaceAll("\\? \\|", " |"));
    assertEquals(List.of(), Settings.of(texts).problems());
  }

  @Test
  void aHamiltonianOfAVectorByItsComponentsIsReadFromTheSource() {
    String words =
        "where $\\boldsymbol{\\sigma} = (\\sigma_x,\\sigma_y,\\sigma_z)$ is the vector of Pauli"
            + " matrices and";
    String field = display("\\mathbf{d}(\\mathbf{k}) = (\\sin k_x, \\sin k_y, m)");
    String of = display("h(\\mathbf{k}) = \\mathbf{d}(\\mathbf{k}) \\cdot \\boldsymbol{\\sigma}");
    String square = display("h(\\mathbf{k})^2 = |\\mathbf{d}(\\mathbf{k})|^2");
    Map<String, String> texts = made(of + words + field + square);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`\\boldsymbol{\\sigma}`$ | Pauli matrices?"), paper);
    assertTrue(paper.contains("$`h(\\mathbf{k})`$ | defined by eq1?"), paper);
    assertTrue(paper.contains("$`\\mathbf{d}(\\mathbf{k})`$ | defined by eq2?"), paper);
    texts.replaceAll((file, text) -> text.replaceAll("\\? \\|", " |"));
    assertEquals(List.of(), Settings.of(texts).problems());
  }

  @Test
  void energiesAndStatesWithSignsThatAreWrittenDownAreDefinitions() {
    String states = display("|R_\\pm \\rangle = \\begin{pmatrix} \\pm 1 \\\\ 1 \\end{pmatrix}");
    String energies = display("E_\\pm = \\pm v");
    String eigen = display("H |R_\\pm \\rangle = E_\\pm |R_\\pm \\rangle");
    String matrix = display("H = \\begin{pmatrix} 0 & v \\\\ v & 0 \\end{pmatrix}");
    Map<String, String> texts = made(matrix + energies + states + eigen);
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`R_{-}`$ | defined by eq3?"), paper);
    assertTrue(paper.contains("$`E_{+}`$ | defined by eq2?"), paper);
    assertFalse(paper.contains("highest band"), paper);
  }

  @Test
  void aSignBelowWhatIsNoLevelIsNoBand() {
    String step = display("\\sigma_\\pm = \\sigma_x \\pm i \\sigma_y");
    String energies = display("E_\\pm(k)^2 = v^2 + w^2 + 2 v w \\cos k");
    String paper = document(made(display(MATRIX) + step + energies), "paper.md");
    assertFalse(paper.contains("highest band"), paper);
  }

  @Test
  void whereAPaperSpeaksOfItsStatesAHamiltonianIsAnyOne() {
    String states = display("H(k) |u_n \\rangle = E_n |u_n \\rangle");
    String paper = document(made(states + display(MATRIX)), "paper.md");
    assertTrue(paper.contains("| Bloch Hamiltonian?"), paper);
  }

  @Test
  void aMomentumWithComponentsIsNoNumber() {
    String gradient = display("v_x = \\partial_{k_x} E_n(k)");
    String paper = document(made(display("E_n(k) = - 2 t \\cos k_x") + gradient), "paper.md");
    assertFalse(paper.contains("$`k`$ | crystal momentum, one component?"), paper);
  }

  @Test
  void matricesWithDirectionsBelowThemAreNamesUnlessTheyAreComponents() {
    Map<String, String> texts =
        made(
            display(SIGMAS)
                + display(MATRIX)
                + display("H_\\gamma(k) = H(k) + i \\gamma \\sigma_z"));
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`\\sigma_{x}`$ | defined by eq1?"), paper);
    assertTrue(paper.contains("$`\\sigma_{z}`$ | defined by eq1?"), paper);
    assertTrue(paper.contains("$`H_{\\gamma}(k)`$ | defined by eq3?"), paper);
    String vector = display("\\sigma_i \\sigma_j = \\delta_{ij} + i \\epsilon_{ijl} \\sigma_l");
    String components = document(made(display(SIGMAS) + vector), "paper.md");
    assertFalse(components.contains("$`\\sigma_{x}`$ | defined"), components);
  }

  private static final String LADDER =
      display("[a, a^\\dagger] = 1")
          + "The number of quanta, with $n = a^\\dagger a$, is lowered:"
          + display("[n, a] = -a")
          + display("J_\\pm = J_x \\pm i J_y")
          + display("[J_+, J_-] = 2 J_z")
          + display("H = \\omega a^\\dagger a + g J_z");

  @Test
  void whereOperatorsHaveRelationsAllOthersAreWhatIsMadeOfThem() {
    String text = "\\begin{document}\n" + LADDER + "\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    Map<String, String> texts =
        Settings.transcript(source, Settings.named("algebra").orElseThrow()).texts();
    String paper = document(texts, "paper.md");
    assertTrue(paper.contains("$`J_{+}`$ | defined by eq3?"), paper);
    assertTrue(paper.contains("$`J_{-}`$ | defined by eq3?"), paper);
    assertTrue(paper.contains("$`H`$ | defined by eq5?"), paper);
    assertTrue(paper.contains("$`n`$ | defined by eq2?"), paper);
    texts.replaceAll((file, t) -> t.replaceAll("\\? \\|", " |"));
    assertEquals(0, Drift.of(source, Settings.of(texts).all()).findings().size(), texts::toString);
  }

  private static final String CORRECTED =
      "|n^{(1)} \\rangle = \\sum_{m \\neq n} \\frac{\\langle m | V | n \\rangle}{E_n - E_m} | m \\rangle";

  @Test
  void aStateThatADisplayWritesAloneOnItsLeftIsWhatItSays() {
    String states = display("H |n \\rangle = E_n |n \\rangle");
    String paper =
        document(
            made(states + display(CORRECTED) + display("\\langle n | n^{(1)} \\rangle = 0")),
            "paper.md");
    assertTrue(paper.contains("$`\\lvert n^{(1)} \\rangle`$ | defined by eq2?"), paper);
    assertTrue(paper.contains("$`\\lvert n \\rangle`$ | right eigenvector?"), paper);
  }
}
