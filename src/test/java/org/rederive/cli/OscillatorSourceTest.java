package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two pages of a textbook with a relation between operators and one wrong number: what it says of
 * its operators is a relation of the paper, and all else is judged by it.
 */
@Tag("slow")
class OscillatorSourceTest {
  private static final String SOURCE =
      """
      \\documentclass{article}
      \\newcommand{\\ad}{a^\\dagger}
      \\title{Oscillator}
      \\begin{document}
      The ladder operators obey
      \\begin{equation} [a, \\ad] = 1 \\end{equation}
      and with
      \\begin{align}
      N &= \\ad a \\\\
      [N, a] &= - a, \\\\
      [a^2, \\ad] &= 3 a, \\\\
      e^{\\alpha \\ad - \\alpha^* a} &= e^{-|\\alpha|^2/2} e^{\\alpha \\ad} e^{-\\alpha^* a},
      \\end{align}
      and the quadratures are
      \\begin{equation}
      x = \\frac{1}{\\sqrt{2}} (a + \\ad), \\qquad p = \\frac{1}{i \\sqrt{2}} (a - \\ad)
      \\end{equation}
      with
      \\begin{equation} [x, p] = i, \\qquad \\frac{1}{2} (x^2 + p^2) = N + \\frac12 . \\end{equation}
      \\end{document}
      """;

  @TempDir Path folder;

  private Path imported() throws IOException {
    Path source = folder.resolve("oscillator.tex");
    Files.writeString(source, SOURCE);
    Path documents = folder.resolve("oscillator");
    Run run = Run.of("import", "--setting", "algebra", "--to=" + documents, source);
    assertEquals(0, run.code(), run.err());
    return documents;
  }

  private static void confirm(Path documents) throws IOException {
    try (Stream<Path> files = Files.list(documents)) {
      for (Path file : files.toList()) {
        Files.writeString(file, Files.readString(file).replace("? |", " |"));
      }
    }
  }

  @Test
  void anExchangeOfOperatorsIsARelationOfThePaper() throws IOException {
    String paper = Files.readString(imported().resolve("paper.md"));
    assertTrue(paper.contains("<!-- rederive: relation -->\n```math\n[a, \\ad] = 1\n```"), paper);
    assertTrue(paper.contains("| $`a`$ | generator? |"), paper);
    assertTrue(paper.contains("| (1) |  | definition |"), paper);
    assertFalse(paper.contains("not read"), paper);
  }

  @Test
  void aRelationThatTheSourceSaysOtherwiseIsInNoDocument() throws IOException {
    Path documents = imported();
    confirm(documents);
    Path source = folder.resolve("oscillator.tex");
    assertTrue(drift(source, documents).contains("0 drifted, 0 numbers without"));
    Files.writeString(source, SOURCE.replace("\\ad] = 1", "\\ad] = 2"));
    assertTrue(drift(source, documents).contains("Eq. (1) is in no document"));
  }

  private static String drift(Path source, Path documents) {
    return Run.of("drift", source, documents).out();
  }

  @Test
  void theOneWrongEquationIsRefuted() throws IOException {
    Path documents = imported();
    confirm(documents);
    Run run = Run.of("verify", "--no-store", documents);
    assertEquals(1, run.code(), run.out());
    List<String> verdicts =
        run.out().lines().filter(l -> l.matches("  (holds|refuted) .*")).toList();
    assertEquals(5, verdicts.size(), run.out());
    List<String> refuted = verdicts.stream().filter(l -> l.startsWith("  refuted")).toList();
    assertEquals(1, refuted.size(), run.out());
    assertTrue(refuted.get(0).contains("eq4"), run.out());
    assertTrue(run.out().contains("left - right, for any operators with these relations: -a"));
  }
}
