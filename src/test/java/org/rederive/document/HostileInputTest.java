package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.setting.Settings;

/** Files that are no documents, and documents written to break the reader. */
@Tag("slow")
class HostileInputTest {
  private static final int LONG = (4 << 20) - 4000;
  private static final String CLAIM = "A_t^{LR} = A_t^{RR}";

  @TempDir Path folder;

  /** Classes are loaded before times are taken. */
  @BeforeEach
  void warm() {
    Documents.read(folder, Map.of("x.md", Documents.CONNECTIONS));
  }

  /** Seconds of work of this thread, so that a busy machine does not matter. */
  private static <T> T within(int seconds, Supplier<T> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T result = work.get();
    double took = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(took < seconds, () -> "took " + took + " s");
    return result;
  }

  private Problem only(Path file) {
    Derivations.Reading reading = within(1, () -> Settings.read(List.of(file)));
    List<Problem> own =
        reading.problems().stream()
            .filter(p -> !p.message().startsWith("this is not checked"))
            .toList();
    assertEquals(1, own.size(), own::toString);
    return own.get(0);
  }

  private Problem only(String text) {
    return only(Documents.write(folder.resolve("a.md"), text));
  }

  private static String place(Problem problem) {
    return problem.line() + ":" + problem.column();
  }

  @Test
  void aFileOfTenMegabytesIsRefusedUnread() {
    Problem problem = only(Documents.CONNECTIONS + "a".repeat(10 << 20));
    assertEquals("1:1 the file is larger than 4 MiB", place(problem) + " " + problem.message());
  }

  @Test
  void aFormulaOfMegabytesIsRefusedAtItsPlace() {
    Problem problem = only(Documents.CONNECTIONS.replace(CLAIM, "a + ".repeat(LONG / 4)));
    assertEquals("58:1", place(problem));
    assertTrue(problem.message().endsWith("characters, more than 100000"), problem.message());
    assertEquals(160, problem.place().orElseThrow().text().length());
  }

  @Test
  void tenThousandBracketsAreRefusedAtTheOneTooMany() {
    String nested = "(".repeat(10_000) + "1" + ")".repeat(10_000) + " = 1";
    Problem problem = only(Documents.CONNECTIONS.replace(CLAIM, nested));
    assertEquals("58:201", place(problem));
    assertTrue(problem.message().contains("nested deeper than 200"), problem.message());
    assertEquals('^', problem.shown().lines().toList().get(2).charAt(4 + 60));
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirPlace() throws Exception {
    byte[] bytes = Documents.CONNECTIONS.getBytes(StandardCharsets.UTF_8);
    int at = Documents.CONNECTIONS.indexOf("crystal");
    bytes[at] = (byte) 0xE9;
    Path file = Files.write(folder.resolve("a.md"), bytes);
    Problem problem = only(file);
    assertEquals("17:11", place(problem));
    assertEquals("byte 0xE9 is not valid UTF-8", problem.message());
  }

  @Test
  void utf16IsNotUtf8() throws Exception {
    Path file =
        Files.write(
            folder.resolve("a.md"), Documents.CONNECTIONS.getBytes(StandardCharsets.UTF_16));
    assertEquals("1:1", place(only(file)));
  }

  @Test
  void aMissingFileIsAProblem() {
    Problem problem = only(folder.resolve("none.md"));
    assertEquals("1:1 there is no such file", place(problem) + " " + problem.message());
  }

  @Test
  void anEmptyFileIsAProblem() {
    assertEquals("1:1", place(only("")));
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    Problem problem = only(Documents.CONNECTIONS.replace("| time |", "| \u001B[31mred\u202E |"));
    assertTrue(problem.shown().lines().noneMatch(line -> line.contains("\u001B")));
    assertTrue(problem.message().contains("\uFFFD[31mred\uFFFD"), problem.message());
  }

  static Stream<String> floods() {
    String body =
        "---\nid: a\ntitle: b\nsource: { paper: p, equation: \"1\" }\nsetting: band\n---\n";
    return Stream.of(
        body + ">".repeat(LONG),
        body + "- ".repeat(LONG / 2),
        body + "*".repeat(LONG),
        body + "`".repeat(LONG),
        body + "[".repeat(LONG),
        body + "#".repeat(LONG),
        body + "# a" + " ".repeat(LONG) + "b #",
        body + "<!--".repeat(LONG / 4),
        body + "<!-- rederive:" + " ".repeat(LONG) + "x -->",
        body + "<!-- rederive: claim " + "(".repeat(LONG) + " -->",
        body + "<!-- rederive: step a by=uses(" + ",".repeat(LONG) + ") -->",
        body + "<!-- rederive: claim a -->\n".repeat(LONG / 27),
        body + "## Symbols\n| symbol | kind | meaning |\n|---|---|---|\n" + "|".repeat(LONG),
        body
            + "## Symbols\n| symbol | kind | meaning |\n|---|---|---|\n"
            + "| $`a`$ | b | c |\n".repeat(LONG / 18),
        body
            + "## Symbols\n| symbol | kind | meaning |\n|---|---|---|\n| "
            + "$`a`$,".repeat(LONG / 6)
            + "| number | |\n",
        body + "<!-- rederive: define -->\n```math\n" + "\\right ".repeat(LONG / 7) + "\n```\n",
        body + "<!-- rederive: claim a -->\n```math\n" + "\\hat".repeat(20_000) + "\n```\n",
        body + "<!-- rederive: claim a -->\n```math\n" + "a_{".repeat(30_000) + "\n```\n",
        body + "<!-- rederive: claim a -->\n```math\n" + "\\exp".repeat(20_000) + "\n```\n",
        "---\n" + "a".repeat(LONG),
        "---\nid: " + "[".repeat(10_000) + "\n---\n",
        "---\nid: " + "- ".repeat(7_000) + "\n---\n",
        "---\n" + "? ".repeat(7_000) + "\n---\n",
        "---\n" + "a: b\n".repeat(3_000) + "---\n",
        "---\n" + "{".repeat(LONG) + "\n---\n");
  }

  @ParameterizedTest
  @MethodSource("floods")
  void floodsAreAnsweredQuicklyWithProblems(String text) {
    Path file = Documents.write(folder.resolve("a.md"), text);
    Derivations.Reading reading = within(5, () -> Settings.read(List.of(file)));
    assertEquals(List.of(), reading.derivations());
    assertTrue(reading.problems().size() > 0);
    for (Problem problem : reading.problems()) {
      assertTrue(problem.line() > 0 && problem.column() > 0, problem::oneLine);
      assertTrue(problem.message().length() <= 401, problem.message());
      assertTrue(
          problem.place().orElseThrow().text().length() <= 160,
          problem.place().orElseThrow().text());
    }
  }
}
