package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.report.CounterexampleJson;
import org.rederive.result.Counterexample;

/** Refuted statements come with a counterexample that anybody can redo. */
@Tag("slow")
class CounterexamplesTest {
  @TempDir private Path folder;
  private Path documents;
  private Path kept;

  /** The documents with a factor 3 in one term of Eq. (18). */
  @BeforeEach
  void plant() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    kept = folder.resolve("kept");
    Folder.copyUsed(documents, "eq18");
    Folder.copyUsed(documents, "eq25");
    Folder.copy(documents, List.of("eq18", "eq25"));
    Path eq18 = documents.resolve("eq18.md");
    String text = Files.readString(eq18);
    String wrong = text.replace("\\left[ \\frac{1}{2} \\nabla_p", "\\left[ \\frac{3}{2} \\nabla_p");
    assertFalse(wrong.equals(text));
    Files.writeString(eq18, wrong);
  }

  private Run verify(String ids, Object... more) {
    List<Object> words = new ArrayList<>(List.of("verify", "--samples", 30, "-k", ids));
    words.addAll(List.of("--counterexamples", kept, documents));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private Counterexample point(String file) throws Exception {
    return new CounterexampleJson().read(kept.resolve(file)).point();
  }

  @Test
  void thePrintedEquationIsFalseOnTwoSitesWithFourOnes() throws Exception {
    assertEquals(0, verify("eq25-as-printed").code());
    Counterexample found = point("eq25-as-printed.json");
    assertEquals(2, found.bands());
    assertEquals(4, found.given().size());
    assertTrue(found.given().stream().allMatch(g -> g.re() == 1 && g.im() == 0));
    assertEquals("1/2 i", found.left().get(1));
    assertEquals("i", found.right().get(1));
  }

  @Test
  void aWrongCoefficientIsFoundMendedAndTriedFirstUntilTheFormulaIsMended() throws Exception {
    Path diff = folder.resolve("mend.diff");
    Run run = verify("eq18", "--patch", diff);
    assertEquals(1, run.code(), run.out());
    assertTrue(
        run.out().contains("would hold (proved for N = 2 and 3, exact to N = 8) with factor 1/3"),
        run.out());
    Counterexample found = point("eq18.json");
    assertEquals(2, found.bands());
    assertTrue(found.given().size() <= 6, found::toString);
    assertTrue(found.residual() >= 0.1);

    assertPythonFindsTheSameSides("eq18.json");

    Run again = verify("eq18", "--quick");
    assertTrue(again.out().contains("eq18: reproduced"), again.out());
    Path file = kept.resolve("eq18.json");
    assertEquals(0, Run.of("replay", file, "--in", documents).code());
    Run mended = Run.of("replay", file, "--in", Folder.PAPER);
    assertEquals(7, mended.code());
    assertTrue(
        mended.out().contains("both sides agree at this point now; the formula was changed since"),
        mended.out());
    String text = Files.readString(documents.resolve("eq18.md"));
    Files.writeString(documents.resolve("eq18.md"), text + "\nA remark.\n");
    Run changed = Run.of("replay", file, "--in", documents);
    assertEquals(7, changed.code(), changed.out());
    assertTrue(changed.out().contains("the document was changed since this was kept"));
    Files.writeString(documents.resolve("eq18.md"), text);
    assertEquals(7, Run.of("export", file, "--to", "numpy", "--in", Folder.PAPER).code());

    String[] command = {"patch", "-p1", "-i", diff.toString()};
    assumeTrue(run(Path.of("/"), command) == 0, "no patch command here");
    Run patched = Run.of("verify", "--quick", "-k", "eq18", documents);
    assertEquals(0, patched.code(), patched.out());
    assertTrue(Files.readString(documents.resolve("eq18.md")).contains("\\frac{1}{3}"));
  }

  @Test
  void aFileThatHoldsNoCounterexampleIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{}");
    Run run = Run.of("replay", file, "--in", documents);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("x.json: expected a counterexample"), run.err());
  }

  @Test
  void pythonFindsTheSameSidesWithoutUs() throws Exception {
    assumeTrue(python("import numpy") == 0, "no python3 with numpy here");
    verify("eq25-as-printed");
    assertPythonFindsTheSameSides("eq25-as-printed.json");
  }

  private void assertPythonFindsTheSameSides(String file) throws InterruptedException {
    Run script = Run.of("export", kept.resolve(file), "--to", "numpy", "--in", documents);
    assertEquals(0, script.code(), script.err());
    assertEquals(0, python(script.out()), script.out());
    String same = script.out().replace("right = [[", "right = left or [[");
    assertEquals(1, python(same), "a script whose sides agree must say so");
  }

  private static int python(String script) throws InterruptedException {
    return run(Path.of("."), "python3", "-c", script);
  }

  private static int run(Path where, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException absent) {
      return -1;
    }
  }
}
