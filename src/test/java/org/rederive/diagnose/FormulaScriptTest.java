package org.rederive.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.result.Counterexample;
import org.rederive.setting.Settings;

/** Python finds the sides of a counterexample from the formula, with none of our steps. */
class FormulaScriptTest {
  private static final List<Path> PAPERS =
      List.of(
          Path.of("derivations", "berry-phase-band-theory"),
          Path.of("derivations", "textbook-quantum-mechanics"),
          Path.of("derivations", "examples"),
          Path.of("test-data", "corpus", "integrals", "between.md"),
          Path.of("test-data", "corpus", "integrals", "plane.md"));

  /**
   * One, two and three bands; slopes, curvatures, tensors, commutators, adjoints, sums, gauges,
   * integrals.
   */
  private static final List<String> STATEMENTS =
      List.of(
          "effective-mass-mass-factor",
          "curvature-tensor-order",
          "curvature-cross-sign",
          "curvature-imaginary-part-factor",
          "shift-vector-flat-sign",
          "adiabatic-current-no-pumping",
          "commutator-of-power-wrong",
          "von-neumann-mean-wrong-sign",
          "closure-wrong",
          "two-band-chain-gain-sign",
          "two-band-chain-partner-sign",
          "integrals-energy-wrong",
          "integrals-winding-wrong",
          "integrals-curvature-sign");

  /** Runs all scripts of a folder in one process. */
  private static final String DRIVER =
      """
      import contextlib, io, pathlib, runpy, sys
      for script in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
          out = io.StringIO()
          try:
              with contextlib.redirect_stdout(out):
                  runpy.run_path(str(script), run_name="__main__")
              status = -1
          except SystemExit as end:
              status = end.code
          except Exception as error:
              status = repr(error)
          print(script.stem, status, "gauge" if "depend on the gauge" in out.getvalue() else "")
      """;

  @TempDir private static Path folder;

  private static List<Derivation> documents = List.of();

  @BeforeAll
  static void read() throws Exception {
    assumeTrue(python("-c", "import numpy").equals(List.of()), "no python3 with numpy here");
    documents = Settings.read(PAPERS).derivations();
  }

  private static Counterexample smallest(String id) {
    return documents.stream()
        .flatMap(d -> d.named(id).flatMap(s -> new Counterexamples(d, s).smallest()).stream())
        .findFirst()
        .orElseThrow();
  }

  /** As the number 0, the empty sum over states took the term beside it away. */
  @Test
  void whatIsAnsweredByOtherBandsOnlyIsNotRefutedWithOneBand() {
    assertEquals(2, smallest("adiabatic-current-no-pumping").bands());
  }

  /** The mean of (b e^(ik) + c e^(-ik) + a)² or the like has a point on paper, and a mend. */
  @Test
  void anIntegralIsRefutedAtWholeNumbers() {
    Counterexample found = smallest("integrals-mean-wrong");
    assertTrue(found.given().size() <= 1, found::toString);
    assertEquals(1, found.left().size());
    assertNotEquals(found.left(), found.right());
  }

  private static String script(String id) {
    for (Derivation document : documents) {
      Optional<Statement> statement = document.named(id);
      if (statement.isPresent()) {
        Counterexamples counterexamples = new Counterexamples(document, statement.get());
        Counterexample found = counterexamples.smallest().orElseThrow();
        return counterexamples.script(found, Dialect.NUMPY, List.of(id)).orElseThrow();
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static List<String> run(Map<String, String> scripts) throws Exception {
    Path own = Files.createTempDirectory(folder, "scripts");
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Files.writeString(own.resolve(script.getKey() + ".py"), script.getValue());
    }
    return python("-c", DRIVER, own.toString());
  }

  @Test
  void sidesAreFoundFromTheFormulaAsTheCounterexampleSays() throws Exception {
    Map<String, String> scripts = new TreeMap<>();
    List<String> expected = new ArrayList<>();
    for (String id : STATEMENTS) {
      String script = script(id);
      assertTrue(script.contains("judge(statement"), script);
      scripts.put(id, script);
    }
    scripts.keySet().forEach(id -> expected.add(id + " 0"));
    assertEquals(expected, run(scripts).stream().map(l -> l.replace(" gauge", "")).toList());
  }

  @Test
  void whatDependsOnTheGaugeIsLookedAtInThatOfTheCounterexample() throws Exception {
    String id = "connection-imaginary";
    assertEquals(List.of(id + " 0 gauge"), run(Map.of(id, script(id))));
  }

  @Test
  void anotherHamiltonianOrOtherValuesAreNotAgreedTo() throws Exception {
    String script = script("curvature-tensor-order");
    String change = script.replaceFirst("\\* q\\.", "* 2 * q.");
    String value =
        script.replaceFirst("(stated = \\[\\s*\\[\\s*)complex_number", "$11 + complex_number");
    String energies = script("effective-mass-mass-factor");
    String energy = energies.replaceFirst("energies=lambda q: .*", "energies=lambda q: [2, -5],");
    assertNotEquals(script, change);
    assertNotEquals(script, value);
    assertNotEquals(energies, energy);
    List<String> came = run(Map.of("change", change, "energy", energy, "value", value));
    assertEquals(List.of("change 1 gauge", "energy 1 gauge", "value 1 gauge"), came);
  }

  /** Bands of a matrix that the document writes; gain and loss of the other sign, and none. */
  @Test
  void anotherWrittenMatrixIsNotAgreedTo() throws Exception {
    String chain = script("two-band-chain-gain-sign");
    String partner = script("two-band-chain-partner-sign");
    String loss = chain.replace("H(x) + value(1j) * gamma", "H(x) + value(1) * gamma");
    String sign =
        partner.replace(
            "value(1), value(0), value(0), -value(1)", "value(1), value(0), value(0), value(1)");
    assertNotEquals(chain, loss);
    assertNotEquals(partner, sign);
    List<String> came = run(Map.of("loss", loss, "sign", sign));
    assertEquals(List.of("loss 1 gauge", "sign 1 gauge"), came);
  }

  @Test
  void whatIsNotTranslatedRepeatsTheStepsAndSaysSo() {
    String script = script("electric-field-along");
    assertTrue(script.startsWith("# This script repeats the steps"), script);
    assertFalse(script.contains("judge(statement"), script);
  }

  private static List<String> python(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
      return ended
          ? Files.readAllLines(out).stream().map(String::strip).toList()
          : List.of("failed: " + Files.readString(out));
    } catch (IOException absent) {
      return List.of("no python");
    }
  }
}
