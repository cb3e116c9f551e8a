package org.rederive.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** The pages of a run with a misprint, a planted error and a hostile title. */
class HtmlReportTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static Path pages;

  @BeforeAll
  static void write() {
    Path documents = folder.resolve("documents");
    documents.toFile().mkdir();
    Folder.copyUsed(documents, "eq18");
    Folder.copyUsed(documents, "eq25");
    Folder.write(documents, "eq25.md", Folder.text("eq25").replaceFirst("title: .*", title()));
    String wrong = Folder.text("eq18").replace("[ \\frac{1}{2}", "[ \\frac{3}{2}");
    Folder.write(documents, "eq18.md", wrong);
    pages = folder.resolve("pages");
    Run run = Run.of("verify", "--samples", 30, "--html", pages, documents);
    assertEquals(1, run.code(), run.out() + run.err());
  }

  private static String title() {
    return "title: 'a <script>alert(1)</script> & \"title\"'";
  }

  private String page(String name) throws IOException {
    return Files.readString(pages.resolve(name));
  }

  @Test
  void textOfADocumentStaysText() throws IOException {
    String page = page("eq-eq25.html");
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "), page);
    assertFalse(page("index.html").contains("<script>alert"));
    assertFalse(page("graph.html").contains("<script>alert"));
  }

  @Test
  void everyLinkLeadsToAPageOfTheReport() throws IOException {
    TreeSet<String> broken = new TreeSet<>();
    try (Stream<Path> all = Files.list(pages)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".html")).toList()) {
        Matcher links = LINK.matcher(Files.readString(file));
        while (links.find()) {
          String link = links.group(1);
          String target = link.replaceFirst("#.*", "");
          boolean there =
              target.isEmpty()
                  ? Files.readString(file).contains("id=\"" + link.substring(1) + "\"")
                  : Files.exists(pages.resolve(target));
          if (!there) {
            broken.add(file.getFileName() + " -> " + link);
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), broken);
  }

  @Test
  void whatIsRefutedStandsFirstWithWhatWouldMendIt() throws IOException {
    String index = page("index.html");
    int first = index.indexOf("Look at these first");
    int all = index.indexOf("All equations");
    assertTrue(first > 0 && first < all);
    String remarks = index.substring(first, all);
    assertTrue(remarks.contains("eq18") && remarks.contains("eq25-as-printed"), remarks);
    assertTrue(remarks.contains("proved for N = 2 and 3"), remarks);
    assertTrue(page("eq-eq18.html").contains("Counterexample with 2 bands"));
  }

  @Test
  void theWeakestLinkOfADocumentWithARefutedStepIsNone() throws IOException {
    assertTrue(page("eq-eq18.html").contains("evidence none"), "eq18 is refuted itself");
    assertFalse(page("eq-eq04.html").contains("evidence none"));
  }

  /** No request leaves the folder, and the browser has nothing to complain of. */
  @Test
  void aBrowserShowsThePagesWithoutComplaint() throws Exception {
    assumeTrue(chromium(List.of("--version")).code() == 0, "no chromium here");
    Path shots = Files.createDirectories(Path.of("target", "screenshots"));
    for (String name : List.of("index", "eq-eq18", "graph")) {
      Path shot = shots.resolve(name + ".png");
      Files.deleteIfExists(shot);
      String page = pages.resolve(name + ".html").toUri().toString();
      Browser browser = chromium(List.of("--screenshot=" + shot.toAbsolutePath(), page));
      assertEquals(0, browser.code(), browser.log());
      assertFalse(browser.log().contains("CONSOLE"), browser.log());
      assertTrue(Files.size(shot) > 10_000, browser.log());
    }
  }

  @Test
  void aBrowserComplainsOfAPageThatBreaksItsOwnPolicy() throws Exception {
    assumeTrue(chromium(List.of("--version")).code() == 0, "no chromium here");
    Path bad = pages.resolve("bad.html.txt");
    String page = page("index.html").replace("<h1>", "<img src=\"https://example.org/x.png\"><h1>");
    Files.writeString(bad, page);
    Path html = Files.copy(bad, folder.resolve("bad.html"));
    Path shot = folder.resolve("bad.png");
    Browser browser = chromium(List.of("--screenshot=" + shot, html.toUri().toString()));
    assertTrue(browser.log().contains("CONSOLE"), browser.log());
  }

  private record Browser(int code, String log) {}

  private Browser chromium(List<String> words) throws InterruptedException, IOException {
    Path log = Files.createTempFile(folder, "browser", ".log");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,1600",
                "--enable-logging=stderr",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(words);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = Files.readString(log, StandardCharsets.UTF_8);
      return new Browser(ended ? process.exitValue() : -1, text);
    } catch (IOException absent) {
      return new Browser(-1, "");
    }
  }
}
