package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.formula.read.Macros;
import org.rederive.setting.Settings;

/** What the text around displays says of a symbol is taken for what it is, and nothing else is. */
class ProseTest {
  private static Prose prose(String text) {
    return new Prose(
        source("\\begin{document}\n" + text + "\n\\end{document}\n"), new NameReader(Macros.NONE));
  }

  private static TexSource source(String text) {
    return TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "where $H(k)$ is the Bloch Hamiltonian.; H; any; Bloch Hamiltonian",
        "with energy $E_n$ and; E_{n}; band; energy",
        "Here $|u_n\\rangle$ denotes an eigenstate of $H$.; u_{n}; band-state; right eigenvector",
        "Here $|u_n\\rangle$ denotes any state.; u_{n}; state; arbitrary state",
        "where $E_n$ and $E_m$ are the energies of; E_{n}; band; energy",
        "the energies $E_n$ and $E_m$ of; E_{m}; band; energy",
        "a magnetic field $\\mathbf{B}$ along z; \\mathbf{B}; vector; magnetic field",
        "the scattering time $\\tau$.; \\tau; bare; real number",
        "at time $t$; t; clock; time",
        "and Pauli matrices $\\sigma_x,\\sigma_y, \\, \\sigma_z$.; \\sigma_{y}; operators; Pauli matrices",
        "with real $v$, $w$, and; w; bare; real number",
        "where $v,\\ w$ are real.; w; bare; real number",
        "Its right and left eigenvectors $u_n$ and $v_n$ obey; u_{n}; band-state; right eigenvector",
        "Its right and left eigenvectors $u_n$ and $v_n$ obey; v_{n}; state; left eigenvector",
        "Its left and right eigenvectors $|v_n\\rangle$, $|u_n\\rangle$; v_{n}; state; left eigenvector",
        "Its left and right eigenvectors $|v_n\\rangle$, $|u_n\\rangle$; u_{n}; band-state; right eigenvector",
        "with a complex number $z$; z; bare; number",
        "with a complex-valued hopping amplitude $z$; z; bare; number",
        "a purely imaginary frequency $w$; w; bare; number",
        "with real and complex numbers $a$ and $z$; a; bare; real number",
        "with real and complex numbers $a$ and $z$; z; bare; number",
        "a complex vector potential $\\mathbf{A}$; \\mathbf{A}; vector; complex vector"
      })
  void wordsBesideASymbolSayItsKind(String text, String symbol, String place, String kind) {
    assertEquals(Optional.of(kind), prose(text).kind(symbol, Set.of(place)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the energy of $H$ is; H; bare",
        "the Hamiltonian. $V$ is large; V; any",
        "the energy, and $V$ follows; V; bare",
        "the Berry curvature $\\Omega$; \\Omega; bare",
        "the energy $E + 1$ of; E; bare",
        "the Hamiltonian operator acts on $V$; V; any",
        "an energy \\[ a = b \\] $V$; V; bare",
        "the temperatures $T, a = b$; T; bare",
        "a realistic $T$; T; bare",
        "Its left and right eigenvectors $u_n$ obey; v_{n}; state"
      })
  void otherWordsDoNot(String text, String symbol, String place) {
    assertEquals(Optional.empty(), prose(text).kind(symbol, Set.of(place)));
  }

  @Test
  void theSentenceIsGivenAndShortened() {
    Prose prose = prose("We begin. Here $V$ is the potential~\\cite{x}. And so on.");
    assertEquals(Optional.of("Here V is the potential"), prose.sentence("V", Set.of("bare")));
    Prose longer = prose("Here $V$ is the potential " + "that is long ".repeat(20) + ".");
    assertTrue(longer.sentence("V", Set.of()).orElseThrow().endsWith("…"));
    assertEquals(Optional.empty(), prose("It follows from $V$ at once.").sentence("V", Set.of()));
  }

  @Test
  void aTextChangesAGuessAndItStaysAGuess() {
    String display = "\\begin{equation} T = 2 S \\end{equation}\n";
    String said = "where $S$ is the temperature.";
    assertTrue(paper(display).contains("| $`S`$ | number? | a guess |"));
    assertTrue(
        paper(display + said).contains("| $`S`$ | real number? | where S is the temperature |"),
        paper(display + said));
  }

  @Test
  void whatCannotBeIsGuessedFromTheLetterAsBefore() {
    String display = "\\begin{equation} F = \\langle S \\rangle + S [S, S] \\end{equation}\n";
    String paper = paper(display + "where $S$ is the temperature and $F$ the force.");
    assertTrue(paper.contains("## Symbols"), paper);
  }

  private static String paper(String body) {
    TexSource source = source("\\begin{document}\n" + body + "\n\\end{document}\n");
    return Settings.transcript(source, Settings.named("band").orElseThrow())
        .texts()
        .getOrDefault("paper.md", "");
  }
}
