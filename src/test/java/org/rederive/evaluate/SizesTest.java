package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.Symbols;

/** Samples differ in size where size decides, and by more than what is written beside them. */
class SizesTest {
  private static Sizes of(String latex) {
    return Sizes.ofEquation(List.of(Symbols.read(latex)), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "c + 1000, 0",
    "c^2 c^*, 0",
    "| c |^2, 0",
    "| c |, 10",
    "| c + 1000 |, 20",
    "\\sqrt{c^2 + 10^{-6}}, 30",
    "\\frac{\\sqrt{c}}{1024}, 20",
    "(2^3)^2 \\sqrt{c}, 16",
    "e^{c}, 0",
    "\\cos(10^{-6} c), 30"
  })
  void rootsAndModuliAskForSizesBeyondTheConstants(String latex, int power) {
    assertEquals(power, of(latex).power());
  }

  @Test
  void someSamplesStayAsTheyAre() {
    Sizes sizes = of("| c |");
    assertEquals(150, LongStream.range(0, 200).filter(sizes::differs).count());
    assertFalse(Sizes.ONE.differs(0));
  }

  @Test
  void inequalitiesAreTriedAtAllSizes() {
    assertTrue(Sizes.ofInequality(List.of(Symbols.read("c")), Map.of()).power() > 0);
  }
}
