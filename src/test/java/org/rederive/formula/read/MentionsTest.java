package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.SymbolName;

/** What a formula mentions are the names that it writes, and not the words of its arrangement. */
class MentionsTest {
  @ParameterizedTest
  @CsvSource({
    "\\begin{pmatrix} b & c \\\\ 0 & - b \\end{pmatrix} p, b c b p",
    "\\begin{aligned} b &= c \\end{aligned}, b c",
    "b \\begin{bmatrix} m \\\\ 0 \\end{bmatrix}, b m",
    "b + \\mathrm{h.c.} = m, b m",
    "b + c.c. = m, b m",
    "b + \\mathrm{c.c.}, b"
  })
  void wordsOfAnArrangementAreNoNames(String latex, String names) {
    assertEquals(
        names,
        String.join(
            " ", Mentions.of(latex, Macros.NONE).names().stream().map(SymbolName::latex).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\langle m | n \\rangle; | m \\rangle m | n \\rangle n",
        "| n, k \\rangle; | n, k \\rangle n k",
        "2 n | k; n | k \\rangle k"
      })
  void statesByTheirLabelsAreNamesAndSoAreTheirLabels(String latex, String names) {
    assertEquals(
        names,
        String.join(
            " ", Mentions.of(latex, Macros.NONE).names().stream().map(SymbolName::latex).toList()));
  }
}
