package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a product become one; nothing else changes. */
class FoldedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\frac{1}{2} 2 c | c",
        "2 \\frac{i}{2} c | i c",
        "i i c | - c",
        "- (- c) | c",
        "i (- c) | - i c",
        "\\frac{2}{4} c | \\frac{1}{2} c",
        "c 2 c | 2 c c",
        "\\frac{c}{2} | \\frac{c}{2}",
        "c + 2 \\frac{1}{2} c | c + c",
        "3 | 3"
      })
  void numbersAreMultipliedOut(String from, String to) {
    assertEquals(to, Latex.of(ConstantFolding.of(Symbols.read(from))));
  }

  /** Products beyond fifteen digits stay as they are; in longs, 2³² 2³² would be 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(4294967296)(4294967296) c | (4294967296)(4294967296) c",
        "(4294967296)(4294967297) | (4294967296)(4294967297)",
        "\\frac{1}{4294967296} \\frac{1}{4294967296} c"
            + " | \\frac{1}{4294967296} \\frac{1}{4294967296} c",
        "\\frac{(4294967296)(4294967296)}{4294967296} c | 4294967296 c",
        "4294967296 \\frac{1}{4294967296} (4294967296) c | 4294967296 c",
        "- (999999999999999)(999999999999999) c | - (999999999999999)(999999999999999) c",
        "(99999)(9999999999) c | 999989999900001 c",
        "(31622777)(31622777) c | (31622777)(31622777) c"
      })
  void largeNumbersAreNotMultipliedOut(String from, String to) {
    String folded = Latex.of(ConstantFolding.of(Symbols.read(from)));
    assertEquals(Latex.of(Symbols.read(to)), folded);
    assertEquals(folded, Latex.of(Symbols.read(folded)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"c | 1 | c", "- 2 c c | - 2 | c c", "\\frac{i}{2} c | \\frac{i}{2} | c"})
  void theNumberInFrontIsTold(String term, String number, String rest) {
    Coefficient coefficient = Coefficient.of(Symbols.read(term));
    assertEquals(number, Latex.of(coefficient.number()));
    assertEquals(rest, Latex.of(coefficient.rest()));
  }
}
