package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.Problem;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What symbols of a textbook are guessed to be follows from where they stand. */
class GuessedTextbookTest {
  private static Transcript.Made made(String body) {
    String text = "\\begin{document}\n" + body + "\n\\end{document}\n";
    TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
    return Settings.transcript(source, Settings.named("band").orElseThrow());
  }

  private static String paper(String body) {
    return made(body).texts().getOrDefault("paper.md", "");
  }

  private static String display(String formula) {
    return "\\begin{equation}\n" + formula + "\n\\end{equation}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A \\ket{a'} = a' \\ket{a'}; \\lvert a' \\rangle; arbitrary state",
        "A \\ket{a'} = a' \\ket{a'}; a'; number",
        "\\sum_{a'}^{} \\ket{a'}\\bra{a'} = 1; a'; band index",
        "\\ket{S_x,\\pm} = \\ket{0} \\pm \\ket{1}; \\lvert S_{x}, - \\rangle; defined by eq1",
        "\\vec{J}^2 \\ket{j,m} = c \\ket{j,m}; \\vec{J}; vector of operators",
        "\\braket{a|x|b} = 0; x; arbitrary operator",
        "[q, p] = i \\hbar; p; arbitrary operator",
        "X = \\ket{0}\\bra{1}; X; defined by eq1",
        "\\psi(x) = e^{i k_x x}; x; strength",
        "\\frac{d^2 f}{d x^2} = - a^2 f; x; strength",
        "\\int_0^L f \\, dx = 1; x; strength",
        "\\phi = \\int_{t_0}^{t_1} E(t') \\, \\mathrm{d}t'; t'; time",
        "\\rho = \\sum_{m \\in g} \\ket{m} \\bra{m}; g; set of bands",
        "H \\ket{\\psi} = \\sum_{k \\not\\in \\mathcal{D}} c_k \\ket{k}; \\mathcal{D}; set of bands",
        "\\hat{V} = V_{rms}(\\hat{a}^\\dagger + \\hat{a}); V_{r m s}; number",
        "E = h \\nu - W; W; number",
        "c = h \\nu; h; real number",
        "[h, P] = 0; h; Bloch Hamiltonian",
        "c = \\mathrm{Tr}(\\rho A); \\rho; arbitrary operator",
        "\\hat a \\ket{n} = L_n \\ket{n-1}; L_{n}; number",
        "U \\ket{0} = \\ket{1}; U; arbitrary operator",
        "H = H_0 + \\lambda V; V; arbitrary operator",
        "m \\frac{d^2 X}{d t^2} = - c X; X; function",
        "i \\hbar \\frac{\\partial}{\\partial t} \\ket{\\psi} = H \\ket{\\psi}; \\psi; state function",
        "i \\hbar \\frac{d \\rho}{d t} = [H, \\rho]; \\rho; operator function",
        "\\Omega_n = \\nabla_{\\mathbf{k}} \\times \\mathbf{A}; \\mathbf{A}; vector function",
        "\\langle A \\rangle = c; \\Psi; state of averages",
        "\\langle A \\rangle = \\bra{\\phi} A \\ket{\\phi}; \\phi; state of averages",
        "\\sum_n n \\ket{n}\\bra{n} = A; n; counting index",
        "\\ket{t_n} = c \\ket{g_n}; g_{n}; arbitrary state",
        "\\Delta E_n = \\lambda; \\Delta E_{n}; defined by eq1",
        "D_{cd} = \\int [dk] f_c(\\mathbf{k}) f_d(\\mathbf{k}); \\mathbf{k}; crystal momentum",
        "a(t) = a e^{-i \\omega t}; a; function",
        "a(t) = a e^{-i \\omega t}; \\omega; number",
        "\\ket{\\psi(t)} = U \\ket{\\psi}; \\psi; state function",
        "\\hat A(t) = \\hat U^\\dagger(t) \\hat A \\hat U(t); \\hat{A}; operator function",
        "\\ket{\\alpha} = e^{-|\\alpha|^2/2} \\ket{0}; \\lvert \\alpha \\rangle; defined by eq1",
        "\\ket{\\alpha} = e^{-|\\alpha|^2/2} \\ket{0}; \\alpha; number",
        "\\langle A \\rangle = \\bra{\\alpha} A \\ket{\\alpha}"
            + " = |\\alpha|^2; \\lvert \\alpha \\rangle; state of averages",
        "A = \\sum_i c_i \\ket{i}\\bra{i}; i; band index",
        "F = \\sum_n E_n^\\dagger E_n; E_{n}; arbitrary operator",
        "U \\ket{\\alpha_i} = \\ket{\\beta_i}; \\beta_{i}; arbitrary state",
        "A \\ket{a_n} = a_n \\ket{a_n}; \\lvert a_{n} \\rangle; arbitrary state",
        "H \\ket{E_n} = E_n \\ket{E_n}; \\lvert E_{n} \\rangle; right eigenvector",
        "b \\ket{E_n} = c \\ket{E_{n-1}}; E_{n}; arbitrary state",
        "\\langle A \\rangle_\\psi = 2 c; \\psi; arbitrary state",
        "\\ket{\\psi} = U(t, 0) \\ket{\\chi}; U(t, t_{0}); operator function",
        "\\ket{\\psi} = U(t) \\ket{\\chi}; U(t); operator function",
        "\\psi(x, 0) = c; \\psi(x, t); function",
        "\\tau = 1 - i \\hat k \\cdot \\vec{x}; \\hat{k}; vector of operators",
        "\\mathbf{v} = \\dot{\\mathbf{r}}; \\dot{\\mathbf{r}}; complex vector",
        "\\mathbf{F} = \\dot{\\mathbf{r}} = c [\\mathbf{r}, H]; \\dot{\\mathbf{r}}; vector of operators",
        "c = \\varepsilon^{\\mu\\nu\\sigma} b_\\mu b_\\nu b_\\sigma;"
            + " \\varepsilon_{\\mu \\nu \\sigma}; Levi-Civita symbol",
        "\\frac{d S_x^H}{dt} = c [S_x, H]; H; Bloch Hamiltonian"
      })
  void aPlaceSaysWhatALetterIs(String formula, String symbol, String kind) {
    String paper = String.join("\n", made(display(formula)).texts().values());
    assertTrue(
        paper.lines().anyMatch(row -> row.contains("`" + symbol + "`") && row.contains(kind)),
        paper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[S_i, S_j] = i \\hbar \\epsilon_{ijk} S_k",
        "B = \\int_0^L f \\, dx",
      })
  void whatCanBeReadInOneWayOnlyIsRead(String formula) {
    assertEquals(1, made(display(formula)).read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b \\ket{0}\\bra{0} = \\Delta E",
        "\\lambda = \\Delta E_0^{(1)}",
        "\\ket{\\lambda} = \\sum_n \\lambda^n \\ket{n}",
        "c = \\frac{a^n}{n!}",
        "\\langle x \\rangle = \\int x \\psi(x) dx",
        "y = Acos \\omega t",
        "KE + PE = E",
        "KE_{max} = c",
        "c = \\langle \\hat H(1) \\rangle",
        "c = \\langle x \\rangle \\psi(x)",
        "\\varphi_n(x) = c H_n(\\alpha x)",
        "c = \\frac{\\delta f}{\\delta x}",
        "a {2cm} = b",
        "c^1_n = \\lambda",
      })
  void whatCanBeAnotherThingIsRefused(String formula) {
    assertEquals(0, made(display("x = \\Delta") + display(formula)).read() - 1);
  }

  @Test
  void aBracketOfPoissonIsNoAnticommutator() {
    String formula = display("\\frac{dA}{dt} = \\{A, H\\}");
    assertEquals(1, made(formula + display("[A, H] = 0")).read() - 1);
    assertEquals(0, made("The bracket of Poisson:" + formula + display("[A, H] = 0")).read() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i \\braket{t|B|t} = i A^\\dagger C B; 0",
        "A C = \\braket{t|B|t} A; 1",
        "A C - C A = 2 c; 1"
      })
  void aMatrixWithoutItsLabelsIsNoNumber(String formula, int read) {
    String text = "where $\\partial_\\mu$ is the derivative along $k_\\mu$.\n";
    String kinds = text + display("[A, B] = 2 B") + display("[A, C] = 2 C");
    Transcript.Made made = made(kinds + display(formula));
    assertEquals(2, made(kinds).read());
    assertEquals(2 + read, made.read(), () -> made.texts().get("paper.md"));
  }

  @Test
  void aListBeforeAnEnumerationHasAnEnd() {
    assertEquals(1, made("Of $a$, $b$ and $c$ the gap is seen." + display("a = b + c")).read());
  }

  @Test
  void aLetterThatIsAnOperatorElsewhereIsReadWhereItEqualsANumber() {
    Transcript.Made made = made(display("[B, C] = 0") + display("B = \\lambda \\int_0^L f \\, dx"));
    assertEquals(2, made.read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ket{\\phi} = \\begin{bmatrix} 1 \\\\ 0 \\\\ \\end{bmatrix}",
        "f_1(\\mathbf{k}, t) = f_0(\\mathbf{k})",
        "\\ket{n^{(1)}} = \\sum_{k \\neq n} c_k \\ket{k^{(0)}}",
        "\\Rightarrow a = b",
        "J_\\pm = J_x \\pm i J_y",
        "\\underbrace{a}_{\\text{small}} + b = 2 c",
        "a \\hspace*{2cm} = b \\rule{0pt}{3ex} c",
        "a \\vspace{3pt} = \\smash{b} \\hspace{2cm} c",
        "\\Delta E_n = \\sum_m c_m \\Delta E_m",
        "\\ket{\\Delta n} = \\sum_k c_k \\ket{k}",
        "AB - BA = [A, B]",
        "\\hat p = -i\\hbar \\frac{\\partial}{\\partial x}",
        "\\left(\\partial_t + \\frac{1}{\\tau}\\right) f_1 = c f_0",
        "\\ket{\\psi} = \\ket{0} \\otimes \\ket{1}",
        "\\ket{\\psi} = \\sum_{n=0}^{\\infty} \\frac{\\alpha^n}{\\sqrt{n!}} \\ket{n}",
        "\\ket{n} = \\frac{(\\hat a^\\dagger)^n}{\\sqrt{n!}} \\ket{0}",
        "\\langle \\hat A^2 \\rangle - \\langle \\hat A \\rangle^2 = 2 c",
        "\\hat B = \\hat A^{1/2}",
        "\\hat B = \\sqrt{\\hat A}",
        "\\hat a \\ket{n} = \\sqrt n \\ket{n-1}",
        "f_{n+1} = c f_n",
        "\\hat P = \\sum_{n}^{\\mathrm{occ}} \\ket{u_n} \\bra{u_n}",
        "\\ket{\\psi(0)} = c \\ket{0}",
        "E' = E (1 + d) + d \\sin \\phi",
        "\\hat b = \\hat a e^{-r} + c e^r",
        "\\rho^{(N+1)} = c \\rho^{(N)}",
        "\\hat H = \\sum_{n=0} c_n \\ket{n}\\bra{n}",
        "\\hat H = c \\cos \\hat \\phi",
        "\\theta = \\arctan \\frac{a}{b}",
        "\\hat a = \\frac{1}{2} (x + \\frac d {dx})",
        "\\frac \\partial {\\partial t} f = c f",
        "\\sum_l \\pi_l = 1",
        "\\hat H_{split} = c \\hat n",
        "\\ket{\\psi(t)} = \\sum_i c_i e^{-i E_i t / \\hbar} \\ket{i}",
        "J_- = K_-",
        "-\\frac{\\hbar^2}{2m} \\dod[2]{\\psi}{x} = E \\psi",
        "i \\hbar \\dpd{\\Psi(x,t)}{t} = \\int f(y) \\dif y",
        "c = \\int_0^a {\\psi_m}^*(x) \\Psi(x) \\, dx",
        "\\overrightarrow{F} = q \\overrightarrow{E}",
        "x = \\pm 1",
        "\\ket{\\psi} = \\ket{0} \\ket{1} - \\ket{1} \\ket{0}",
        "A \\ket{u_i} \\ket{u_j} = a_j \\ket{u_i} \\ket{u_j}",
        "c = \\lim_{t \\to \\infty} \\frac{W(t)}{t}",
        "f(x) = \\lim_{n \\to \\infty} g_n(x)",
        "\\int_{\\mathbb{R}} f(x) \\, dx = 1",
        "\\ket{+_x} = c \\ket{+_z} + c \\ket{-_z}",
        "\\ket{\\uparrow_x} = c \\ket{\\uparrow_z} + c \\ket{\\downarrow_z}",
        "\\sigma_x^{(s_z)} = \\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix}",
        "v = \\sum_i c_i \\bm{\\alpha}_i",
        "\\tau = 1 - i \\hat k \\cdot \\vec{x}"
      })
  void aDisplayIsReadWhole(String formula) {
    assertEquals(1, made(display(formula)).read(), () -> paper(display(formula)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A = \\sum_i i c_i \\ket{i}\\bra{i}",
        "\\frac{df}{dx}(x) = c",
        "\\frac{df}{dx}(0) = c",
        "E = a + \\lambda b + ...",
        "E = a + \\lambda b +",
        "E_n + \\Delta E_n = c",
        "\\frac{\\delta f}{\\delta x} = c",
        "\\ket{n + 1} = a \\ket{n}"
      })
  void whatCouldBeSomethingElseIsNotRead(String formula) {
    assertEquals(0, made(display(formula)).read(), () -> paper(display(formula)));
  }

  @Test
  void aFunctionWithALetterInBracketsIsNoProduct() {
    String number = display("f = \\frac{E}{h}");
    String function = display("g = [A, B] f(x)");
    String paper = String.join("\n", made(number + function).texts().values());
    assertTrue(paper.contains("`f(x)`"), paper);
  }

  @Test
  void aTildeThatIsDefinedAsTheWideOneIsATilde() {
    String renamed = "\\renewcommand{\\tilde}{\\widetilde}\n";
    assertEquals(1, made(renamed + display("\\tilde{\\psi}(k) = c \\tilde\\phi(k)")).read());
    String endless = "\\newcommand{\\again}{\\again}\n";
    assertEquals(0, made(endless + display("\\again = c")).read());
  }

  @Test
  void whatOthersChangeWithDoesNotChangeItself() {
    String moving = display("\\frac{d x}{d t} = v");
    assertEquals(2, made(display("\\psi(x) = e^{i x}") + moving).read());
    assertEquals(1, made(moving).read());
    assertTrue(paper(moving).contains("`x`$ | function?"), paper(moving));
    String both = display("\\frac{d x}{d t} = \\frac{\\partial f}{\\partial x}");
    assertEquals(0, made(both).read());
  }

  @Test
  void aDeltaThatStandsAloneIsAFactor() {
    assertEquals(2, made(display("c = E_n \\Delta") + display("\\Delta^2 = 1")).read());
    assertEquals(1, made(display("c = \\Delta E_n") + display("\\Delta^2 = 1")).read());
  }

  @Test
  void aDeltaBeforeANumberOperatorIsAFactor() {
    String counted = "H = - \\Delta a^\\dagger a + E (a + a^\\dagger)";
    assertEquals(1, made(display(counted)).read(), () -> paper(display(counted)));
    String varied = display("H = - \\Delta a^\\dagger \\Delta a + E (a + a^\\dagger)");
    assertEquals(0, made(varied + display("\\Delta^2 = 1")).read() - 1, () -> paper(varied));
    String another = display("H = - \\Delta a^\\dagger a_1") + display("\\Delta^2 = 1");
    assertEquals(1, made(another).read(), () -> paper(another));
  }

  @Test
  void anOperatorBehindItsAdjointIsAFactorOfABracket() {
    String moving = display("\\frac{d a}{dt} = [a, H]");
    String factor = display("F = g a^\\dagger a (b + b^\\dagger)");
    assertEquals(2, made(moving + factor).read(), () -> paper(moving + factor));
  }

  @Test
  void aMultipleAboveALetterIsAHarmonicOrAPower() {
    String harmonic = display("V_A^{1\\omega} + V_A^{3\\omega} = 2 V_C");
    assertTrue(paper(harmonic).contains("`V_{A}^{1\\omega}`"), paper(harmonic));
    String power = display("p = \\frac{r^{2N} - 1}{r - 1}");
    assertEquals(1, made(power).read(), () -> paper(power));
    assertFalse(paper(power).contains("r^{2N}`"), paper(power));
    String either = display("p = c z^{2N} + r^{2\\omega}");
    assertEquals(0, made(either).read(), () -> paper(either));
  }

  @Test
  void whatIsWrittenWithAMovedLabelOnlyHasARowWithoutTheMove() {
    String moved = display("A = \\sum_{k} g_k f_{k+q}");
    assertTrue(paper(moved).contains("`f_{k}`"), paper(moved));
    String bold = display("A = \\sum_{\\mathbf{k}, \\mathbf{b}} w_b f_{\\mathbf{k+b}}");
    assertEquals(1, made(bold).read(), () -> paper(bold));
    String rows = String.join("\n", made(bold).texts().values());
    assertTrue(rows.contains("`f_{\\mathbf{k}}`"), rows);
  }

  @Test
  void besideANameWithADeltaTheOthersAreNames() {
    String said = "The change $\\Delta p$ is small.\n" + display("\\Delta^2 = 1");
    String both = display("c = 2 \\Delta p - 3 \\Delta w");
    assertEquals(2, made(said + both).read(), () -> paper(said + both));
    String alone = display("c = 2 \\Delta p - 3 \\Delta w + \\Delta");
    String table = paper(said + alone);
    assertFalse(table.contains("\\Delta w`"), table);
  }

  @Test
  void aFractionWithASumInItIsNoVariation() {
    String defined = "The distance $\\delta\\mu$ is small.\n";
    String sum = display("c = \\frac{\\delta\\mu^2 + b}{\\delta\\mu}");
    assertEquals(1, made(defined + sum).read(), () -> paper(defined + sum));
    String varied = display("c = \\frac{\\delta\\mu}{\\delta b}");
    assertEquals(0, made(defined + varied).read(), () -> paper(defined + varied));
    String inBrackets = display("c = \\frac{\\delta (f + g)}{\\delta b}");
    assertEquals(0, made(defined + inBrackets).read(), () -> paper(defined + inBrackets));
  }

  @Test
  void wordsDoNotMakeANumberOfAnOperator() {
    String paper = paper("Here $A$ is the amplitude.\n" + display("[A, B] = 2 c"));
    assertTrue(
        paper.contains("`A`$, $`B`$ | arbitrary operator")
            || paper.contains("$`A`$ | arbitrary operator"),
        paper);
    assertFalse(paper.contains("$`A`$ | number"), paper);
  }

  @Test
  void anImportedSourceHasNoErrorsButGuesses() {
    Transcript.Made made =
        made(
            display("A_{n,i} = i \\braket{u_{n\\mathbf{k}} | \\partial_i u_{n\\mathbf{k}}}")
                + display("[\\sigma_i, \\sigma_j] = 2 i \\epsilon_{ijk} \\sigma_k")
                + display("\\ket{+} + \\ket{-} = 0"));
    assertEquals(3, made.read());
    assertEquals(
        List.of(),
        Settings.of(made.texts()).problems().stream()
            .map(Problem::message)
            .filter(message -> !message.contains("is a guess"))
            .toList());
  }

  @Test
  void whatIsReadByItselfOnlyIsSaidToBeUnread() {
    String paper =
        paper(
            display("A_{n,i} = i \\braket{u_n | \\partial_i u_n}")
                + display("[\\sigma_i, \\sigma_j] = 2 i \\epsilon_{ijk} \\sigma_k"));
    assertFalse(paper.contains("nothing is written there"), paper);
  }
}
