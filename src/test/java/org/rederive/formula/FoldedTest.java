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
    assertEquals(to, Latex.of(Folded.of(Symbols.read(from))));
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
