package org.rederive.document.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Displays that go on with the one before have its left side, or are no statements. */
class ContinuedTest {
  private static final String PART =
      "it goes on in the next display, which is no formula of its own";

  private static List<String> statements(String text) {
    return TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty())
        .continued()
        .displays()
        .stream()
        .flatMap(d -> d.statements().stream())
        .map(s -> s.unchecked().map(u -> "(" + u + ") ").orElse("") + plain(s.latex()))
        .toList();
  }

  private static String plain(String latex) {
    return latex.replaceAll("\\s+", " ").strip();
  }

  @Test
  void aDisplayThatBeginsWithASignOfEqualityHasTheLastSideBefore() {
    assertEquals(
        List.of("a = b + 1", "b + 1 = c"), statements("\\[ a = b + 1 \\] and so \\[ = c. \\]"));
    assertEquals(
        List.of("(there is no sign of equality in it) a", "a = c"),
        statements("\\[ a \\] \\[ = c \\]"));
    assertEquals(
        List.of("a = b", "(it holds approximately, or up to a factor) \\approx f", "f = c"),
        statements("\\[ a = b \\approx f \\] \\[ = c \\]"));
  }

  @Test
  void aSignOfEqualityAtTheEndIsThatOfTheNextDisplay() {
    assertEquals(List.of("a = b", "b = c"), statements("\\[ a = b = \\] \\[ c \\]"));
    assertEquals(List.of("a = b", "b = c"), statements("\\[ a = b = \\] as we know \\[ = c \\]"));
    assertEquals(
        List.of("a = b =", "f = c"), statements("\\[ a = b = \\] and beside it \\[ f = c \\]"));
  }

  @Test
  void aDisplayThatBeginsWithAnotherSignIsPartOfAFormula() {
    assertEquals(
        List.of("(" + PART + ") a = b", "(there is no sign of equality in it) + c"),
        statements("\\[ a = b \\] \\[ + c \\]"));
    assertEquals(
        List.of("(" + PART + ") a = b", "(there is no sign of equality in it) - c"),
        statements("\\[ a = b \\] \\[ - c \\]"));
    assertEquals(List.of("a = b", "- c = f"), statements("\\[ a = b \\] \\[ - c = f \\]"));
  }

  @Test
  void whatStandsBetweenMayBeWhatIsContinued() {
    assertEquals(List.of("a = b", "= c"), statements("\\[ a = b \\] and $d$ \\[ = c \\]"));
    assertEquals(List.of("a = b", "= c"), statements("\\[ a = b \\] \\section{Next} \\[ = c \\]"));
  }

  @Test
  void whatWordsRestrictIsRestrictedBehindIt() {
    String why = "(it is said for some values of an index only) ";
    assertEquals(
        List.of(why + "a_n = b", why + "b = c"),
        statements("\\[ a_n = b, \\quad n = 1, 2 \\] \\[ = c \\]"));
  }
}
