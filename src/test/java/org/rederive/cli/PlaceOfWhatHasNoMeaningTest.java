package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.read.Place;
import org.rederive.report.RunJson;
import org.rederive.result.StatementResult;

/** A statement without meaning in its setting is underlined where it has none. */
class PlaceOfWhatHasNoMeaningTest {
  private static final String MEAN = "\\langle \\hat{r}_i \\hat{r}_j \\rangle_W";
  private static final String LINE = "\t" + MEAN + " )";

  @TempDir private Path folder;

  private Run verify(String id, String text) {
    Folder.write(folder, id + ".md", text);
    return Run.of("verify", "--samples", 6, "--json", folder.resolve("run.json"), folder);
  }

  private StatementResult statement() throws Exception {
    var run = new RunJson().read(folder.resolve("run.json"));
    return run.results().statements().findFirst().orElseThrow();
  }

  private static String thirdLine() {
    return SmallDocuments.sharpPacket("third", "  0\n    = 2 (\n" + LINE);
  }

  private static int line() {
    return thirdLine().lines().toList().indexOf(LINE) + 1;
  }

  @Test
  void theConsoleShowsTheLineOfTheFenceWithCaretsUnderThePart() {
    List<String> said = verify("third", thirdLine()).out().lines().toList();
    String where = "    " + folder.resolve("third.md") + ":" + line() + ":2: claim has no meaning";
    int at = 0;
    while (at < said.size() && !said.get(at).startsWith(where)) {
      at++;
    }
    assertTrue(at + 2 < said.size(), said::toString);
    assertEquals(" ".repeat(7) + MEAN + " )", said.get(at + 1));
    assertEquals(" ".repeat(7) + "^".repeat(MEAN.length()), said.get(at + 2));
  }

  @Test
  void theRunHasThePartAndItsPlaceInOneLine() throws Exception {
    verify("third", thirdLine());
    StatementResult third = statement();
    assertTrue(
        third.message().endsWith("sharp packet: " + MEAN + " at " + line() + ":2"), third::message);
    assertEquals(
        new Place(line(), 2, MEAN.length(), LINE.replace('\t', ' ')), third.place().orElseThrow());
  }

  /** In each, what is underlined stands in double brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[[\\langle u_{nk}^L | u_{nq}^R \\rangle]] = 0",
        "0 = 2 \\langle u_{nk}^L | u_{nk}^R \\rangle - i [[\\langle u_{nk}^L | u_{nq}^R \\rangle]]",
        "(3 + \\frac{1}{[[\\langle u_{nk}^L | u_{nq}^R \\rangle]]})^2 = 0",
        "2 ([[\\langle \\hat{r}_i \\hat{r}_j \\rangle_W]] + \\langle \\hat{r}_i \\rangle_W"
            + " \\langle \\hat{r}_j \\rangle_W) = 0",
        "3 [[\\langle \\hat{r}_i (2 \\hat{r}_j + \\hat{r}_j) \\rangle_W]] = 0"
      })
  void theInnermostPartIsMeantThatHasNoMeaning(String marked) throws Exception {
    String formula = marked.replace("[[", "").replace("]]", "");
    boolean sharp = formula.contains("\\hat{r}");
    String text =
        sharp
            ? SmallDocuments.sharpPacket("part", formula)
            : SmallDocuments.packet("part", formula);
    Run run = verify("part", text);
    Place place = statement().place().orElseThrow(() -> new AssertionError(run.out()));
    String shown =
        formula.substring(0, place.column() - 1)
            + "[["
            + formula.substring(place.column() - 1, place.column() - 1 + place.length())
            + "]]"
            + formula.substring(place.column() - 1 + place.length());
    assertEquals(marked, shown);
  }

  @Test
  void whatHasNoMeaningInADefinitionIsMeantWhereItIsUsed() throws Exception {
    String text =
        SmallDocuments.packet("used", "2 + X_{nkq} = 2")
            .replace("| $`i`$", "| $`X_{nkq}`$ | defined | |\n| $`i`$")
            .replace(
                "<!-- rederive: claim",
                "<!-- rederive: define -->\n```math\n"
                    + "X_{nkq} = 3 \\langle u_{nk}^L | u_{nq}^R \\rangle\n"
                    + "```\n<!-- rederive: claim");
    Run run = verify("used", text);
    Place place = statement().place().orElseThrow(() -> new AssertionError(run.out()));
    assertEquals(7, place.length());
    assertEquals(5, place.column());
    assertEquals("2 + X_{nkq} = 2", place.text());
  }

  @Test
  void aStatementThatHoldsHasNoPlace() throws Exception {
    verify("good", SmallDocuments.HOLDS);
    assertTrue(statement().place().isEmpty());
  }
}
