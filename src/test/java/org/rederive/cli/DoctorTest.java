package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doctor finds everything in order where the tests run, and survives what is not. */
@Tag("slow")
class DoctorTest {
  static Stream<Doctor.Check> checks() {
    return Doctor.checks().stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void nothingIsBrokenHere(Doctor.Check check) {
    Doctor.Finding finding = check.finding();
    assertNotEquals(Doctor.State.FAIL, finding.state(), finding.found());
  }

  @Test
  void whatBreaksIsAFailureWithItsReason() {
    Doctor.Check broken =
        new Doctor.Check(
            "broken",
            () -> {
              throw new NoClassDefFoundError("missing/Library");
            });
    assertEquals(Doctor.State.FAIL, broken.finding().state());
    String found = broken.finding().found();
    assertTrue(found.startsWith("failed: a defect of this program"), found);
  }
}
