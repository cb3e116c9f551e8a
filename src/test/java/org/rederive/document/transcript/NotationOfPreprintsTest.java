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
        "E_{\\min} = 2 a - E_{\\max}"
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
        "Z = \\sum_{m \\neq n, l} E_m"
      })
  void whatCouldBeSomethingElseIsNotRead(String formula) {
    assertEquals(0, made("", display(formula)).read(), () -> all(display(formula)));
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
}
