package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.Folder;
import org.rederive.setting.Settings;

/** Documents that stand on each other, and some that should not. */
class UsesTest {
  @TempDir Path folder;

  private List<String> problems(Map<String, String> files) {
    return Documents.read(folder, files).problems().stream()
        .map(
            p ->
                Path.of(p.file()).getFileName()
                    + ":"
                    + p.line()
                    + ":"
                    + p.column()
                    + ": "
                    + p.message())
        .toList();
  }

  @Test
  void aCycleIsPrintedAtEachOfItsDocuments() {
    assertEquals(
        List.of(
            "a.md:6:8: uses form a cycle: a → b → c → a",
            "b.md:6:8: uses form a cycle: a → b → c → a",
            "c.md:6:8: uses form a cycle: a → b → c → a"),
        problems(
            Map.of(
                "a.md", Documents.small("a", List.of("b")),
                "b.md", Documents.small("b", List.of("c")),
                "c.md", Documents.small("c", List.of("a")))));
  }

  @Test
  void aDocumentThatUsesItselfIsACycle() {
    assertEquals(
        "a.md:6:8: uses form a cycle: a → a",
        problems(Map.of("a.md", Documents.small("a", List.of("a")))).get(0));
  }

  @Test
  void documentsOnACycleAreBrokenAndThoseThatNeedNoneOfTheirSymbolsAreRead() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.md", Documents.small("a", List.of("b")));
    files.put("b.md", Documents.small("b", List.of("a")));
    files.put("c.md", Documents.small("c", List.of("fine", "a")));
    files.put("d.md", Documents.small("d", List.of("c")));
    files.put("e.md", Documents.small("e", List.of("broken")));
    files.put("f.md", Documents.small("broken", List.of()).replace("setting: ", "setting: no "));
    files.put("g.md", Documents.small("fine", List.of()));
    Derivations.Reading reading = Documents.read(folder, files);
    assertEquals(
        List.of("c", "d", "e", "fine"),
        reading.derivations().stream().map(Derivation::id).sorted().toList());
    List<String> found = problems(files);
    assertTrue(found.contains("c.md:6:14: uses a, which has errors"), found.toString());
    assertTrue(found.contains("e.md:6:8: uses broken, which has errors"), found.toString());
    assertEquals(5, found.size(), found.toString());
  }

  private static String squares(String id, String uses, String kind, String y, String formula) {
    return """
        ---
        id: %s
        title: T
        source: { paper: "P", equation: "1" }
        setting: band
        %s---
        ## Symbols
        | symbol | kind | meaning |
        |---|---|---|
        | $`x`$ | %s | |
        | $`y`$ | %s | |
        %s
        <!-- rederive: claim %s -->
        ```math
        y = x x
        ```
        """
        .formatted(id, uses, kind, y, formula, id);
  }

  /** In the definition of a, x is a number: where it is a time, nobody knows which x is squared. */
  @ParameterizedTest
  @CsvSource({"number, number, true", "number, time, false", "time, number, false"})
  void symbolOfABorrowedDefinitionIsWhatItIsThere(String there, String here, boolean read) {
    String define = "<!-- rederive: define -->\n```math\ny = x^2\n```\n";
    List<String> found =
        problems(
            Map.of(
                "a.md", squares("a", "", there, "defined", define),
                "b.md", squares("b", "uses: [a]\n", here, "defined by a", "")));
    assertEquals(read, found.isEmpty(), found.toString());
    assertTrue(
        read || found.stream().anyMatch(p -> p.contains("the definition of y cannot be used: x")),
        found.toString());
  }

  @Test
  void idsAndClaimsAreUniqueAmongAllDocuments() {
    String other = Documents.small("b", List.of()).replace("claim b", "claim a");
    List<String> found =
        problems(
            Map.of(
                "a.md", Documents.small("a", List.of()),
                "b.md", other,
                "c.md", Documents.small("c", List.of()),
                "d.md", Documents.small("c", List.of()).replace("claim c", "claim d")));
    assertEquals(4, found.size());
    assertTrue(found.get(0).startsWith("a.md:12:22: the claim a is taken: it is also in "));
    assertTrue(found.get(1).startsWith("b.md:12:22: the claim a is taken: it is also in "));
    assertTrue(found.get(2).startsWith("c.md:2:5: the id c is taken: it is also in "));
    assertTrue(found.get(3).startsWith("d.md:2:5: the id c is taken: it is also in "));
  }

  @Test
  void anImportMustFitItsDefinition() {
    String wrong =
        Documents.IMPORTING
            .replace("| $`A_t^{RR}`$ |", "| $`A_{tk}^{RR}`$ |")
            .replace("| $`B`$ | magnetic field |", "| $`F_t`$ | defined by eq04 |");
    List<String> found = problems(Map.of("a.md", Documents.CONNECTIONS, "b.md", wrong));
    assertEquals(
        List.of(
            "b.md:16:5: eq04 defines A_{\\lambda}^{RR}, which A_{t k}^{RR} does not fit",
            "b.md:17:5: eq04 does not define F_{t}",
            "b.md:19:1: this is not checked, because it uses A_{t}^{RR}, which has an error of its own",
            "b.md:25:1: undeclared symbol B"),
        found);
  }

  @Test
  void aLabelThatMeansSomethingElseHereKeepsADefinitionOut() {
    String clash =
        Documents.IMPORTING.replace(
            "| $`k`$ | crystal momentum | |", "| $`k`$ | spatial index | |");
    assertEquals(
        "b.md:15:5: the definition of A_{t}^{LR} cannot be used: "
            + "k is a momentum in eq04 and a spatial index here",
        problems(Map.of("a.md", Documents.CONNECTIONS, "b.md", clash)).get(0));
  }

  @Test
  void namesOfFilesAreThoseTheUserGave() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Path file = Documents.write(folder.resolve("a.md"), "nothing");
    Path relative = here.relativize(file.toRealPath());
    assertEquals(relative.toString(), Settings.read(List.of(relative)).problems().get(0).file());
  }

  @Test
  void aFileNamedTwiceIsReadOnce() {
    Path file = Documents.write(folder.resolve("a.md"), Documents.small("a", List.of()));
    Derivations.Reading reading = Settings.read(List.of(folder, file, folder));
    assertEquals(1, reading.derivations().size());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void theOrderOfPathsChangesNothing() {
    SplittableRandom random = new SplittableRandom(20261122);
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String id = "e" + random.nextInt(25);
      List<String> uses = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        String use = "e" + random.nextInt(25);
        if (!uses.contains(use)) {
          uses.add(use);
        }
      }
      paths.add(Documents.write(folder.resolve("f" + i + ".md"), Documents.small(id, uses)));
    }
    List<String> first = summary(Settings.read(paths));
    for (int round = 0; round < 10; round++) {
      for (int i = paths.size() - 1; i > 0; i--) {
        Collections.swap(paths, i, random.nextInt(i + 1));
      }
      assertEquals(first, summary(Settings.read(paths)));
    }
    assertEquals(first, summary(Settings.read(List.of(folder))));
  }

  private static List<String> summary(Derivations.Reading reading) {
    List<String> lines =
        new ArrayList<>(reading.derivations().stream().map(Derivation::id).toList());
    reading.problems().forEach(p -> lines.add(p.oneLine()));
    return lines;
  }

  // ---- the graph alone

  @Test
  void everyDocumentComesAfterThoseItUsesOrIsOnOrAboveACycle() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 300; round++) {
      Map<String, List<String>> uses = new LinkedHashMap<>();
      int size = 1 + random.nextInt(8);
      for (int i = 0; i < size; i++) {
        Set<String> used = new HashSet<>();
        for (int n = random.nextInt(3); n > 0; n--) {
          used.add("d" + random.nextInt(size));
        }
        uses.put("d" + i, List.copyOf(used));
      }
      check(new UseGraph(uses));
    }
  }

  private static void check(UseGraph graph) {
    List<String> order = graph.order();
    Set<String> onCycle = new HashSet<>();
    for (List<String> cycle : graph.cycles()) {
      assertEquals(cycle.get(0), cycle.get(cycle.size() - 1));
      for (int i = 0; i + 1 < cycle.size(); i++) {
        assertTrue(graph.uses(cycle.get(i)).contains(cycle.get(i + 1)), cycle.toString());
      }
      onCycle.addAll(cycle);
    }
    for (String id : graph.ids()) {
      assertEquals(graph.dependencies(id).contains(id), onCycle.contains(id));
      boolean tied =
          onCycle.contains(id) || graph.dependencies(id).stream().anyMatch(onCycle::contains);
      assertEquals(!tied, order.contains(id));
      for (String used : graph.uses(id)) {
        assertTrue(tied || order.indexOf(used) < order.indexOf(id));
        assertTrue(graph.dependents(used).contains(id));
      }
    }
  }

  @Test
  void tenThousandDocumentsInARowAreOrderedWithoutRecursion() {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      uses.put("d" + i, List.of("d" + (i + 1)));
    }
    uses.put("d10000", List.of());
    assertEquals("d10000", new UseGraph(uses).order().get(0));
    uses.put("d10000", List.of("d0"));
    assertEquals(10_002, new UseGraph(uses).cycles().get(0).size());
  }

  // ---- one document of a paper

  private static final String PAPER =
      """
      ---
      title: A paper
      authors: A. Author
      setting: band
      ---
      """;

  private Derivations.Reading only(String asked, Map<String, String> files) {
    Documents.read(folder, files);
    return Settings.read(List.of(folder.resolve(asked)));
  }

  private static List<String> ids(List<Derivation> documents) {
    return documents.stream().map(Derivation::id).toList();
  }

  private static List<String> messages(Derivations.Reading reading) {
    return reading.problems().stream().map(Problem::message).toList();
  }

  @Test
  void ofAPaperOneDocumentIsReadWithTheDefinitionsThatItUses() {
    Map<String, String> files =
        Map.of("paper.md", PAPER, "a.md", Documents.CONNECTIONS, "b.md", Documents.IMPORTING);
    Derivations.Reading reading = only("b.md", files);
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of("eq10"), ids(reading.derivations()));
    assertEquals(List.of("eq04", "eq10"), ids(reading.documents()));
    assertEquals(List.of("eq04"), ids(only("a.md", files).derivations()));
    assertEquals(List.of("eq04"), ids(only("a.md", files).documents()));
  }

  @Test
  void whatIsUsedIsLookedForAsFarAsUsesLeadAndNoFurther() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("paper.md", PAPER);
    files.put("a.md", Documents.small("a", List.of("b")));
    files.put("b.md", Documents.small("b", List.of("c")));
    files.put("c.md", Documents.small("c", List.of()));
    files.put("d.md", Documents.small("d", List.of("a")).replace("setting: ", "setting: no "));
    Derivations.Reading reading = only("a.md", files);
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of("c", "b", "a"), ids(reading.documents()));
    assertEquals(List.of("a"), ids(reading.derivations()));
  }

  @Test
  void whatIsUsedAndWrongOrNotThereIsSaid() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("paper.md", PAPER);
    files.put("a.md", Documents.small("a", List.of("b", "nowhere")));
    files.put("b.md", Documents.small("b", List.of()).replace("setting: ", "setting: no "));
    List<String> found = messages(only("a.md", files));
    assertTrue(found.contains("uses b, which has errors"), found.toString());
    assertTrue(
        found.contains("uses nowhere, which is in none of the documents read"), found.toString());
    files.put("b.md", Documents.small("b", List.of()));
    files.put("twin.md", Documents.small("b", List.of()));
    assertTrue(
        messages(only("a.md", files)).contains("uses b, which is in none of the documents read"));
  }

  @Test
  void aFolderWithoutAPaperIsNotLookedThrough() {
    Map<String, String> files =
        Map.of("a.md", Documents.small("a", List.of("b")), "b.md", Documents.small("b", List.of()));
    assertTrue(
        messages(only("a.md", files)).contains("uses b, which is in none of the documents read"));
  }

  @Test
  void theDocumentsOfTheHouseAreReadWithoutAProblem() {
    Path house = Folder.PAPER;
    assertTrue(Files.isDirectory(house));
    assertEquals(List.of(), Settings.read(List.of(house)).problems());
  }
}
