package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.rederive.number.WithError;

/**
 * Packets of finite width as sums over 256 momenta: the mean of the gradient term of Eq. (12) from
 * its definition and from the terms of Eq. (13), against values by fast Fourier transform.
 */
class PacketCasesTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void framesOnAGridGiveTheValuesOfTheReference(TestReporter report) {
    Agreement agreement = new Agreement(TOLERANCE);
    JsonNode cases = Json.read("terms.json").get("packet_cases");
    for (int n = 0; n < cases.size(); n++) {
      compare(cases.get(n), n, agreement);
    }
    report.publishEntry(agreement.toString());
    assertEquals(3 * 9, agreement.count());
  }

  private static void compare(JsonNode json, int number, Agreement agreement) {
    Precision<WithError> precision = Precision.DOUBLES;
    JsonNode vector = Json.read("packets.json").get("vectors").get(number);
    GridPacket packet = new GridPacket(json, vector);
    Expected<WithError> expected =
        new Expected<>("packet " + number, json.get("values"), precision, agreement);
    expected.same("norm", packet.norm());
    expected.same("rc", 0, packet.centre());
    expected.same("rc_fft", 0, packet.positionFromDefinition());
    expected.same("mean_eps", packet.meanEnergy());
    expected.same("mean_local", 0, packet.meanLocal());
    expected.sameVector("cov", List.of(packet.covariance()), packet.sizeOfCovariance());
    expected.same("lhs", 0, packet.gradientTermFromDefinition());
    expected.same("rhs", 0, WithError.SYSTEM.add(packet.meanLocal(), packet.covariance()));
    expected.same("rhs", 0, packet.gradientTermFromDefinition());
  }

  @Tag("slow")
  @Test
  void everyFlippedSignIsCaught() {
    JsonNode original = Json.read("terms.json").get("packet_cases").get(2);
    for (Planted.Error error : new Planted(original, "/values").flippedSigns()) {
      if (Math.abs(original.at(error.where()).asDouble()) > 1e-14) {
        Agreement agreement = new Agreement(TOLERANCE);
        assertThrows(
            AssertionFailedError.class,
            () -> compare(error.json(), 2, agreement),
            () -> "not caught: " + error.where());
      }
    }
  }
}
