package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/** Eqs. (19) and (21) to (25) on lattices against values computed in doubles. */
class OperatorCasesTest {
  private static final double TOLERANCE = 1e-12;

  static Stream<Precision<?>> precisions() {
    return Precision.both();
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void documentsGiveTheValuesOfTheReference(Precision<?> precision, TestReporter report) {
    Agreement agreement = new Agreement(TOLERANCE);
    for (JsonNode json : Json.read("terms.json").get("operator_cases")) {
      compare(json, precision, agreement);
    }
    report.publishEntry(agreement.toString());
    assertEquals(2 * 18 * 3, agreement.count());
  }

  private static <T> void compare(JsonNode json, Precision<T> precision, Agreement agreement) {
    LatticeCase<T> lattice = new LatticeCase<>(json, precision);
    Expected<T> expected = new Expected<>("lattice", json.get("values"), precision, agreement);
    dynamics(lattice, expected);
    momenta(lattice, expected);
    matrixElements(lattice, expected);
  }

  /** Eqs. (21) and (22). */
  private static <T> void dynamics(LatticeCase<T> lattice, Expected<T> expected) {
    DocumentValues<T> velocity = lattice.document("eq22");
    expected.sameVector("r_c", velocity.components("\\langle \\hat{r} \\rangle"));
    expected.sameVector("drdt_eq21", velocity.components(velocity.equation("ehrenfest")));
    expected.sameVector("drdt_eq21", velocity.rightComponents(velocity.equation("ehrenfest")));
    expected.sameVector("v_eq22", lattice.means(velocity.components("\\hat{v}")));
    List<T> left = new ArrayList<>();
    List<T> right = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      DocumentValues<T> ehrenfest = lattice.document("eq21", a);
      left.add(ehrenfest.left("eq21"));
      right.add(ehrenfest.right("eq21"));
    }
    expected.sameVector("drdt_eq21", left);
    expected.sameVector("drdt_eq21", right);
  }

  /** Eqs. (19) and (23) to (25). */
  private static <T> void momenta(LatticeCase<T> lattice, Expected<T> expected) {
    means("eq23", "\\hat{L}", lattice, expected, "L_eq23");
    means("eq19", "\\hat{\\mathcal{L}}", lattice, expected, "calL_eq19");
    means("eq24", "eq24", lattice, expected, "L_eq23");
    means("eq19", "eq19-components", lattice, expected, "calL_eq19");
    means("eq25", "eq25", lattice, expected, "calL_eq19");
    DocumentValues<T> printed = lattice.document("eq25");
    expected.sameVector(
        "calL_eq25_as_printed",
        lattice.means(printed.rightComponents(printed.equation("eq25-as-printed"))));
  }

  /** The mean of an operator, or of both sides of a claim. */
  private static <T> void means(
      String document, String what, LatticeCase<T> lattice, Expected<T> expected, String quantity) {
    DocumentValues<T> values = lattice.document(document);
    if (what.startsWith("eq")) {
      expected.sameVector(quantity, lattice.means(values.components(values.equation(what))));
      expected.sameVector(quantity, lattice.means(values.rightComponents(values.equation(what))));
    } else {
      expected.sameVector(quantity, lattice.means(values.components(what)));
    }
  }

  /** Entries (0, 1); the reference calls that of the velocity 00. */
  private static <T> void matrixElements(LatticeCase<T> lattice, Expected<T> expected) {
    NumberSystem<T> numbers = lattice.precision().numbers();
    Vector<T> unit = Vector.of(lattice.size(), i -> i == 1 ? numbers.one() : numbers.zero());
    LatticeCase<T> second = lattice.with(unit);
    expected.sameVector("v_matrix_00", top(second, second.document("eq22").components("\\hat{v}")));
    expected.sameVector(
        "L_matrix_01", top(second, second.document("eq23").components("\\hat{L}")), 1);
    expected.sameVector(
        "calL19_matrix_01",
        top(second, second.document("eq19").components("\\hat{\\mathcal{L}}")),
        1);
  }

  /** The first entry of each of three images. */
  private static <T> List<T> top(LatticeCase<T> lattice, List<T> images) {
    return IntStream.range(0, 3).mapToObj(a -> images.get(a * lattice.size())).toList();
  }

  // ---- planted errors

  @Tag("slow")
  @Test
  void everyFlippedSignIsCaught() {
    JsonNode original = Json.read("terms.json").get("operator_cases").get(1);
    for (Planted.Error error : new Planted(original, "/values").flippedSigns()) {
      if (Math.abs(original.at(error.where()).asDouble()) > 1e-14) {
        assertCaught(error.json(), error.where());
      }
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
