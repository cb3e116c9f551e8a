package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.document.Derivation;
import org.rederive.document.Models;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.setting.Settings;

/**
 * Closed forms of Eqs. (13) and (18) against values that SymPy finds from H and the definitions
 * alone: src/bench/python/closed_forms.py, 20 digits.
 */
@Tag("slow")
class SymPyTest {
  private static final Digits DIGITS = new Digits(40);
  private static final int POINTS = 1;

  /** What the script calls a symbol, by what it is called here. */
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("s", "energy"),
          Map.entry("u", "M"),
          Map.entry("M_1_0_0_0", "Mx"),
          Map.entry("u_1_0_0_0", "Mx"),
          Map.entry("M_0_1_0_0", "My"),
          Map.entry("u_0_1_0_0", "My"),
          Map.entry("B.2", "Bz"),
          Map.entry("\\dot{r}_{c}.0", "vx"),
          Map.entry("\\dot{r}_{c}.1", "vy"));

  @TempDir static Path folder;

  private static List<Case> cases = List.of();

  /** A point, and the terms of the right side there. */
  private record Case(JsonNode point, List<BigComplex> terms) {}

  @BeforeAll
  static void ask() throws Exception {
    assumeTrue(python("-c", "import sympy").exit == 0, "no python3 with sympy here");
    Output points = python("src/bench/python/closed_forms.py", "--points", "" + POINTS);
    assertEquals(0, points.exit);
    JsonNode all = new ObjectMapper().readTree(points.file);
    cases = StreamSupport.stream(all.spliterator(), false).map(p -> new Case(p, terms(p))).toList();
  }

  private record Output(int exit, File file) {}

  private static Output python(String... arguments) throws InterruptedException {
    File file = folder.resolve("output.json").toFile();
    List<String> command = new java.util.ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(file)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Output(process.waitFor(300, TimeUnit.SECONDS) ? process.exitValue() : -1, file);
    } catch (IOException absent) {
      return new Output(-1, file);
    }
  }

  @Test
  void closedFormsHaveTheValuesThatSymPyFinds() {
    var models = new TreeSet<String>();
    for (Case each : cases) {
      models.add(each.point.get("equation").asText() + each.point.get("model").asText());
      assertTrue(isClose(each.point, sum(each.terms)), each::toString);
    }
    assertEquals(6, models.size());
    assertEquals(6 * POINTS, cases.size());
  }

  @Test
  void aWrongTermHasOtherValues() {
    for (Case each : cases) {
      assertFalse(
          isClose(each.point, sum(each.terms.subList(0, each.terms.size() - 1))), each::toString);
    }
  }

  private static boolean isClose(JsonNode point, BigComplex actual) {
    var expected =
        DIGITS.of(point.get("value").get(0).asText(), point.get("value").get(1).asText());
    double off = DIGITS.magnitude(DIGITS.subtract(actual, expected));
    return off < 1e-17 * (1 + DIGITS.magnitude(expected));
  }

  private static BigComplex sum(List<BigComplex> terms) {
    return terms.stream().reduce(DIGITS.zero(), DIGITS::add);
  }

  /** Values of the terms of the right side. */
  private static List<BigComplex> terms(JsonNode point) {
    String id = point.get("equation").asText();
    Derivation derivation =
        Settings.read(List.of(Path.of("derivations"))).derivations().stream()
            .filter(d -> d.id().equals(id))
            .findFirst()
            .orElseThrow();
    Path file =
        Path.of(
            "derivations",
            "non-hermitian-magnetic-moment",
            "models",
            point.get("model").asText() + ".md");
    var open = new OpenModels().of(Models.read(List.of(file)).models().get(0));
    ModelSetting setting = new ModelSetting(open, derivation);
    var values =
        new ModelBands<>(
            open.in(Reading.VALUES),
            open.entries(setting.layout()),
            DIGITS,
            new Point(point.get("symbols")),
            1);
    var equation = derivation.statements().get(0).equations().get(0);
    List<List<Shown>> trees = TermForms.trees(equation, setting, 300_000, new Draws(1));
    return trees.subList(0, trees.size() - 1).stream()
        .map(tree -> tree.get(0).in(DIGITS, name -> values.symbol(name, false)))
        .toList();
  }

  /** What the script put in; zero for what it has not. */
  private record Point(JsonNode symbols) implements Arbitrary<BigComplex> {
    @Override
    public BigComplex complex(Name name) {
      JsonNode value = symbols.get(CALLED.getOrDefault(name.text(), name.text()));
      return value == null
          ? DIGITS.zero()
          : DIGITS.of(value.get(0).asText(), value.get(1).asText());
    }

    @Override
    public BigComplex real(Name name) {
      return complex(name);
    }

    @Override
    public BigComplex factor(Name name) {
      return complex(name);
    }

    @Override
    public int choose(Label label, int bound) {
      return 0;
    }
  }
}
