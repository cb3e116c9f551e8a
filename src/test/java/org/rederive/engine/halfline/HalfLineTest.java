package org.rederive.engine.halfline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.evaluate.Draws;
import org.rederive.number.GaussianRational;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/** Sums over all sites of a chain with one end, and what has none. */
class HalfLineTest {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private static final String DOCUMENT =
      """
      ---
      id: bound
      title: a bound state
      source: { paper: "written for this test", equation: "1" }
      setting: half-line
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`H`$ | Hamiltonian of a chain | hopping |
      | $`x`$ | position along a chain | position |
      | $`E`$ | energy | energy |
      | $`R`$ | bound state | bound state |
      | $`L`$ | left partner | its partner |

      <!-- rederive: assume normalisable-partner -->

      <!-- rederive: claim bound -->
      ```math
      FORMULA
      ```
      """;

  @TempDir Path folder;

  @Test
  void aGeometricSumIsThatOfItsTerms() {
    GaussianRational z = FIELD.of(0.25, -0.5);
    for (int power = 0; power <= 4; power++) {
      GeometricSums sums = new GeometricSums();
      sums.add(z, power, FIELD.one());
      GaussianRational direct = FIELD.zero();
      GaussianRational wave = FIELD.one();
      for (int j = 0; j < 120; j++) {
        long weight = power == 0 ? 1 : (long) Math.pow(j, power);
        direct = FIELD.add(direct, FIELD.multiply(FIELD.of(weight), wave));
        wave = FIELD.multiply(wave, z);
      }
      GaussianRational rest = FIELD.add(sums.total(), FIELD.negate(direct));
      assertEquals(0, FIELD.magnitude(rest), 1e-20, "power " + power);
      assertNotEquals(0, FIELD.magnitude(sums.total()));
    }
  }

  @Test
  void aSumWhoseTermsDoNotFallHasNoValueUnlessTheyCancel() {
    GeometricSums sums = new GeometricSums();
    sums.add(FIELD.imaginaryUnit(), 1, FIELD.of(3));
    assertThrows(NoValueException.class, sums::total);
    sums.add(FIELD.imaginaryUnit(), 1, FIELD.of(-3));
    assertTrue(sums.total().isZero());
  }

  @Test
  void nothingHopsToTheChainFromBeyondItsEnd() {
    Tail wave = Tail.of(FIELD.of(0.5, 0), Vector.of(1, i -> FIELD.one()));
    Tail there = wave.hopped(-1, ONE);
    Tail back = there.hopped(1, ONE);
    assertTrue(back.plus(wave.times(FIELD.of(-1))).isZero(), "to the right and back");
    Tail lost = wave.hopped(1, ONE).hopped(-1, ONE);
    assertEquals(1, lost.plus(wave.times(FIELD.of(-1))).sites().size(), "the first site is lost");
  }

  private static final Matrix<GaussianRational> ONE = Matrix.of(1, (i, j) -> FIELD.one());

  @Test
  void bothFamiliesHaveBoundStatesAndSomePartnersGrow() {
    int outside = 0;
    for (int index = 0; index < 60; index++) {
      Chain any = Chain.drawn(Draws.of(1, "any", index), false);
      assertTrue(!any.right().inner(any.right()).isZero());
      Chain partner = Chain.drawn(Draws.of(1, "partner", index), true);
      assertTrue(!partner.left().inner(partner.left()).isZero());
      outside += grows(any.left()) ? 1 : 0;
    }
    assertTrue(outside > 20 && outside < 60, outside + " of 60 partners grow");
  }

  private static boolean grows(Tail state) {
    try {
      state.inner(state);
      return false;
    } catch (NoValueException diverges) {
      return true;
    }
  }

  @Test
  void theCommutatorVanishesWhereThePartnerCanBeNormalisedAndHasNoValueOtherwise() {
    String commutator = "\\langle L | [H, x^2] | R \\rangle = 0";
    assertEquals("holds", verdict(DOCUMENT, commutator));
    String any = DOCUMENT.replace("<!-- rederive: assume normalisable-partner -->\n", "");
    assertEquals("refuted", verdict(any, commutator));
    assertTrue(json().toString().contains("no value on "), json().toString());
  }

  @Test
  void aSignOrAnOrderThatIsWrongIsRefuted() {
    assertEquals("refuted", verdict(DOCUMENT, "\\langle L | \\{H, x^2\\} | R \\rangle = 0"));
    assertEquals(
        "refuted",
        verdict(DOCUMENT, "\\langle R | H x | R \\rangle = \\langle R | x H | R \\rangle"));
    assertEquals("refuted", verdict(DOCUMENT, "H^\\dagger | R \\rangle = E | R \\rangle"));
    assertEquals("refuted", verdict(DOCUMENT, "\\langle L | R \\rangle = \\langle R | L \\rangle"));
    assertEquals("holds", verdict(DOCUMENT, "\\langle L | R \\rangle = \\langle R | L \\rangle^*"));
  }

  @Test
  void operatorsAreNotComparedAsTheyStand() {
    assertEquals("unsupported", verdict(DOCUMENT, "H x = x H"));
    assertEquals("unsupported", verdict(DOCUMENT, "e^{i E} = 1"));
  }

  private String verdict(String document, String formula) {
    Folder.write(folder, "bound.md", document.replace("FORMULA", formula));
    return Run.verdict(json(), "bound");
  }

  private JsonNode json() {
    return Run.json(folder.resolve("run.json"), folder);
  }
}
