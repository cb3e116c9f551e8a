package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.setting.Settings;

/** ΔE is one name where a row says so, and nowhere else. */
class PairedLettersTest {
  private static final Vocabulary BAND = Settings.named("band").orElseThrow();

  private static SymbolTable table(String... letters) {
    SymbolTable table = new SymbolTable(List.of());
    for (String letter : letters) {
      table =
          table.with(
              new Declaration(
                  FormulaReader.name(letter),
                  List.of(),
                  BAND.role("number").orElseThrow(),
                  Type.SCALAR));
    }
    return table;
  }

  @ParameterizedTest
  @CsvSource({
    "\\Delta E, \\Delta E",
    "\\Delta  E_1, \\Delta E_{1}",
    "\\delta \\hat x, \\delta \\hat{x}",
    "\\Delta E', \\Delta E'"
  })
  void aRowIsOneName(String written, String latex) {
    assertEquals(latex, FormulaReader.name(written).latex());
  }

  @Test
  void aDeclaredPairIsASymbol() {
    Formula formula = FormulaReader.formula("2 \\Delta E", table("\\Delta E", "E")).formula();
    assertEquals(1, formula.allSymbols().count());
  }

  @Test
  void otherLettersBehindItAreFactors() {
    SymbolTable table = table("\\Delta", "E", "\\delta x");
    assertEquals(2, FormulaReader.formula("\\Delta E", table).formula().allSymbols().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\Delta E", "c \\Delta E", "(\\Delta E)^2"})
  void whatIsANameAndAProductIsRefused(String formula) {
    SymbolTable both = table("\\Delta E", "\\Delta", "E", "c");
    assertThrows(ReadingException.class, () -> FormulaReader.formula(formula, both));
    FormulaReader.formula(formula, table("\\Delta E", "c"));
  }

  @Test
  void thePairIsNoPartOfAnotherName() {
    SymbolTable table = table("\\Delta E");
    assertThrows(ReadingException.class, () -> FormulaReader.formula("\\Delta F", table));
    assertThrows(ReadingException.class, () -> FormulaReader.formula("\\Delta", table));
    assertThrows(ReadingException.class, () -> FormulaReader.formula("E", table));
  }
}
