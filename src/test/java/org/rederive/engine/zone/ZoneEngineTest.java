package org.rederive.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Question;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.ZoneSample;
import org.rederive.number.WithError;
import org.rederive.result.Finding;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** Integrals over the zone know what is a derivative and what only looks like one. */
@Tag("slow")
class ZoneEngineTest {
  private static final Derivation DOCUMENT =
      Settings.read(List.of(Path.of("test-data/corpus/minutes/zone.md"))).derivations().get(0);

  @Test
  void aDerivativeOfAnEnergyIntegratesToZeroAndAnEnergyDoesNot() {
    assertEquals(Verdict.HOLDS, verdict("velocity"));
    assertEquals(Verdict.REFUTED, verdict("energy-wrong"));
  }

  @Test
  @EnabledIfSystemProperty(named = "rederive.minutes", matches = "true")
  void theCurvaturesOfAllBandsIntegrateToZeroAndThatOfOneBandDoesNot() {
    assertEquals(Verdict.HOLDS, verdict("bands"));
    assertEquals(Verdict.REFUTED, verdict("chern-wrong"));
  }

  @Test
  void aConnectionIsNoPeriodicFunction() {
    assertEquals(Verdict.REFUTED, verdict("divergence-wrong"));
    assertTrue(finding("divergence-wrong").detail().contains("gauge"));
  }

  @Test
  void howLargeTheZoneIsDecidesNothing() {
    assertEquals(Verdict.UNSUPPORTED, verdict("size"));
    assertEquals(Verdict.UNSUPPORTED, verdict("unwritten"));
  }

  /** ∫Ω_xy over a zone of two dimensions is 2π times an integer; here it is of three. */
  @Test
  @EnabledIfSystemProperty(named = "rederive.minutes", matches = "true")
  void bandsHaveIntegersAndSomeOfThemAreNotZero() {
    Set<Long> integers = new HashSet<>();
    for (int index = 0; index < 6; index++) {
      Draws draws = Draws.of(7, "integers", index);
      ZoneSample sample = ZoneSample.of(Premises.NONE, 0, 2 + index % 2, 2, index % 4 < 2, draws);
      double flux = flux(sample) / (4 * Math.PI * Math.PI);
      assertEquals(Math.rint(flux), flux, 1e-4);
      integers.add(Math.abs(Math.round(flux)));
    }
    assertTrue(integers.contains(0L) && integers.contains(1L), integers.toString());
  }

  private static double flux(ZoneSample sample) {
    Comparison curvature =
        Comparison.of(statement("chern-wrong").equations().get(0), DOCUMENT.definitions());
    Axes axes = Axes.of(DOCUMENT.symbols());
    Sides<WithError> sides = curvature.in(sample.on(48, axes, ZoneSample.Gauge.AS_DRAWN));
    return sides.left().get(0).get(1).re();
  }

  private static Verdict verdict(String name) {
    return finding(name).verdict();
  }

  private static Finding finding(String name) {
    Question question = Question.whole(DOCUMENT, statement(name));
    Answer.Found found = (Answer.Found) new ZoneEngine(5, List.of()).ask(question);
    return found.findings().get(0);
  }

  private static Statement statement(String name) {
    return DOCUMENT.named("bands-second-zone-" + name).orElseThrow();
  }
}
