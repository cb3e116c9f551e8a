package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a difference with hundreds of terms a person sees the first ones, and how many there are. */
class LongSumsTest {
  private static String sum(int terms) {
    return IntStream.range(0, terms)
        .mapToObj(i -> "\\exp(a + b) x_{" + i + " - 1}")
        .collect(Collectors.joining(" - "));
  }

  @Test
  void aShortOneIsShownAsItIs() {
    assertEquals(sum(5), Particulars.shortened(sum(5)));
    assertEquals("-a", Particulars.shortened("-a"));
  }

  /** No term is cut, and no sign within brackets ends one. */
  @Test
  void ofALongOneTermsAreCounted() {
    String shown = Particulars.shortened(sum(100));
    assertTrue(shown.startsWith(sum(9) + " + … ("), shown);
    assertTrue(shown.endsWith("(91 more terms; -v shows them)"), shown);
  }

  @Test
  void oneMoreTermIsShown() {
    assertEquals(sum(10), Particulars.shortened(sum(10)));
  }
}
