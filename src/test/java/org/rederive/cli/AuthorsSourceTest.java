package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.Derivations;
import org.rederive.document.Inventory;
import org.rederive.document.Inventory.Status;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** The source of a paper: checked as it is, made into documents, and compared with them. */
@Tag("slow")
class AuthorsSourceTest {
  private static final int COUNT = Integer.getInteger("fuzz", 60);

  private static final String BODY =
      """
      \\documentclass{article}
      \\newcommand{\\gap}[2]{\\varepsilon_{#1 \\mathbf{k}} - \\varepsilon_{#2 \\mathbf{k}}}
      \\newcommand{\\be}{\\begin{equation}}
      \\newcommand{\\ee}{\\end{equation}}
      \\title{Velocities and gaps}
      \\author{A. Author}
      %HEAD
      \\begin{document}
      \\section{Gaps}
      Gaps are antisymmetric,
      % rederive: claim gaps
      \\be \\label{gap}
        \\gap{n}{m} = - (\\gap{m}{n}) , \\quad \\text{for all } n, m.
      \\ee
      % rederive: define
      \\begin{align}
        v_{ni} &= \\partial_i \\varepsilon_{n\\mathbf{k}} \\\\
      % rederive: claim velocity
        v_{ni} &= - \\langle u_{n\\mathbf{k}}^L | (\\partial_i H) | u_{n\\mathbf{k}}^R \\rangle ,
      \\end{align}
      and close to a point
      \\[ \\varepsilon_{n\\mathbf{k}} \\approx c \\]
      % rederive: claim offset
      \\be \\varepsilon_{n\\mathbf{k}} + q_0 = q_0 + \\varepsilon_{n\\mathbf{k}} \\ee
      \\end{document}
      """;

  private static final String HEAD =
      """
      % rederive: setting band
      % rederive: symbol $n$, $m$ | band index | any bands
      % rederive: symbol $\\mathbf{k}$ | crystal momentum | momentum
      % rederive: symbol $i$ | spatial index | x, y or z
      % rederive: symbol $\\partial_i$ | derivative along $\\mathbf{k}$ | gradient
      % rederive: symbol $\\varepsilon_{n\\mathbf{k}}$ | energy | band energy
      % rederive: symbol $v_{ni}$ | defined | velocity
      % rederive: symbol $u_{n\\mathbf{k}}^R$ | right eigenvector | right
      % rederive: symbol $u_{n\\mathbf{k}}^L$ | left eigenvector | left
      % rederive: symbol $q_0$ | number | an offset
      % rederive: symbol $H$ | Bloch Hamiltonian | any
      """;

  @TempDir Path folder;
  private Path source;
  private Path documents;

  @BeforeEach
  void write() throws IOException {
    source = folder.resolve("paper.tex");
    documents = folder.resolve("documents");
    Files.writeString(source, BODY.replace("%HEAD\n", HEAD));
  }

  private void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replace(from, to));
  }

  private void confirm() throws IOException {
    change(documents.resolve("paper.md"), "? | a guess |", " | confirmed |");
  }

  @Test
  void aWrongSignIsRefutedAtItsLineOfTheSource() throws IOException {
    Run run = Run.of("verify", source, "--samples", "5");
    assertEquals(ExitCode.REFUTED, run.code(), run.err());
    assertTrue(run.out().contains("paper.tex:29: claim is false"), run.out());
  }

  @Test
  void aRightSignIsNot() throws IOException {
    change(source, "&= - \\langle", "&= \\langle");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("verify", source, "--samples", "5").code());
  }

  /** As they stand, the formulas of these displays say something else than their authors. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\be q_0 = q_0 \\text{ is false} \\ee",
        "\\be q_0 = q_0 \\text{ or } q_0 = 2 q_0 \\ee",
        "\\be q_0 = 2 q_0 \\quad \\text{if } q_0 = 0 \\ee",
        "\\begin{align} q_0 &= 2 q_0 \\\\ & - q_0 \\end{align}",
        "\\begin{align} q_0 &= q_0 \\\\ & + q_0 \\end{align}"
      })
  void whatIsNotAllOfAStatementIsRefusedWhereItIsClaimed(String display) throws IOException {
    change(source, "&= - \\langle", "&= \\langle");
    change(source, "\\end{document}", "% rederive: claim part\n" + display + "\n\\end{document}");
    Run run = Run.of("lint", source);
    assertEquals(ExitCode.DOCUMENT, run.code(), run.out());
    assertTrue(run.err().contains("the formula alone is not what is said here"), run.err());
  }

  /** What is true under a condition is not refuted without it. */
  @ParameterizedTest
  @CsvSource({
    "'If all energies are real,', assume real-spectrum",
    "'For Hermitian $H$,', assume hermitian-hamiltonian",
    "'When $H$ is normal,', assume normal-hamiltonian"
  })
  void whatTheTextSupposesHasToBeAssumed(String words, String directive) throws IOException {
    String display =
        "\n"
            + words
            + "\n% rederive: claim under\n\\be \\varepsilon_{n\\mathbf{k}} = \\varepsilon_{n\\mathbf{k}} \\ee\n";
    change(source, "&= - \\langle", "&= \\langle");
    change(source, "\\end{document}", display + "\\end{document}");
    Run run = Run.of("lint", source);
    assertEquals(ExitCode.DOCUMENT, run.code(), run.out());
    assertTrue(run.err().contains("it is said under a condition: " + words.substring(0, 6)));
    assertTrue(run.err().contains(directive), run.err());
    change(source, "claim under", "claim under in-general");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
    change(source, "claim under in-general", "claim under");
    change(source, "\\begin{document}", "% rederive: " + directive + "\n\\begin{document}");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
  }

  /** A kind says it of the symbols that the author names, and of no others. */
  @Test
  void aKindSaysWhatTheTextSupposesOfItsSymbol() throws IOException {
    change(source, "&= - \\langle", "&= \\langle");
    change(
        source,
        "% rederive: symbol $H$",
        "% rederive: symbol $A$ | Hermitian operator | any\n% rederive: symbol $H$");
    change(
        source,
        "\\end{document}",
        "For Hermitian $A$,\n% rederive: claim own\n\\be A^\\dagger = A \\ee\n\\end{document}");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
    change(source, "For Hermitian $A$", "For Hermitian $H$");
    assertEquals(ExitCode.DOCUMENT, Run.of("lint", source).code());
  }

  @Test
  void whatStandsUnderAConditionIsOutOfReachOfAnImport() throws IOException {
    change(source, "Gaps are antisymmetric,", "If all energies are real,");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("import", source, "--to", documents).code());
    String inventory = Files.readString(documents.resolve("paper.md"));
    assertTrue(
        inventory.contains("it is said under a condition: If all energies are real"), inventory);
    assertTrue(inventory.contains("assume real-spectrum"), inventory);
  }

  /** H_R of H = H_R + iΓ is an operator, whether or not H is defined by that. */
  @ParameterizedTest
  @ValueSource(strings = {"H_R + H_I", "H_R + i H_I"})
  void partsOfAHamiltonianAreNoHamiltonians(String sum) throws IOException {
    change(source, "&= - \\langle", "&= \\langle");
    change(
        source,
        "\\begin{document}\n",
        "\\begin{document}\nWe split\n\\be H = " + sum + " . \\ee\n");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("import", source, "--to", documents).code());
    String paper = Files.readString(documents.resolve("paper.md"));
    assertFalse(paper.contains("H_{R}`$ | Bloch Hamiltonian"), paper);
    assertFalse(paper.contains("$`H_{R}`$, "), paper);
  }

  @Test
  void eachLineOfADisplayIsClaimed() throws IOException {
    change(
        source,
        "\\end{document}",
        "% rederive: claim rows\n\\begin{align} q_0 &= q_0 \\\\ q_0 &= 2 q_0 \\end{align}\n\\end{document}");
    Run run = Run.of("verify", source, "--samples", "5", "-k", "rows,rows-2");
    assertTrue(run.out().contains("holds        rows "), run.out());
    assertTrue(run.out().contains("refuted      rows-2"), run.out());
  }

  /** Of two definitions that ± makes of a display, neither is all that its author says. */
  @Test
  void aDefinitionWithBothSignsIsRefusedLikeAnyOther() throws IOException {
    change(source, "&= - \\langle", "&= \\langle");
    change(
        source,
        "% rederive: symbol $H$",
        "% rederive: symbol $s_+$ | defined | upper\n"
            + "% rederive: symbol $s_-$ | defined | lower\n% rederive: symbol $H$");
    change(
        source,
        "\\end{document}",
        "% rederive: define\n\\be s_\\pm = \\pm q_0 \\quad \\text{if } q_0 = 1 \\ee\n"
            + "% rederive: claim part\n\\be s_+ = - s_- \\ee\n\\end{document}");
    Run run = Run.of("lint", source);
    assertEquals(ExitCode.DOCUMENT, run.code(), run.out());
    assertTrue(run.err().contains("the formula alone is not what is said here"), run.err());
    change(source, " \\quad \\text{if } q_0 = 1", "");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
  }

  @Test
  void lettersOfAnAbbreviationAreNoSymbols() throws IOException {
    change(
        source,
        "\\varepsilon_{n\\mathbf{k}} + q_0 = q_0 + \\varepsilon_{n\\mathbf{k}}",
        "q_0 + \\mathrm{c.c.} = q_0 + q_0^*");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
  }

  @Test
  void whatCannotBeReadIsAnErrorAtItsLineOfTheSource() throws IOException {
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", source).code());
    change(source, "q_0 = q_0", "q_0 = p_0");
    Run run = Run.of("lint", source);
    assertEquals(ExitCode.DOCUMENT, run.code());
    assertTrue(run.err().contains("paper.tex:34:39: undeclared symbol p_{0}"), run.err());
  }

  @Test
  void aForgottenDefinitionIsAskedForAsACommentOfTheSource() throws IOException {
    change(source, "% rederive: define\n", "");
    assertTrue(Run.of("lint", source).err().contains("write % rederive: define above"));
  }

  @Test
  void aGuessIsSaidOnceAndNothingIsReadWithIt() throws IOException {
    change(source, "| energy |", "| energy? |");
    Derivations.Reading reading = Settings.read(List.of(source));
    assertEquals(List.of(), reading.derivations());
    assertEquals(1, reading.problems().size(), reading.problems().toString());
    assertEquals(12, reading.problems().get(0).line());
  }

  @Test
  void numbersWithoutClaimAreToldWhereTheInventoryIsComplete() throws IOException {
    assertEquals(List.of(), Settings.read(List.of(source)).inventories());
    change(source, "% rederive: setting band", "% rederive: setting band\n% rederive: inventory");
    assertEquals(
        List.of(Status.JUDGED, Status.DEFINITION, Status.JUDGED, Status.JUDGED), statuses());
    change(source, "% rederive: symbol $q_0$ | number | an offset\n", "");
    change(source, "% rederive: claim offset\n", "");
    assertEquals(Status.OPEN, statuses().get(3));
    change(source, "\\be \\varepsilon", "% rederive: out-of-reach too easy\n\\be \\varepsilon");
    assertEquals(Status.OUT_OF_REACH, statuses().get(3));
  }

  private List<Status> statuses() {
    Derivations.Reading reading = Settings.read(List.of(source));
    assertEquals(List.of(), reading.problems());
    return reading.inventories().get(0).entries().stream().map(Inventory.Entry::status).toList();
  }

  @Test
  void formulasOfTheSourceAreExplained() {
    Run run = Run.of("explain", "velocity", "--in", source);
    assertTrue(run.out().contains("reads: v_ni = −⟨u_nk^L|∂_i H|u_nk^R⟩"), run.out());
    assertTrue(run.out().contains("Eq. 1"), run.out());
  }

  @Test
  void aPaperGoesTheWholeRoad() throws IOException {
    Files.writeString(source, BODY);
    Run made = Run.of("import", source, "--to", documents);
    assertEquals(ExitCode.AS_EXPECTED, made.code(), made.err());
    String paper = Files.readString(documents.resolve("paper.md"));
    assertTrue(paper.contains("title: \"Velocities and gaps\""), paper);
    assertTrue(paper.contains("| (2) |  | definition |"), paper);
    assertTrue(paper.contains("defined by eq2?"), paper);
    assertTrue(paper.contains("it holds approximately"), paper);
    assertTrue(paper.contains("- `hermitian-hamiltonian`: every Hamiltonian is its own"), paper);

    Run refused = Run.of("lint", documents);
    assertEquals(ExitCode.DOCUMENT, refused.code());
    assertTrue(refused.err().contains("'energy?' is a guess"), refused.err());
    assertEquals(List.of(), Settings.read(List.of(documents)).derivations());

    confirm();
    assertEquals(ExitCode.AS_EXPECTED, Run.of("lint", documents).code());
    Run run = Run.of("verify", documents, "--samples", "5", "-k", "eq1,eq3,eq4");
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("eq3.md:11: claim is false"), run.out());
    assertTrue(run.out().contains("holds        eq1"), run.out());
    assertTrue(run.out().contains("holds        eq4"), run.out());
  }

  @Test
  void aFolderThatIsThereIsLeftAsItIs() throws IOException {
    Files.createDirectories(documents);
    Files.writeString(documents.resolve("mine.md"), "mine");
    Run run = Run.of("import", source, "--to", documents);
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("mine", Files.readString(documents.resolve("mine.md")));
    assertFalse(Files.exists(documents.resolve("paper.md")));
  }

  @Test
  void driftTellsWhatTheDocumentsNoLongerSay() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    Run same = Run.of("drift", source, documents);
    assertEquals(ExitCode.AS_EXPECTED, same.code(), same.out() + same.err());
    change(source, "\\varepsilon_{n\\mathbf{k}} + q_0 =", "{\\varepsilon}_{n \\mathbf{k}}+q_{0} =");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("drift", source, documents).code());
    change(source, "&= - \\langle", "&= \\langle");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("eq3.md:11: Eq. (3) is another formula in"), run.out());
    assertTrue(run.out().contains("1 drifted"), run.out());
  }

  @Test
  void aSourceThatLosesAnEquationIsTold() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    change(source, "\\be \\varepsilon", "\\[ \\varepsilon");
    change(source, "\\varepsilon_{n\\mathbf{k}} \\ee", "\\varepsilon_{n\\mathbf{k}} \\]");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("Eq. (4) is not in the source"), run.out());
  }

  @Test
  void aDefinitionThatTheSourceNowMakesOtherwiseHasDrifted() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    change(source, "v_{ni} &= \\partial_i", "v_{n i} &= \\partial_{i}");
    Run same = Run.of("drift", source, documents);
    assertEquals(ExitCode.AS_EXPECTED, same.code(), same.out());
    assertTrue(same.out().contains("4 equal, 0 drifted, 0 numbers"), same.out());
    change(source, "&= \\partial_{i}", "&= 2 \\partial_i");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("eq2.md:11: Eq. (2) (definition) is another"), run.out());
    assertTrue(run.out().contains("3 equal, 1 drifted"), run.out());
  }

  @Test
  void aHelpOfADocumentThatTheSourceDoesNotHaveIsNoDrift() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    Path document = documents.resolve("eq1.md");
    Files.writeString(
        document,
        Files.readString(document)
            + "\n## Symbols\n\n| symbol | kind | meaning |\n|---|---|---|\n| $`z`$ | defined | help |\n"
            + "\n<!-- rederive: define -->\n```math\nz = 2\n```\n");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
  }

  @Test
  void anEquationThatIsPutInFrontIsToldWithTheNewNumbersOfTheOthers() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    change(source, "Gaps are", "\\be H = H \\ee Gaps are");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("Eq. (5) is in no document"), run.out());
    assertTrue(run.out().contains("the source says it in Eq. (5)"), run.out());
  }

  @Test
  void aDocumentWithoutClaimsOfANumberThatIsGoneIsTold() throws IOException {
    Run.of("import", source, "--to", documents);
    confirm();
    change(source, "v_{ni} &= \\partial_i \\varepsilon_{n\\mathbf{k}} \\\\\n", "");
    Run run = Run.of("drift", source, documents);
    assertEquals(ExitCode.REFUTED, run.code(), run.out());
    assertTrue(run.out().contains("eq4.md:11: Eq. (4) is not in the source"), run.out());
    assertTrue(run.out().contains("the source says it in Eq. (3)"), run.out());
  }

  @Test
  void spoiledSourcesAreAnsweredWhateverTheyAre() {
    String text = BODY.replace("%HEAD\n", HEAD);
    for (int i = 0; i < COUNT; i++) {
      String spoiled = spoiled(text, new SplittableRandom(20260101L + i));
      Derivations.Reading reading = Settings.of(Map.of("a.tex", spoiled));
      assertTrue(
          reading.problems().stream().allMatch(p -> p.file().endsWith(".tex")),
          () -> reading.problems().toString());
      TexSource source = TexSource.read(TexFile.of("a.tex", spoiled), path -> Optional.empty());
      if (i % 20 == 0) {
        Settings.transcript(source, Settings.named("band").orElseThrow());
      }
    }
  }

  private static String spoiled(String text, SplittableRandom dice) {
    StringBuilder spoiled = new StringBuilder(text);
    String signs = "{}\\%$&|[]^_\n=,#";
    for (int i = 0; i < 1 + dice.nextInt(4); i++) {
      int at = dice.nextInt(spoiled.length());
      switch (dice.nextInt(3)) {
        case 0 -> spoiled.deleteCharAt(at);
        case 1 -> spoiled.insert(at, signs.charAt(dice.nextInt(signs.length())));
        default -> spoiled.delete(at, Math.min(spoiled.length(), at + dice.nextInt(60)));
      }
    }
    return spoiled.toString();
  }
}
