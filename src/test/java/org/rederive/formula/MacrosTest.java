package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/** Macros are read as what they stand for, and errors in them point at the author's text. */
class MacrosTest {
  private static Equation read(String definitions, String formula) {
    return FormulaReader.located(formula + " = 0", Symbols.TABLE, Macros.of(definitions))
        .equations()
        .get(0);
  }

  private static ReadingException refused(String definitions, String formula) {
    return assertThrows(
        ReadingException.class,
        () -> FormulaReader.located(formula + " = 0", Symbols.TABLE, Macros.of(definitions)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\newcommand{\\eps}{\\varepsilon}; \\eps_{nk}; \\varepsilon_{nk}",
        "\\newcommand\\eps{\\varepsilon}; \\eps_{nk}; \\varepsilon_{nk}",
        "\\newcommand{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}}; "
            + "\\pd{c}{t}; \\frac{\\partial c}{\\partial t}",
        "\\newcommand{\\slope}[2][t]{\\partial_#1 #2}; \\slope{c}; \\partial_t c",
        "\\newcommand{\\slope}[2][t]{\\partial_{#1} #2}; \\slope[\\lambda]{c}; \\partial_\\lambda c",
        "\\renewcommand*{\\vec}[1]{#1}; \\vec{B} \\cdot \\vec B; B \\cdot B",
        "\\def\\ket#1{| #1 \\rangle}; \\ket W \\langle W|; |W\\rangle \\langle W|",
        "\\def\\bracket#1#2{\\left\\langle #1 \\right| #2 \\rangle}; "
            + "\\bracket{W}{W}; \\langle W|W\\rangle",
        "\\DeclareMathOperator{\\trace}{Tr}; \\trace(H); \\mathrm{Tr}(H)",
        "\\DeclarePairedDelimiter{\\round}{(}{)}; \\round*{c + c} c; (c + c) c",
        "\\let\\e\\varepsilon; \\e_{nk}; \\varepsilon_{nk}",
        "\\let\\e=\\varepsilon; \\e_{nk}; \\varepsilon_{nk}",
        "\\let\\old\\vec \\renewcommand{\\vec}[1]{\\bar{\\old{#1}}} \\def\\x{c}; \\x; c",
        "\\providecommand{\\x}{c} \\providecommand{\\x}{H}; \\x; c",
        "\\newcommand{\\half}{\\frac12}; \\half c; \\frac{1}{2} c",
        "\\newcommand{\\dg}{^\\dagger}; H\\dg; H^\\dagger",
        "\\newcommand{\\two}[1]{\\half{#1}} \\newcommand{\\half}[1]{\\frac{#1}{2}}; "
            + "\\two{\\two c}; \\frac{\\frac{c}{2}}{2}",
        "\\newcommand{\\first}[1]{c^#1}; \\first 23; c^2 (3)",
      })
  void aMacroIsReadAsWhatItStandsFor(String definitions, String formula, String plain) {
    assertEquals(read("", plain), read(definitions, formula));
  }

  @Test
  void commentsAreNoDefinitions() {
    String definitions = "% a \\newcommand{\\x}{H}\n\\newcommand{\\x}{c % a {number\n}";
    assertEquals(read("", "c"), read(definitions, "\\x"));
  }

  @Test
  void anotherDefinitionIsAnotherFormula() {
    assertNotEquals(read("\\def\\x{c}", "\\x"), read("\\def\\x{i c}", "\\x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // in the text of the macro: all of its use; in an argument: there
        "\\newcommand{\\x}{\\foo}; c + \\x c; \\x; "
            + "expected a factor, found '\\foo' (\\x stands for \\foo)",
        "\\newcommand{\\pd}[2]{\\partial_#2 #1}; c \\pd{q}{t}; q; undeclared symbol q",
        "\\newcommand{\\pd}[2]{\\partial_{#2} q #1}; c \\pd{c}{t}; \\pd{c}{t}; "
            + "undeclared symbol q (\\pd stands for \\partial _ { #2 } q #1)",
        "\\newcommand{\\y}{\\x} \\newcommand{\\x}{q}; c + \\y; \\y; "
            + "undeclared symbol q (\\y stands for \\x)",
        "\\newcommand{\\x}{c \\x}; c + \\x; \\x; the text of the macro \\x leads back to \\x",
        "\\def\\x{\\y} \\def\\y{\\z} \\def\\z{\\x}; \\x; \\x; "
            + "the text of the macro \\x leads back to \\x",
        "\\newcommand{\\x}[1]{#1}; {c \\x}; \\x; \\x needs argument 1 of 1",
        "\\newcommand{\\x}[1]{#1}; \\x{c; {; this brace is never closed",
        "\\def\\two{2}; 1\\two c; 1\\two; "
            + "two numbers beside each other can be one number or a product",
      })
  void errorsPointAtTheAuthorsText(
      String definitions, String formula, String place, String message) {
    ReadingException error = refused(definitions, formula);
    assertEquals(message, error.getMessage());
    Span at = error.span();
    assertEquals(place, (formula + " = 0").substring(at.start(), at.end()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\usepackage{bm}; \\usepackage; \\usepackage defines no command",
        "\\newcommand{\\x}{c; {; this '{' is never closed",
        "\\newcommand{\\x}[1]{#2}; #2; this is none of the 1 arguments",
        "\\newcommand{\\x}[n]{c}; n; expected the number of arguments, 0 to 9",
        "\\def\\x#1.{c}; #1.; arguments that end at other signs are not read",
        "\\def\\x{c} \\def\\x{H}; \\x; \\x is defined twice, and not as the same",
        "\\newcommand{\\x}{€}; €; the character '€' is not part of the formula language",
        "\\newcommand{x}{c}; x; expected a command that begins with \\",
        "\\let\\x; ; the definition ends too early",
        "text; t; expected a command that begins with \\",
      })
  void whatIsNoDefinitionIsRefusedAtItsPlace(String definitions, String place, String message) {
    ReadingException error = assertThrows(ReadingException.class, () -> Macros.of(definitions));
    assertEquals(message, error.getMessage());
    Span at = error.span();
    String end = definitions.substring(Math.min(at.start(), definitions.length()));
    assertTrue(end.startsWith(place == null ? "" : place), () -> at + " " + end);
  }

  @Test
  void theMacrosOfASourceAreFoundAmongAllElse() {
    Macros macros =
        Macros.among(
            "\\documentclass{article} % \\def\\x{H}\n"
                + "\\newcommand{\\x}{c}\n\\begin{document} $\\x$ \\def\\y#1.{c} \\newcommand\\z{c}"
                + "\\newcommand\\z{H} \\newcommand{\\text{}} \\end{document}");
    assertEquals("c H", macros.written("\\x H"));
    assertEquals(
        "\\y cannot be used: its definition is not read: "
            + "arguments that end at other signs are not read",
        assertThrows(ReadingException.class, () -> macros.written("\\y c.")).getMessage());
    assertEquals(
        "\\z cannot be used: it is defined twice, and not as the same",
        assertThrows(ReadingException.class, () -> macros.written("\\z")).getMessage());
  }

  @Test
  void macrosOfADocumentWinOverThoseOfItsPaper() {
    Macros paper = Macros.of("\\def\\x{c} \\def\\y{H}");
    assertEquals("D H", paper.and(Macros.of("\\def\\x{D}")).written("\\x \\y"));
    assertEquals("\\x \\y", Macros.NONE.written("\\x \\y"));
  }

  @Test
  void namesAndDefinitionsAreReadWithMacros() {
    Macros macros = Macros.of("\\newcommand{\\vk}{\\mathbf{k}}");
    assertEquals("E_{n \\mathbf{k}}", FormulaReader.name("E_{n\\vk}", macros).latex());
    assertEquals(
        "v_{\\mathbf{k}}",
        FormulaReader.definition("v_\\vk = c", Symbols.TABLE, macros).name().latex());
  }

  /** Doublings of doublings, of texts and of arguments, would fill any machine. */
  @Test
  void whatGrowsWithoutEndIsRefused() {
    StringBuilder texts = new StringBuilder("\\def\\za{c}");
    for (char c = 'a'; c < 'z'; c++) {
      texts.append("\\def\\z").append((char) (c + 1)).append("{\\z").append(c).append("\\z");
      texts.append(c).append("}");
    }
    String arguments = "\\x{".repeat(40) + "c" + "}".repeat(40);
    String wide = "\\def\\x#1{" + "#1".repeat(20_000) + "}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertTooLong(texts.toString(), "\\zz");
          assertTooLong("\\def\\x#1{#1#1}", arguments);
          assertTooLong(wide, "\\x{" + "c".repeat(50_000) + "}");
        });
  }

  private static void assertTooLong(String definitions, String formula) {
    assertEquals(
        "written out, the macros of this formula are too long",
        refused(definitions, formula).getMessage());
  }
}
