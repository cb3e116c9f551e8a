package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.document.DocumentDigests;
import org.rederive.setting.Settings;

/**
 * A folder with the file of a paper: what of it is accounted for, and what has to be done again.
 */
@Tag("slow")
class PaperFolderTest {
  private static final Pattern TAKEN = Pattern.compile("(\\d+) answers taken from");
  private static final String INVENTORY =
      """

      ## Inventory

      | printed | claims | status |
      |---|---|---|
      | (1) | one | |
      | (2) | two | |
      | a product is no sum | | out-of-reach: an example |
      """;
  private static final String PAPER =
      """
      ---
      title: A paper
      authors: A. Author
      setting: operators
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`A`$ | arbitrary operator | the first |
      | $`B`$ | arbitrary operator | the second |
      | $`x`$ | number | |
      """;

  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void write() {
    Folder.write(folder, "paper.md", PAPER + INVENTORY);
    Folder.write(folder, "one.md", document("one", "1", "[A, B] = A B - B A"));
    Folder.write(folder, "two.md", document("two", "2", "x A = A x"));
  }

  private static String document(String id, String number, String formula) {
    return """
    ---
    id: %s
    equation: "%s"
    ---
    # T

    <!-- rederive: claim %s -->
    ```math
    %s
    ```
    """
        .formatted(id, number, id, formula);
  }

  private Run verify(Object... more) {
    Object[] words = new Object[more.length + 4];
    System.arraycopy(new Object[] {"verify", folder, "--samples", 5}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return Run.of(words);
  }

  // ---- coverage

  @Test
  void whatIsPrintedIsListedWithItsVerdicts() {
    Run run = verify();
    assertEquals(0, run.code(), run.err() + run.out());
    assertTrue(run.out().matches("(?s).*\\(1\\) +holds \\(one\\).*"), run.out());
    assertTrue(run.out().contains("out of reach: an example"), run.out());
    assertTrue(
        run.out()
            .contains(
                "2 numbers and 1 sentences: 2 judged, 0 definitions, 1 out of reach, 0 with neither"),
        run.out());
  }

  @Test
  void aNumberOrSentenceWithNeitherVerdictNorReasonIsExitCodeThree() throws IOException {
    for (String open : List.of("| (3) | | |", "| nobody looked at this | | |")) {
      Folder.write(folder, "paper.md", PAPER + INVENTORY + open + "\n");
      Path json = output.resolve("run.json");
      Path pages = output.resolve("pages");
      Path summary = output.resolve("summary.md");
      Path junit = output.resolve("junit.xml");
      Run run =
          verify(
              "-q",
              "--json",
              json,
              "--html",
              pages,
              "--summary",
              summary,
              "--junit",
              junit,
              "--annotations");
      assertEquals(3, run.code(), run.err() + run.out());
      String printed = open.split("\\|")[1].strip();
      assertTrue(run.out().contains("! " + printed), run.out());
      assertTrue(run.out().contains("::warning file="), run.out());
      JsonNode row = Run.read(json).at("/results/coverage/0/entries/3");
      assertEquals(printed, row.get("printed").asText());
      assertEquals("open", row.get("status").asText());
      assertTrue(Files.readString(pages.resolve("coverage.html")).contains("<b>open</b>"));
      assertTrue(Files.readString(pages.resolve("index.html")).contains("neither verdict"));
      assertTrue(Files.readString(summary).contains("**neither verdict nor reason**: " + printed));
      assertTrue(Files.readString(junit).contains("neither a verdict"));
    }
  }

  @Test
  void theNumberOfAClaimIsInTheJson() {
    Folder.write(
        folder,
        "two.md",
        document("two", "2", "x A = A x").replace("two -->", "two equation=S2 -->"));
    Path json = output.resolve("run.json");
    assertEquals(3, verify("--json", json).code(), "(2) and (S2), (S1) have no claim or no row");
    assertEquals("S2", Run.read(json).at("/results/documents/1/statements/0/number").asText());
  }

  @Test
  void aPartOfAPaperIsNotAskedForTheWhole() {
    Folder.write(folder, "paper.md", PAPER + INVENTORY + "| (3) | | |\n");
    assertEquals(0, verify("-k", "one").code());
    assertEquals(0, Run.of("verify", folder.resolve("one.md"), "--samples", 5).code());
    assertEquals(3, Run.of("verify", folder.resolve("paper.md"), "--samples", 5).code());
  }

  @Test
  void shardsSayTheSameOfThePaper() throws IOException {
    Path whole = output.resolve("whole.json");
    verify("--json", whole);
    Path one = output.resolve("1.json");
    Path two = output.resolve("2.json");
    verify("--shard", "1/2", "--json", one);
    verify("--shard", "2/2", "--json", two);
    Path merged = output.resolve("merged.json");
    assertEquals(0, Run.of("report", one, two, "--json", merged).code());
    assertEquals(Run.read(whole).get("results"), Run.read(merged).get("results"));
    assertEquals("holds", Run.read(merged).at("/results/coverage/0/entries/0/verdict").asText());
  }

  // ---- what is stored

  private Map<String, String> digests() {
    return new HashMap<>(DocumentDigests.of(Settings.read(List.of(folder)).derivations()).whole());
  }

  private Set<String> changedBy(String paper) {
    Map<String, String> before = digests();
    Folder.write(folder, "paper.md", paper);
    Map<String, String> after = digests();
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (id, digest) -> {
          if (!digest.equals(after.get(id))) {
            changed.add(id);
          }
        });
    return changed;
  }

  @Test
  void anEditedRowMakesTheDocumentsThatHaveItStaleAndNoOthers() {
    String paper = PAPER + INVENTORY;
    assertEquals(Set.of("two"), changedBy(paper.replace("| number | |", "| real number | |")));
    assertEquals(Set.of("two"), changedBy(paper));
    assertEquals(Set.of("one"), changedBy(paper.replace("the second", "something else")));
    changedBy(paper);
    assertEquals(Set.of("one", "two"), changedBy(paper.replace("the first", "another")));
    changedBy(paper);
    assertEquals(
        Set.of(), changedBy(paper.replace("| an example", "| another reason")), "no row at all");
    assertEquals(Set.of("one", "two"), changedBy(paper.replace("title: A paper", "title: B")));
  }

  @Test
  void storedAnswersOfADocumentWithAnEditedRowAreNotTaken() {
    Path store = output.resolve("store");
    Path json = output.resolve("run.json");
    assertEquals(0, taken(verify("--store", store, "--json", json)));
    long all = taken(verify("--store", store));
    long one = taken(verify("--store", store, "-k", "one"));
    assertTrue(one > 0 && one < all, one + " of " + all);
    String wrong = PAPER.replace("$`x`$ | number", "$`x`$ | arbitrary operator") + INVENTORY;
    Folder.write(folder, "paper.md", wrong);
    Run edited = verify("--store", store, "--json", json);
    assertEquals(one, taken(edited), "those of the other document only");
    assertEquals("refuted", Run.verdict(Run.read(json), "two"));
    assertEquals("holds", Run.verdict(Run.read(json), "one"));
  }

  private static long taken(Run run) {
    Matcher matcher = TAKEN.matcher(run.err());
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  @Test
  void anUnknownRowOfThePaperIsFoundByLint() {
    Folder.write(folder, "paper.md", PAPER.replace("number |", "number? |") + INVENTORY);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code());
    assertTrue(run.err().contains("paper.md:11:"), run.err());
    assertTrue(run.err().contains("is a guess, which nobody has confirmed"), run.err());
    assertFalse(run.err().contains("one.md"), run.err());
  }
}
