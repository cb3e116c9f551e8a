package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** Who speaks of any Hamiltonian, and writes one down as an example, means two things by H. */
class ExampleHamiltonianTest {
  private static final String ANY =
      display("\\bra{u_n} \\partial_{k_i} H \\ket{u_n} = \\partial_{k_i} E_n");

  private static final String CONE =
      display("H(\\mathbf{k}) = v k_x \\sigma_x + v k_y \\sigma_y + m \\sigma_z");

  private static final String CURVATURE =
      display("\\Omega_{-} = \\frac{v^2 m}{2 (v^2 k^2 + m^2)^{3/2}}");

  private static Transcript.Made made(String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow());
  }

  private static String text(Transcript.Made made, String file) {
    return made.texts().getOrDefault(file, "");
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  /** As a claim about any H it would be refuted. */
  @Test
  void anExampleIsDefinedInItsOwnDocument() {
    Transcript.Made made = made(ANY + CONE);
    assertEquals(2, made.read());
    assertTrue(text(made, "paper.md").contains("| $`H`$ | Bloch Hamiltonian?"));
    assertTrue(text(made, "eq2.md").contains("| $`H(\\mathbf{k})`$ | defined? |"));
    assertTrue(text(made, "eq2.md").contains("rederive: define"));
    assertFalse(text(made, "eq2.md").contains("rederive: claim"));
  }

  /** Two spellings would be two momenta, and H(k) would say nothing of a state at the other one. */
  @Test
  void derivativesOfAnyAreByTheMomentumOfTheExample() {
    Transcript.Made made = made(ANY.replace("k_i", "i") + CONE);
    assertTrue(text(made, "paper.md").contains("derivative along $`\\mathbf{k}`$?"));
    assertFalse(text(made, "paper.md").contains("| $`k`$"));
  }

  @Test
  void whatAHamiltonianIsMadeOfByComponentsIsGuessedToBePauliMatrices() {
    assertTrue(text(made(CONE), "paper.md").contains("$`\\sigma_{x}`$ | Pauli matrices? |"));
  }

  /** They act on two factors of a space, and products of both are none of matrices of one size. */
  @Test
  void twoSetsOfThemAreNot() {
    String two = CONE.replace("m \\sigma_z", "m \\tau_z \\sigma_z + \\tau_x");
    assertFalse(text(made(two), "paper.md").contains("Pauli"));
  }

  @Test
  void conductivitiesAreNot() {
    String paper = text(made(display("j_x = \\sigma_x c + \\sigma_y b")), "paper.md");
    assertFalse(paper.contains("Pauli"));
  }

  /** What is claimed of a length is false of another number; a page with two components has two. */
  @Test
  void aLetterBesideItsBoldOneIsItsLength() {
    Transcript.Made made = made(CONE + CURVATURE);
    assertEquals(2, made.read());
    assertTrue(text(made, "paper.md").contains("$`\\mathbf{k}`$ | crystal momentum?"));
    assertTrue(text(made, "paper.md").contains("$`k`$ | defined by eq2?"));
    assertTrue(text(made, "eq2.md").contains("k = \\sqrt{k_x^2 + k_y^2}"));
  }

  @Test
  void withoutComponentsItIsThatOfAllThree() {
    String any = display("H(\\mathbf{k}) = v \\mathbf{k} \\cdot \\boldsymbol{\\sigma}");
    Transcript.Made made = made(any + display("H^2 = v^2 k^2"));
    assertTrue(text(made, "eq2.md").contains("k = |\\mathbf{k}|"), made.texts()::toString);
  }

  /** A mass is no length of a moment, and what the paper defines is what it says. */
  @Test
  void otherLettersAreNoLengths() {
    String moment = display("\\mathbf{m} = m \\mathbf{k}");
    assertTrue(text(made(CONE + moment), "paper.md").contains("$`m`$ | real number?"));
    String own = made(CONE + display("k = m + v") + CURVATURE).texts().toString();
    assertFalse(own.contains("k = \\sqrt"), own);
  }

  @Test
  void theFirstDisplayOfASymbolDefinesItAlsoWhereItIsReadByItself() {
    Transcript.Made made =
        made(display("f = \\lambda \\partial_\\lambda g") + display("\\lambda_n = f^2 + \\lambda"));
    assertFalse(text(made, "eq2.md").contains("rederive: claim"));
  }

  @Test
  void aTitleIsNoPartOfTheSentenceBehindIt() {
    Transcript.Made made =
        made(
            "\\title{On curvatures of bands}\nWe study $H(k) \\ket{u_n(k)} = E_n \\ket{u_n(k)}$,"
                + " where $H$ is a Bloch Hamiltonian.\n"
                + ANY);
    String paper = text(made, "paper.md");
    assertTrue(paper.contains("| We study H(k) \\ket{u_n(k)} = E_n"), paper);
    assertFalse(paper.contains("urvatures of bands |"));
  }

  @Test
  void anExampleThatCannotBeReadIsNoClaimAboutAnyHamiltonian() {
    Transcript.Made made = made(ANY + CONE.replace("m \\sigma_z", "m \\sigma_z + \\unknown{w}"));
    assertFalse(text(made, "eq2.md").contains("rederive: claim"));
    assertEquals(1, made.read());
  }
}
