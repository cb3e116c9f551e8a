package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.Share;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.engine.model.EquationForms.Agreement;
import org.rederive.engine.model.TermForm.Status;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Name;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.WithError;

/** Closed forms of the terms of the main equations. */
@Tag("slow")
class TermFormsTest {
  private static final long LIMIT = 2_000_000;
  private static final Draws DRAWS = new Draws(1);
  private static final Digits DIGITS = new Digits(40);

  private static final List<Derivation> DERIVATIONS = Folder.derivations();

  private final OpenModels open = new OpenModels();

  private static Derivation derivation(String id) {
    return DERIVATIONS.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static Equation equation(String id) {
    return derivation(id).statements().get(0).equations().get(0);
  }

  private static List<ModelDocument> models() {
    return Models.read(List.of(Folder.MODELS)).models();
  }

  private static ModelDocument model(String id) {
    return models().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private EquationForms forms(String id, Equation equation, String model, long limit) {
    return TermForms.of(equation, derivation(id), open, model(model), limit, DRAWS);
  }

  private EquationForms forms(String id, String model) {
    return forms(id, equation(id), model, LIMIT);
  }

  // ---- how many

  static List<String> lived() {
    return Share.of(List.of("eq10", "eq13", "eq18"));
  }

  /** The limit is too small for most left sides, and large enough for all terms. */
  @ParameterizedTest
  @MethodSource("lived")
  void everyTermLivesAndIsClosedInTenModelsOfTwoBandsAndTwoOfThree(String id) {
    assertEveryTermLivesAndIsClosed(id);
  }

  /** With {@code -Drederive.minutes=true}: half a minute. */
  @Test
  @EnabledIfSystemProperty(named = "rederive.minutes", matches = "true")
  void everyTermOfTheMomentLivesAndIsClosedToo() {
    assertEveryTermLivesAndIsClosed("eq31");
  }

  private void assertEveryTermLivesAndIsClosed(String id) {
    List<Integer> alive = new ArrayList<>();
    for (ModelDocument model : models()) {
      boolean space = model.symbols().stream().anyMatch(s -> s.name().text().equals("ky"));
      EquationForms forms =
          TermForms.of(equation(id), derivation(id), open, model, 1_000_000, DRAWS);
      if (space && forms.isAlive()) {
        assertTrue(forms.agreement() != Agreement.DIFFERENT, () -> model.id() + Share.words());
        alive.add(open.bands(model));
      }
    }
    assertTrue(
        alive.stream().filter(bands -> bands == 2).count() >= 10, () -> alive + Share.words());
    assertTrue(
        alive.stream().filter(bands -> bands == 3).count() >= 2, () -> alive + Share.words());
  }

  @Test
  void aTermThatVanishesIsSaidToVanish() {
    List<Status> found =
        forms("eq18", "rice-mele-gain-loss").right().stream().map(TermForm::status).toList();
    assertEquals(List.of(Status.CLOSED, Status.CLOSED, Status.ZERO, Status.ZERO), found);
  }

  // ---- whether they are right

  static Stream<Arguments> equal() {
    return Share.of(
        List.of(
            arguments("eq10", "dirac-complex-mass"),
            arguments("eq13", "dirac-complex-mass"),
            arguments("eq18", "dirac-complex-mass"),
            arguments("eq13", "qi-wu-zhang-complex"),
            arguments("eq18", "qi-wu-zhang-complex"),
            arguments("eq13", "haldane-gain-loss"),
            arguments("eq18", "haldane-gain-loss"),
            arguments("eq13", "spin-one-complex-mass"),
            arguments("eq18", "spin-one-complex-mass")))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("equal")
  void bothSidesHaveTheSameClosedForm(String id, String model) {
    EquationForms forms = forms(id, model);
    assertEquals(Agreement.PROVED, forms.agreement(), Share::words);
    assertEquals(Status.CLOSED, forms.left().status(), Share::words);
  }

  @ParameterizedTest
  @CsvSource({
    "eq10, dirac-complex-mass", "eq13, dirac-complex-mass", "eq18, dirac-complex-mass",
    "eq31, dirac-complex-mass", "eq13, haldane-gain-loss", "eq18, weyl-ring",
    "eq31, qi-wu-zhang-complex", "eq13, lieb-non-reciprocal", "eq18, spin-one-complex-mass"
  })
  void aWrongSignMakesTheSidesDiffer(String id, String model) {
    assertEquals(Agreement.DIFFERENT, forms(id, wrongSign(equation(id)), model, 0).agreement());
  }

  private static Equation wrongSign(Equation right) {
    Formula side = right.right();
    List<Formula> terms =
        new ArrayList<>(side instanceof Formula.Sum sum ? sum.terms() : List.of(side));
    terms.add(new Formula.Negation(terms.remove(terms.size() - 1)));
    return new Equation(right.left(), new Formula.Sum(terms), right.freeIndices());
  }

  @Test
  void aClosedFormThatIsNotThatOfItsTermIsADefect() {
    ModelSetting setting =
        new ModelSetting(open.of(model("dirac-complex-mass")), derivation("eq18"));
    List<List<Shown>> trees = TermForms.trees(equation("eq18"), setting, LIMIT, DRAWS);
    ExactPoints points = new ExactPoints(setting, DRAWS);
    var recorder = new org.rederive.program.Recorder<org.rederive.evaluate.Input>();
    var comparison =
        org.rederive.evaluate.Comparison.asWritten(
            equation("eq18"), derivation("eq18").definitions());
    var sides = comparison.termByTerm(setting.interpretation(recorder, (label, bound) -> 0));
    var program = recorder.program(sides.right().get(1));
    var numbers = setting.ring(program, LIMIT).numbers();
    var truth = ExactPoints.Truth.of(program);
    points.require(truth, numbers, trees.get(1), Map.of());
    List<Shown> wrong = List.of(new Shown.Product(List.of(trees.get(1).get(0), minusOne())));
    assertThrows(
        IllegalStateException.class, () -> points.require(truth, numbers, wrong, Map.of()));
  }

  private static Shown minusOne() {
    return new Shown.Number(org.rederive.number.GaussianRational.FIELD.of(-1));
  }

  // ---- how they look

  @Test
  void theTermsOfTheComplexMassAreShort() {
    EquationForms forms = forms("eq18", "dirac-complex-mass");
    List<TermForm> terms = forms.right();
    assertEquals("\\varepsilon", terms.get(0).components().get(0));
    assertEquals(
        "-\\frac{i (k_x^{2} + k_y^{2}) \\mathrm{Im} M B_z}{2 Q_{3} \\varepsilon^{2}}",
        terms.get(2).components().get(0));
    assertEquals("\\frac{M B_z}{2 \\varepsilon^{2}}", terms.get(3).components().get(0));
  }

  @Test
  void whatActsIsCollected() {
    EquationForms forms = forms("eq13", "dirac-complex-mass");
    assertTrue(
        forms.right().get(1).components().get(0).startsWith("\\frac{(k_x^{2} + k_y^{2})"),
        forms::toString);
    assertTrue(
        forms.abbreviations().stream()
            .anyMatch(
                a ->
                    a.value()
                        .equals(
                            "(\\dot{r}_{c})_x \\partial_{x} M + (\\dot{r}_{c})_y \\partial_{y} M"
                                + " + (\\dot{r}_{c})_z \\partial_{z} M")),
        forms::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "eq10, dirac-complex-mass",
    "eq13, pseudo-hermitian-dirac",
    "eq13, lieb-non-reciprocal",
    "eq18, lieb-non-reciprocal",
    "eq31, lieb-non-reciprocal"
  })
  void noLineIsLongAndEveryNameIsTheDocuments(String id, String model) {
    EquationForms forms = forms(id, equation(id), model, 1_000_000);
    List<String> lines = new ArrayList<>(forms.left().components());
    forms.right().forEach(term -> lines.addAll(term.components()));
    forms.abbreviations().forEach(each -> lines.add(each.value()));
    for (String line : lines) {
      assertTrue(line.length() < 1000, line);
      String words = line.replaceAll("\\\\mathrm\\{(Re|Im)}", "");
      assertTrue(!words.contains("\\mathrm"), line);
    }
  }

  @Test
  void aNameThatStandsForAnotherBracketIsADefect() {
    ModelSetting setting =
        new ModelSetting(open.of(model("dirac-complex-mass")), derivation("eq18"));
    Shown energy = new Shown.Letter(new ModelThing.Root("s", 0).whole());
    Shown mass = new Shown.Letter(new ModelThing.Parameter("M", List.of(0, 0, 0, 0, 0)).whole());
    var name = new ModelThing.Bracket("Q", 1).whole();
    List<Shown> printed = List.of(new Shown.Letter(name));
    var asked = List.of(energy, mass);
    var ring =
        ModelRing.of(
                setting.open(),
                setting.layout(),
                trial ->
                    asked.forEach(
                        each -> each.in(trial.linear().numbers(), n -> trial.symbol(n, false))),
                LIMIT)
            .numbers();
    ExactPoints points = new ExactPoints(setting, DRAWS);
    ExactPoints.Truth truth =
        (numbers, bands) -> List.of(bands.symbol(new ModelThing.Root("s", 0).whole(), false));
    points.require(truth, ring, printed, Map.of(name, energy));
    assertThrows(
        IllegalStateException.class,
        () -> points.require(truth, ring, printed, Map.of(name, mass)));
  }

  @Test
  void functionsOfTheModelAreNamedAndExplained() {
    EquationForms forms = forms("eq18", "haldane-gain-loss");
    assertTrue(forms.abbreviations().stream().anyMatch(a -> a.name().equals("\\partial_{k_x} h")));
    assertTrue(forms.right().get(1).components().get(0).contains("\\mathrm{Im} h"));
  }

  // ---- values found elsewhere

  private static JsonNode reference(String name) throws IOException {
    Path file = Path.of("test-data", "reference", "terms.json");
    JsonNode cases = new ObjectMapper().readTree(file.toFile()).get("cases");
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(c -> c.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<BigComplex> values(String id, String model, Map<String, String[]> symbols) {
    ModelSetting setting = new ModelSetting(open.of(model(model)), derivation(id));
    return TermForms.trees(equation(id), setting, LIMIT, DRAWS).stream()
        .map(term -> term.isEmpty() ? DIGITS.zero() : term.get(0).in(DIGITS, n -> at(n, symbols)))
        .toList();
  }

  private static BigComplex at(Name name, Map<String, String[]> symbols) {
    if (name.thing() instanceof Variables.Conjugate conjugate) {
      return DIGITS.conjugate(at(conjugate.of(), symbols));
    }
    String[] value = symbols.getOrDefault(name.text(), new String[] {"0", "0"});
    return DIGITS.of(value[0], value[1]);
  }

  private static void put(Map<String, String[]> symbols, String name, double re, double im) {
    symbols.put(name, new String[] {Double.toString(re), Double.toString(im)});
  }

  private static Map<String, String[]> symbols(JsonNode point) {
    Map<String, String[]> symbols = new HashMap<>();
    put(symbols, "s", point.get("eps").get(0).asDouble(), point.get("eps").get(1).asDouble());
    for (int axis = 0; axis < 2; axis++) {
      put(symbols, "k" + "xy".charAt(axis), point.get("q").get(axis).asDouble(), 0);
      put(symbols, "\\dot{r}_{c}." + axis, point.get("rdot").get(axis).asDouble(), 0);
      for (int other = axis; other < 2; other++) {
        put(symbols, "a." + axis + other, point.get("a").get(axis).get(other).asDouble(), 0);
      }
    }
    put(symbols, "B.2", point.get("B").get(2).asDouble(), 0);
    return symbols;
  }

  /** The file has doubles. */
  private static void assertClose(JsonNode expected, BigComplex value) {
    WithError actual = DIGITS.rounded(value);
    double re = expected.get(0).asDouble();
    double im = expected.get(1).asDouble();
    assertEquals(re, actual.re(), 1e-14 * (1 + Math.abs(re)));
    assertEquals(im, actual.im(), 1e-14 * (1 + Math.abs(im)));
  }

  @Test
  void theTermsOfTheMagneticEnergyHaveTheValuesFoundElsewhere() throws IOException {
    JsonNode point = reference("massive Dirac, complex mass 1");
    Map<String, String[]> symbols = symbols(point);
    put(symbols, "M", 0.4, 0.3);
    JsonNode expected = point.get("values").get("eq18");
    var values = values("eq18", "dirac-complex-mass", symbols);
    assertClose(expected.get("eps"), values.get(0));
    assertClose(expected.get("T_lorentz"), values.get(1));
    assertClose(expected.get("T_force"), values.get(2));
    assertClose(expected.get("T_rotation"), values.get(3));
    assertClose(expected.get("E"), values.get(4));
    assertClose(
        point.get("values").get("eq31").get("rhs"),
        values("eq31", "dirac-complex-mass", symbols).get(0));
  }

  /** M and κ depend on the position: M = 0.4 + 0.3i + (0.3 − 0.2i) sin x, κ = 0.25 cos y. */
  @Test
  void theTermsOfTheQuasiLocalEnergyHaveTheValuesFoundElsewhere() throws IOException {
    JsonNode point = reference("massive Dirac, complex mass texture");
    double x = point.get("q").get(2).asDouble();
    double y = point.get("q").get(3).asDouble();
    Map<String, String[]> symbols = symbols(point);
    put(symbols, "M", 0.4 + 0.3 * Math.sin(x), 0.3 - 0.2 * Math.sin(x));
    put(symbols, "M_1_0_0_0", 0.3 * Math.cos(x), -0.2 * Math.cos(x));
    put(symbols, "q", 0.25 * Math.cos(y), 0);
    put(symbols, "q_0_1_0_0", -0.25 * Math.sin(y), 0);
    JsonNode expected = point.get("values").get("eq13");
    var values = values("eq13", "dirac-imaginary-momentum", symbols);
    assertClose(expected.get("eps"), values.get(0));
    assertClose(sum(expected.get("T_velocity")), values.get(1));
    assertClose(sum(expected.get("T_force")), values.get(2));
    var all = values.subList(0, 4).stream().reduce(DIGITS.zero(), DIGITS::add);
    assertClose(expected.get("E"), all);
  }

  private static JsonNode sum(JsonNode components) {
    double re = components.get(0).get(0).asDouble() + components.get(1).get(0).asDouble();
    double im = components.get(0).get(1).asDouble() + components.get(1).get(1).asDouble();
    return new ObjectMapper().createArrayNode().add(re).add(im);
  }
}
