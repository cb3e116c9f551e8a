package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How messages call what a number is a part of. */
class ThingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "r_{c}; r_c",
        "\\dot{r}_{c}; \\dot{r}_c",
        "A^{R}_{t}; A^R_t",
        "u_{nk}; u_{nk}",
        "\\mathbf{F}; \\mathbf{F}"
      })
  void subscriptsOfOneLetterHaveNoBracesAndCommandsKeepTheirs(String key, String shown) {
    assertEquals(shown, new Thing.Symbol(key).words(Part.Whole.ALL));
  }
}
