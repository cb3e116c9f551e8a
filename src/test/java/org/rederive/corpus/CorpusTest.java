package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rederive.Share;

/**
 * Statements from the literature, true and false: no false one holds, no true one is refuted, and
 * what the program cannot judge is listed with its reason. Of the true ones a {@link Share} is
 * tried at each run.
 */
@Tag("slow")
class CorpusTest {
  private static final Path CORPUS = Path.of("test-data", "corpus");
  private static final Path UNSUPPORTED = CORPUS.resolve("unsupported.tsv");

  /** Folders whose inputs are tried one by one, and what takes minutes. */
  private static final Set<String> OTHERS = Set.of("hostile", "models", "first-paper", "minutes");

  private static final Pattern STATEMENT = Pattern.compile("<!-- rederive: (?:claim|step) (\\S+)");

  @TestFactory
  Stream<DynamicNode> everyStatementComesOutAsItShould() throws IOException {
    List<Expectation> expectations = tried(Expectation.read(CORPUS.resolve("expected.tsv")));
    List<String> ids = expectations.stream().map(Expectation::statement).toList();
    Verdicts verdicts = Verdicts.of(folders(), ids, List.of());
    Map<String, String> listed = listed(1);
    write(expectations, verdicts, listed(2));
    return expectations.stream()
        .collect(Collectors.groupingBy(Expectation::file, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            file ->
                dynamicContainer(
                    file.getKey(),
                    file.getValue().stream()
                        .map(e -> dynamicTest(e.statement(), () -> check(e, verdicts, listed)))));
  }

  /** All that is false or not judged, and a share of the rest. */
  private static List<Expectation> tried(List<Expectation> all) {
    Set<String> open = listed(1).keySet();
    Predicate<Expectation> isTrue =
        row -> row.expected().equals("holds") && !open.contains(row.statement());
    Set<Expectation> share = new HashSet<>(Share.of(all.stream().filter(isTrue).toList()));
    return all.stream().filter(row -> !isTrue.test(row) || share.contains(row)).toList();
  }

  private static void check(
      Expectation expectation, Verdicts verdicts, Map<String, String> listed) {
    Outcome outcome = verdicts.of(expectation.file(), expectation.statement());
    String again = " " + Share.words();
    String reason = listed.get(expectation.statement());
    if (expectation.met(outcome)) {
      assertNull(reason, () -> expectation + " is listed as not judged, but " + outcome + again);
    } else if (expectation.contradicts(outcome)) {
      fail(expectation + " came out as " + outcome + again);
    } else {
      assertEquals(
          outcome.word(), reason, () -> expectation + " is not listed: " + outcome + again);
    }
  }

  // ---- the tables

  @Test
  void everyStatementOfTheCorpusHasOneExpectation() throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (Path folder : folders()) {
      for (Path document : documents(folder)) {
        String file = CORPUS.relativize(document).toString().replace('\\', '/');
        STATEMENT
            .matcher(Files.readString(document))
            .results()
            .forEach(match -> written.put(match.group(1), file));
      }
    }
    Set<String> expected = new TreeSet<>();
    for (Expectation row : Expectation.read(CORPUS.resolve("expected.tsv"))) {
      assertTrue(expected.add(row.statement()), () -> "twice: " + row);
      assertEquals(row.file(), written.remove(row.statement()), row::statement);
    }
    assertEquals(Map.of(), written, "statements without an expectation");
  }

  @Test
  void everythingListedHasAReason() {
    listed(2).forEach((statement, reason) -> assertNotEquals("", reason.strip(), statement));
  }

  @Test
  void thereAreThreeHundredTrueAndThreeHundredFalseStatementsFromAtLeastEightAreas() {
    Map<String, Long> counts = new HashMap<>();
    Set<String> areas = new TreeSet<>();
    for (Expectation row : Expectation.read(CORPUS.resolve("expected.tsv"))) {
      counts.merge(row.expected(), 1L, Long::sum);
      areas.add(row.file().substring(0, row.file().indexOf('/')));
    }
    assertTrue(counts.getOrDefault("holds", 0L) >= 300, counts.toString());
    assertTrue(counts.getOrDefault("refuted", 0L) >= 300, counts.toString());
    assertTrue(areas.size() >= 8, areas.toString());
  }

  /** A column of what is listed as not judged, by statement: what comes out (1) or why (2). */
  private static Map<String, String> listed(int column) {
    return Expectation.rows(UNSUPPORTED).stream()
        .collect(Collectors.toMap(cell -> cell[0], cell -> cell[column]));
  }

  /** Leaves what came out where it can be read, and the list as it would have to be. */
  private static void write(
      List<Expectation> expectations, Verdicts verdicts, Map<String, String> reasons)
      throws IOException {
    List<String> outcomes = new ArrayList<>(List.of("file\tstatement\texpected\tcame out\twhy"));
    List<String> list = new ArrayList<>(List.of("statement\toutcome\treason"));
    for (Expectation row : expectations) {
      Outcome outcome = verdicts.of(row.file(), row.statement());
      String why = outcome.message().replaceAll("\\s+", " ");
      outcomes.add(
          String.join("\t", row.file(), row.statement(), row.expected(), outcome.word(), why));
      if (!row.met(outcome) && !outcome.decides()) {
        String reason = reasons.getOrDefault(row.statement(), why);
        list.add(String.join("\t", row.statement(), outcome.word(), reason));
      }
    }
    Path target = Files.createDirectories(Path.of("target"));
    Files.write(target.resolve("corpus.tsv"), outcomes);
    Files.write(target.resolve("corpus-unsupported.tsv"), list);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> inside = Files.list(CORPUS)) {
      return inside
          .filter(Files::isDirectory)
          .filter(folder -> !OTHERS.contains(folder.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
