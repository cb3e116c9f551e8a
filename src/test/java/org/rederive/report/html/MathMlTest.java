package org.rederive.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.Folder;
import org.xml.sax.InputSource;

/** LaTeX as MathML. */
@Tag("slow")
class MathMlTest {
  private static final List<String> ALL =
      Folder.derivations().stream()
          .flatMap(d -> d.statements().stream())
          .map(s -> s.latex())
          .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\\frac{1}{2} ~ <mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>",
        "A_p^{LR} ~ <msubsup><mi>A</mi><mrow><mi>p</mi></mrow>"
            + "<mrow><mrow><mi>L</mi><mi>R</mi></mrow></mrow></msubsup>",
        "\\hat{r} ~ <mover accent=\"true\"><mrow><mi>r</mi></mrow><mo stretchy=\"false\" class=\"accent\">ˆ</mo></mover>",
        "\\mathcal{E} ~ <mi>ℰ</mi>",
        "\\mathbf{k} ~ <mi>𝐤</mi>",
        "\\boldsymbol{\\sigma} ~ <mi>𝛔</mi>",
        "\\boldsymbol{\\Omega} ~ <mi>𝛀</mi>",
        "\\boldsymbol\\pi ~ <mi>𝛑</mi>",
        "x - 1 ~ <mi>x</mi><mo form=\"infix\">−</mo><mn>1</mn>",
        "x = - 1 ~ <mi>x</mi><mo>=</mo><mo form=\"prefix\">−</mo><mn>1</mn>",
        "n' ~ <msup><mi>n</mi><mrow><mo lspace=\"0\" rspace=\"0\">′</mo></mrow></msup>",
        "\\left( x \\right. ~ <mrow><mo stretchy=\"true\">(</mo><mi>x</mi><mrow></mrow></mrow>",
        "\\Gamma \\gamma ~ <mi mathvariant=\"normal\">Γ</mi><mi>γ</mi>",
        "a < b ~ <mi>a</mi><mo>&lt;</mo><mi>b</mi>",
        "\\unheard ~ <mtext>\\unheard</mtext>"
      })
  void aFormulaIsShownAsItIsWritten(String latex, String mathMl) {
    assertEquals("<math><mrow>" + mathMl + "</mrow></math>", MathMl.inline(latex));
  }

  /** Before a relation and before a sign between terms, in no bracket and not within a fraction. */
  @Test
  void aFormulaIsBrokenBeforeRelationsAndSignsOnly() {
    String shown = MathMl.display("-a = [b + c] - \\frac{d + e}{f} \\langle g - h \\rangle");
    assertEquals(3, shown.split("<wbr/>").length, shown);
    assertEquals(1, MathMl.display("(a + b) c").split("<wbr/>").length);
  }

  @Test
  void everyFormulaOfTheDocumentsIsWellFormedAndKnown() throws Exception {
    assertFalse(ALL.isEmpty());
    for (String latex : ALL) {
      String mathMl = MathMl.display(latex);
      parse(mathMl);
      assertFalse(mathMl.contains("<mtext>"), latex);
    }
  }

  @Test
  void matricesAreTablesBetweenTheirBrackets() throws Exception {
    String matrix = MathMl.inline("\\begin{pmatrix} a & 0 \\\\ 0 & b \\end{pmatrix} = c");
    parse(matrix);
    assertTrue(matrix.contains("<mtr><mtd><mrow><mi>a</mi></mrow></mtd><mtd>"), matrix);
    assertTrue(matrix.contains("<mo stretchy=\"true\">(</mo><mtable>"), matrix);
    assertFalse(matrix.contains("begin") || matrix.contains("&amp;"), matrix);
    parse(MathMl.inline("\\begin{pmatrix} a & { 0 \\\\ 0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\\ket{u_n} ~ | u_n \\rangle",
        "\\bra{u} A \\ket{v} ~ \\langle u | A | v \\rangle",
        "\\braket{u|v} ~ \\langle u | v \\rangle"
      })
  void spellingsOfOneThingAreDrawnAlike(String one, String other) {
    assertEquals(MathMl.inline(other), MathMl.inline(one));
  }

  @Test
  void signsThatOnlyAlignAreNotShown() {
    assertFalse(MathMl.display("a &= b \\& c &").contains("&amp;="));
  }

  /** Formulas cut anywhere, and with characters exchanged. */
  @Test
  void brokenLatexIsStillWellFormed() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    String signs = "{}_^\\<&>\"'|$ \n𝒜";
    for (int i = 0; i < 2000; i++) {
      String latex = ALL.get(random.nextInt(ALL.size()));
      int at = random.nextInt(latex.length());
      String broken = latex.substring(0, at) + signs.charAt(random.nextInt(14));
      parse(MathMl.display(random.nextBoolean() ? broken : broken + latex.substring(at)));
    }
    assertTrue(MathMl.inline("").contains("<mrow></mrow>"));
  }

  private static void parse(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    builder.parse(new InputSource(new StringReader(xml)));
  }
}
