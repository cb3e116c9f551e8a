package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What papers of the field and lecture notes write is read from their sources. */
class FieldNotationTest {
  private static Transcript.Made made(String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow());
  }

  private static String all(String body) {
    return String.join("\n", made(body).texts().values());
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A_i = \\frac{\\partial E_n}{\\partial k_i}",
        "\\bra{u_n} \\partial_{k_\\mu} H \\ket{u_n} = \\partial_{k_\\mu} E_n",
        "\\Omega_n^{xy} = -2 \\mathrm{Im} \\braket{\\partial_{k_x} u_n | \\partial_{k_y} u_n}",
        "H_1 = - \\sum_m \\sum_{n \\neq m} e E_a A^a_{nm} \\ket{n}\\bra{m}",
        "L^2 |l, m\\rangle = \\hbar^2 l(l+1) |l, m\\rangle",
        "\\langle l, m | L_z | l, m \\rangle = \\hbar m",
        "\\langle \\psi_i | \\psi_j \\rangle = \\delta_{ij}",
        "\\rho = \\sum_i p_i |\\psi_i\\rangle\\langle\\psi_i|",
        "\\mathbf{m} = c \\langle \\nabla_{\\mathbf{k}} u | \\times H | \\nabla_{\\mathbf{k}} u \\rangle",
        "-\\frac{\\hbar^2}{2m} \\nabla^2 \\psi + V \\psi = E \\psi",
        "\\frac{\\partial \\rho}{\\partial t} + \\nabla \\cdot \\mathbf{j} = 0",
        "F = -k_f x",
        "c = k_BT",
        "\\psi = a \\cos(kx)",
        "I = \\sum_{i=1}^N m_i r_i^2",
        "\\bra{\\psi}\\ket{\\psi} = 1",
        "\\gamma_n = \\oint_C d\\mathbf{R} \\cdot \\mathbf{A}_n(\\mathbf{R})",
        "\\gamma = \\int_S d\\mathbf{S} \\cdot \\mathbf{\\Omega}",
        "E_v = (v + \\frac12) h \\nu, \\quad \\text{where:}",
        "a = b, \\quad \\text{where } I \\text{ is the moment of inertia}",
        "B_\\lambda(\\lambda, T) = \\frac{2 c k_B T}{\\lambda^4}",
        "\\varepsilon(k_x, k_y) = \\varepsilon(k_x, -k_y)",
        "E = \\frac{J_a^2}{2I_a} + \\frac{J_b^2}{2I_b}",
        "\\centering E_{\\text{kin.}} = \\frac{p^2}{2m}",
        "[L^2, L_z] = L_x^2 - L_x L_x",
        "V(r) = -\\frac{e^2}{4\\pi\\epsilon_0 r}",
        "f(E - \\mu) = \\frac{1}{e^{(E - \\mu)/k_BT} + 1}",
        "H = \\sum_{k} \\epsilon_k c_k^\\dagger c_k",
        "H = -t \\sum_{\\langle ij \\rangle} c_i^\\dagger c_j",
        "u = \\rho^{l+1} e^{-\\rho} v + \\rho^l",
        "v = \\sum_{j=0}^\\infty j c_j",
        "\\Psi = \\int_0^1 x \\, dx",
        "C = \\int \\Omega \\, dk_x dk_y",
        "\\sigma_x = \\mqty(0 & 1 \\\\ 1 & 0)",
        "\\marginnote{a word} E = c",
        "\\tilde{A_1} \\ket{u_i} = a_i \\ket{u_i}",
        "\\frac{\\partial f}{\\partial x} = \\frac{\\partial f}{\\partial \\bar{z}}",
        "\\psi(\\mathbf{r} + \\mathbf{a}_j) = c_j \\psi(\\mathbf{r})",
        "H |u_+\\rangle = E_+ |u_+\\rangle",
        "\\hat H |+-\\rangle = c |+-\\rangle",
        "|\\psi(t)\\rangle = \\hat U |\\psi(t=0)\\rangle",
        "\\Omega_{ab} = \\epsilon_{abc} \\Omega_c",
        "C = \\frac{1}{2\\pi} \\int_{BZ} \\Omega(\\mathbf{k}) d^2k",
        "{\\bf v}_{n\\bf k} = \\nabla_{\\bf k} \\epsilon_{n\\bf k}",
        "f = \\left. \\frac{\\partial g}{\\partial x} \\right|_{x=0}",
        "c = \\left( -\\frac{\\partial f}{\\partial E} \\right)_{E=E_n}",
        "D(\\epsilon) = \\sum_n \\delta(\\epsilon - E_n)",
        "\\hat H = \\frac{\\hat p^2}{2m} + \\hat V(\\hat x)",
        "E^{\\uparrow} = E^{\\downarrow} + c",
        "\\dot{\\mathbf{r}} = \\frac{\\partial \\epsilon}{\\partial \\mathbf{k}} - \\dot{\\mathbf{k}} \\times \\mathbf{\\Omega}",
        "\\langle \\tfrac32 \\tfrac12 | \\tfrac32 \\tfrac12 \\rangle = 1",
        "E_{+-} = c",
        "F(x) = \\frac14 \\operatorname{sech}^2\\!\\left(\\frac{x}{2}\\right)"
      })
  void aDisplayIsReadWhole(String formula) {
    assertEquals(1, made(display(formula)).read(), () -> all(display(formula)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sigma_{ij} = c",
        "E = a + \\lambda b + O(\\lambda^2)",
        "E = a + \\mathcal{O}\\left(\\lambda^2\\right)",
        "\\varphi(x) = 0, \\quad |x| > a",
        "E_v (\\text{cm}^{-1}) = B_0",
        "A = \\frac{\\partial}{\\partial\\theta} \\sin\\theta \\frac{\\partial}{\\partial\\theta}",
        "(A_n)^c = A_n^c",
        "\\sigma_{ab} = R_{ae} R_{bh} \\rho_{eh}",
        "\\Theta i \\Theta^{-1} = -i",
        "a = b \\quad \\text{if c is zero}",
        "a = b, \\text{ c even}",
        "\\psi = \\cos(\\mathbf{k} x)",
        "\\langle j || T || m \\rangle = c",
        "f = \\sum_l c_l r^l",
        "A = \\sum_{n=0}^{n} a_n",
        "c = \\mathrm{x-y}",
        "\\partial_i = c",
        "W = VIB_0",
        "|new\\rangle = |old\\rangle",
        "\\ket{new} = c \\ket{old}",
        "\\underbrace{c}_{= c^*} = c",
        "A \\overset{!}{=} B",
        "c = \\int x \\, dx \\, f(x)",
        "\\ket{\\psi} = \\Sigma_n c_n \\ket{n}",
        "E = c \\epsilon(\\rho(r))",
        "H \\varphi = V(|\\vec r|) \\varphi",
        "\\Delta_{\\vec r} \\varphi(\\vec r) = c \\varphi(\\vec r)",
        "\\hat U(t + dt) = \\hat U(t) + c \\hat U(t) dt",
        "\\langle X \\rangle = \\bra{\\psi(t)} X \\ket{\\psi(t)}",
        "H(\\mathbf{k}) u_{n\\mathbf{k}} = E_{n\\mathbf{k}} u_{n\\mathbf{k}} u_{m\\mathbf{k}}",
        "\\hat H \\psi = |\\psi|^2 \\psi",
        "\\hat H \\psi = \\psi^* \\psi",
        "\\delta \\int f(t) \\, dt = 0",
        "a = b + \\mathrm{etc.}",
        "T H(\\mathbf{k}) T^{-1} = H(-\\mathbf{k})",
        "H(\\mathbf{k}) |u_n\\rangle = E_{nk} |u_n\\rangle",
        "(a, b) = (b, a)^*",
        "c = \\langle \\frac{\\partial}{\\partial x} \\hat V(\\hat x) \\rangle",
        "f \\cdot g := \\int f^* g \\, dx",
        "f \\cdot g = \\int f^* g \\, dx",
        "a = b \\quad (c > 0)",
        "{\\bf k} = \\bf x + c",
        "F(x) = \\frac14 \\operatorname{erfcx}^2\\left(\\frac{x}{2}\\right)"
      })
  void whatCouldBeSomethingElseIsNotRead(String formula) {
    assertEquals(0, made(display(formula)).read(), () -> all(display(formula)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "h(k) = \\begin{pmatrix} a & b e^{-ik} \\\\ b e^{ik} & a \\end{pmatrix}; h(k); defined by eq1",
        "\\mathbf{m} = \\langle \\nabla_{\\mathbf{k}} u | \\times [H - \\varepsilon] | \\nabla_{\\mathbf{k}} u \\rangle;"
            + " \\varepsilon; function",
        "\\frac{\\partial \\rho}{\\partial t} + \\nabla \\cdot \\mathbf{j} = 0; \\mathbf{j}; vector function",
        "I_x(t) = I_0(\\cos \\omega_1 t + \\cos \\omega_2 t); I_{0}; number",
        "A_{ij} = \\bra{\\psi_i} \\hat A \\ket{\\psi_j}; i; band index",
        "\\mathbf{A} = B(-y, 0, 0); B; real number",
        "F = -k_f x; k_{f}; number"
      })
  void aPlaceSaysWhatALetterIs(String formula, String symbol, String kind) {
    String all = all(display(formula));
    assertTrue(
        all.lines().anyMatch(row -> row.contains("`" + symbol + "`") && row.contains(kind)), all);
  }

  @Test
  void aCurvatureIsATensorAndAVectorAndHasItsBandInBrackets() {
    String tensor =
        display("\\Omega^{(n)}_{ab} = -2 \\mathrm{Im} \\braket{\\partial_a u_n|\\partial_b u_n}");
    String vector = display("\\Omega^{(n)}_c = \\frac12 \\epsilon_{cab} \\Omega^{(n)}_{ab}");
    String all = all(tensor + vector);
    assertEquals(2, made(tensor + vector).read(), all);
    assertTrue(all.contains("`\\Omega_{n a b}`$ | defined by eq1"), all);
    assertTrue(all.contains("`\\Omega_{n c}`$ | defined by eq2"), all);
  }

  @Test
  void vectorsWithNumbersAreEachDefined() {
    String both =
        display(
            "\\vec{a}_1 = a (1, 0), \\quad \\vec{a}_2 = a (-\\frac{1}{2}, \\frac{\\sqrt{3}}{2})");
    String all = all(both);
    assertEquals(1, made(both).read(), all);
    assertFalse(all.contains("rederive: claim"), all);
  }

  @Test
  void anOrderInBracketsIsNoBand() {
    String orders = display("S^{(1)} = a S") + display("S^{(n)} = b_n S");
    assertEquals(1, made(orders).read(), all(orders));
    String summed = display("S^{(n)} = \\sum_n b_n S");
    assertEquals(0, made(summed).read(), all(summed));
  }

  @Test
  void aStateWithoutBarsIsNoNumberByItself() {
    String state = display("\\ket{\\psi} = c \\ket{\\psi}");
    String bare = display("\\hat H \\psi = \\hat H \\hat K \\psi + \\hat K \\psi");
    assertEquals(2, made(state + bare).read(), all(state + bare));
    assertTrue(all(state + bare).contains("`\\psi`$ | arbitrary state"), all(state + bare));
  }

  @Test
  void aCommaWithinArgumentsIsThatOfNoCommutator() {
    String all = all(display("\\hat{H} = [\\hat{p} - q A(x, t)]^2"));
    assertFalse(all.lines().anyMatch(row -> row.contains("`q`") && row.contains("operator")), all);
  }

  @Test
  void ordersOfPerturbationTheoryAreNoPowers() {
    String levels = display("H^0 \\ket{\\psi_n^0} = E_n^0 \\ket{\\psi_n^0}");
    String sum = display("E_n = E_n^0 + E_n^1 + E_n^2");
    String all = all(levels + sum);
    assertEquals(2, made(levels + sum).read(), all);
    assertTrue(all.contains("`E_{n}^{1}`$, $`E_{n}^{2}`") || all.contains("`E_{n}^{1}`"), all);
    assertEquals(0, made(display("y = a_0 x^0 + a_1 x^1")).read());
    assertTrue(!all(display("E = E_n^2 + c")).contains("`E_{n}^{2}`"));
  }

  @Test
  void anOperatorBeforeAStateIsNoLabelOfIt() {
    String both =
        display("\\braket{\\psi_j | H' \\psi_n} = c")
            + display("\\ket{\\psi_n} = d \\ket{\\psi_j}");
    assertTrue(!all(both).contains("\\lvert"), all(both));
    String hat = display("\\bra{f} \\ket{\\hat Q f} = \\braket{f | f}");
    assertTrue(!all(hat).contains("\\lvert"), all(hat));
  }

  @Test
  void latticeVectorsAreSummedOver() {
    String wannier =
        "\\psi(\\mathbf{r}) = \\sum_{\\mathbf{R}_n \\neq 0} b(\\mathbf{R}_n) \\varphi(\\mathbf{r} - \\mathbf{R}_n)";
    assertEquals(1, made(display(wannier)).read(), () -> all(display(wannier)));
    assertEquals(0, made(display(wannier.replace("\\neq 0", "\\neq 1"))).read());
  }

  @Test
  void aGradientOfAFormulaWithoutMomentaIsNotTakenAlongOne() {
    String wave = "i\\hbar \\frac{\\partial \\Psi}{\\partial t} = -\\nabla^2 \\Psi";
    String all = all(display(wave) + display("E(k) = \\hbar k"));
    assertTrue(all.contains("`\\mathbf{r}`"), all);
  }

  @Test
  void aGradientIsInSpaceOnlyWhereThereAreNoMomenta() {
    String gradient = display("\\mathbf{p} \\psi = -i \\hbar \\nabla \\psi");
    String momenta = display("v = E(\\mathbf{k})");
    assertTrue(all(gradient).contains("$`\\mathbf{r}`$"), all(gradient));
    assertEquals(2, made(gradient + momenta).read());
    assertTrue(all(gradient + momenta).contains("$`\\mathbf{r}`$"));
    assertEquals(2, made(gradient + display("v = \\nabla_{\\mathbf{k}} E(\\mathbf{k})")).read());
  }

  @Test
  void theMeasureOfABoldLetterIsNoOtherLetter() {
    String all = all(display("W = \\int d^3r f(\\mathbf{r})"));
    assertFalse(all.contains("$`r`$"), all);
  }

  @Test
  void anIndexOfAVectorIsNoPartOfAName() {
    String all = all(display("v_i = a_i b") + display("F_i = b"));
    assertTrue(all.contains("complex vector"), all);
    assertFalse(all.contains("$`v_{i}`$ | number"), all);
  }
}
