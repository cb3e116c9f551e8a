package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.read.FormulaReader;

/** States that have labels and no letter are read where they stand alone between bars. */
class KetsByLabelsTest {
  private static final SymbolTable TABLE =
      Symbols.TABLE
          .with(ket("\\ket{n}", Symbols.N))
          .with(ket("\\ket{n, k}", Symbols.N, Symbols.K))
          .with(ket("| n^L \\rangle", Symbols.N))
          .with(ket("\\ket{0}"));

  private static Declaration ket(String latex, Declaration... slots) {
    return new Declaration(
        FormulaReader.name(latex), List.of(slots), Role.quantity("state", Type.KET), Type.KET);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| n \\rangle",
        "\\langle m |",
        "\\langle n | m \\rangle",
        "\\langle n^{L} | H | m, k' \\rangle",
        "\\langle n | \\partial_{l} H | 0 \\rangle",
        "[| n \\rangle \\langle m |, | m \\rangle \\langle n |]",
        "\\langle \\partial_{l} n | \\partial_{j} m, k \\rangle",
        "\\langle \\nabla_{k} n | \\times | \\nabla_{k} m \\rangle",
        "\\sum_{n} | n \\rangle \\langle n |"
      })
  void whatIsReadIsPrintedSo(String latex) {
    assertEquals(latex, Latex.of(read(latex)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\ket{n k}; | n, k \\rangle",
        "\\langle n | \\partial_l | m \\rangle; \\langle n | \\partial_l m \\rangle",
        "\\braket{n|m}; \\langle n | m \\rangle",
        "\\left| n \\right>; | n \\rangle"
      })
  void otherSpellingsAreTheSameState(String other, String plain) {
    assertEquals(read(plain), read(other));
  }

  @Test
  void theStateOfAnotherBandIsAnother() {
    assertNotEquals(read("| n \\rangle"), read("| m \\rangle"));
    assertNotEquals(read("\\langle n | m \\rangle"), read("\\langle m | n \\rangle"));
    assertNotEquals(read("| n \\rangle"), read("| n^L \\rangle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n + m", "n - m", "n + m - m", "- n"})
  void ofAStateWithASumForItsLabelNothingIsComputed(String label) {
    Formula state = read("| " + label + " \\rangle");
    assertTrue(state.anyMatch(Formula.Uncomputed.class::isInstance), state::toString);
    assertNotEquals(read("| n \\rangle"), state);
    assertNotEquals(read("| n + m + m \\rangle"), state);
  }

  /** To others 2 n is one label, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "| n + 1 + m \\rangle",
        "| n + c \\rangle",
        "| n + k \\rangle",
        "| n + m c \\rangle",
        "| - c \\rangle",
        "| 2 n \\rangle",
        "| c n \\rangle",
        "| H n \\rangle",
        "| n m \\rangle",
        "| n c \\rangle",
        "| n / 2 \\rangle",
        "| (n) \\rangle",
        "| 1 \\rangle",
        "| k \\rangle",
        "| n_m \\rangle",
        "| n^R \\rangle",
        "| n^* \\rangle",
        "| n^2 \\rangle",
        "| n |^2",
        "| n |",
        "n",
        "n | n \\rangle",
        "\\langle n | m | n \\rangle",
        "\\langle n \\rangle",
        "\\mathrm{Tr} n",
        "| \\partial_l (n + m) \\rangle",
        "| \\partial_l n + m \\rangle",
        "| \\rangle",
        "| n, \\rangle"
      })
  void whatCouldBeOneLabelIsRefused(String latex) {
    assertThrows(ReadingException.class, () -> read(latex));
  }

  @Test
  void aLetterThatIsAStateOfItsOwnIsRefused() {
    SymbolTable both = Symbols.TABLE.with(ket("\\ket{W}")).with(ket("\\ket{n}", Symbols.N));
    ReadingException refused =
        assertThrows(ReadingException.class, () -> FormulaReader.formula("| W \\rangle", both));
    assertTrue(String.valueOf(refused.getMessage()).contains("two rows"));
  }

  @Test
  void withoutARowTheLabelHasNoValue() {
    Stream.of("| n \\rangle", "\\langle n | H | n \\rangle")
        .forEach(latex -> assertThrows(ReadingException.class, () -> Symbols.read(latex)));
  }
}
