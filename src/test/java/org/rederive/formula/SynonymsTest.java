package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.RoundTripProperties.Shown;
import org.rederive.formula.read.Characters;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Synonym;

/** What physicists write in several ways is one tree; what they read in two ways is refused. */
class SynonymsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // states and brackets
        "\\bra{W}; \\langle W |",
        "\\ket W \\bra W; | W \\rangle \\langle W |",
        "\\braket{W|H|W}; \\langle W | H | W \\rangle",
        "\\Braket{W \\vert W}; \\langle W | W \\rangle",
        "\\braket{W}{W}; \\langle W | W \\rangle",
        "\\braket*{W}{W}; \\langle W | W \\rangle",
        "\\mel{W}{H}{W}; \\langle W | H | W \\rangle",
        "\\matrixel**{W}{H}{W}; \\langle W | H | W \\rangle",
        "\\expval{H}{W}; \\langle W | H | W \\rangle",
        "\\expval{H}; \\langle H \\rangle",
        "\\ev{H}_W; \\langle H \\rangle_W",
        "\\ev{H}_{\\ket{W}}; \\langle H \\rangle_W",
        "\\dyad{W}; | W \\rangle \\langle W |",
        "\\ketbra{W}{W}; | W \\rangle \\langle W |",
        "\\op{W}{W} H; | W \\rangle \\langle W | H",
        "\\left< W \\middle| H \\middle| W \\right>; \\langle W | H | W \\rangle",
        "\\bigl\\langle W \\bigm| W \\bigr\\rangle; \\langle W | W \\rangle",
        "\\langle W \\mid W \\rangle; \\langle W | W \\rangle",
        "\\comm{H}{U(\\lambda)}; [H, U(\\lambda)]",
        "\\acomm{H}{H}; \\{H, H\\}",
        "\\lbrack H, H \\rbrack; [H, H]",
        "\\qty(c + c) c; (c + c) c",
        "\\abs{c}^2; | c |^2",
        "\\left. (c + D(t, \\lambda)) \\right|_{\\lambda=0}; (c + D(t, \\lambda)) |_{\\lambda=0}",
        "\\left. c + c \\right|_{\\lambda=0} c; (c + c)|_{\\lambda=0} c",
        "\\eval{c + c}_{\\lambda=0}; (c + c)|_{\\lambda=0}",
        "\\norm{W}^2; \\| W \\|^2",
        "\\left\\lVert W \\right\\rVert; \\| W \\|",
        "\\eval{c + c}_{\\lambda=t}; (c + c)|_{\\lambda=t}",
        "(\\partial_\\lambda c)_{\\lambda = t}; (\\partial_\\lambda c) |_{\\lambda=t}",
        // derivatives and fractions
        "\\bm{\\nabla}_k c; \\nabla_k c",
        "\\vec\\nabla_k c; \\nabla_k c",
        "{\\bf \\nabla}_k \\times B; \\nabla_k \\times B",
        "\\frac{\\mathrm d^2 c}{\\mathrm dt^2}; \\frac{d^2}{dt^2} c",
        "F_i B_i; \\mathbf{F}_i B_i",
        "F^i B_i; \\mathbf{F}_i B_i",
        "G_n^i(t) B_i; \\mathbf{G}_{ni}(t) B_i",
        "G_n^i B_i; \\mathbf{G}_{ni}(t) B_i",
        "D c; D(t, \\lambda) c",
        "\\int \\frac{\\mathrm{d}^3k}{(2\\pi)^3} c; \\int \\frac{d^3k}{(2\\pi)^3} c",
        "\\int \\frac{dk}{(2\\pi)^3} c; \\int \\frac{d^3k}{(2\\pi)^3} c",
        "\\dv{t} c; \\frac{d}{dt} c",
        "\\dv{c}{t}; \\frac{d}{dt} c",
        "\\frac{\\mathrm{d} c}{\\mathrm{d}t}; \\frac{d}{dt} c",
        "\\frac{dc}{dt}; \\frac{d}{dt} c",
        "\\frac{\\text{d}}{\\text{d}t} c; \\frac{d}{dt} c",
        "\\frac{{\\rm d} c}{{\\rm d} t}; \\frac{d}{dt} c",
        "\\pdv{c}{t}; \\frac{\\partial c}{\\partial t}",
        "\\pdv{t} c; \\partial_t c",
        "\\nicefrac{1}{2} c; \\frac{1}{2} c",
        "{c \\over 2}; \\frac{c}{2}",
        "c {c + c \\over 2 c} c; c \\frac{c + c}{2 c} c",
        "c/2; \\frac{c}{2}",
        "2 c c / c^2 + c; \\frac{2 c c}{c^2} + c",
        "1/(2 c); \\frac{1}{(2 c)}",
        "\\langle W | H/2 | W \\rangle; \\langle W | \\frac{H}{2} | W \\rangle",
        "\\frac{\\partial c}{\\partial t}/2; \\frac{\\frac{\\partial c}{\\partial t}}{2}",
        "0.5 c; \\frac{1}{2} c",
        "1.25; \\frac{5}{4}",
        "2.0 c; 2 c",
        // fonts
        "{\\rm Re}(c); \\mathrm{Re}(c)",
        "\\Re(c); \\mathrm{Re}(c)",
        "\\Im c; \\mathrm{Im} c",
        "\\Tr[H]; \\mathrm{Tr}[H]",
        "\\operatorname{Tr} H; \\mathrm{Tr} H",
        "\\operatorname*{Tr} H; \\mathrm{Tr} H",
        "{\\it c} c; c c",
        "\\mathrm{e}^{\\mathrm{i} c}; e^{i c}",
        "\\imath c; i c",
        "{B}_i {\\varepsilon}_{{n}{k}}; B_i \\varepsilon_{nk}",
        "\\partial_{t} {c}; \\partial_t c",
        // superscripts
        "H^\\dag; H^\\dagger",
        "c^\\ast c^{\\ast} c^\\star; c^* c^* c^*",
        "\\varepsilon_{nk^\\prime}; \\varepsilon_{nk'}",
        "\\varepsilon_{n k^{\\prime}}; \\varepsilon_{nk'}",
        // arrangement
        "c \\hspace{1em} c \\mspace{-3mu} c \\hskip 0.5em c \\phantom{=} c; c c c c c",
        "c &+ c \\\\ & - c \\nonumber; c + c - c",
        "\\begin{aligned} c \\\\[2pt] + c \\end{aligned}; c + c",
        "c + \\quad c \\\\ \\label{eq:a_1} \\tag{3*}; c + c",
        "c % a comment¶ + c; c + c",
        "\\sum_{m \\ne n} c; \\sum_{m \\neq n} c",
        "\\sum_{m \\not= n} c; \\sum_{m \\neq n} c",
        "\\textcolor{red}{c} \\boxed{c}; c c",
        "\\cancel{c} + \\bcancel{c}; c + c",
        "c + \\\\ & + c; c + c",
        "\\ket{W}\\ket{W}; | W \\rangle \\otimes | W \\rangle",
        "H \\ket{W} \\ket{W}; H (| W \\rangle \\otimes | W \\rangle)",
        "\\begin{vmatrix} c & 1 \\\\ 1 & c \\end{vmatrix} c;"
            + " \\det(\\begin{pmatrix} c & 1 \\\\ 1 & c \\end{pmatrix}) c",
        "\\lim_{t\\rightarrow 0} c; \\lim_{t \\to 0} c",
        "\\lim\\limits_{t\\to +\\infty} c + c; (\\lim_{t \\to + \\infty} c) + c",
        "\\lim_{t\\to0^+} c; \\lim_{t \\to 0^{+}} c",
        "\\int_{\\mathbb{R}} c dt; \\int c dt",
        "\\int_{\\mathbb R^3} c dt; \\int c dt",
        // characters
        "ε_{nk}; \\varepsilon_{nk}",
        "c − c; c - c",
        "c·c; c \\cdot c",
        "∇_k c; \\nabla_k c",
        "H^†; H^\\dagger",
        "∑_{m≠n} c; \\sum_{m \\neq n} c",
        "⟨W|H|W⟩; \\langle W | H | W \\rangle",
        "D(t, λ)c; D(t, \\lambda) c",
        // braces behind what takes no argument
        "[n \\in \\mathcal{O}] {\\rm Im}(c); [n \\in \\mathcal{O}] \\mathrm{Im}(c)",
        "H \\otimes {\\rm Re}(c) H; H \\otimes \\mathrm{Re}(c) H",
        "\\begin{pmatrix} {\\rm Im} c & {c} \\end{pmatrix}; \\begin{pmatrix} \\mathrm{Im} c & c \\end{pmatrix}",
      })
  void whatIsWrittenInSeveralWaysIsOneTree(String written, String plain) {
    assertEquals(Symbols.read(plain), Symbols.read(written.replace("¶", "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c/2 c",
        "c/c/c",
        "c/[n \\neq m] c",
        "\\frac{\\partial}{\\partial k_i} c/2",
        "\\frac{\\partial}{\\partial t} c |_{\\lambda=0}/2",
        "\\frac{d^2}{dt^2} c/2",
        "\\sin c/2",
        "\\sin 2 3",
        "\\det H/2",
        "F c",
        "F_n c",
        "F_{ij} c",
        "G_n(t)",
        "F c n \\neq m",
        "\\mathbf{\\nabla c}",
        "\\int \\frac{d^2k}{(2\\pi)^3} c",
        "\\int \\frac{\\partial^3 k}{(2\\pi)^3} c",
        "1/2 \\cdot B",
        "\\partial_t c/2",
        "\\ln c/2",
        "c/\\partial_t c",
        "\\frac{d}{dt} c/2",
        "c \\over 2",
        "{c \\over c \\over c}",
        "2\\,000",
        "2 3",
        "2\\ 3 c",
        "0.5 3",
        "1. 5",
        "c \\quad c",
        "c \\qquad (2)",
        "c \\\\ c",
        "c & c",
        "c \\\\ - c = c",
        "\\braket{W}",
        "\\mel{W}{H}",
        "\\ket",
        "\\comm{H}",
        "\\left< W",
        "\\norm{c}",
        "H^+",
        "c \\ast c",
        "c \\text{ for all } c",
        "\\begin{pmatrix} c & c \\end{pmatrix}",
        "\\frac{d^2 c}{d t}",
        "\\left. c \\right)",
        "c - \\\\ & - c",
        "c + + c",
        "c \\ast \\\\ c",
        "c = = c",
        "\\lim c",
        "\\lim_t c",
        "\\lim_{t} c",
        "\\lim_{t \\to} c",
        "\\lim_{t \\to 0",
        "\\lim_{q \\to 0} c",
        "\\lim_{2 \\to 0} c",
        "\\bra{W} \\bra{W}",
        "\\ket{W} H \\ket{W}",
        "\\ket{W} + c \\ket{W} \\ket{W} H",
        "\\begin{vmatrix} c & 1 \\end{vmatrix}",
        "| +_ \\rangle",
        "| +_x",
        "c^{(s_)}",
        "c^{(_z)}",
        "c^{s_z}",
        "\\begin{vmatrix} c & 1 \\\\ 1 & c \\end{pmatrix}",
        "\\ev{H}_{| W}",
        "\\ev{H}_{c}",
        "\\ev{H}_{W \\rangle}",
        "c \\simeq c",
        "{\\bf c",
        "\\bf{F} c",
        "c_{\\bf}",
        "\\not c",
        "\\dv{c}{q}",
        "\\widehat{c}",
        "\\mathbb{1} c",
        "\\label{x c",
        "\\cancel c + ",
        "√c",
        "½ c",
        "c²",
        "∂c",
        "∑ c",
        "⟨W",
        "c†",
      })
  void itsMalformedNeighboursAreRefused(String latex) {
    assertThrows(
        ReadingException.class,
        () -> FormulaReader.equations(latex + (latex.contains("=") ? "" : " = c"), Symbols.TABLE));
  }

  @Test
  void anotherFormulaIsAnotherTree() {
    assertNotEquals(Symbols.read("\\dyad{W}"), Symbols.read("\\braket{W}{W}"));
    assertNotEquals(Symbols.read("\\comm{H}{H}"), Symbols.read("\\acomm{H}{H}"));
    assertNotEquals(Symbols.read("c/2"), Symbols.read("2/c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\bm{k}; \\mathbf{k}",
        "{\\bf k}_i; \\mathbf{k}_i",
        "\\bm\\Omega; \\boldsymbol{\\Omega}",
        "\\mathbf{\\hat{r}}; \\hat{\\mathbf{r}}",
        "\\mathbf{k'}; \\mathbf{k}'",
        "\\vb{k}; \\mathbf{k}",
        "E_{n{\\bf k}}; E_{n\\mathbf{k}}",
        "E_{n\\bf k}; E_{n\\mathbf{k}}",
        "E_{n\\bf{k}}; E_{n\\mathbf{k}}",
        "E_{\\bf k}; E_{\\mathbf{k}}",
        "M^{(\\bf{k})}; M^{(\\mathbf{k})}",
        "\\rho_{\\cal S}; \\rho_{\\mathcal{S}}",
        "\\psi^{({\\rm H})}; \\psi^{(\\mathrm{H})}",
        "E_n^{\\text{R}}; E_n^{\\mathrm{R}}",
        "\\chi^{(s_z)}; \\chi^{(s_{z})}",
        "|+_x\\rangle; | +_{x} \\rangle",
        "E_{\\rm kin}; E_{\\mathrm{kin}}",
        "E^{(0)}_{n}; E_n^{(0)}",
        "k_i^\\prime; k'_i",
        "k^{\\prime\\prime}_i; k_i''",
        "\\mathds{1}; \\mathbb{1}",
        "\\openone; \\mathbb{1}",
        "\\hat 1; \\hat{1}",
        "\\symbf{k}; \\mathbf{k}",
        "\\symbfit{r}_0; \\mathbf{r}_0",
        "ω_{nm}; \\omega_{nm}",
        "λ'; \\lambda'",
        "{\\cal H}_0; \\mathcal{H}_0",
        "H({\\bf k}); H(\\mathbf{k})",
        "\\hbar; \\hbar",
        "\\widetilde{H}; \\tilde{H}",
      })
  void aNameWithFontsAndPrimesIsOneName(String written, String plain) {
    assertEquals(FormulaReader.name(plain), FormulaReader.name(written));
  }

  @Test
  void fontsThatDifferAreDifferentNames() {
    assertNotEquals(FormulaReader.name("\\mathbf{k}"), FormulaReader.name("k"));
    assertNotEquals(FormulaReader.name("\\mathcal{H}"), FormulaReader.name("\\mathscr{H}"));
    assertNotEquals(FormulaReader.name("\\vec{k}"), FormulaReader.name("\\mathbf{k}"));
    assertNotEquals(FormulaReader.name("ϵ"), FormulaReader.name("ε"));
    assertNotEquals(FormulaReader.name("ϕ"), FormulaReader.name("φ"));
  }

  @Test
  void anEquationIsWrittenWithSeveralSigns() {
    List<Equation> plain = FormulaReader.equations("c = 2", Symbols.TABLE);
    assertEquals(plain, FormulaReader.equations("c \\equiv 2 \\, ;", Symbols.TABLE));
    assertEquals(plain, FormulaReader.equations("c = \\\\ & = 2", Symbols.TABLE));
    assertEquals(plain, FormulaReader.equations("c =: 2", Symbols.TABLE));
    assertEquals(plain, FormulaReader.equations("c \\defeq & 2", Symbols.TABLE));
    assertEquals(
        FormulaReader.equations("c \\geq 2", Symbols.TABLE),
        FormulaReader.equations("c & \\geq \\quad 2", Symbols.TABLE));
    assertEquals(
        FormulaReader.definition("v = c", Symbols.TABLE, Macros.NONE),
        FormulaReader.definition("v := c", Symbols.TABLE, Macros.NONE));
    assertEquals(
        FormulaReader.definition("v = c", Symbols.TABLE, Macros.NONE),
        FormulaReader.definition("v \\coloneqq c", Symbols.TABLE, Macros.NONE));
  }

  /** Spellings of what printed formulas are made of. */
  private record Spelling(String plain, String other) {}

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("\\dagger", "\\dag"),
          new Spelling("\\neq", "\\ne "),
          new Spelling("\\neq", "\\not="),
          new Spelling("\\mathrm{Re}", "\\Re "),
          new Spelling("\\mathrm{Im}", "{\\rm Im}"),
          new Spelling("\\mathrm{Tr}", "\\operatorname{Tr}"),
          new Spelling("\\langle", "\\left<"),
          new Spelling("\\rangle", "\\right>"),
          new Spelling("|", "\\vert "),
          new Spelling("^{*}", "^\\ast "),
          new Spelling("^*", "^{\\star}"),
          new Spelling("\\hat{r}", "\\widehat{r}"),
          new Spelling("[", "\\lbrack "),
          new Spelling("]", "\\rbrack "),
          new Spelling("+", "\\\\ & +"),
          new Spelling("-", "\\quad - \\phantom{-}"),
          new Spelling(" ", "\\, % or\n"),
          new Spelling("\\frac{d}{dt}", "\\dv{t}"),
          new Spelling("k'", "k^\\prime "),
          new Spelling("k'", "{k}'"),
          new Spelling("\\frac{", "\\nicefrac{"));

  @Provide
  Arbitrary<Shown> formulas() {
    return WellTyped.any(3).map(Shown::new);
  }

  /** Rows of the tables that are a sign or a command for another. */
  private static Stream<Spelling> ofTables() {
    Stream<Spelling> characters =
        Characters.groups().values().stream()
            .flatMap(group -> group.entrySet().stream())
            .filter(row -> row.getValue().startsWith("\\"))
            .map(row -> new Spelling(row.getValue(), row.getKey()));
    return Stream.concat(characters, commands());
  }

  private static Stream<Spelling> commands() {
    return Synonym.groups().values().stream()
        .flatMap(List::stream)
        .filter(row -> !row.written().contains("{") && !row.meant().isEmpty())
        .filter(row -> !row.meant().contains("="))
        .map(row -> new Spelling(row.meant(), row.written() + " "));
  }

  @Provide
  Arbitrary<List<Spelling>> spellings() {
    List<Spelling> all = Stream.concat(SPELLINGS.stream(), ofTables()).toList();
    return Arbitraries.of(all).list().ofMinSize(1).ofMaxSize(4).uniqueElements();
  }

  @Tag("slow")
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void anotherSpellingReadsBackAsTheSameTree(
      @ForAll("formulas") Shown shown, @ForAll("spellings") List<Spelling> spellings) {
    String latex = Latex.of(shown.formula());
    String varied = vary(latex, spellings);
    assertEquals(shown.formula(), Symbols.read(varied), varied);
  }

  private static String vary(String latex, List<Spelling> spellings) {
    String varied = latex;
    for (Spelling spelling : spellings) {
      if (spelling.other().contains("&") && latex.contains("\\begin")) {
        continue;
      }
      String whole =
          Pattern.quote(spelling.plain()) + (isCommand(spelling.plain()) ? "(?![A-Za-z])" : "");
      varied = varied.replaceAll(whole, Matcher.quoteReplacement(spelling.other()));
    }
    return varied;
  }

  private static boolean isCommand(String plain) {
    return plain.matches("\\\\[A-Za-z]+");
  }
}
