package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rederive.document.Inventory.Entry;
import org.rederive.document.Inventory.Status;
import org.rederive.setting.Settings;

/** What documents have of the file of their paper, and what is refused in it. */
class PaperTest {
  private static final String PAPER =
      """
      ---
      title: A paper
      authors: A. Author
      setting: operators
      ---
      ## Macros
      ```latex
      \\newcommand{\\comm}[2]{[#1, #2]}
      ```
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`A`$ | arbitrary operator | the first |
      | $`B`$ | arbitrary operator | the second |
      | $`x`$ | number | |
      ## Assumptions
      <!-- rederive: assume commuting-positions -->
      ## Inventory
      | printed | claims | status |
      |---|---|---|
      | (1) | one | |
      | (2) | two | |
      | a product is no sum | | out-of-reach: an example |
      """;

  private static final String ONE =
      document("one", "1", "", "\\comm{A}{B} = A B - B A").replace("# T", "# Eq. (1): a product");
  private static final String TWO = document("two", "2", "", "x A = A x");

  private static String document(String id, String number, String more, String formula) {
    return """
    ---
    id: %s
    equation: "%s"
    ---
    # T
    %s
    <!-- rederive: claim %s -->
    ```math
    %s
    ```
    """
        .formatted(id, number, more, id, formula);
  }

  private static String own(String row) {
    return "## Symbols\n| symbol | kind | meaning |\n|---|---|---|\n" + row + "\n";
  }

  private static Derivations.Reading read(String paper, String... documents) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("p/paper.md", paper));
    for (String document : documents) {
      texts.put("p/" + texts.size() + ".md", document);
    }
    return Settings.of(texts);
  }

  private static Derivations.Reading good(String paper, String... documents) {
    Derivations.Reading reading = read(paper, documents);
    assertEquals(List.of(), reading.problems());
    return reading;
  }

  private static List<String> lines(Derivations.Reading reading) {
    return reading.problems().stream().map(Problem::oneLine).toList();
  }

  private static void refused(Derivations.Reading reading, String place, String message) {
    assertTrue(
        lines(reading).stream().anyMatch(l -> l.startsWith(place) && l.contains(message)),
        lines(reading)::toString);
  }

  private static List<String> rows(Derivation derivation) {
    return derivation.rows().stream().flatMap(row -> row.spellings().stream()).toList();
  }

  private static Derivation named(Derivations.Reading reading, String id) {
    return reading.derivations().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  // ---- what documents have

  @Test
  void aDocumentHasTheRowsThatItWritesAndNoOthers() {
    Derivations.Reading reading = good(PAPER, ONE, TWO);
    assertEquals(List.of("A", "B"), rows(named(reading, "one")));
    assertEquals(List.of("A", "x"), rows(named(reading, "two")));
  }

  @Test
  void titleSourceSettingAndAssumptionsAreThoseOfThePaper() {
    Derivation one = named(good(PAPER, ONE, TWO), "one");
    assertEquals("a product", one.title());
    assertEquals(new Derivation.Source("A paper", "1"), one.source());
    assertEquals("operators", one.setting().word());
    assertEquals(
        List.of("commuting-positions"), one.assumptions().stream().map(Assumption::word).toList());
  }

  @Test
  void aRowOfTheDocumentWins() {
    String other = document("one", "1", own("| $`A`$ | number | |"), "A B = B A");
    Derivation one = named(good(PAPER, other, TWO), "one");
    assertEquals(List.of("B", "A"), rows(one));
    assertEquals("number", one.rows().get(1).kind());
  }

  @Test
  void aRowOfTheDocumentForAVectorWinsOverOneComponentOfIt() {
    String paper = PAPER.replace("| $`x`$ | number | |", "| $`S_z`$ | number | |");
    String vector =
        "| $`S_i`$ | vector of operators | |\n| $`i`$ | spatial index | |\n| $`z`$ | z direction | |";
    String two = document("two", "2", "", "S_z B = B S_z");
    Derivations.Reading reading =
        good(paper, document("one", "1", own(vector), "S_z A = S_z A"), two);
    assertEquals(List.of("A", "S_i", "i", "z"), rows(named(reading, "one")));
    assertEquals(List.of("B", "S_z"), rows(named(reading, "two")));
  }

  private static final String OTHER =
      """
      ---
      id: other
      title: A document of its own
      source: { paper: "Another paper", equation: "2" }
      setting: operators
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`A`$ | arbitrary operator | the first |
      <!-- rederive: claim other -->
      ```math
      A A = A A
      ```
      """;

  private static final String ALGEBRA =
      """
      ---
      title: A paper
      setting: algebra
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`i`$, $`j`$, $`l`$ | spatial index | |
      | $`\\varepsilon_{ijl}`$ | Levi-Civita symbol | |
      | $`a`$ | generator | |
      | $`b`$ | Hermitian generator | |
      | $`J`$ | vector of Hermitian generators | |
      ## Relations
      <!-- rederive: relation -->
      ```math
      %s
      ```
      <!-- rederive: relation -->
      ```math
      a b = b a
      ```
      <!-- rederive: relation -->
      ```math
      [J_i, J_j] = i \\varepsilon_{ijl} J_l
      ```
      ## Inventory
      | printed | claims | status |
      |---|---|---|
      | (1) | one | |
      | (2) | two | |
      """;

  private static String algebra() {
    return ALGEBRA.formatted("[a, a^\\dagger] = 1");
  }

  private static Derivations.Reading related(String relation) {
    return read(
        ALGEBRA.formatted(relation),
        document("one", "1", "", "a^2 a^\\dagger = a^\\dagger a^2 + 2 a"),
        document("two", "2", "", "J_i J_i = J_j J_j"));
  }

  @Test
  void relationsOfThePaperAreThoseOfDocumentsThatWriteTheirGenerators() {
    Derivations.Reading reading = related("[a, a^\\dagger] = 1");
    assertEquals(List.of(), reading.problems());
    Map<String, Integer> relations = new LinkedHashMap<>();
    reading.derivations().forEach(d -> relations.put(d.id(), d.presentation().relations().size()));
    assertEquals(Map.of("one", 2, "two", 1), relations);
  }

  @Test
  void aGeneratorThatADocumentDeclaresAnewHasOnlyTheRelationsThatItSays() {
    String fermion =
        own("| $`a`$ | generator | another |")
            + "<!-- rederive: relation -->\n```math\na^2 = 0\n```\n";
    String two = document("two", "2", "", "J_i J_i a b = b J_j J_j a");
    Derivation own = named(good(algebra(), document("one", "1", fermion, "a a a = 0"), two), "one");
    assertEquals(1, own.presentation().relations().size());
    String forgotten = document("one", "1", own("| $`a`$ | generator | another |"), "a a = a a");
    refused(
        read(algebra(), forgotten, two),
        "p/1.md:9:",
        "the relations of p/paper.md are about another a, and here it has none");
  }

  @Test
  void whatIsWrongWithARelationOfThePaperIsSaidOnceAndThere() {
    Derivations.Reading reading = related("[a, c] = 1");
    assertEquals(1, reading.problems().size(), reading.problems()::toString);
    refused(reading, "p/paper.md:16:5", "undeclared symbol c");
    assertEquals(List.of("two"), reading.derivations().stream().map(Derivation::id).toList());
  }

  @Test
  void whatAReaderIsToldOfRelationsHasNoCommandsOfTheAuthor() {
    String paper =
        algebra()
            .replace("## Symbols", "## Macros\n```latex\n\\newcommand{\\an}{a}\n```\n## Symbols");
    String two = document("two", "2", "", "J_i J_i b = b J_j J_j");
    String one = document("one", "1", "", "a \\an^\\dagger = \\an^\\dagger a + 1");
    Derivation told = named(good(paper.replace("[a,", "[\\an,"), one, two), "one");
    String relation = told.passages().get(0).text();
    assertFalse(relation.contains("\\an"), relation);
  }

  @Test
  void noOtherFormulasStandInThePaper() {
    Derivations.Reading reading =
        related("[a, a^\\dagger] = 1\n```\n<!-- rederive: define -->\n```math\nN = a");
    refused(reading, "p/paper.md", "a paper's file has no formulas of its own but relations");
  }

  @Test
  void aDocumentOfAnotherPaperHasNothingOfThisOne() {
    Derivation other = named(good(PAPER, ONE, TWO, OTHER), "other");
    assertEquals(List.of("A"), rows(other));
    assertEquals(List.of(), other.assumptions());
    assertTrue(other.inherited().isEmpty());
    String undeclared = OTHER.replace("A A = A A", "A B = B A");
    refused(read(PAPER, ONE, TWO, undeclared), "p/3.md:", "B");
  }

  @Test
  void anAssumptionOfThePaperIsTakenBackByName() {
    String free = document("one", "1", "<!-- rederive: without commuting-positions -->", "A B = B");
    assertEquals(List.of(), named(good(PAPER, free, TWO), "one").assumptions());
    String wrong = free.replace("without commuting-positions", "without commuting-position");
    refused(read(PAPER, wrong, TWO), "p/1.md:6:", "without takes one assumption of p/paper.md");
  }

  @Test
  void noStateGoesWithoutSaying() {
    String paper = PAPER.replace("| $`x`$", "| $`\\psi`$ | evolving state | |\n| $`x`$");
    String mean = document("one", "1", "", "\\langle A \\rangle = \\langle A + B - B \\rangle");
    refused(read(paper, mean, TWO), "p/1.md:", "state");
    String own = own("| $`\\psi`$ | evolving state | |");
    good(PAPER, document("one", "1", own, "\\langle A \\rangle + \\langle B \\rangle = 0"), TWO);
  }

  @Test
  void aDerivativeAlongAComponentIsNotHadForTheSignAlone() {
    String paper =
        PAPER
            .replace("setting: operators", "setting: band")
            .replace("<!-- rederive: assume commuting-positions -->", "")
            .replace(
                "| $`x`$",
                "| $`i`$ | spatial index | |\n| $`k`$ | crystal momentum | |\n"
                    + "| $`\\partial_i`$ | derivative along $`k`$ | |\n"
                    + "| $`t`$ | time | |\n| $`H`$ | Bloch Hamiltonian | |\n| $`x`$");
    String time = document("one", "1", "", "\\partial_t H = \\partial_t H + 0");
    String slope = document("two", "2", "", "\\partial_i H = \\partial_i H + 0");
    Derivations.Reading reading = read(paper, time, slope);
    assertEquals(List.of("t", "H"), rows(named(reading, "one")));
    assertTrue(rows(named(reading, "two")).contains("\\partial_i"));
  }

  @Test
  void rowsThatDifferInTheLettersOfIndicesOnlyAreOne() {
    String paper =
        PAPER.replace(
            "| $`x`$",
            "| $`i`$, $`j`$, $`l`$, $`m`$ | spatial index | |\n"
                + "| $`\\varepsilon_{ijl}`$ | Levi-Civita symbol | |\n"
                + "| $`\\varepsilon_{ijm}`$ | Levi-Civita symbol | |\n| $`x`$");
    for (String other : List.of("\\varepsilon_{ijm}", "\\varepsilon_{mji}")) {
      String both =
          document(
              "one", "1", "", other + "\\varepsilon_{ijl} = " + other + "\\varepsilon_{ijl} A");
      Derivations.Reading reading = read(paper, both, TWO);
      assertTrue(
          lines(reading).stream().noneMatch(l -> l.contains("also declared")),
          () -> "" + lines(reading));
      assertEquals(
          1, rows(named(reading, "one")).stream().filter(r -> r.startsWith("\\vare")).count());
    }
  }

  // ---- what is refused

  @Test
  void aKindThatThereIsNotIsRefusedOnceInThePaperAndWhereItIsUsed() {
    Derivations.Reading reading =
        read(PAPER.replace("arbitrary operator | the first", "arbitrary operater |"), ONE, TWO);
    refused(reading, "p/paper.md:13:", "operater");
    refused(reading, "p/1.md:", "uses A, which has an error of its own");
    assertEquals(1, lines(reading).stream().filter(l -> l.startsWith("p/paper.md")).count());
    assertEquals(List.of(), reading.derivations());
  }

  @Test
  void aGuessOfAKindIsRefusedUntilSomebodyConfirmsIt() {
    String guess = PAPER.replace("arbitrary operator | the first", "arbitrary operator? |");
    refused(read(guess, ONE, TWO), "p/paper.md:13:", "is a guess, which nobody has confirmed");
    String own = own("| $`A`$ | arbitrary operator? | |");
    refused(read(PAPER, document("one", "1", own, "A = A B"), TWO), "p/1.md:9:", "is a guess");
  }

  @Test
  void aKindOfAnotherSettingIsRefusedWhereItIsNeeded() {
    String paper = PAPER.replace("| $`x`$", "| $`u`$ | right eigenvector | |\n| $`x`$");
    refused(
        read(paper, document("one", "1", "", "A | u \\rangle = B | u \\rangle"), TWO),
        "p/1.md:",
        "is no kind of the setting operators");
  }

  @Test
  void aRowThatNoDocumentNeedsIsRefused() {
    String paper = PAPER.replace("| $`x`$", "| $`C`$ | number | |\n| $`x`$");
    refused(read(paper, ONE, TWO), "p/paper.md:15:", "no document of the paper needs C");
    assertEquals(
        List.of(), read(Derivations.withoutInventory(paper), ONE, TWO).problems(), "a part of it");
  }

  @Test
  void aRowThatRepeatsThePaperIsRefused() {
    String own = own("| $`A`$ | arbitrary operator | the first |");
    refused(
        read(PAPER, document("one", "1", own, "A B = B A"), TWO),
        "p/1.md:9:",
        "has this row for A");
    String other = own("| $`A`$ | arbitrary operator | something else |");
    assertEquals(List.of(), read(PAPER, document("one", "1", other, "A B = B A"), TWO).problems());
  }

  @Test
  void aPaperInsideAnotherIsRefused() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("p/paper.md", PAPER);
    texts.put("p/q/paper.md", PAPER);
    texts.put("p/q/1.md", ONE);
    texts.put("p/q/2.md", TWO);
    refused(Settings.of(texts), "p/q/paper.md:1:", "inside of another paper's");
  }

  // ---- inventories

  private static List<Entry> entries(Derivations.Reading reading) {
    return reading.inventories().get(0).entries();
  }

  private static Status status(Derivations.Reading reading, String printed) {
    return entries(reading).stream()
        .filter(e -> e.printed().equals(printed))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void everyRowHasItsStatus() {
    Derivations.Reading reading = good(PAPER, ONE, TWO);
    assertEquals(
        List.of(Status.JUDGED, Status.JUDGED, Status.OUT_OF_REACH),
        entries(reading).stream().map(Entry::status).toList());
  }

  @Test
  void aRowWithNeitherClaimNorReasonIsOpen() {
    String paper = PAPER.replace("| out-of-reach: an example |", "| |");
    assertEquals(Status.OPEN, status(good(paper, ONE, TWO), "a product is no sum"));
    String number = PAPER.replace("| a product", "| (3) | | |\n| a product");
    assertEquals(Status.OPEN, status(good(number, ONE, TWO), "(3)"));
  }

  @Test
  void aNumberThatIsLeftOutIsOpen() {
    String gap = PAPER.replace("| a product", "| (4) | one | |\n| a product");
    assertEquals(Status.OPEN, status(good(gap, ONE, TWO), "(3)"));
    String unlisted = PAPER.replace("| (2) | two | |\n", "");
    assertEquals(Status.OPEN, status(good(unlisted, ONE, TWO), "(2)"), "of a document");
  }

  @Test
  void claimsCarryNumbers() {
    String paper = PAPER.replace("| (2) | two | |\n", "| (2) | | |\n| (S1) | | |\n");
    String two = TWO.replace("claim two", "claim two equation=S1");
    Derivations.Reading reading = good(paper, ONE, two);
    assertEquals(Status.OPEN, status(reading, "(2)"));
    assertEquals(Status.JUDGED, status(reading, "(S1)"));
    assertEquals("S1", named(reading, "two").statements().get(0).number());
    assertEquals("1", named(reading, "one").statements().get(0).number());
    refused(
        read(PAPER, ONE, TWO.replace("claim two", "claim two equation=2 equation=3")),
        "p/2.md:",
        "equation= comes twice");
  }

  @Test
  void aDocumentOfAnotherPaperDoesNotJudgeANumberOfThisOne() {
    String paper = PAPER.replace("| (2) | two | |", "| (2) | | |");
    assertEquals(Status.JUDGED, status(good(paper, ONE, TWO), "(2)"));
    String other = OTHER.replace("id: other", "id: two").replace("claim other", "claim two");
    assertEquals(
        Status.OPEN, status(good(paper.replace("| $`x`$ | number | |\n", ""), ONE, other), "(2)"));
  }

  @Test
  void aClaimThatThereIsNotIsRefused() {
    refused(
        read(PAPER.replace("| two |", "| tow |"), ONE, TWO),
        "p/paper.md:22:9",
        "no claim or step of this paper is called 'tow'");
  }

  @Test
  void whatAStatusLacksIsRefused() {
    refused(
        read(PAPER.replace("out-of-reach: an example", "out-of-reach"), ONE, TWO),
        "p/paper.md:23:",
        "does not say why");
    refused(
        read(PAPER.replace("out-of-reach: an example", "judged"), ONE, TWO),
        "p/paper.md:23:",
        "judged by nothing");
    refused(
        read(PAPER.replace("out-of-reach: an example", "out of reach: an example"), ONE, TWO),
        "p/paper.md:23:",
        "expected judged, definition or out-of-reach");
    refused(
        read(PAPER.replace("| (2) | two", "| (1) | two"), ONE, TWO), "p/paper.md:22:", "two rows");
  }

  @Test
  void anInventoryInADocumentIsRefused() {
    String table = "## Inventory\n| printed | claims | status |\n|---|---|---|\n| (1) | one | |\n";
    refused(
        read(PAPER, document("one", "1", table, "A B = B A"), TWO),
        "p/1.md:",
        "an inventory stands in the file of a paper");
  }
}
