package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.rederive.number.NumberSystem;

/** Eqs. (28) and (29) on matrices against values computed in doubles. */
@Tag("slow")
class PerturbationCasesTest {
  private static final double TOLERANCE = 1e-12;

  static Stream<Precision<?>> precisions() {
    return Precision.both();
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void documentsGiveTheValuesOfTheReference(Precision<?> precision, TestReporter report) {
    Agreement agreement = new Agreement(TOLERANCE);
    for (JsonNode json : Json.read("terms.json").get("perturbation_cases")) {
      compare(json, precision, agreement);
    }
    report.publishEntry(agreement.toString());
    assertEquals(2 * (4 * 7 + 2), agreement.count());
  }

  private static <T> void compare(JsonNode json, Precision<T> precision, Agreement agreement) {
    FamilyCase<T> family = new FamilyCase<>(json, precision);
    JsonNode values = json.get("values");
    for (int n = 0; n < family.size(); n++) {
      Expected<T> expected = new Expected<>("band " + n, values, precision, agreement);
      DocumentValues<T> energies = family.document("eq28", n);
      expected.same("eps0", n, energies.number("\\varepsilon_n"));
      expected.same("eps1_eq28", n, energies.left("eq28"));
      expected.same("eps1_eq28", n, energies.right("eq28"));
      DocumentValues<T> gauge = family.between(n, n);
      expected.same("eps1_eq28", n, gauge.number("\\varepsilon_n^{(1)}"));
      expected.same("eps1_tilde_eq29", n, gauge.left("eq29"));
      expected.same("eps1_tilde_eq29", n, gauge.right("eq29"));
      DocumentValues<T> own = family.document("eq29", n);
      String transformed =
          "\\langle u_n^L | \\partial_{\\lambda} \\tilde{H} |_{\\lambda=0} | u_n^R \\rangle";
      expected.same("eps1_tilde_eq29", n, own.number(transformed));
    }
    offDiagonal(family, new Expected<>("bands", values, precision, agreement));
  }

  /** Between different eigenvectors, each of unit length with its largest component positive. */
  private static <T> void offDiagonal(FamilyCase<T> family, Expected<T> expected) {
    NumberSystem<T> numbers = family.precision().numbers();
    DocumentValues<T> document = family.between(1, 0);
    String commutator =
        "\\langle n^L | [H(0), \\partial_{\\lambda} U |_{\\lambda=0}] | n^R \\rangle";
    expected.same("commutator_10", document.number(commutator));
    T change = numbers.subtract(document.left("eq29"), document.number("\\varepsilon_n^{(1)}"));
    expected.same("commutator_10", change);
  }

  @Test
  void everyFlippedSignIsCaught() {
    JsonNode original = Json.read("terms.json").get("perturbation_cases").get(0);
    for (Planted.Error error : new Planted(original, "/values").flippedSigns()) {
      assertCaught(error.json(), error.where());
    }
  }

  private static void assertCaught(JsonNode wrong, String where) {
    Agreement agreement = new Agreement(TOLERANCE);
    assertThrows(
        AssertionFailedError.class,
        () -> compare(wrong, Precision.DOUBLES, agreement),
        () -> "not caught: " + where);
  }
}
