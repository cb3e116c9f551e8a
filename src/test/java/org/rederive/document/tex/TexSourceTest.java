package org.rederive.document.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources as authors write them: their displays, numbers, places, and what is wrong with them. */
class TexSourceTest {
  private static TexSource read(String text) {
    return read(Map.of("a.tex", text));
  }

  private static TexSource read(Map<String, String> files) {
    return TexSource.read(
        TexFile.of("a.tex", files.get("a.tex")),
        path ->
            Optional.ofNullable(files.get(path.toString()))
                .map(t -> TexFile.of(path.toString(), t)));
  }

  private static List<String> numbers(String text) {
    return read(text).displays().stream().map(d -> d.number().orElse("-")).toList();
  }

  private static List<String> statements(String text) {
    return read(text).displays().stream()
        .flatMap(d -> d.statements().stream())
        .map(s -> s.unchecked().map(u -> "(" + u + ") ").orElse("") + plain(s.latex()))
        .toList();
  }

  private static String plain(String latex) {
    return latex.replaceAll("\\\\\\\\|&", " ").replaceAll("\\s+", " ").strip();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream()
        .map(p -> p.at().line() + ":" + (p.at().column() + 1) + " " + p.message())
        .toList();
  }

  @Test
  void equationsAreNumberedAsLatexDoes() {
    String text =
        """
        \\begin{equation} a = b \\end{equation}
        \\begin{equation*} a = b \\end{equation*}
        \\begin{align} a &= b \\\\ c &= d \\nonumber \\\\ e &= f \\end{align}
        \\begin{equation}\\begin{split} a &= b \\\\ &= c \\end{split}\\end{equation}
        \\begin{equation} a = b \\tag{*3} \\end{equation}
        \\begin{subequations} \\begin{align} a &= b \\\\ c &= d \\end{align} \\end{subequations}
        \\setcounter{equation}{9}
        \\begin{eqnarray} a &=& b \\\\ c &=& d \\end{eqnarray}
        \\[ a = b \\] $$ a = b $$
        """;
    assertEquals(
        List.of("1", "-", "2", "-", "3", "4", "*3", "5a", "5b", "10", "11", "-", "-"),
        numbers(text));
    assertNotEquals(numbers(text), numbers(text.replace("\\nonumber", "")));
  }

  @Test
  void numbersStandWithinSectionsAndAppendices() {
    String text =
        """
        \\documentclass{revtex4-2}\\numberwithin{equation}{section}
        \\section{One}\\begin{equation}a=b\\end{equation}\\section{Two}\\section*{No}
        \\begin{equation}a=b\\end{equation}\\appendix\\section{Three}\\begin{equation}a=b\\end{equation}
        """;
    assertEquals(List.of("1.1", "2.1", "A1"), numbers(text));
    assertEquals(
        List.of("S1"),
        numbers(
            "\\renewcommand{\\theequation}{S\\arabic{equation}} \\begin{equation}a=b\\end{equation}"));
  }

  @Test
  void commentsVerbatimAndWhatIsFalseHaveNoFormulas() {
    String text =
        """
        % \\begin{equation} a = b \\end{equation}
        \\begin{verbatim} \\begin{equation} a = b \\end{equation} \\end{verbatim}
        \\verb|\\[ a = b \\]| \\iffalse \\[ a = b \\] \\fi 100\\% \\[ c = d \\]
        """;
    assertEquals(List.of("c = d"), statements(text));
  }

  /** What LaTeX leaves out is claimed by nobody; of conditions that are not known, all is read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\iffalse \\[ a = b \\] \\else \\[ c = d \\] \\fi",
        "\\iftrue \\[ c = d \\] \\else \\[ a = b \\] \\fi",
        "\\newif\\ifdraft \\ifdraft \\[ a = b \\] \\else \\[ c = d \\] \\fi",
        "\\newif\\ifdraft \\drafttrue \\ifdraft \\[ c = d \\] \\else \\[ a = b \\] \\fi",
        "\\newif\\ifdraft \\drafttrue \\draftfalse \\ifdraft \\[ a = b \\] \\fi \\[ c = d \\]",
        "\\iffalse \\iftrue \\[ a = b \\] \\else \\[ a = b \\] \\fi \\else \\[ c = d \\] \\fi",
        "\\iftrue \\iffalse \\[ a = b \\] \\fi \\[ c = d \\] \\else \\[ a = b \\] \\fi"
      })
  void branchesThatAreNotTakenHaveNoFormulas(String text) {
    assertEquals(List.of("c = d"), statements(text));
  }

  @Test
  void ofAnUnknownConditionBothBranchesAreRead() {
    assertEquals(
        List.of("a = b", "c = d"), statements("\\ifpdf \\[ a = b \\] \\else \\[ c = d \\] \\fi"));
  }

  @Test
  void commandsOfTheAuthorBeginDisplays() {
    String text =
        "\\def\\beq{\\begin{equation}}\\newcommand{\\eeq}{\\end{equation}}\\beq a = b \\eeq";
    assertEquals(List.of("a = b"), statements(text));
    assertEquals(List.of(), statements(text.replace("\\def\\beq{\\begin{equation}}", "")));
  }

  @Test
  void signsOfTheAuthorAreSigns() {
    String text =
        "\\newcommand{\\is}{\\mathrel{=}}\\newcommand{\\gap}{\\hspace{2em}}\\[ a \\is b + 1 \\gap c \\is d + a \\]";
    assertEquals(List.of("a \\is b + 1", "c \\is d + a"), statements(text));
    assertEquals(
        List.of("it is asked or demanded there"),
        read("\\[ a \\stackrel{?}{=} b \\]").displays().get(0).statements().stream()
            .flatMap(s -> s.unchecked().stream())
            .toList());
    assertEquals(List.of("<x> = a"), statements("\\[ <x> = a \\]"));
  }

  @Test
  void packagesBesideTheSourceHaveItsCommands() {
    String sty = "\\newcommand{\\half}{\\frac12} \\newenvironment{a}{\\begin{equation}}{}";
    TexSource source =
        TexSource.read(
            TexFile.of("a.tex", "\\usepackage[x]{amsmath, own} \\[ a = \\half \\]"),
            path ->
                path.toString().equals("own.sty")
                    ? Optional.of(TexFile.of("own.sty", sty))
                    : Optional.empty());
    assertEquals(List.of("\\half"), source.definitions().stream().map(d -> d.name()).toList());
    assertEquals(List.of(), source.problems());
    assertEquals(1, source.displays().size());
  }

  @Test
  void displaysAreTakenApartIntoStatements() {
    assertEquals(
        List.of("a = b", "c = d"), statements("\\[ a = b , \\quad \\text{and} \\quad c = d . \\]"));
    assertEquals(
        List.of("a = b = c"), statements("\\begin{align*} a &= b \\\\ &= c \\end{align*}"));
    assertEquals(
        List.of("a = b", "b \\label{x} = c"),
        statements("\\begin{align} a &= b \\label{x} \\\\ &= c \\end{align}").stream()
            .map(s -> s.replaceAll("b\\s+= c", "b \\\\label{x} = c"))
            .toList());
    assertEquals(
        List.of("a = b + c"), statements("\\begin{align*} a &= b \\\\ &+ c \\end{align*}"));
    assertEquals(
        List.of("a_n = b_n"), statements("\\[ a_n = b_n \\quad \\text{for all } n, m. \\]"));
    assertEquals(
        List.of("a_n = b_n, n \\neq m"),
        statements("\\[ a_n = b_n, \\quad n \\neq m \\]").stream()
            .map(s -> s.replace("\\quad ", ""))
            .toList());
  }

  @Test
  void whatStatesNothingIsSaidToDoSo() {
    assertEquals(
        List.of("(a map or a replacement, which is no equation) u \\to v"),
        statements("\\[ u \\to v \\]"));
    assertEquals(
        List.of("(there is no sign of equality in it) u + v"), statements("\\[ u + v \\]"));
    assertEquals(
        List.of("a = b", "(it holds approximately, or up to a factor) \\approx c"),
        statements("\\[ a = b \\approx c \\]"));
    assertEquals(
        List.of("a = b + c", "(it says what something is one of) \\in V"),
        statements("\\[ a = b + c \\in V \\]"));
    assertEquals(List.of("a_n = b_n , n \\in S"), statements("\\[ a_n = b_n , n \\in S \\]"));
    assertEquals(
        List.of("a_n = b_n \\quad n \\in S"), statements("\\[ a_n = b_n \\quad n \\in S \\]"));
    assertEquals(
        List.of("(it is said for some values of an index only) a_n = b"),
        statements("\\[ a_n = b, \\quad n = 1, 2 \\]"));
  }

  /** Of what is dropped or restricted nothing is claimed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a b = c \\text{ is false}; words restrict it: is false",
        "\\text{not } a b = c; words restrict it: not",
        "a b = c \\text{ but not } b c = a; words restrict it: but not",
        "a b = c \\text{ or } b c = a; words restrict it: or",
        "a > 0: \\quad a b = c, \\quad b c = a; it is said under a condition only",
        "a b = c \\quad \\text{unless } a b = b; words restrict it: unless",
        "a b = c \\quad \\text{for some } n; words restrict it: for some",
        "a b = c \\quad \\text{in the limit } k \\to 0; words restrict it: in the limit",
        "a b = c \\quad \\text{at } a b = 0; words restrict it: at",
        "a b = c, \\quad \\text{if } a b = 2 b; it is said under a condition only",
        "a b = c \\quad \\text{for all } a b = 2 b; it is said under a condition only",
        "a b = c \\quad \\text{for all } x \\in S_0 > 0; it is said under a condition only",
        "\\text{If } a b = c \\text{ then } b c = a; it is said under a condition only",
        "a b = c \\Rightarrow b c = a; one statement follows from another one",
        "a b = c \\quad \\Leftarrow \\quad b c = a; one statement follows from another one"
      })
  void whatWordsRestrictIsNotStated(String display, String why) {
    List<String> found = statements("\\[ " + display + " \\]");
    assertTrue(found.stream().allMatch(one -> one.startsWith("(" + why + ")")), found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a = b \\quad \\text{for all } n \\neq m; a = b , n \\neq m",
        "a = b, \\quad \\forall n \\neq m; a = b, n \\neq m",
        "a = b \\quad \\text{where } n \\neq m; a = b , n \\neq m",
        "a = b \\quad \\text{for all } n \\in \\mathbb{N}; a = b",
        "a = b \\quad \\text{for all } k \\in \\mathrm{BZ}; a = b",
        "a = b \\text{ or, equivalently, } b = a; a = b|b = a"
      })
  void conditionsOnBandsStayAndWhatRestrictsNothingGoes(String display, String stated) {
    assertEquals(
        List.of(stated.split("\\|")),
        statements("\\[ " + display + " \\]").stream()
            .map(one -> one.replaceAll("\\s+", " "))
            .toList());
  }

  @Test
  void includedFilesAreReadAndCyclesAreErrors() {
    TexSource source =
        read(Map.of("a.tex", "\\input{b} \\[ c = d \\]", "b.tex", "\n\\[ a = b \\]\\input{a}"));
    assertEquals(
        List.of("b.tex", "a.tex"),
        source.displays().stream().map(d -> d.span().file().name()).toList());
    assertEquals(2, source.displays().get(0).span().line());
    assertTrue(source.problems().get(0).message().contains("a.tex → b.tex → a.tex"));
    assertTrue(read("\\input{none}").problems().get(0).message().contains("no file none.tex"));
  }

  @Test
  void includedFilesMayBeNamedFromTheFolderAbove() {
    TexFile main = TexFile.of("source/main.tex", "\\include{source/1} \\input{2}");
    Map<String, String> files =
        Map.of("source/1.tex", "\\[ a = b \\]", "source/2.tex", "\\[ c \\]");
    TexSource source =
        TexSource.read(
            main,
            path ->
                Optional.ofNullable(files.get(path.toString()))
                    .map(t -> TexFile.of(path.toString(), t)));
    assertEquals(2, source.displays().size());
    assertEquals(List.of(), source.problems());
    TexSource lost = TexSource.read(main, path -> Optional.empty());
    assertEquals(2, lost.problems().size());
  }

  @Test
  void brokenSourcesAreErrorsWithTheirPlace() {
    assertEquals(
        List.of("2:1 this display is never closed"),
        problems("x\n\\begin{equation} a = b\n\\section{More}\n\\[ c = d \\]"));
    assertEquals(List.of("1:1 this display is never closed"), problems("$$ a = b\n\n text"));
    assertEquals(List.of("1:9 this brace is never closed"), problems("\\[ \\frac{a = b \\]"));
    assertEquals(List.of(), problems("\\[ \\frac{a}{2} = b \\]"));
  }

  @Test
  void oneSurroundingOfLinesInALineOfAnotherIsReadLineByLine() {
    String text =
        """
        \\begin{gather}
        \\begin{align}
        \\nonumber a =& b \\\\
        =& c
        \\end{align}\\\\
        d = e
        \\end{gather}
        \\begin{align}\\begin{gather} f = g \\end{gather}\\end{align}
        """;
    assertEquals(List.of(), problems(text));
    assertEquals(List.of("a = b = c", "d = e", "f = g"), statements(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\begin{gather} a = b \\begin{align} c &= d \\end{align} \\end{gather}",
        "\\begin{gather}\n\\begin{align} c &= d \\end{align}\n text $e$ \\end{gather}",
        "\\begin{gather}\n\\begin{align} c &= d\n\n text \\end{align}\\end{gather}",
        "\\begin{equation}\n\\begin{align} c &= d \\end{align}",
        "\\begin{align}\n\\begin{align} c &= d \\\\\\begin{align} a = b \\end{align}",
      })
  void aDisplayThatIsForgottenIsNotTakenForALineOfAnother(String text) {
    assertTrue(problems(text).stream().anyMatch(p -> p.endsWith("never closed")), text);
  }

  @Test
  void everyEncodingAndEveryEndOfALineIsRead() {
    byte[] latin = "\u00e9 \r\n\\[ a = b \\]".getBytes(StandardCharsets.ISO_8859_1);
    TexSource source = TexSource.read(TexFile.of("a.tex", latin), path -> Optional.empty());
    assertEquals(2, source.displays().get(0).span().line());
    assertEquals(List.of("a = b"), statements("\uFEFF\\[ a = b \\]"));
  }

  /** Seconds: what is not answered soon takes minutes, on any machine. */
  @Test
  void aMegabyteIsAnsweredSoonWhateverItIs() {
    for (String piece :
        List.of(
            "\\begin{align} a &= b \\\\ &+ c \\\\ d &= e \\end{align}\n",
            "\\section{",
            "\\begin{equation} a = {",
            "\\def\\x",
            "$$ a \\begin{",
            "\\\\[",
            "\\verb|")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertTimeout(
          Duration.ofSeconds(20),
          () -> read(text).displays().forEach(TexItem.Display::statements),
          piece);
    }
  }

  @Test
  void commentsForUsStandWhereTheyAreWritten() {
    List<TexItem> items =
        read("% rederive: claim x\n\\begin{align} a &= b \\\\\n% rederive: claim y\nc &= d \\end{align}")
            .items();
    assertEquals(
        List.of("Remark", "Display", "Remark", "Display"),
        items.stream().map(i -> i.getClass().getSimpleName()).toList());
    assertEquals("claim y", items.get(2).span().text());
    assertEquals(Path.of("a.tex"), Path.of(items.get(2).span().file().name()));
  }
}
