package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Models;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Name;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.GaussianRational;

/**
 * The closed forms that {@code explain eq18 --model} prints, at points at which others have
 * computed the same quantities: test-data/reference/moments.json, 20 digits.
 */
@Tag("slow")
class ExplainedFormsTest {
  private static final Digits DIGITS = new Digits(60);
  private static final BigComplex HALF_I = DIGITS.of("0", "0.5");

  private static JsonNode reference(String id) throws IOException {
    Path file = Path.of("test-data", "reference", "moments.json");
    JsonNode cases = new ObjectMapper().readTree(file.toFile()).get("cases");
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(c -> c.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static final Map<String, List<ClosedForms.Computed>> KNOWN = new HashMap<>();

  /** Of each model once. */
  private static List<ClosedForms.Computed> forms(String model) {
    return KNOWN.computeIfAbsent(model, ExplainedFormsTest::newForms);
  }

  private static List<ClosedForms.Computed> newForms(String model) {
    Derivation eq18 =
        Folder.derivations().stream().filter(d -> d.id().equals("eq18")).findFirst().orElseThrow();
    var document = Models.read(List.of(Folder.MODELS.resolve(model + ".md"))).models().get(0);
    var equation = eq18.statements().get(0).equations().get(0);
    return ClosedForms.computed(equation, eq18, new OpenModels(), document, 2_000_000);
  }

  /** A component of the quantity whose LaTeX begins and ends like this. */
  private static BigComplex value(
      List<ClosedForms.Computed> forms, String start, String end, int at, Map<String, String[]> v) {
    ClosedForms.Computed form =
        forms.stream()
            .filter(f -> f.name().startsWith(start) && f.name().endsWith(end))
            .findFirst()
            .orElseThrow();
    ClosedForms.Values values = form.values().orElseThrow();
    LocalizedPolynomials numbers = values.lowest().numbers();
    Fraction cancelled = values.components().get(at);
    BigComplex value = polynomial(cancelled.numerator(), numbers.names(), v);
    for (int d = 0; d < cancelled.powers().size(); d++) {
      var divisor = polynomial(numbers.denominator(d), numbers.names(), v);
      for (int n = 0; n < cancelled.power(d); n++) {
        value = DIGITS.divide(value, divisor);
      }
    }
    return value;
  }

  private static BigComplex polynomial(
      MultivariatePolynomial<GaussianRational> a, List<Name> names, Map<String, String[]> values) {
    BigComplex sum = DIGITS.zero();
    for (Monomial<GaussianRational> term : a) {
      BigComplex product =
          DIGITS.add(
              number(term.coefficient.re()),
              DIGITS.multiply(DIGITS.imaginaryUnit(), number(term.coefficient.im())));
      for (int i = 0; i < term.exponents.length; i++) {
        for (int n = 0; n < term.exponents[i]; n++) {
          product = DIGITS.multiply(product, symbol(names.get(i), values));
        }
      }
      sum = DIGITS.add(sum, product);
    }
    return sum;
  }

  private static BigComplex symbol(Name name, Map<String, String[]> values) {
    if (name.thing() instanceof Variables.Conjugate conjugate) {
      return DIGITS.conjugate(symbol(conjugate.of(), values));
    }
    String[] parts = values.get(name.text());
    return DIGITS.of(parts[0], parts[1]);
  }

  private static BigComplex number(BigFraction x) {
    return DIGITS.divide(whole(x.getNumerator()), whole(x.getDenominator()));
  }

  private static BigComplex whole(BigInteger x) {
    return DIGITS.of(x.toString(), "0");
  }

  /** The energy is taken from the file: which of two roots is meant is a matter of names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dirac-complex-mass | H01_dirac.k2.b0 | M = 0.5, 0",
        "dirac-complex-mass | H01_dirac.k3.b1 | M = 0.5, 0",
        "dirac-complex-mass | N01b_exring.k1.b0 | M = 0, 0.5",
        "dirac-complex-mass | N01b_exring.k1.b1 | M = 0, 0.5",
        "dirac-complex-mass | N01b_exring.k2.b1 | M = 0, 0.5",
        "weyl-ring | N07_weylring.k1.b0 | kz = 0.4, 0; g = 0.5, 0",
        "weyl-ring | N07_weylring.k1.b1 | kz = 0.4, 0; g = 0.5, 0",
        "qi-wu-zhang-complex | N05_qwz_complexu.k1.b0 | u = 0.6, 0.5; h = 2.6, 0.5",
        "spin-one-complex-mass | H11_spin1.k1.b0 | M = 0.5, 0",
        "spin-one-complex-mass | H11_spin1.k1.b2 | M = 0.5, 0"
      })
  void theyAgreeWithValuesFoundElsewhere(String model, String id, String parameters)
      throws IOException {
    JsonNode expected = reference(id).get("values");
    Map<String, String[]> values = values(reference(id), parameters);
    var forms = forms(model);
    assertClose(expected.get("dA_x"), value(forms, "A_{p}^{LR} - ", "", 0, values));
    assertClose(expected.get("dA_y"), value(forms, "A_{p}^{LR} - ", "", 1, values));
    var bracket =
        value(forms, "\\langle \\nabla_{p} u", "| \\nabla_{p} u_{n p}^{R} \\rangle", 2, values);
    assertClose(expected.get("m_zee"), DIGITS.multiply(HALF_I, bracket));
  }

  private static Map<String, String[]> values(JsonNode point, String parameters) {
    Map<String, String[]> values = new HashMap<>();
    for (String assignment : parameters.split(";")) {
      String[] sides = assignment.split("=");
      values.put(sides[0].strip(), sides[1].strip().split(",\\s*"));
    }
    JsonNode energy = point.get("values").get("eps");
    values.put("s", new String[] {energy.get("re").asText(), energy.get("im").asText()});
    values.put("r", new String[] {"1.41421356237309504880168872420969807856967", "0"});
    List<String> momenta = List.of("kx", "ky");
    for (int a = 0; a < 2; a++) {
      String at = decimal(point.get("k").get(a).asText());
      values.put(momenta.get(a), new String[] {at, "0"});
      // The lattice models are asked at k = 0 only.
      values.put("cos " + momenta.get(a), new String[] {"1", "0"});
      values.put("sin " + momenta.get(a), new String[] {"0", "0"});
    }
    return values;
  }

  private static String decimal(String fraction) {
    String[] parts = fraction.split("/");
    return parts.length == 1
        ? parts[0]
        : new java.math.BigDecimal(parts[0])
            .divide(new java.math.BigDecimal(parts[1]))
            .toPlainString();
  }

  /** The energy has 20 digits, so what is made of it has nearly as many. */
  private static void assertClose(JsonNode expected, BigComplex actual) {
    var value = DIGITS.of(expected.get("re").asText(), expected.get("im").asText());
    double off = DIGITS.magnitude(DIGITS.subtract(actual, value));
    assertTrue(off < 2e-19 * (1 + DIGITS.magnitude(value)), () -> actual + " is not " + value);
  }

  @ParameterizedTest
  @CsvSource({"dirac-complex-mass", "weyl-ring"})
  void theyAreSimplified(String model) {
    Derivation eq18 =
        Folder.derivations().stream().filter(d -> d.id().equals("eq18")).findFirst().orElseThrow();
    var document = Models.read(List.of(Folder.MODELS.resolve(model + ".md"))).models().get(0);
    var equation = eq18.statements().get(0).equations().get(0);
    List<ClosedForm> forms = ClosedForms.of(equation, eq18, new OpenModels(), document, 2_000_000);
    String bracket =
        forms.stream()
            .filter(f -> f.name().startsWith("\\langle \\nabla_{p} u"))
            .map(f -> f.components().get(2))
            .findFirst()
            .orElseThrow();
    String expected =
        model.equals("weyl-ring")
            ? "\\frac{i (k_z + i \\gamma)}{\\varepsilon^{2}}"
            : "\\frac{i M}{\\varepsilon^{2}}";
    assertEquals(expected.replace(" ", ""), bracket.replace(" ", ""));
  }
}
