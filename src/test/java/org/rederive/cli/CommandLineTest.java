package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say and how they end. */
@Tag("slow")
class CommandLineTest {
  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.copy(folder, List.of("eq22", "eq23", "eq24"));
    Folder.copyUsed(folder, "eq22");
    Folder.copyUsed(folder, "eq23");
  }

  // ---- wrong usage

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify --dim 1..4            | --dim needs A..B",
        "verify --dim 5..2            | --dim needs A..B",
        "verify --dim 2..4..6         | --dim needs A..B",
        "verify --dim 2..             | --dim needs a whole number",
        "verify --dim two             | --dim needs a whole number, not 'two'",
        "verify --dim 2..129          | --dim needs A..B",
        "verify --dim 99999999999     | --dim needs a whole number",
        "verify --class hermitean     | unknown class 'hermitean'; there are generic, hermitian",
        "verify --samples 0           | --samples needs a number",
        "verify --samples -5          | --samples needs a number",
        "verify --samples many        | Invalid value for option '--samples'",
        "verify --seed x              | --seed needs a whole number",
        "verify -j 0                  | -j needs a number",
        "verify --color sometimes     | --color needs auto, always or never",
        "verify --nonsense            | there is no option '--nonsense'",
        "explain                      | Missing required parameter: 'ID'",
        "nonsense                     | there is no command 'nonsense'",
        "verfy                        | there is no command 'verfy' (did you mean verify",
        "terms                        | Missing required parameter: 'ID'",
        "doctor twice                 | one word too many: 'twice'",
      })
  void wrongUsageIsExitCodeTwoWithTheReason(String line, String reason) {
    Run run = Run.of((Object[]) line.strip().split(" "));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(
        run.err().lines().toList().get(1).matches("see: rederive( \\w+)? --help"), run.err());
    assertNoTrace(run);
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(2, Run.of().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "verify --help", "lint --help", "explain --help"})
  void helpIsNoError(String line) {
    Run run = Run.of((Object[]) line.split(" "));
    assertEquals(0, run.code());
    assertFalse(run.out().isBlank());
    assertEquals("", run.err());
  }

  // ---- selection

  @Test
  void nothingSelectedIsExitCodeFive() {
    Run run = Run.of("verify", "-k", "eq99", folder);
    assertEquals(5, run.code());
    assertNoTrace(run);
  }

  @Test
  void anUnknownNameIsSaidEvenBesideAKnownOne() {
    Run run = Run.of("verify", "--samples", 2, "-k", "eq24,eq99", folder);
    assertTrue(run.err().contains("no document, claim or step is called eq99"), run.err());
    assertEquals(5, run.code());
  }

  @Test
  void anEmptyFolderIsExitCodeFive() {
    assertEquals(5, Run.of("verify", output).code());
    assertEquals(5, Run.of("lint", output).code());
  }

  @Test
  void aStepCanBeSelected() {
    Run run = Run.of("verify", "-v", "--samples", 4, "-k", "eq24/left", folder);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1 documents, 0 claims, 1 steps: 1 hold"), run.out());
  }

  @Test
  void theNumberOfAnEquationOrAPatternIsEnough() {
    Run number = Run.of("verify", "--samples", 2, "-k", "24", folder);
    assertEquals(0, number.code(), number.err());
    assertTrue(number.out().contains("1 documents, 1 claims, 4 steps"), number.out());
    Run pattern = Run.of("verify", "-v", "--samples", 2, "-k", "eq24/l*", folder);
    assertTrue(pattern.out().contains("1 documents, 0 claims, 1 steps"), pattern.out());
    Run slip = Run.of("verify", "--samples", 2, "-k", "eq42", folder);
    assertEquals(5, slip.code());
    assertTrue(slip.err().contains("called eq42 (did you mean eq24?)"), slip.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "derive", "terms", "mutate", "assumptions"})
  void aSlipInANameIsAnsweredWithTheName(String command) {
    Run run = Run.of(command, "eq42", "--in", folder);
    assertEquals(5, run.code(), run.err());
    assertTrue(run.err().contains("called eq42 (did you mean eq24?)"), run.err());
  }

  @Test
  void explainInBriefIsALineForEachFormula() {
    Run run = Run.of("explain", "24", "--brief", "--in", folder);
    assertEquals(0, run.code(), run.err());
    assertEquals(5, run.out().lines().count(), run.out());
    assertTrue(run.out().lines().allMatch(l -> l.matches("eq24(/[a-z-]+)?: .* = .*")), run.out());
  }

  // ---- how much is said

  @Test
  void normallyThereIsALinePerClaimAndACountOfSteps() {
    Run run = Run.of("verify", "--samples", 4, "-k", "eq24", folder);
    assertEquals(0, run.code());
    assertTrue(run.out().contains("holds        eq24"), run.out());
    assertTrue(run.out().contains("4 of 4 steps hold"), run.out());
    assertFalse(run.out().contains("eq24/left"), run.out());
  }

  @Test
  void quietSaysNothingOfWhatIsAsExpected() {
    Run run = Run.of("verify", "-q", "--samples", 4, "-k", "eq24", folder);
    assertEquals(0, run.code());
    assertEquals(2, run.out().strip().lines().count(), run.out());
    assertTrue(
        run.out().contains("1 documents, 1 claims, 4 steps: 4 hold, 1 hold by construction"),
        run.out());
  }

  @Test
  void verboseShowsStepsAndClasses() {
    Run run = Run.of("verify", "-v", "--samples", 4, "-k", "eq24", folder);
    assertTrue(run.out().contains("eq24/left"), run.out());
    assertTrue(run.out().contains("arbitrary operator        4 samples"), run.out());
  }

  @Test
  void colourIsAskedForOrAbsent() {
    Run plain = Run.of("verify", "--color", "never", "--samples", 2, "-k", "eq24", folder);
    Run coloured = Run.of("verify", "--color", "always", "--samples", 2, "-k", "eq24", folder);
    assertFalse(plain.out().contains("\u001b"));
    assertTrue(coloured.out().contains("\u001b[32m"));
  }

  @Test
  void failFastNamesWhatWasNotChecked() {
    Folder.write(output, "a.md", SmallDocuments.REFUTED);
    Folder.write(output, "b.md", SmallDocuments.HOLDS);
    Run run = Run.of("verify", "-x", "--samples", 4, output);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("not checked: good"), run.out());
  }

  // ---- lint and explain

  @Test
  void lintCountsWhatItRead() {
    Run run = Run.of("lint", folder.resolve("eq22.md"), folder.resolve("eq21.md"));
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().matches("2 documents with \\d+ statements read, 0 problems\\R"), run.out());
  }

  @Test
  void explainShowsHowAClaimWasRead() {
    Run run = Run.of("explain", "eq24/left", "--in", folder);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("step eq24/left"), run.out());
    assertTrue(run.out().contains("LaTeX: \\varepsilon"), run.out());
  }

  @Test
  void explainOfADocumentListsItsSymbols() {
    Run run = Run.of("explain", "eq24", "--in", folder);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Hamiltonian"), run.out());
    assertTrue(run.out().contains("claim eq24"), run.out());
  }

  @Test
  void explainOfAnUnknownNameIsExitCodeFive() {
    Run run = Run.of("explain", "eq99", "--in", folder);
    assertEquals(5, run.code());
    assertTrue(run.err().startsWith("rederive: no document, claim or step is called eq99"));
  }

  // ---- run.json

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    Folder.copy(folder, List.of("eq25", "eq19", "eq20"));
    JsonNode one = json("one", "-j", 1);
    assertEquals(64, one.get("digest").asText().length());
    JsonNode more = json("more", "-j", 7);
    assertEquals(one.get("results").toString(), more.get("results").toString());
    assertEquals(one.get("digest"), more.get("digest"));
  }

  @Test
  void anotherSeedGivesAnotherDigest() {
    JsonNode one = json("one", "--seed", 1);
    JsonNode two = json("two", "--seed", 2);
    assertEquals("1", one.at("/results/seed").asText());
    assertNotEquals(one.get("digest"), two.get("digest"));
    assertNotEquals(one.at("/results/documents"), two.at("/results/documents"));
  }

  private JsonNode json(String name, Object option, Object value) {
    return Run.json(
        output.resolve(name + ".json"), folder, "--samples", 60, "--dim", "2..3", option, value);
  }

  @Test
  void jsonOnStandardOutputIsNothingButJson() throws Exception {
    Run run = Run.of("verify", "--json", "-", "--samples", 2, "-k", "eq24", folder);
    assertEquals(0, run.code());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals("holds", Run.verdict(json, "eq24"));
    assertTrue(run.err().contains("holds        eq24"), run.err());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidWithoutBlamingTheTool() {
    Path nowhere = output.resolve("none").resolve("run.json");
    Run run = Run.of("verify", "--json", nowhere, "--samples", 2, "-k", "eq24", folder);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("cannot write " + nowhere), run.err());
    assertNoTrace(run);
  }

  private static void assertNoTrace(Run run) {
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.err().contains("internal error"), run.err());
  }

  @Test
  void junitXmlHasASuiteForEachDocumentAndACaseForEachStatement() throws Exception {
    Path xml = folder.resolve("junit.xml");
    Run run = Run.of("verify", "-q", "--samples", 4, "-k", "eq24", "--junit", xml, folder);
    assertEquals(0, run.code());
    var root =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(xml.toFile());
    assertEquals(1, root.getElementsByTagName("testsuite").getLength());
    assertEquals(5, root.getElementsByTagName("testcase").getLength());
    assertEquals(0, root.getElementsByTagName("failure").getLength());
  }

  @Test
  void aRefutedClaimIsAFailureInJunitXmlAndComesFirstInTheSummary() throws Exception {
    Folder.write(
        folder,
        "wrong.md",
        Folder.text("eq24")
            .replace("id: eq24", "id: wrong")
            .replace("claim eq24", "claim wrong")
            .replace("H + H^{\\dagger}", "H - H^{\\dagger}"));
    Path xml = folder.resolve("junit.xml");
    Path summary = folder.resolve("summary.md");
    Run run =
        Run.of(
            "verify",
            "-q",
            "--samples",
            4,
            "-k",
            "wrong",
            "--junit",
            xml,
            "--summary",
            summary,
            folder);
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(java.nio.file.Files.readString(xml).contains("<failure type=\"refuted\""));
    String first =
        java.nio.file.Files.readString(summary)
            .lines()
            .filter(l -> l.startsWith("| 24"))
            .findFirst()
            .orElseThrow();
    assertTrue(first.contains("**refuted**"), first);
  }

  @Test
  void evidenceThatIsTooWeakIsNamed() {
    Path file = Folder.write(output, "hermitian-only.md", SmallDocuments.HERMITIAN_ONLY);
    Run run =
        Run.of(
            "verify", "-q", "--samples", 15, "--class", "hermitian", "--require", "proved", file);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("less than proved: hermitian-only (numeric)"), run.err());
  }

  @Test
  void whatIsNotCheckedInTimeIsUndecided() {
    Run run = Run.of("verify", "--timeout", "0", "-k", "eq24", folder);
    assertEquals(3, run.code(), run.out());
    assertTrue(run.out().contains("not checked within the time limit"), run.out());
    assertTrue(run.out().contains("0 hold, 5 undecided"), run.out());
  }

  // ---- what a command cannot help

  @Test
  void aDefectIsExitCodeSeventyAndNoStackTrace() {
    StringWriter err = new StringWriter();
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            throw new IllegalStateException("planted");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    int code =
        Main.run(new PrintWriter(broken), new PrintWriter(err, true), "lint", folder.toString());
    assertEquals(70, code);
    assertTrue(err.toString().contains("internal error"), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNoDefect() throws Exception {
    Path file = java.nio.file.Files.writeString(output.resolve("file"), "");
    Run html = Run.of("verify", "--html", file, "-k", "eq24", folder);
    assertEquals(2, html.code());
    assertTrue(html.err().contains("it is no folder"), html.err());
    Run store = Run.of("verify", "--samples", 2, "--store", file, "-k", "eq24", folder);
    assertEquals(2, store.code());
    assertTrue(store.err().contains("cannot read or write: " + file), store.err());
  }
}
