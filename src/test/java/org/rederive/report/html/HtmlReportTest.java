package org.rederive.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.Share;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.report.CounterexampleJson;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.MutationScore;
import org.rederive.result.MutationScore.End;
import org.rederive.result.MutationScore.Fate;

/** The pages of a run with a misprint, a planted error and a hostile title. */
@Tag("slow")
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
    documents.resolve("eq25.md").toFile().delete();
    String hostile = Folder.text("eq25").replaceFirst("equation: ", title() + "\nequation: ");
    Folder.write(
        documents,
        FILE,
        hostile.replaceFirst("real vector \\| [^|]*\\|", "real vector | " + MEANING));
    String wrong = Folder.text("eq18").replace("[ \\frac{1}{2}", "[ \\frac{3}{2}");
    Folder.write(documents, "eq18.md", wrong);
    pages = folder.resolve("pages");
    Path json = folder.resolve("run.json");
    Run run =
        Run.of(
            "verify",
            "--samples",
            12,
            "--dim",
            "2..3",
            "--exact-bands",
            "2..3",
            "--html",
            pages,
            "--json",
            json,
            documents);
    assertEquals(1, run.code(), run.out() + run.err());
  }

  private static final String FILE = "eq25 \"odd\" & 'so' <b>.md";
  private static final String MEANING =
      "</td><script>alert(2)</script> \\$`x </math><img src=y onerror=alert(3)>`\\$ |";

  private static String title() {
    return "title: 'a <script>alert(1)</script> & \"title\"'";
  }

  private String page(String name) throws IOException {
    return Files.readString(pages.resolve(name));
  }

  @Test
  void textOfADocumentStaysText() throws IOException {
    String page = page("eq-eq25.html");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "), "the title");
    assertTrue(page.contains("&lt;script&gt;alert(2)"), "a cell of the table of symbols");
    for (String name : names(pages)) {
      if (name.endsWith(".html")) {
        assertFalse(page(name).contains("<script>alert"), name);
        assertFalse(page(name).contains("<img"), name);
        assertFalse(page(name).contains("<b>.md"), name);
      }
    }
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

  @Test
  void whatIsDrawnFromTheStoredRunIsTheSameBytes() throws Exception {
    Path again = folder.resolve("again");
    HtmlReport.write(new RunJson().read(folder.resolve("run.json")), again);
    assertEquals(names(pages), names(again));
    for (String name : names(pages)) {
      assertArrayEquals(
          Files.readAllBytes(pages.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
    }
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void wrongVersionsAreNamedWhereTheyWereTried() throws Exception {
    assertTrue(page("eq-eq25.html").contains("Not tried in this run"));
    MutationScore score =
        new MutationScore(
            "eq25",
            "eq25",
            true,
            List.of("generic", "hermitian"),
            List.of(
                new Fate("sign: a <b>", End.REFUTED, "N = 2", List.of("hermitian")),
                new Fate("dropped & gone", End.SURVIVED, "N = 2: UNDECIDED", List.of())));
    Path tried = folder.resolve("tried");
    StoredRun run = new RunJson().read(folder.resolve("run.json"));
    HtmlReport.write(run, List.of(score), tried);
    String page = Files.readString(tried.resolve("eq-eq25.html"));
    assertTrue(page.contains("2 wrong versions: 1 refuted"), "the score");
    assertTrue(page.contains("<li><code>dropped &amp; gone</code> – N = 2: UNDECIDED</li>"));
    assertTrue(page.contains("<code>sign: a &lt;b&gt;</code>"), "all of them");
    assertTrue(Files.readString(tried.resolve("unchecked.html")).contains("<li>eq25: 1</li>"));
  }

  @Test
  void equationsAreInTheOrderOfThePaper() throws IOException {
    String index = page("index.html");
    String table = index.substring(index.indexOf("<tbody>"));
    int last = 0;
    for (String id : List.of("eq04", "eq12", "eq18", "eq22", "eq25")) {
      int at = table.indexOf("eq-" + id + ".html");
      assertTrue(at > last, id);
      last = at;
    }
  }

  @Test
  void aCounterexampleCanBeCopiedAndReadAgain() throws Exception {
    Matcher copied = Pattern.compile("data-copy=\"(\\{[^\"]*)\"").matcher(page("eq-eq18.html"));
    assertTrue(copied.find());
    String json = copied.group(1).replace("&#34;", "\"").replace("&quot;", "\"");
    Path file = Files.writeString(folder.resolve("copied.json"), json);
    assertEquals("eq18", new CounterexampleJson().read(file).statement());
  }

  /** The same pages in a browser, if there is one; it keeps screenshots in target. */
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class InABrowser {
    private static final String CONTRASTS =
        """
        (() => {
          const parse = (c) => c.match(/[0-9.]+/g).map(Number);
          const part = (x) => ((x /= 255) <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
          const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
          const behind = (e) => {
            for (; e; e = e.parentElement) {
              const c = parse(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c;
            }
            return [255, 255, 255];
          };
          const poor = new Set();
          for (const e of document.querySelectorAll("body *:not(svg *)")) {
            const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
            if (!own || !e.getClientRects().length) continue;
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) poor.add(`${e.localName}.${e.className} ${ratio.toFixed(2)}`);
          }
          return [...poor].join("; ");
        })()
        """;

    /** One page of each kind, and one more with odd letters. */
    private static final List<String> KINDS =
        List.of("index", "eq-eq18", "eq-eq25", "graph", "unchecked", "run");

    private Browser browser;

    @BeforeAll
    void start() throws Exception {
      Path room = Files.createDirectory(folder.resolve("browser"));
      browser = Browser.start(room).orElse(null);
    }

    /** Before each test and not once: only then is each of them counted as skipped. */
    @BeforeEach
    void requireBrowser() {
      assumeTrue(browser != null, "there is no Chromium on this machine");
    }

    @AfterAll
    void stop() {
      if (browser != null) {
        browser.close();
      }
    }

    private void open(String name) throws Exception {
      int hash = name.indexOf('#');
      String file = hash < 0 ? name : name.substring(0, hash);
      browser.open(pages.resolve(file).toUri() + (hash < 0 ? "" : name.substring(hash)));
    }

    @Test
    void everyPageIsShownWithoutComplaintAndWithoutARequestThatLeavesTheFolder() throws Exception {
      browser.look(1200, 1600, false);
      for (String name : names(pages).stream().filter(n -> n.endsWith(".html")).toList()) {
        open(name);
        assertEquals(List.of(), browser.complaints(), name);
        assertFalse(browser.requests().isEmpty(), name);
        String home = pages.toUri().toString();
        for (String address : browser.requests()) {
          assertTrue(address.startsWith(home), address);
        }
      }
    }

    @Test
    void aPageThatBreaksItsOwnPolicyIsComplainedOf() throws Exception {
      String bad =
          page("index.html").replace("<h1>", "<img src=\"https://example.org/x.png\"><h1>");
      Path file = Files.writeString(folder.resolve("bad.html"), bad);
      browser.open(file.toUri().toString());
      assertTrue(browser.complainsOf("Content Security Policy"));
    }

    @Test
    void screenshotsAreKept() throws Exception {
      Path shots = Files.createDirectories(Path.of("target", "screenshots"));
      for (String name : List.of("index", "eq-eq18", "graph")) {
        for (boolean dark : List.of(false, true)) {
          browser.look(1200, 1600, dark);
          open(name + ".html");
          Path shot = shots.resolve(name + (dark ? "-dark.png" : ".png"));
          browser.screenshot(shot);
          assertTrue(Files.size(shot) > 10_000, shot.toString());
        }
        browser.look(390, 844, false);
        open(name + ".html");
        browser.screenshot(shots.resolve(name + "-phone.png"));
      }
    }

    @Test
    void aTitleWithAScriptIsATitle() throws Exception {
      open("eq-eq25.html");
      assertEquals("1", browser.evaluate("String(document.scripts.length)"));
      assertEquals(
          "a <script>alert(1)</script> & \"title\"",
          browser.evaluate("document.querySelector('h1 .title').textContent"));
      assertEquals("0", browser.evaluate("String(document.images.length)"));
    }

    @Test
    void formulasAreSetInTheFontThatComesWithThePages() throws Exception {
      open("eq-eq18.html");
      assertEquals(
          "true", browser.evaluate("String(document.fonts.check('16px \"Pagella Math\"'))"));
      assertEquals(
          "true",
          browser.evaluate(
              "String([...document.querySelectorAll('.formula math')].every(m =>"
                  + " m.getBoundingClientRect().width > 5))"));
    }

    @Test
    void theFilterShowsWhatIsAskedForInTheAddressByAButtonOrInTheField() throws Exception {
      String rows =
          "[...document.querySelectorAll('#equations tbody tr:not([hidden]) td:first-child')]"
              + ".map(td => td.textContent).join()";
      open("index.html#filter=refuted");
      assertEquals("18,25", browser.evaluate(rows));
      browser.evaluate("document.querySelector('button[data-filter=\"\"]').click()");
      assertTrue(browser.evaluate(rows).startsWith("4,11,12,"), browser.evaluate(rows));
      browser.evaluate(
          "const f = document.getElementById('filter'); f.value = 'annihilates';"
              + " f.dispatchEvent(new Event('input'))");
      assertEquals(
          "11", browser.evaluate("location.hash === '#filter=annihilates' ? " + rows + " : ''"));
      assertTrue(
          browser.evaluate("document.getElementById('shown').textContent").startsWith("1 of"));
    }

    @Test
    void aButtonCopiesAndSaysSo() throws Exception {
      open("eq-eq18.html");
      assertEquals(
          "Copied",
          browser.evaluate(
              "(async () => { const b = document.querySelector('.reproduce .copy'); b.click();"
                  + " for (let i = 0; i < 100 && b.textContent === 'Copy'; i++)"
                  + " await new Promise(r => setTimeout(r, 10)); return b.textContent; })()"));
    }

    @Test
    void theKeyboardReachesABoxOfTheGraphAndBringsOutWhatItStandsOn() throws Exception {
      open("graph.html");
      browser.tab();
      assertEquals("Skip to the content", browser.evaluate("document.activeElement.textContent"));
      boolean reached = false;
      for (int i = 0; i < 60 && !reached; i++) {
        browser.tab();
        reached = browser.evaluate("String(document.activeElement.dataset?.id)").equals("eq18");
      }
      assertTrue(reached, "no way to eq18 by keyboard");
      assertEquals(
          "true",
          browser.evaluate("String(document.querySelector('a[data-id=eq04]').matches('.on'))"));
      assertEquals(
          "false",
          browser.evaluate("String(document.querySelector('a[data-id=eq25]').matches('.on'))"));
    }

    @Test
    void noPageIsWiderThanAPhone() throws Exception {
      browser.look(390, 844, false);
      for (String name : KINDS) {
        open(name + ".html");
        browser.evaluate("document.querySelectorAll('details').forEach(d => (d.open = true))");
        assertEquals("390", browser.evaluate("String(document.documentElement.scrollWidth)"), name);
      }
    }

    /** What axe-core finds, by its rules; formulas get their font late. */
    @Test
    void nothingStandsInTheWayOfReadingByEarOrByKeyboard() throws Exception {
      String rules = axe();
      List<String> others = names(pages).stream().filter(InABrowser::isOneOfMany).toList();
      browser.look(1200, 900, false);
      for (String name : Share.of(others)) {
        open(name);
        assertEquals("", violations(rules), () -> name + Share.words());
      }
      for (String name : KINDS) {
        open(name + ".html");
        assertEquals("", violations(rules), name);
      }
      // what a narrow window changes is the same in all pages of a kind
      browser.look(390, 900, false);
      for (String name : KINDS) {
        open(name + ".html");
        assertEquals("", violations(rules), name + " on a phone");
      }
      browser.evaluate("document.querySelector('html').removeAttribute('lang')");
      assertTrue(violations(rules).contains("html-has-lang"), "the check itself sees nothing");
    }

    private static boolean isOneOfMany(String name) {
      return name.endsWith(".html") && !KINDS.contains(name.replace(".html", ""));
    }

    private String violations(String rules) throws Exception {
      browser.evaluate(rules + "; 0");
      return browser.evaluate(
          "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html).join('; '))");
    }

    private static String axe() throws IOException {
      String place = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
      try (InputStream script = HtmlReportTest.class.getResourceAsStream(place)) {
        return new String(script.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Test
    void everyTextHasEnoughContrastInLightAndDark() throws Exception {
      for (boolean dark : List.of(false, true)) {
        browser.look(1200, 900, dark);
        for (String name : KINDS) {
          open(name + ".html");
          assertEquals("", browser.evaluate(CONTRASTS), name + (dark ? " dark" : " light"));
        }
      }
      browser.evaluate("document.querySelector('h1').style.color = '#555'");
      assertTrue(browser.evaluate(CONTRASTS).contains("h1"), "the check itself sees nothing");
    }
  }
}
