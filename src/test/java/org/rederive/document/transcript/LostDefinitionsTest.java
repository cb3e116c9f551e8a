package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What a paper says of a symbol is claimed of no other one, also where its definition is lost. */
class LostDefinitionsTest {
  private static final String MODE = display("[a, a^\\dagger] = 1");
  private static final String QUADRATURE = display("x = \\frac{1}{\\sqrt{2}} (a + a^\\dagger)");
  private static final String SQUEEZED = display("S^\\dagger x S = e^{-r} x");

  private static Transcript.Made made(String body) {
    String text =
        "\\begin{document}\nLet $a$ be an operator and $r$ real.\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("algebra").orElseThrow());
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  private static String inventory(Transcript.Made made) {
    return made.texts().getOrDefault("paper.md", "");
  }

  /** Of an arbitrary operator S it would be refuted. */
  @Test
  void whatSpeaksOfASymbolWithALostDefinitionIsLeftOut() {
    Transcript.Made made =
        made(MODE + QUADRATURE + display("S = \\unknown{\\frac{r}{2} a^2} - ⊙ a") + SQUEEZED);
    assertTrue(inventory(made).contains("S is what (3) says, which is not read"), inventory(made));
    assertFalse(made.texts().getOrDefault("eq4.md", "").contains("rederive: claim"));
  }

  @Test
  void withItsDefinitionItIsClaimed() {
    String squeezing = display("S = e^{\\frac{r}{2} (a^2 - a^{\\dagger 2})}");
    Transcript.Made made = made(MODE + QUADRATURE + squeezing + SQUEEZED);
    assertTrue(made.texts().getOrDefault("eq4.md", "").contains("rederive: claim eq4"));
  }

  /** A symbol that no display defines is any. */
  @Test
  void whatNobodyDefinesIsClaimedOfAny() {
    Transcript.Made made = made(MODE + QUADRATURE + display("[x, x] = 0"));
    assertTrue(made.texts().getOrDefault("eq3.md", "").contains("rederive: claim eq3"));
  }

  /** Nothing is computed of a function that is only named, and so nothing is refuted. */
  @Test
  void whatIsNotComputedIsClaimed() {
    String lost = display("f = \\unknown{\\frac{r}{2}} - ⊙ a");
    Transcript.Made made = made(MODE + lost + display("f(r + 1) = 2 f(r)"));
    assertTrue(
        made.texts().getOrDefault("eq3.md", "").contains("rederive: claim"), () -> inventory(made));
  }

  @Test
  void anotherOneWithItsLetterIsClaimed() {
    String lost = display("x_F = \\unknown{\\frac{r}{2}} - ⊙ a");
    Transcript.Made made = made(MODE + lost + display("[x, x] = 0"));
    assertTrue(
        made.texts().getOrDefault("eq3.md", "").contains("rederive: claim"), () -> inventory(made));
  }
}
