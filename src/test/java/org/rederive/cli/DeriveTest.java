package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is derived line by line, and each line is compared with the one before. */
@Tag("slow")
class DeriveTest {
  @TempDir Path folder;

  @BeforeEach
  void writeDocuments() {
    Folder.copyUsed(folder, "eq18");
    Folder.copyUsed(folder, "eq24");
    Folder.copy(folder, List.of("eq18", "eq24"));
  }

  @Test
  void theEnergyInAFieldIsDerivedInFourStepsAndOneRegrouping() {
    Run run = Run.of("derive", "eq18", "--in", folder);
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().filter(line -> line.startsWith("  = ")).toList();
    assertEquals(5, lines.size(), run.out());
    assertTrue(lines.get(1).contains("(\\dot{r} \\times B)"), "the velocity");
    assertTrue(lines.get(4).contains("- B \\cdot ("), "the right side as printed");
    assertFalse(run.out().contains("NOT equal"), run.out());
    assertTrue(run.out().contains("by algebra; equal"), "the last line only regroups");
  }

  @Test
  void aLineThatIsWrongIsSaidToBe() {
    String text = Folder.text("eq18");
    String printed = "= \\frac{1}{2} (\\dot{r} \\times B) \\cdot (A_p^{LR} - A_p^{RR})\n";
    assertTrue(text.contains(printed));
    String wrong = text.replace(printed, printed.replace("= ", "= - "));
    Folder.write(folder, "eq18.md", wrong);
    Run run = Run.of("derive", "eq18", "--in", folder);
    assertEquals(ExitCode.UNSETTLED, run.code());
    assertTrue(run.out().contains("NOT equal to the line before"), run.out());
  }

  @Test
  void aLineWithoutAStepSaysWhatItNeeds() {
    Run run = Run.of("derive", "eq24", "--in", folder);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("by contraction,definition(eq22); equal"), run.out());
    assertTrue(run.out().contains("steps that it does not pass through: "), run.out());
  }

  @Test
  void itIsWrittenAsLatexAndAsAPage() throws IOException {
    Path tex = folder.resolve("eq18.tex");
    Path page = folder.resolve("eq18.html");
    Run run = Run.of("derive", "eq18", "--in", folder, "--latex", tex, "--html", page);
    assertEquals(0, run.code(), run.err());
    String latex = Files.readString(tex);
    assertTrue(latex.startsWith("\\documentclass{article}"));
    assertEquals(count(latex, "{"), count(latex, "}"), "braces");
    assertEquals(count(latex, "\\["), count(latex, "\\]"), "displays");
    assertTrue(latex.contains("\\underline{"), "what changed is marked");
    assertTrue(Files.readString(page).contains("<math"), "formulas in MathML");
  }

  @Test
  void forAModelItIsWrittenWithTheClosedForms() throws IOException {
    Path tex = folder.resolve("eq18.tex");
    Path page = folder.resolve("eq18.html");
    Run run =
        Run.of(
            "derive",
            "eq18",
            "--in",
            folder,
            "--models",
            Folder.MODELS,
            "--model",
            "dirac-complex-mass",
            "--latex",
            tex,
            "--html",
            page);
    assertEquals(0, run.code(), run.err());
    String latex = Files.readString(tex);
    assertTrue(latex.contains("\\varepsilon^{2} = k_x^{2} + k_y^{2} + M^{2}"), latex);
    assertTrue(latex.contains("Both sides have the same closed form."), latex);
    assertEquals(count(latex, "{"), count(latex, "}"), "braces");
    assertEquals(count(latex, "\\["), count(latex, "\\]"), "displays");
    assertTrue(Files.readString(page).contains("both sides have the same closed form"));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void whatIsNotThereIsNamed() {
    Run run = Run.of("derive", "eq99", "--in", folder);
    assertEquals(ExitCode.NOTHING, run.code());
    assertTrue(run.err().contains("no document, claim or step is called eq99"), run.err());
  }
}
