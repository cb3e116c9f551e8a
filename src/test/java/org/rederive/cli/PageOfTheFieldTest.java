package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as authors write them, with left-out arguments, raised indices, a letter for a mass and for
 * an index, and an example of which later formulas speak: imported, confirmed and checked, with and
 * without a wrong sign.
 */
@Tag("slow")
class PageOfTheFieldTest {
  private static final Path CONE = Path.of("test-data", "tex", "dirac-cone.tex");
  private static final Path CHAIN = Path.of("test-data", "tex", "non-hermitian-chain.tex");
  private static final List<String> SAID =
      List.of("hermitian-hamiltonian", "normalised-eigenvectors");

  private static final Path MOMENT = Path.of("test-data", "tex", "orbital-moment.tex");

  private static final Path INSULATOR = Path.of("test-data", "tex", "chern-insulator.tex");

  private static final Path DIRAC = Path.of("test-data", "tex", "massive-dirac.tex");

  private static final Path SPIN = Path.of("test-data", "tex", "spin-half.tex");

  @TempDir Path folder;

  private Run checked(String text) throws IOException {
    Path source = Files.writeString(folder.resolve("page.tex"), text);
    Path documents = folder.resolve("documents");
    assertEquals(ExitCode.AS_EXPECTED, Run.of("import", source, "--to", documents).code());
    try (Stream<Path> files = Files.list(documents)) {
      for (Path file : files.toList()) {
        confirm(file);
      }
    }
    return Run.of("verify", documents, "--quick");
  }

  /** Takes out question marks, and makes the assumptions that the text was heard to make. */
  private static void confirm(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("\\? \\|", " |");
    for (String assumption : SAID) {
      text =
          text.replaceAll(
              "- `" + assumption + "`: .*the text has it.*",
              "<!-- rederive: assume " + assumption + " -->");
    }
    Files.writeString(file, text);
  }

  @Test
  void itsStatementsHold() throws IOException {
    Run run = checked(Files.readString(CONE));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("3 claims, 0 steps: 3 hold"), run.out());
  }

  @Test
  void aWrongSignIsRefuted() throws IOException {
    Run run = checked(Files.readString(CONE).replace("&= -2 \\Im", "&= 2 \\Im"));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 hold, 2 refuted"), run.out());
  }

  /** A product over all bands is read, and not computed. */
  @Test
  void whatIsSaidOfAnyHamiltonianAndOfAnExampleHolds() throws IOException {
    Run run = checked(Files.readString(CHAIN));
    assertEquals(ExitCode.UNSETTLED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("8 hold, 1 hold by construction, 1 unsupported"), run.out());
  }

  @Test
  void aWrongSpectrumOfTheExampleIsRefuted() throws IOException {
    Run run =
        checked(Files.readString(CHAIN).replace("- \\gamma^2 + 2 t_1", "+ \\gamma^2 + 2 t_1"));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 refuted, 1 unsupported"), run.out());
  }

  /** What changes a momentum is a law, which is no claim of an arbitrary symbol. */
  @Test
  void momentsCurvaturesAndVelocitiesHoldAndALawOfMotionIsLeftOut() throws IOException {
    Run run = checked(Files.readString(MOMENT));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("4 claims, 0 steps: 4 hold"), run.out());
    assertTrue(run.out().contains("with a factor before it"), run.out());
  }

  @Test
  void aWrongOrderOfBandsIsRefuted() throws IOException {
    String wrong = "\\left( \\varepsilon_n - \\varepsilon_m \\right)";
    Run run =
        checked(
            Files.readString(MOMENT)
                .replace("\\left( \\varepsilon_m - \\varepsilon_n \\right)", wrong));
    assertTrue(run.out().contains("3 hold, 1 refuted"), run.out());
  }

  /** States of the Hamiltonian of one display are those of it in all others. */
  @Test
  void theChernNumberOfAHamiltonianThatIsWrittenHolds() throws IOException {
    Run run = checked(Files.readString(INSULATOR));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("3 claims, 0 steps: 3 hold"), run.out());
  }

  @Test
  void aWrongChernNumberAndAWrongCurvatureAreRefuted() throws IOException {
    String wrong = Files.readString(INSULATOR).replace("= -1", "= 1").replace("{2 E_+", "{4 E_+");
    Run run = checked(wrong);
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 hold, 2 refuted"), run.out());
  }

  /** States that columns define, components along two coordinates, and the phase of a circle. */
  @Test
  void theBerryPhaseOfASpinHolds() throws IOException {
    Run run = checked(Files.readString(SPIN));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("8 claims, 0 steps: 8 hold"), run.out());
  }

  @Test
  void aWrongPhaseOfAColumnIsRefuted() throws IOException {
    Run run =
        checked(
            Files.readString(SPIN)
                .replace("e^{i\\varphi}\\sin\\frac", "e^{-i\\varphi}\\sin\\frac"));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "= -\\sin^2\\frac{\\theta}{2}",
        "= -\\frac{1}{2}\\sin\\theta",
        "= -\\pi(1-\\cos\\theta)",
        "= -2\\pi"
      })
  void aWrongSignOfAComponentOrAFluxIsRefuted(String side) throws IOException {
    String text = Files.readString(SPIN);
    assertTrue(text.contains(side), side);
    Run run = checked(text.replace(side, side.replace("= -", "= ")));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 refuted"), run.out());
  }

  /** The length of the momentum, which the page does not define, and projectors with two signs. */
  @Test
  void projectorsOfADiracConeHold() throws IOException {
    Run run = checked(Files.readString(DIRAC));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("6 claims, 0 steps: 6 hold"), run.out());
  }

  @ParameterizedTest
  @CsvSource({"+ 2 m^2,+ m^2", "\\mp \\frac,\\pm \\frac", "P_+ P_- &= 0,P_+ P_- &= 1"})
  void whatIsWrongWithThemIsRefuted(String right, String wrong) throws IOException {
    Run run = checked(Files.readString(DIRAC).replace(right, wrong));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 refuted"), run.out());
  }

  /** Exchanges within the text, Pauli matrices that nobody names, σ_± that nobody defines. */
  @ParameterizedTest
  @CsvSource({
    "jaynes-cummings,6",
    "bloch-vector,5",
    "oscillator,7",
    "exceptional-point,5",
    "angular-momentum,6",
    "qubit-decay,3",
    "spin-rotation,5"
  })
  void whatATextSaysOfOperatorsIsHeard(String page, int claims) throws IOException {
    Run run = checked(Files.readString(tex(page)));
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains(claims + " claims, 0 steps: " + claims + " hold"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "jaynes-cummings; [N, \\HJC] = 0; [N, \\HJC] = g",
        "jaynes-cummings; - i g \\sigma_-; + i g \\sigma_-",
        "jaynes-cummings; + g^2 N; + g^2 (N + 1)",
        "bloch-vector; 1 + |\\mathbf{r}|^2; 1 - |\\mathbf{r}|^2",
        "bloch-vector; 1 - r^2; 1 + r^2",
        "bloch-vector; \\mathbf{B} \\times \\mathbf{r}; \\mathbf{r} \\times \\mathbf{B}",
        "bloch-vector; (1 + r_z); (1 - r_z)",
        "spin-rotation; \\bm n} \\cdot \\bm\\sigma)^2 = 1; \\bm n} \\cdot \\bm\\sigma)^2 = 3",
        "spin-rotation; ] = 2 i (; ] = i (",
        "exceptional-point; \\omega_0 - i \\gamma & g; \\omega_0 + i \\gamma & g",
        "angular-momentum; = 2 \\hbar J_z; = \\hbar J_z",
        "angular-momentum; [L_i, r_j] = i; [L_i, r_j] = - i",
        "qubit-decay; &= - \\gamma \\Tr; &= \\gamma \\Tr",
        "qubit-decay; i \\omega + \\frac{\\gamma}{2}; i \\omega + \\gamma",
        "oscillator; = a + \\alpha; = a - \\alpha",
        "oscillator; \\frac{p^2}{m} - m; \\frac{p^2}{m} + m",
        "oscillator; = - m \\omega^2 x; = m \\omega^2 x"
      })
  void whatIsWrongWithOperatorsIsRefuted(String page, String right, String wrong)
      throws IOException {
    String text = Files.readString(tex(page));
    assertTrue(text.contains(right), right);
    Run run = checked(text.replace(right, wrong));
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().matches("(?s).*[1-9] refuted.*"), run.out());
  }

  private static Path tex(String page) {
    return Path.of("test-data", "tex", page + ".tex");
  }
}
