package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/**
 * States that columns write down are those of all displays, with components of what is made of them
 * along coordinates; of what is not written, and could be anything, nothing is claimed.
 */
class WrittenStatesTest {
  private static final String UP =
      display(
          "\\ket{u} = \\begin{pmatrix} \\cos\\frac{\\theta}{2} \\\\"
              + " e^{i\\varphi} \\sin\\frac{\\theta}{2} \\end{pmatrix}");

  private static final String CONNECTION =
      display("A_\\theta = i \\braket{u}{\\partial_\\theta u}")
          + display("A_\\varphi = i \\braket{u}{\\partial_\\varphi u}");

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  private static Map<String, String> made(String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow()).texts();
  }

  private static void assertHas(Map<String, String> texts, String file, String words) {
    assertTrue(texts.getOrDefault(file, "").contains(words), texts::toString);
  }

  private static void assertLacks(Map<String, String> texts, String file, String words) {
    assertFalse(texts.getOrDefault(file, "").contains(words), texts::toString);
  }

  /** As claims of an arbitrary state they would be refuted. */
  @Test
  void aColumnDefinesItsState() {
    Map<String, String> texts = made(UP + display("\\braket{u}{u} = 1"));
    assertHas(texts, "eq1.md", "rederive: define");
    assertHas(texts, "eq2.md", "rederive: claim eq2");
    assertHas(texts, "paper.md", "defined by eq1?");
    assertLacks(texts, "paper.md", "arbitrary state");
  }

  @Test
  void eachColumnOfALineDefinesItsOwn() {
    String down = UP.replace("\\ket{u}", "\\ket{d}").replace("\\cos", "-\\cos");
    Map<String, String> texts = made(UP + down + display("\\braket{u}{d} = 0"));
    assertHas(texts, "paper.md", "defined by eq1?");
    assertHas(texts, "paper.md", "defined by eq2?");
  }

  /** A sum of states that nobody wrote down may be one of any. */
  @Test
  void aSumOfArbitraryStatesIsNoColumn() {
    Map<String, String> texts = made(display("\\ket{s}(t) = a \\ket{1} + b \\ket{2}"));
    assertLacks(texts, "eq1.md", "pmatrix");
    assertLacks(texts, "paper.md", "state function | defined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\theta", "\\varphi"})
  void whatHasAValueIsNoIndexBelowADerivative(String angle) {
    Map<String, String> texts = made(UP + CONNECTION);
    assertHas(texts, "paper.md", "$`" + angle + "`$");
    assertLacks(texts, "paper.md", "$`" + angle + "`$ | spatial index");
  }

  @Test
  void componentsAlongTwoCoordinatesAreTwoSymbols() {
    Map<String, String> texts = made(UP + CONNECTION);
    assertHas(texts, "paper.md", "$`A_{\\theta}`$ | defined by eq2?");
    assertHas(texts, "paper.md", "$`A_{\\varphi}`$ | defined by eq3?");
  }

  /** Of an arbitrary one it is false, and no claim before the definition is one of another. */
  @Test
  void whatSaysWhatASymbolIsDefinesItOnTheOtherSideToo() {
    Map<String, String> texts = made(UP + display("\\braket{u}{\\partial_\\theta u} = N"));
    assertLacks(texts, "eq2.md", "rederive: claim");
  }

  @Test
  void whatTwoDisplaysSayOfASymbolIsClaimedOfNone() {
    Map<String, String> texts =
        made(UP + display("\\theta^2 = N") + display("\\theta^2 + \\theta = N"));
    assertLacks(texts, "eq2.md", "rederive: claim eq2");
    assertLacks(texts, "eq3.md", "rederive: claim eq3");
  }

  @Test
  void whatIsSaidOfASymbolUnderAConditionIsClaimedOfNoOther() {
    Map<String, String> texts =
        made(
            UP
                + "If $\\theta$ is small,"
                + display("N = \\theta")
                + "We find"
                + display("N^2 + N = \\theta"));
    assertLacks(texts, "eq3.md", "rederive: claim");
  }
}
