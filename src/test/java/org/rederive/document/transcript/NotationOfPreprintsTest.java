package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What preprints write beyond what is computed is read where it says one thing. */
class NotationOfPreprintsTest {
  private static Transcript.Made made(String head, String body) {
    String text = head + "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow());
  }

  private static String all(String body) {
    return String.join("\n", made("", body).texts().values());
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G(\\omega + i \\eta, \\mathbf{k}) = \\frac{1}{\\omega - \\epsilon_{\\mathbf{k}}}",
        "\\hat{\\rho}(T) = \\hat{U}(T,0) \\hat{\\rho}(0) \\hat{U}^\\dagger(T,0)",
        "\\mathcal{D}[\\hat{A}] \\hat{\\rho} = \\hat{A}\\hat{\\rho}\\hat{A}^{\\dagger}",
        "E[\\rho] = T[\\rho]",
        "\\psi(\\mathbf{r}) = \\sum_i w(\\mathbf{r} - \\mathbf{R}_i)",
        "c = -t \\sum_{\\delta_{AB}} e^{i k \\delta_{AB}}",
        "R_n(z) = \\prod_{j=0}^{n-1} (z - z_j)",
        "\\mathbf{A} = \\frac{B}{2} (-y, x, 0)",
        "\\mathbf{a} = \\frac{c}{2} \\begin{pmatrix} 1 \\\\ \\sqrt{3} \\end{pmatrix}",
        "\\ket{\\psi}_{2q} = a \\ket{00} + b \\ket{01}",
        "v_{\\mu}^{\\uparrow,-} = 2 a^2",
        "E_{\\min} = 2 a - E_{\\max}",
        "b_{q}^{\\dagger} = \\sum_k a_{k+q}^{\\dagger} a_{k}",
        "b_{k\\uparrow} = u_k a_{k\\uparrow} - v_k a_{-k\\downarrow}^{\\dagger}",
        "M_{mn}(\\mathbf{k}) = \\langle u_{m,\\mathbf{k}} | u_{n,\\mathbf{k}+\\mathbf{b}} \\rangle",
        "H = \\sum_n c_n^{(A)\\dagger} c_n^{(A)}",
        "\\hat H \\psi_n(x) = E_n \\psi_n(x)",
        "i \\hbar \\frac{\\partial \\psi(x, t)}{\\partial t} = \\hat H \\psi(x, t)",
        "\\bra<a| \\hat H \\ket|a> = \\upe^{\\iu c}",
        "c = \\underbrace{a}_{\\text{of both cells}} + b",
        "B = b \\left( \\begin{array}{cc} 1 & 0 \\\\ 0 & 1 \\end{array} \\right)",
        "e^{\\lambda c} = \\sum_{n=0}^{\\infty} \\frac{\\lambda^n}{n!} a_n",
        "E_{n,k} = a - b \\left( k l^2 + c \\right)",
        "\\odv{f(t)}t = f(t)",
        "\\hat{H}_{jj} = E_c \\hat{n}^2",
        "H_{jj'} = J_{jj'} c",
        "H_x = -D (R_1 - R_2)",
        "(\\hat{\\rho})_{ij} = \\frac{1}{D}",
        "[H_k]_{\\alpha\\beta} = t_{\\alpha\\beta} e^{-i k R}",
        "Q = \\sqrt{1 + d^2}",
        "\\rho_A = \\mathrm{Tr}_B \\rho",
        "U = \\mathcal{T} \\exp\\left(-i \\int_0^T H(t) dt\\right)",
        "\\chi(t - t') = i \\Theta(t - t') C",
        "H = \\lambda \\sum_{\\langle\\langle i,j\\rangle\\rangle} i \\nu_{ij} c_i^\\dagger c_j",
        "j = \\frac{i}{\\hbar} \\sum_{i} [P_i, H]",
        "|u_n\\rangle = \\sum_{\\mathbf{R}} e^{i \\mathbf{k} \\cdot \\mathbf{R}} | w_{n \\mathbf{R}} \\rangle",
        "c = \\sum_{\\ell \\in \\mathcal{S}} E_\\ell",
        "\\rho = \\frac{1}{N} \\sum_{n \\in \\mathcal{W}_\\Delta} | E_n \\rangle \\langle E_n |",
        "\\delta f = \\delta S / c",
        "\\delta_{mn} = \\begin{cases} 1 & m = n \\\\ 0 & m \\neq n \\end{cases}"
      })
  void aDisplayIsRead(String formula) {
    assertEquals(1, made("", display(formula)).read(), () -> all(display(formula)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\omega_i = i \\omega_1 + a",
        "n(x) = \\delta^2(x - y)",
        "n(x) = \\delta^{2}\\left(x - y\\right)",
        "J[\\epsilon(t)] = J_T(\\{\\phi(T)\\}) + c",
        "q = \\prod_k a_k b_k",
        "V_{el-el} = a",
        "p^2 = p_{y+eBx}^2",
        "c_{k+q} = \\frac{b}{a}_{\\text{both cells}}",
        "\\hat H \\psi = \\psi \\psi",
        "\\delta \\int L(t) \\, dt = 0",
        "| \\partial_i n + m \\rangle = 0",
        "Z = \\sum_{m \\neq n, l} E_m",
        "\\Theta H(k) \\Theta^{-1} = H(-k)",
        "U = \\mathcal{T} e^{i\\phi}",
        "H = \\sum_i i c_i",
        "Q = C \\Delta T",
        "\\delta f = \\delta (1 + \\delta S)",
        "\\rho_A = \\mathrm{Tr}_n \\rho_n",
        "H_x = -D (R^{-1}_1 - R^1_1)",
        "f(t) = \\sum_t g(t)",
        "c = \\sum_{n \\in \\mathcal{W}_\\Delta(E)} E_n",
        "\\delta \\langle A \\rangle = c",
        "\\langle A \\rangle(t) = c",
        "\\langle A \\rangle_t = c",
        "\\langle e^{i E t} \\rangle_t = \\delta(E)",
        "\\langle A B \\rangle_c = c",
        "\\langle B \\rangle = \\mathrm{T} \\mathrm{B} + \\mathrm{TB}",
        "\\langle B \\rangle = \\mathrm{Tr}(\\mathrm{T} B \\mathrm{T}^{-1})",
        "\\langle A^2 \\rangle = \\mathcal{O}\\big(e^{-S}\\big) = \\mathcal{O}(e^{-cL})",
        "\\Delta \\Psi = (\\nabla |\\Psi| + i \\nabla\\phi |\\Psi|) e^{i\\phi}"
      })
  void whatCouldBeSomethingElseIsNotRead(String formula) {
    assertEquals(0, made("", display(formula)).read(), () -> all(display(formula)));
  }

  @Test
  void aStepBeforeADifferenceIsNoFactor() {
    String all = all(display("G(t, t') = -i \\theta(t - t') C"));
    assertTrue(all.contains("`\\theta(t)`$ | function"), all);
    String angle = all(display("x = r \\theta(1 - c)"));
    assertTrue(angle.contains("`\\theta`$ | real number"), angle);
  }

  @Test
  void whatCountsOperatorsIsNoDirection() {
    String all = all(display("H_j c_j = \\epsilon_j c_j^\\dagger c_j"));
    assertTrue(all.contains("`j`$ | band index") && all.contains("`H_{j}`$ | arbitrary op"), all);
    String defined = all(display("H_j = \\epsilon_j c_j^\\dagger c_j"));
    assertTrue(defined.contains("`j`$ | band index"), defined);
    assertTrue(defined.contains("`H_{j}`$ | defined by eq1"), defined);
    String vector = all(display("\\hat{S}_i = \\epsilon_{ijk} x_j \\hat{p}_k"));
    assertTrue(vector.contains("`k`$ | spatial index"), vector);
  }

  @Test
  void ofCreationOperatorsAnIndexSaysWhich() {
    String all = all(display("N_{\\sigma} = d_{\\sigma}^{\\dagger} d_{\\sigma}"));
    assertTrue(all.contains("`\\sigma`$ | band index"), all);
  }

  @Test
  void aNumberIsNoVectorWhereNothingIsOne() {
    String all = all(display("|\\tilde{\\psi}(k)|^2 = \\delta(k + k_1)"));
    assertTrue(!all.contains("vector function"), all);
  }

  @Test
  void whatAnOperatorActsOnIsAState() {
    String all = all(display("\\hat{L}_- \\hat{L}_+ Y_{lm} = c Y_{lm}"));
    assertTrue(all.contains("`Y_{l m}`$ | arbitrary state"), all);
  }

  @Test
  void aPolynomialHIsNoOperator() {
    String all = all(display("\\psi_n(x) = c \\sqrt{a} H_n(x)"));
    assertTrue(all.contains("`H_{n}(x)`$ | function"), all);
  }

  @Test
  void anHBesideStatesIsNoNumberToDivideBy() {
    String all = all(display("\\ket{a} = \\frac{1}{E - H_0} \\ket{b}"));
    assertTrue(all.contains("cannot divide by an operator"), all);
  }

  @Test
  void equationsWithinTheTextAreCounted() {
    String text = "Here $E = m c^2$ for $n = 1, \\dots, N$ at $t = 0$, and $a \\equiv b$.\n";
    String all = all(text + display("c = d"));
    assertTrue(all.contains("| equations within the text: 2 | | out-of-reach"), all);
  }

  @Test
  void aFactorBeforeABracketIsNoFunction() {
    String body =
        display("\\gamma_k(t) = b")
            + display("\\hat{\\rho} = \\gamma_k (\\hat{A} \\hat{\\rho} - \\hat{A}) + \\gamma_k(0)");
    assertTrue(!all(body).contains("\\cdot)"), () -> all(body));
  }

  @Test
  void authorsCommandsAreWhatTheyPrint() {
    String head =
        "\\newcommand{\\pd}[2][{}]{\\frac{\\partial #1}{\\partial #2}}\n"
            + "\\newcommand{\\eqlab}[1]{\\label{eq:#1}}\n"
            + "\\newcommand{\\Re}{\\mathfrak{Re}}\n"
            + "\\gdef\\Braket{\\expandafter\\noexpand\\csname Braket \\endcsname}\n";
    String body =
        display("v = \\pd[J]{y} \\eqlab{first}")
            + display("p = \\Braket{\\psi | \\hat{A} | \\psi}")
            + display("c = \\Re[\\mathrm{Tr} \\hat{A}]");
    assertEquals(3, made(head, body).read(), () -> made(head, body).texts().toString());
  }

  @Test
  void whatAHamiltonianMovesInTimeIsAnOperatorWhereItsLetterIsOne() {
    String all = all(display("i \\hbar \\partial_t U(t,0) = H(t) U(t,0), \\quad U(0,0) = I"));
    assertTrue(all.contains("`U(\\cdot)`$ | operator function"), all);
    assertTrue(all.contains("`I`$ | identity"), all);
    String state = all(display("H U(x) = E U(x) - c"));
    assertTrue(!state.contains("`U(x)`$ | operator"), state);
  }

  @Test
  void whatIsAddedToAHamiltonianInABracketIsAnOperator() {
    String all = all(display("U V = [H_0 + V] U"));
    assertTrue(all.contains("`V`$ | arbitrary operator"), all);
  }

  @Test
  void averagesOfAnEnsembleOrAtATimeAreTakenInAStateOfTheirs() {
    String ensemble =
        all(display("\\langle A + B \\rangle_0 = \\langle A \\rangle_{\\mathrm{mc}} + c"));
    assertTrue(ensemble.contains("`\\Psi_{0}`$ | state of averages"), ensemble);
    assertTrue(ensemble.contains("`\\Psi_{\\mathrm{mc}}`$ | state of averages"), ensemble);
    assertTrue(ensemble.contains("`B`$ | arbitrary operator"), ensemble);
    String time =
        all(display("\\langle A \\rangle_t = \\sum_{mn} c_m^* c_n e^{i(E_m-E_n)t} A_{mn}"));
    assertTrue(time.contains("`\\Psi_{t}`$ | state function"), time);
    assertTrue(time.contains("`A_{m n}`$ | number"), time);
    String state =
        all(display("\\langle A \\rangle_t = \\langle \\psi(t) | A | \\psi(t) \\rangle"));
    assertTrue(state.contains("claim eq1") && !state.contains("Psi_{t}"), state);
  }

  @Test
  void aStateOfAveragesIsNothingElseToItsText() {
    String text = "We view $\\psi$ as a rectangular matrix $\\Psi$.\n";
    String all = all(text + display("\\langle A \\rangle = \\sum_n p_n A_{nn}"));
    assertTrue(all.contains("`\\Psi`$ | state of averages"), all);
  }

  @Test
  void levelsOfAChainAreNoneOfAMatrix() {
    String text = "Here $\\sigma^x$ are the Pauli matrices.\n";
    String chain = text + display("H_1 = - g \\sum_i \\sigma_i^x");
    String all =
        all(chain + display("| \\psi(t) \\rangle = \\sum_m c_m e^{-i E_m t} | m \\rangle"));
    assertTrue(all.contains("claim eq2") && !all.contains("of $`H_{1}`$"), all);
  }

  @Test
  void aPeriodIsNoOperator() {
    String all = all(display("H(t) = H(t + T)"));
    assertTrue(all.contains("`T`$ | number"), all);
  }

  @Test
  void whatOnlyItsOwnDisplayNeedsIsDeclaredThere() {
    String formulas =
        display("H_F = H_F^\\dagger")
            + display("H(t) U = c")
            + display("i \\partial_t U(t,0) = H(t) U(t,0), \\quad U(0,0) = I");
    assertTrue(all(formulas).contains("claim eq3-2"), () -> all(formulas));
  }

  @Test
  void whatAHamiltonianGeneratesIsAnOperator() {
    String rate = all(display("A(t) = \\sin t") + display("A(t) = -\\frac{i}{\\hbar} H(t)"));
    assertTrue(rate.contains("`A(t)`$ | operator function"), rate);
    String step = all(display("P(t) = \\sin t") + display("P(t) = c H(t)"));
    assertTrue(!step.contains("`P(t)`$ | operator function"), step);
  }

  @Test
  void aMatrixElementOfAnOperatorIsANumber() {
    String all = all(display("\\langle \\alpha | O | \\beta \\rangle = O_{\\alpha\\beta}"));
    assertTrue(all.contains("`O_{\\alpha \\beta}`$ | number"), all);
    assertTrue(all.contains("`O`$ | arbitrary operator"), all);
  }

  @Test
  void aHatIsNoOperatorWhereAllElseIsANumber() {
    String all = all(display("\\frac{e^2}{4\\hbar} \\zeta = \\hat C(\\omega)"));
    assertTrue(all.contains("`\\hat{C}(\\omega)`$ | function"), all);
    String acted = display("\\tau \\mathcal{L} f_0 = \\hat f(\\omega)");
    assertEquals(0, made("", acted).read(), () -> all(acted));
  }

  @Test
  void aLetterIsANumberAgainWithWhatMadeItAnOperator() {
    String text = "Here $R$ is the rotation operator.\n";
    String all = all(text + display("X = x(t) + R \\sin(w t) = x - c"));
    assertTrue(!all.contains("not read"), all);
  }
}
