package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.rederive.number.WithError;

/** Frames of models with published closed forms against values with 20 digits. */
class MomentsTest {
  /** Bands that nearly meet: doubles lose what their own estimate says, the digits nothing. */
  private static boolean nearlyExceptional(MomentCase model) {
    return model.id().startsWith("N15");
  }

  /** The quantities of a case, by name. */
  private static <T> Map<String, T> quantities(MomentCase model, Precision<T> precision) {
    LocalBand<T> band = model.band(precision);
    Map<String, T> out = new LinkedHashMap<>();
    out.put("eps", band.energy());
    out.put("deps_x", band.slope(MomentCase.X));
    out.put("deps_y", band.slope(MomentCase.Y));
    out.put("dA_x", band.difference(MomentCase.X));
    out.put("dA_y", band.difference(MomentCase.Y));
    out.put("petermann", band.petermann());
    new Moments<>(band).addTo(out);
    out.keySet().removeIf(name -> !model.has(name));
    return out;
  }

  private static <T> void compare(MomentCase model, Precision<T> precision, Agreement agreement) {
    quantities(model, precision)
        .forEach(
            (name, actual) -> {
              T expected = model.value(name, precision);
              String what = model.id() + ", " + name;
              agreement.same(what, precision.numbers(), actual, expected);
            });
  }

  @Test
  void doublesAgreeToTwelveDigits(TestReporter report) {
    Agreement agreement = new Agreement(1e-12);
    MomentCase.all().stream()
        .filter(model -> !nearlyExceptional(model))
        .forEach(model -> compare(model, Precision.DOUBLES, agreement));
    report.publishEntry(agreement.toString());
    assertEquals(43 * 13 + 2 * 4, agreement.count());
  }

  @Test
  void moreDigitsAgreeToAllThatArePrinted(TestReporter report) {
    Agreement agreement = new Agreement(1e-19);
    MomentCase.all().forEach(model -> compare(model, Precision.DIGITS, agreement));
    report.publishEntry(agreement.toString());
    assertEquals(45 * 13 + 2 * 4, agreement.count());
  }

  /** Also where bands nearly meet. */
  @Test
  void errorsOfDoublesAreAsEstimated() {
    for (MomentCase model : MomentCase.all()) {
      quantities(model, Precision.DOUBLES)
          .forEach(
              (name, actual) -> {
                WithError expected = model.value(name, Precision.DOUBLES);
                double off = WithError.SYSTEM.subtract(actual, expected).modulus();
                double bound = 64 * actual.error() + WithError.ROUNDING * expected.modulus();
                assertTrue(off <= bound, () -> model + ", " + name + " " + off + " > " + bound);
              });
    }
  }

  // ---- planted errors

  @Test
  void everyFlippedSignIsCaught() {
    int planted = 0;
    for (MomentCase model : MomentCase.all()) {
      for (String name : quantities(model, Precision.DOUBLES).keySet()) {
        if (model.value(name, Precision.DOUBLES).modulus() > 0) {
          assertCaught(flipped(model, name));
          planted++;
        }
      }
    }
    assertEquals(446, planted);
  }

  private static MomentCase flipped(MomentCase model, String name) {
    JsonNode copy = model.json().deepCopy();
    ObjectNode value = (ObjectNode) copy.at("/values/" + name);
    for (String part : List.of("re", "im")) {
      value.put(
          part, BigDecimal.ZERO.subtract(new BigDecimal(value.get(part).asText())).toString());
    }
    return new MomentCase(copy);
  }

  /** Where there is a curvature; otherwise a rotation of the basis may undo the exchange. */
  @Test
  void exchangeOfLeftAndRightIsCaught() {
    for (MomentCase model : MomentCase.all()) {
      if (model.has("Om_LR") && model.value("petermann", Precision.DOUBLES).re() > 1.01) {
        assertCaught(new MomentCase(transposed(model.json())));
      }
    }
  }

  private static JsonNode transposed(JsonNode original) {
    JsonNode copy = original.deepCopy();
    ObjectNode form = (ObjectNode) copy.get("hamiltonian");
    if (form.has("d")) {
      ArrayNode d = (ArrayNode) form.get("d");
      d.set(1, d.textNode("-(" + d.get(1).asText() + ")"));
    } else {
      form.set("entries", Planted.transposedRows((ArrayNode) form.get("entries")));
    }
    return copy;
  }

  private static void assertCaught(MomentCase wrong) {
    Agreement agreement = new Agreement(nearlyExceptional(wrong) ? 1e-6 : 1e-12);
    assertThrows(
        AssertionFailedError.class,
        () -> compare(wrong, Precision.DOUBLES, agreement),
        () -> "not caught: " + wrong);
  }
}
